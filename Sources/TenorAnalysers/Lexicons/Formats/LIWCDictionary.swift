/// LIWC's .dic, as tolerant as the files that are about: tabs and blanks mixed, blank lines, entries with
/// blanks inside, categories that depend on the words around (`(02 134)125/464`, `<of>131/125`).
enum LIWCDictionary {
  static func read(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    draft.wildcards = .stars
    let lines = text.written
    let marks = lines.indices.filter { lines[$0].text.withoutBlanks == "%" }
    guard marks.count >= 2 else {
      throw text.error(
        0,
        .unexpected(
          counted(marks.count, "line") + " of %",
          expected: "a table of categories between two of them"))
    }
    var categories: [Int: Int] = [:]
    var firstLines: [Int: Int] = [:]
    for line in lines[marks[0] + 1..<marks[1]] {
      let words = line.text.withoutBlanks
      let digits = words.prefix { $0.isASCII && $0.isNumber }
      // Behind the number the name, and in some files a description behind a tab.
      let name = words.dropFirst(digits.count).withoutBlanks.split(separator: "\t").first ?? ""
      guard let id = Int(digits), !name.isEmpty else {
        throw text.error(
          line.number, .unexpected("'\(words.prefix(40))'", expected: "a category: number and name")
        )
      }
      if let first = firstLines.updateValue(line.number, forKey: id) {
        throw text.error(line.number, .duplicate(String(digits), firstLine: first))
      }
      categories[id] = draft.category(String(name.withoutBlanks))
    }
    for line in lines[(marks[1] + 1)...] where line.text.withoutBlanks != "%" {
      try readEntry(line, categories, text, into: &draft)
    }
  }

  private static func readEntry(
    _ line: LexiconText.Line, _ categories: [Int: Int], _ text: LexiconText,
    into draft: inout LexiconDraft
  ) throws(LexiconError) {
    let entry = LIWCEntry(line.text.withoutBlanks)
    let form = LexiconDraft.form(entry.form)
    if entry.isConditional {
      draft.remark(
        .conditional, line: line.number, form: form,
        "'\(entry.numbers)': what depends on the words around is not read, only what holds otherwise"
      )
    }
    if entry.isAmbiguous {
      draft.remark(
        .ambiguous, line: line.number, form: form,
        "the number before the tab is read as a category, not as a part of the entry")
    }
    var members: [Int] = []
    for id in entry.ids {
      guard let place = categories[id] else {
        throw text.error(line.number, .unknownCategory(String(id), known: categories.count))
      }
      members.append(place)
    }
    if members.isEmpty {
      draft.remark(.leftOut, line: line.number, form: form, "has no category")
      return
    }
    try draft.add(entry.form, categories: members, line: line.number, repeats: .merges)
  }
}

/// One line of a .dic: an entry and the numbers of its categories.
struct LIWCEntry: Equatable {
  var form: String
  /// Those that hold whatever stands around the entry, or where no condition is met.
  var ids: [Int] = []
  /// The categories as they stand there.
  var numbers: String
  var isConditional = false
  /// Whether a number stands behind a blank before the first tab, where it may belong to the entry.
  var isAmbiguous = false

  init(_ line: Substring) {
    let parts = Self.parts(line)
    var first = parts.count
    while first > 1, Self.isNumbers(parts[first - 1]) { first -= 1 }
    form = parts[..<first].joined(separator: " ")
    numbers = parts[first...].joined(separator: " ")
    for part in parts[first...] {
      guard let id = Int(part) else {
        isConditional = true
        if let otherwise = part.split(separator: "/").dropFirst().last.flatMap({ Int($0) }) {
          ids.append(otherwise)
        }
        continue
      }
      ids.append(id)
    }
    if let tab = line.firstIndex(of: "\t"), first < parts.count {
      isAmbiguous = Self.parts(line[..<tab]).count > first
    }
  }

  /// The line cut at white space that is not inside `(02 134)`.
  private static func parts(_ line: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start: Substring.Index?
    var at = line.startIndex
    while at < line.endIndex {
      if line[at].isWhitespace {
        if let begin = start { parts.append(line[begin..<at]) }
        start = nil
        at = line.index(after: at)
        continue
      }
      if start == nil { start = at }
      if line[at] == "(", let close = line[at...].firstIndex(of: ")"),
        line[line.index(after: at)..<close].allSatisfy({ $0.isNumber || $0.isWhitespace })
      {
        at = close
      }
      at = line.index(after: at)
    }
    if let begin = start { parts.append(line[begin...]) }
    return parts
  }

  /// `126`, `(02 134)125/464`, `<of>131/125`.
  private static func isNumbers(_ part: Substring) -> Bool {
    var rest = part
    for (open, close) in [("(", ")"), ("<", ">")] as [(Character, Character)]
    where rest.first == open {
      guard let end = rest.firstIndex(of: close) else { return false }
      rest = rest[rest.index(after: end)...]
    }
    let numbers = rest.split(separator: "/", omittingEmptySubsequences: false)
    return !numbers.isEmpty
      && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
