/// The side that a category stands for, where it stands for one.
enum LexiconSide: Sendable, Hashable {
  case positive, negative

  private static let positives: Set<String> = [
    "positive", "pos", "posemo", "emopos", "tonepos", "positiveemotion", "positiveemotions",
    "negnegative",
  ]
  private static let negatives: Set<String> = [
    "negative", "neg", "negemo", "emoneg", "toneneg", "negativeemotion", "negativeemotions",
    "negpositive",
  ]

  /// The side of a category by its name, of `a.b` by what stands behind the last dot; case, blanks and
  /// marks do not count. `nil` for most categories.
  init?(_ category: String) {
    let last = category.split(separator: ".").last ?? ""
    let letters = last.lowercased().filter(\.isLetter)
    if Self.positives.contains(letters) {
      self = .positive
    } else if Self.negatives.contains(letters) {
      self = .negative
    } else {
      return nil
    }
  }
}
