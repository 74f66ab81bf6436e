internal import TenorText

/// Where the first and the last line of a text are no more than somebody's name.
struct NameLines {
  /// UTF-8 offsets of the names, in order, and whose they are: the speaker's, as the record writes it, or
  /// the nickname that signs the text.
  private(set) var names: [(range: Range<Int>, name: String)] = []

  /// What may stand before a name on its line, folded.
  private static let introductions: Set<[String]> = [
    [], ["by"], ["posted", "by"], ["written", "by"], ["signed"], ["signed", "by"], ["from"],
    ["guest", "post", "by"], ["guest", "blog", "by"],
  ]
  /// What may stand behind it.
  private static let sequels: Set<[String]> = [[], ["said"], ["says"], ["wrote"], ["writes"]]

  private typealias Word = (range: Range<Int>, folded: String)

  /// Finds the nickname that signs a text, whoever it is, and the name of its speaker.
  ///
  /// - Complexity: O(bytes of the first and the last line, and of blanks around the text).
  init(in text: [UInt8], speaker: String?) {
    var body = 0..<text.count
    while let byte = text[body].last, Self.isBlank(byte) { body = 0..<body.upperBound - 1 }
    while let byte = text[body].first, Self.isBlank(byte) {
      body = body.lowerBound + 1..<body.upperBound
    }
    guard !body.isEmpty else { return }
    let first = text[body].firstIndex(of: Self.feed).map { body.lowerBound..<$0 }
    let last = (text[body].lastIndex(of: Self.feed) ?? body.lowerBound - 1) + 1..<body.upperBound
    let name = Self.words(of: 0..<(speaker?.utf8.count ?? 0), in: Array((speaker ?? "").utf8))
      .map(\.folded)
    if let speaker, let first, let found = Self.range(of: name, in: first, of: text) {
      names.append((found, speaker))
    }
    if let speaker, let found = Self.range(of: name, in: last, of: text) {
      names.append((found, speaker))
    } else if first != nil, last.count <= 64,
      let found = Signature.range(in: [Self.feed, Self.feed] + text[last])
    {
      // A line of its own: what stands above does not matter, and is not copied.
      let start = last.lowerBound - 2
      let range = found.lowerBound + start..<found.upperBound + start
      names.append((range, String(decoding: text[range], as: UTF8.self)))
    }
  }

  private static let feed = UInt8(ascii: "\n")

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Where a line names the speaker and says nothing else.
  private static func range(
    of name: [String], in line: Range<Int>, of text: [UInt8]
  ) -> Range<Int>? {
    let length = name.reduce(0) { $0 + $1.utf8.count }
    // Room for capitals that fold to less, and for what may stand around a name.
    guard !name.isEmpty, line.count <= length * 4 + 64 else { return nil }
    let words = words(of: line, in: text)
    guard words.count >= name.count else { return nil }
    for start in 0...words.count - name.count {
      let end = start + name.count
      guard words[start..<end].map(\.folded) == name,
        introductions.contains(words[..<start].map(\.folded)),
        sequels.contains(words[end...].map(\.folded))
      else { continue }
      return words[start].range.lowerBound..<words[end - 1].range.upperBound
    }
    return nil
  }

  /// What stands between blanks, without punctuation at either end; what is punctuation alone is none.
  private static func words(of line: Range<Int>, in text: [UInt8]) -> [Word] {
    var words: [Word] = []
    var word: Range<Int>?
    var at = line.lowerBound
    func end() {
      guard let range = word else { return }
      words.append((range, Folding.fold(String(decoding: text[range], as: UTF8.self))))
      word = nil
    }
    for scalar in String(decoding: text[line], as: UTF8.self).unicodeScalars {
      let next = at + UTF8.width(scalar)
      let properties = scalar.properties
      if properties.isWhitespace {
        end()
      } else if properties.isAlphabetic || properties.numericType != nil
        || properties.canonicalCombiningClass != .notReordered
      {
        word = (word?.lowerBound ?? at)..<next
      }
      at = next
    }
    end()
    return words
  }
}
