internal import Foundation
internal import TenorCorpus

/// A lexicon file as text, whatever it is encoded in.
struct LexiconText {
  struct Line {
    /// Counted from 1.
    var number: Int
    /// Without its line end.
    var text: Substring
  }

  /// What errors call it.
  let name: String
  /// SHA-256 of the file's own bytes.
  let digest: String
  /// UTF-8 without a byte order mark.
  let bytes: [UInt8]
  let lines: [Line]

  /// Reads a file: UTF-8, UTF-16, or one byte a character, as its bytes show.
  init(path: String) throws(LexiconError) {
    do {
      let prepared = try Input(path: path, name: path).prepared()
      let bytes = try prepared.input.bytes()
      self.init(bytes, name: path, digest: prepared.digest ?? "")
    } catch {
      throw LexiconError(file: path, line: 0, reason: Self.reason(error))
    }
  }

  /// Bytes at hand, in any of these encodings.
  init(_ file: [UInt8], name: String) throws(LexiconError) {
    do {
      let prepared = try Input(bytes: file, name: name).prepared()
      let bytes = try prepared.input.bytes()
      self.init(bytes, name: name, digest: prepared.digest ?? "")
    } catch {
      throw LexiconError(file: name, line: 0, reason: Self.reason(error))
    }
  }

  private init(_ bytes: [UInt8], name: String, digest: String) {
    self.name = name
    self.digest = digest
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    lines = Self.lines(String(decoding: self.bytes, as: UTF8.self))
  }

  /// Lines end with a line feed, a carriage return, or both.
  private static func lines(_ text: String) -> [Line] {
    var lines: [Line] = []
    let utf8 = text.utf8
    var start = utf8.startIndex
    var at = start
    while at < utf8.endIndex {
      let byte = utf8[at]
      let next = utf8.index(after: at)
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        at = next
        continue
      }
      lines.append(Line(number: lines.count + 1, text: text[start..<at]))
      let isPair =
        byte == UInt8(ascii: "\r") && next < utf8.endIndex && utf8[next] == UInt8(ascii: "\n")
      start = isPair ? utf8.index(after: next) : next
      at = start
    }
    if start < utf8.endIndex { lines.append(Line(number: lines.count + 1, text: text[start...])) }
    return lines
  }

  private static func reason(_ error: any Error) -> LexiconError.Reason {
    guard let problem = error as? InputProblem else { return .unreadable("\(error)") }
    return switch problem.reason {
    case .missing: .missingFile
    case .empty: .noEntries
    case .unreadable(let why): .unreadable("cannot be read (\(why))")
    case .binary(let offset):
      .unexpected("a zero byte at offset \(offset)", expected: "a lexicon as text")
    case .notText(let invalid, let bytes):
      .unexpected("\(invalid) of \(bytes) bytes are not UTF-8", expected: "a lexicon as text")
    case .controls(let count, let bytes):
      .unexpected(
        "\(count) of \(bytes) bytes are control characters", expected: "a lexicon as text")
    default: .unexpected("no readable text file", expected: "a lexicon")
    }
  }

  func error(_ line: Int, _ reason: LexiconError.Reason) -> LexiconError {
    LexiconError(file: name, line: line, reason: reason)
  }

  /// Lines with anything but blanks on them.
  var written: [Line] { lines.filter { !$0.text.allSatisfy(\.isWhitespace) } }
}

extension LexiconText.Line {
  /// The columns between tabs, without the blanks around each.
  var columns: [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { Substring($0).withoutBlanks }
  }
}

extension Substring {
  /// Without white space at both ends.
  var withoutBlanks: Substring {
    var rest = self
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
