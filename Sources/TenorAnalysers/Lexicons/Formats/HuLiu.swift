internal import Foundation

/// Hu and Liu's opinion words: a list of positive and a list of negative ones, `;` before comments.
enum HuLiu {
  /// Where the two lists are.
  struct Paths: Equatable {
    var positive: String
    var negative: String
  }

  /// The lists of a folder, of two paths with a comma between them, or of one list and the other that
  /// stands beside it; `nil` where a path is none of these.
  static func paths(_ path: String) -> Paths? {
    if isFolder(path) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      func find(_ side: String) -> String? {
        names.sorted().first {
          let name = $0.lowercased()
          return name.hasPrefix(side) && name.hasSuffix(".txt")
        }.map { URL(fileURLWithPath: path).appendingPathComponent($0).relativePath }
      }
      guard let positive = find("positive"), let negative = find("negative") else { return nil }
      return Paths(positive: positive, negative: negative)
    }
    if !exists(path), path.contains(",") {
      let parts = path.split(separator: ",", maxSplits: 1).map(String.init)
      guard parts.count == 2, parts.allSatisfy(exists) else { return nil }
      let isSwapped = side(parts[0]) == "negative"
      return Paths(positive: parts[isSwapped ? 1 : 0], negative: parts[isSwapped ? 0 : 1])
    }
    guard let own = side(path) else { return nil }
    let other = own == "positive" ? "negative" : "positive"
    let url = URL(fileURLWithPath: path)
    let name = url.lastPathComponent
    guard let range = name.range(of: own, options: .caseInsensitive) else { return nil }
    let sibling = name.replacingCharacters(
      in: range, with: name[range].first?.isUppercase == true ? other.capitalized : other)
    let folder = path.hasSuffix(name) ? String(path.dropLast(name.count)) : ""
    return own == "positive"
      ? Paths(positive: path, negative: folder + sibling)
      : Paths(positive: folder + sibling, negative: path)
  }

  private static func side(_ path: String) -> String? {
    let name = URL(fileURLWithPath: path).lastPathComponent.lowercased()
    let sides = ["positive", "negative"].filter(name.contains)
    return sides.count == 1 ? sides[0] : nil
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func read(
    _ text: LexiconText, side: String, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    let category = draft.category(side)
    for line in text.written {
      let word = line.text.withoutBlanks
      if word.hasPrefix(";") { continue }
      guard !word.contains("\t"), !word.contains(",") else {
        throw text.error(
          line.number, .unexpected("'\(word.prefix(40))'", expected: "one word a line"))
      }
      try draft.add(word, categories: [category], line: line.number, repeats: .merges)
    }
  }
}
