internal import TenorStatistics

/// How rich a vocabulary is, as the mean over conversations.
public enum DiversityMeasure: String, Sendable, Encodable, CaseIterable {
  /// The moving-average type-token ratio.
  case mattr
  /// The measure of textual lexical diversity.
  case mtld
  /// The mean type-token ratio of random samples.
  case hdd

  /// The fewest tokens of a conversation for which MTLD is taken: below, its authors find it unstable.
  static let mtldMinimum = 100
  /// Tokens in a sample of HD-D.
  static let hddSample = 42
  /// The type-token ratio at which a factor of MTLD ends.
  static let mtldThreshold = 0.72

  /// The fewest tokens for which there is a value.
  func minimum(window: Int) -> Int {
    switch self {
    case .mattr: window
    case .mtld: Self.mtldMinimum
    case .hdd: Self.hddSample
    }
  }

  /// Its value in a text; `nil` below ``minimum(window:)``, and for MTLD where no token is repeated.
  func value(of text: LexicalDiversity, window: Int) -> Double? {
    guard text.tokens >= minimum(window: window) else { return nil }
    return switch self {
    case .mattr: text.movingAverageTTR(window: window)
    case .mtld: text.mtld(threshold: Self.mtldThreshold)
    case .hdd: text.hdd(sample: Self.hddSample)
    }
  }

  /// What people call it.
  var name: String {
    switch self {
    case .mattr: "MATTR"
    case .mtld: "MTLD"
    case .hdd: "HD-D"
    }
  }

  /// How many decimals people read.
  var decimals: Int { self == .mtld ? 1 : 3 }
}

/// How hard a text is to read: of all words of a group together.
public enum ReadabilityMeasure: String, Sendable, Encodable, CaseIterable {
  /// Letters and digits to a word.
  case wordLength
  /// Words to a sentence.
  case sentenceLength
  /// Syllables to a word.
  case syllablesPerWord
  /// Flesch's reading ease.
  case fleschReadingEase
  /// The Flesch–Kincaid grade.
  case fleschKincaidGrade
  /// The SMOG grade.
  case smog

  /// Its value; `nil` without words, and for SMOG under 30 sentences.
  func value(of counts: ReadabilityCounts) -> Double? {
    switch self {
    case .wordLength: counts.lettersPerWord
    case .sentenceLength: counts.wordsPerSentence
    case .syllablesPerWord: counts.syllablesPerWord
    case .fleschReadingEase: counts.fleschReadingEase
    case .fleschKincaidGrade: counts.fleschKincaidGrade
    case .smog: counts.smog
    }
  }

  /// The same for a part of a text that has a value, where SMOG's least number of sentences does not matter.
  func formula(_ counts: ReadabilityCounts) -> Double? {
    guard self == .smog else { return value(of: counts) }
    // SMOG hangs on one ratio alone, which thirtyfold counts leave as it is.
    return ReadabilityCounts(
      words: counts.words, sentences: 30 * counts.sentences, syllables: counts.syllables,
      polysyllables: 30 * counts.polysyllables, letters: counts.letters
    ).smog
  }

  /// What people call it.
  var name: String {
    switch self {
    case .wordLength: "Word length"
    case .sentenceLength: "Sentence length"
    case .syllablesPerWord: "Syllables per word"
    case .fleschReadingEase: "Flesch reading ease"
    case .fleschKincaidGrade: "Flesch–Kincaid grade"
    case .smog: "SMOG grade"
    }
  }

  /// How many decimals people read.
  var decimals: Int {
    switch self {
    case .wordLength, .syllablesPerWord: 2
    case .sentenceLength, .fleschReadingEase, .fleschKincaidGrade, .smog: 1
    }
  }
}
