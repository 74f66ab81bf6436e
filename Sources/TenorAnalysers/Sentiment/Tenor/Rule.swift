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
  /// Longer sentences weigh more in their utterance, though not in proportion.
  case length
}

/// The constants of the rules. Valences are on VADER's scale, -4...4.
enum RuleConstants {
  /// What a weak booster adds, away from zero, when it stands directly before: Hutto & Gilbert (2014).
  static let weakBoost = 0.293
  /// What a strong one adds.
  static let strongBoost = 0.293
  /// What a weak dampener takes away.
  static let weakDampening = 0.293
  /// What a strong one takes away.
  static let strongDampening = 0.293
  /// How much of a booster is left at distance 1, 2, 3 and more: Hutto & Gilbert (2014).
  static let decay = [1, 1, 0.95, 0.9]
  /// How many units a booster reaches.
  static let boosterReach = 3
  /// How a negator changes what it turns: Hutto & Gilbert (2014).
  static let negation = -0.74
  /// How a near negator changes it.
  static let nearNegation = -0.37
  /// How many units a negator reaches, within its clause.
  static let negatorReach = 4
  /// What is left of the lighter side of a contrast: Hutto & Gilbert (2014).
  static let lighterSide = 0.5
  /// What becomes of its heavier side.
  static let heavierSide = 1.5
  /// What is left of a question.
  static let question = 0.6
  /// What a word in capitals adds: Hutto & Gilbert (2014).
  static let capitals = 0.733
  /// What an exclamation mark adds to the sum of a sentence: Hutto & Gilbert (2014).
  static let exclamation = 0.292
  /// The most marks that count.
  static let mostExclamations = 4
  /// The normaliser of the sum: Hutto & Gilbert (2014).
  static let normaliser = 15.0
}
