/// The constants and word lists of VADER, as published (MIT) in vaderSentiment 3.3.2.
///
/// - Source: Hutto & Gilbert (2014), ICWSM-14, and the package's source.
enum VaderRules {
  /// What a booster adds to the valence behind it, and a dampener takes.
  static let boost = 0.293
  /// What a word in capitals gains in a text that is not all capitals.
  static let capitals = 0.733
  /// The factor of a negation.
  static let negation = -0.74
  /// The factor of *never so*, *never this*.
  static let neverSo = 1.25
  /// What is left of a booster one and two words further away.
  static let boostAtTwo = 0.95
  static let boostAtThree = 0.9
  /// The factors before and behind the first *but*.
  static let beforeBut = 0.5
  static let behindBut = 1.5
  /// Per exclamation mark, for at most `mostExclamations`.
  static let exclamation = 0.292
  static let mostExclamations = 4
  /// Per question mark, for two or three; more give `manyQuestions` together.
  static let question = 0.18
  static let manyQuestions = 0.96
  /// x / √(x² + normaliser) maps the sum to -1...1.
  static let normaliser = 15.0

  static let boosters = words(
    """
    absolutely amazingly awfully completely considerable considerably decidedly deeply effing
    enormous enormously entirely especially exceptional exceptionally extreme extremely fabulously
    flippin flipping frackin fracking frickin fricking friggin frigging fuckin fucking fuggin fugging
    fully greatly hella highly hugely incredible incredibly intensely major majorly more most
    particularly purely quite really remarkably so substantially thoroughly total totally tremendous
    tremendously uber unbelievably unusually utter utterly very
    """)

  static let dampeners = words(
    """
    almost barely hardly kind-of kinda kindof less little marginal marginally occasional occasionally
    partly scarce scarcely slight slightly somewhat sort-of sorta sortof
    """)

  static let negations = words(
    """
    ain't aint aren't arent can't cannot cant couldn't couldnt daren't darent despite didn't didnt
    doesn't doesnt don't dont hadn't hadnt hasn't hasnt haven't havent isn't isnt mightn't mightnt
    mustn't mustnt needn't neednt neither never none nope nor not nothing nowhere oughtn't oughtnt
    rarely seldom shan't shant shouldn't shouldnt uh-uh uhuh wasn't wasnt weren't werent without won't
    wont wouldn't wouldnt
    """)

  /// What two words that replace the valence of a word in them, or behind them, replace it by.
  @inline(__always)
  static func idiom(_ a: RuleWord, _ b: RuleWord) -> Double? {
    switch (a, b) {
    case (.the, .shit), (.the, .bomb): 3
    case (.bad, .ass): 1.5
    case (.bus, .stop): 0
    case (.yeah, .right): -2
    case (.beating, .heart): 3.5
    default: nil
    }
  }

  /// The same for three words. (The package also lists *badass*, where one word can never match.)
  @inline(__always)
  static func idiom(_ a: RuleWord, _ b: RuleWord, _ c: RuleWord) -> Double? {
    switch (a, b, c) {
    case (.kiss, .of, .death): -1.5
    case (.to, .die, .for): 3
    default: nil
    }
  }

  /// Whether two words are a dampener together.
  @inline(__always)
  static func dampen(_ a: RuleWord, _ b: RuleWord) -> Bool {
    switch (a, b) {
    case (.just, .enough), (.kind, .of), (.sort, .of): true
    default: false
    }
  }

  private static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
