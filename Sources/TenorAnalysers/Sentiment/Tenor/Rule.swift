/// The rules of the `tenor` engine, by the names by which `--without` switches them off.
///
/// The words that each looks for are in `lexicons/rules-tenor-en.yaml`; `docs/sentiment.md` tells what
/// each does, with its constant and its source.
public enum Rule: String, Sendable, Hashable, CaseIterable, Codable {
  /// Lexicon entries of several words are found, and none of their words alone.
  case phrases
  /// Idioms have the valence of the whole.
  case idioms
  /// Nothing is scored in the names, terms and topics of the domain.
  case domain
  /// Nothing is scored in people's names.
  case names
  /// Nothing is scored in phrases where a lexicon word is a function word or a courtesy.
  case fixed
  /// A negator turns what follows in its clause.
  case negation
  /// A second negator turns it back.
  case doubleNegation = "double-negation"
  /// What only looks like a negator turns nothing.
  case pseudoNegation = "pseudo-negation"
  /// A negator or a booster without anything to act on counts as the word it is.
  case spare
  /// A booster makes what follows stronger.
  case boosters
  /// A dampener makes what follows weaker.
  case dampeners
  /// One side of a contrast weighs more than the other.
  case contrast
  /// A question says less than a statement.
  case questions
  /// A word in capitals, among others that are not, is stronger.
  case capitals
  /// Exclamation marks make the sentence stronger.
  case exclamations
  /// Emoticons have valences.
  case emoticons
  /// Emoji have the valences of the words that they stand for.
  case emoji
  /// A sentence weighs in its utterance by √(s² + 15), s being its sum: those with more to score weigh more.
  case weighting
}

/// The constants of the rules, on VADER's scale of valences, -4...4.
///
/// Those without a source were chosen by this project on the four rated sets of Hutto & Gilbert (2014),
/// which `TenorBenchmarks ratings` scores; `docs/sentiment.md` gives what the choice is worth.
enum RuleConstants {
  /// What a weak booster adds, away from zero, directly before a word: Hutto & Gilbert (2014).
  static let weakBoost = 0.293
  /// What a strong one adds: twice as much.
  static let strongBoost = 0.586
  /// How much of it is left at distance 1, 2 and 3: Hutto & Gilbert (2014).
  static let decay = [1, 1, 0.95, 0.9]
  /// How many units a booster or a dampener reaches: Hutto & Gilbert (2014).
  static let boosterReach = 3
  /// What a negator makes of a valence: Hutto & Gilbert (2014).
  static let negation = -0.74
  /// What a near negator (*hardly*) makes of it: half of that.
  static let nearNegation = -0.37
  /// How many units a negator reaches, and no farther than its clause: Hutto & Gilbert (2014), who know
  /// no clauses. Those that deny a whole clause (*nobody*) reach its end.
  static let negatorReach = 3
  /// What is left of the lighter side of a contrast: Hutto & Gilbert (2014), who raise the other to 1.5.
  static let lighterSide = 0.5
  /// What is left of a question.
  static let question = 0.6
  /// What a word in capitals adds: Hutto & Gilbert (2014).
  static let capitals = 0.733
  /// What an exclamation mark adds to the sum of a sentence; Hutto & Gilbert (2014) have 0.292.
  static let exclamation = 0.33
  /// The most marks that count: Hutto & Gilbert (2014).
  static let mostExclamations = 4
  /// What brings a sum into -1...1: Hutto & Gilbert (2014).
  static let normaliser = 15.0

  /// What one unit of valence is worth in the score of a sentence with this sum: score = sum × scale.
  static func scale(of sum: Double) -> Double { 1 / (sum * sum + normaliser).squareRoot() }
}
