/// What readability formulas are made of, and the formulas.
///
/// All are for running English prose of some length: pool a conversation or a period. A comment of one
/// sentence has a value, but it says nothing.
public struct ReadabilityCounts: Sendable, Hashable, Codable {
  /// Words: tokens with a letter.
  public var words = 0
  /// Sentences.
  public var sentences = 0
  /// Syllables of all words, as ``syllables(in:)`` counts them.
  public var syllables = 0
  /// Words of three syllables or more.
  public var polysyllables = 0
  /// Letters and digits of all words.
  public var letters = 0

  /// No text yet.
  public init() {}

  /// Counts made elsewhere.
  public init(words: Int, sentences: Int, syllables: Int, polysyllables: Int, letters: Int) {
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
    self.polysyllables = polysyllables
    self.letters = letters
  }

  /// Adds the counts of more text.
  public mutating func add(_ more: Self) {
    words += more.words
    sentences += more.sentences
    syllables += more.syllables
    polysyllables += more.polysyllables
    letters += more.letters
  }

  /// Words to a sentence; `nil` without sentences.
  public var wordsPerSentence: Double? { ratio(words, sentences) }

  /// Syllables to a word; `nil` without words.
  public var syllablesPerWord: Double? { ratio(syllables, words) }

  /// Letters to a word; `nil` without words.
  public var lettersPerWord: Double? { ratio(letters, words) }

  private func ratio(_ count: Int, _ of: Int) -> Double? {
    of > 0 ? Double(count) / Double(of) : nil
  }

  /// Flesch's reading ease.
  ///
  ///     206.835 − 1.015 words/sentence − 84.6 syllables/word
  ///
  /// - Output: higher is easier, 60 to 70 plain English, below 30 hard; `nil` without words or sentences.
  /// - Source: Flesch (1948), doi:10.1037/h0057532.
  public var fleschReadingEase: Double? {
    both(wordsPerSentence, syllablesPerWord) { 206.835 - 1.015 * $0 - 84.6 * $1 }
  }

  /// The Flesch–Kincaid grade.
  ///
  ///     0.39 words/sentence + 11.8 syllables/word − 15.59
  ///
  /// - Output: years of school in the United States; `nil` without words or sentences.
  /// - Source: Kincaid, Fishburne, Rogers & Chissom (1975), Naval Technical Training Command, report 8-75.
  public var fleschKincaidGrade: Double? {
    both(wordsPerSentence, syllablesPerWord) { 0.39 * $0 + 11.8 * $1 - 15.59 }
  }

  /// The SMOG grade.
  ///
  ///     1.0430 √(30 polysyllables/sentences) + 3.1291
  ///
  /// - Output: years of school; `nil` under 30 sentences, the least that it was made from.
  /// - Source: McLaughlin (1969), Journal of Reading 12, 639–646.
  /// - Differs: many tools print it for one sentence too.
  public var smog: Double? {
    guard sentences >= 30 else { return nil }
    return 1.0430 * (30 * Double(polysyllables) / Double(sentences)).squareRoot() + 3.1291
  }

  /// The automated readability index (ARI), which needs no syllables.
  ///
  ///     4.71 letters/word + 0.5 words/sentence − 21.43
  ///
  /// - Output: years of school; `nil` without words or sentences.
  /// - Source: Smith & Senter (1967), AMRL-TR-66-220.
  public var automatedReadabilityIndex: Double? {
    both(lettersPerWord, wordsPerSentence) { 4.71 * $0 + 0.5 * $1 - 21.43 }
  }

  /// The Coleman–Liau grade, which needs no syllables.
  ///
  ///     0.0588 (letters per 100 words) − 0.296 (sentences per 100 words) − 15.8
  ///
  /// - Output: years of school; `nil` without words or sentences.
  /// - Source: Coleman & Liau (1975), doi:10.1037/h0076540.
  public var colemanLiau: Double? {
    guard sentences > 0 else { return nil }
    return both(lettersPerWord, ratio(sentences, words)) { 5.88 * $0 - 29.6 * $1 - 15.8 }
  }

  private func both(
    _ first: Double?, _ second: Double?, _ formula: (Double, Double) -> Double
  ) -> Double? {
    guard let first, let second else { return nil }
    return formula(first, second)
  }
}
