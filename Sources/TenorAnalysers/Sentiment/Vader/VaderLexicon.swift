public import Foundation

/// The two lexicons of VADER: valences of words, and the words that emoji stand for.
public struct VaderLexicon: Sendable {
  /// `vader/lexicon.tsv` and `vader/emoji.tsv`, or what stands for them.
  public let files: [LexiconProvenance]
  /// The words that can be met, with what the rules have to say about them.
  let words: WordTable<VaderWord>
  let emoji: EmojiTable

  /// Reads `lexicon.tsv` (token, valence) and `emoji.tsv` (emoji, description) in a folder.
  public init(directory: URL) throws(LexiconError) {
    let folder = directory.lastPathComponent
    func file(_ name: String, _ key: String, _ value: String) throws(LexiconError) -> LexiconFile {
      try LexiconFile(
        directory.appendingPathComponent(name), name: "\(folder)/\(name)", header: (key, value))
    }
    try self.init(
      words: file("lexicon.tsv", "token", "valence"),
      emoji: file("emoji.tsv", "emoji", "description"))
  }

  /// The lexicon that ships with Tenor: vaderSentiment 3.3.2.
  public static func bundled() throws(LexiconError) -> VaderLexicon {
    try VaderLexicon(directory: BundledLexicons.url("vader"))
  }

  init(words file: LexiconFile, emoji emojiFile: LexiconFile) throws(LexiconError) {
    var table = WordTable<VaderWord>()
    for row in file.rows {
      guard let valence = Double(row.value), valence.isFinite else {
        throw LexiconError(file: file.name, line: row.line, reason: .notANumber(String(row.value)))
      }
      let key = Array(row.key.utf8)
      // Words are looked up in lower case: a key with capitals is never met.
      guard key.withUnsafeBufferPointer({ PythonText.lower($0) }) == key else { continue }
      table.update(key, initial: VaderWord()) {
        $0.valence = valence
        $0.traits.insert(.hasValence)
      }
    }
    Self.addRules(to: &table)
    words = table
    emoji = EmojiTable(emojiFile.rows.map { ($0.key, $0.value) })
    files = [file, emojiFile].map {
      LexiconProvenance(name: $0.name, digest: $0.digest, entries: $0.rows.count)
    }
  }

  private static func addRules(to table: inout WordTable<VaderWord>) {
    for word in VaderRules.boosters {
      table.update(Array(word.utf8), initial: VaderWord()) { $0.booster = 1 }
    }
    for word in VaderRules.dampeners {
      table.update(Array(word.utf8), initial: VaderWord()) { $0.booster = -1 }
    }
    for word in VaderRules.negations {
      table.update(Array(word.utf8), initial: VaderWord()) { $0.traits.insert(.negates) }
    }
    for word in RuleWord.allCases where word != .none {
      table.update(Array(word.form.utf8), initial: VaderWord()) { $0.name = word }
    }
  }
}
