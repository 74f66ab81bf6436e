internal import Foundation
internal import TenorCorpus

/// A two-column table of a lexicon: UTF-8, a header line, one tab, one entry a line.
struct LexiconFile {
  /// What errors and provenance call it.
  let name: String
  let digest: String
  let rows: [(line: Int, key: Substring, value: Substring)]

  /// Reads the table and checks its form: header, columns, no key empty or twice.
  init(_ url: URL, name: String, header: (key: String, value: String)) throws(LexiconError) {
    FilesRead.note(url.path)
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw LexiconError(
        file: name, line: 0, reason: .unreadable("cannot be read at \(url.path)"))
    }
    try self.init(Array(data), name: name, header: header)
  }

  init(_ bytes: [UInt8], name: String, header: (key: String, value: String)) throws(LexiconError) {
    self.name = name
    digest = Digest.sha256(bytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let first = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw LexiconError(file: name, line: first + 1, reason: .notUTF8)
    }
    var rows: [(line: Int, key: Substring, value: Substring)] = []
    var firstLines: [[UInt8]: Int] = [:]
    var number = 0
    let lines = text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for var line in lines {
      number += 1
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if number == 1 {
        let expected = "\(header.key)\t\(header.value)"
        guard line.elementsEqual(expected.utf8) else {
          throw LexiconError(
            file: name, line: 1,
            reason: .wrongHeader(found: String(Substring(line)), expected: expected))
        }
        continue
      }
      if line.isEmpty { continue }
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
        throw LexiconError(file: name, line: number, reason: .missingColumn(header.value))
      }
      let key = line[..<tab]
      if key.isEmpty { throw LexiconError(file: name, line: number, reason: .emptyKey) }
      // Compared as bytes: two spellings of one character are two keys.
      if let first = firstLines.updateValue(number, forKey: Array(key)) {
        throw LexiconError(
          file: name, line: number, reason: .duplicate(String(Substring(key)), firstLine: first))
      }
      let value = line[line.index(after: tab)...]
      rows.append((number, Substring(key), Substring(value).prefix { $0 != "\t" }))
    }
    self.rows = rows
  }
}
