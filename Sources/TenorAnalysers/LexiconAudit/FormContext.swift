internal import TenorAnalysis
internal import TenorText

/// What stands around the forms of a sentence.
struct FormContext {
  private let reader: UnitReader
  private let spellings: [String]
  private let shard: Shard
  private var tokens = 0..<0
  /// The first word of the sentence, whose capital says nothing.
  private var firstWord = 0
  /// Whether the sentence has a word in small letters; without one, capitals say nothing.
  private var isMixed = false

  init(reader: UnitReader, spellings: [String], shard: Shard) {
    self.reader = reader
    self.spellings = spellings
    self.shard = shard
  }

  /// The context of one sentence.
  func sentence(_ sentence: Tokens.Sentence) -> FormContext {
    var context = self
    context.tokens = sentence.tokens
    context.firstWord =
      sentence.tokens.first { shard.tokens.classes[$0].isRunning } ?? sentence.tokens.upperBound
    context.isMixed = sentence.tokens.contains { shape($0) == .lower }
    return context
  }

  /// The form that a unit is, folded, as the phrase book spells its words: without *'s* and `#`.
  func form(of unit: Unit) -> String {
    var form = ""
    for token in Int(unit.token)..<Int(unit.token + unit.count) {
      if token > Int(unit.token), reader.starts[token] != reader.ends[token - 1] { form += " " }
      let word = Int(reader.types[Int(reader.ids[token])].word)
      form += word > 0 ? spellings[word] : folded(token)
    }
    return form
  }

  /// Whether a form stands in a name: a word of it has a capital, and so has a word beside that one; the
  /// first word of the sentence and *I* count for nothing, and capitals throughout are emphasis.
  func isInName(_ unit: Unit) -> Bool {
    isMixed
      && (Int(unit.token)..<Int(unit.token + unit.count)).contains {
        shape($0) != .upper && isCapitalised($0)
          && (isCapitalised($0 - 1) || isCapitalised($0 + 1))
      }
  }

  /// The word directly before a unit; `nil` for none, a mark, a function word, or one that acts on it.
  func neighbour(before index: Int, in units: [Unit]) -> String? {
    neighbour(Int(units[index].token) - 1, of: index > 0 ? units[index - 1] : nil)
  }

  /// The word directly behind a unit.
  func neighbour(behind index: Int, in units: [Unit]) -> String? {
    let unit = units[index]
    return neighbour(
      Int(unit.token + unit.count), of: index + 1 < units.count ? units[index + 1] : nil)
  }

  private func neighbour(_ token: Int, of unit: Unit?) -> String? {
    guard tokens.contains(token), shard.tokens.classes[token] == .word else { return nil }
    if let unit, (Int(unit.token)..<Int(unit.token + unit.count)).contains(token),
      !unit.roles.isDisjoint(with: .acts)
    {
      return nil
    }
    let word = folded(token)
    return FunctionWords.all.contains(word) ? nil : word
  }

  private func isCapitalised(_ token: Int) -> Bool {
    guard tokens.contains(token), token > firstWord, shard.tokens.classes[token].isRunning else {
      return false
    }
    switch shape(token) {
    case .capitalised, .upper, .mixed:
      let word = folded(token)
      return word != "i" && !word.hasPrefix("i'")
    case .lower, .uncased: return false
    }
  }

  private func shape(_ token: Int) -> Shape { reader.vocabulary.shape(of: reader.ids[token]) }
  private func folded(_ token: Int) -> String { reader.vocabulary.folded(of: reader.ids[token]) }
}
