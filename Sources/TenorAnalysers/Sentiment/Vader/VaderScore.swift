/// What VADER says of one text.
public struct VaderScore: Sendable, Hashable {
  /// The share of negative words, weighted by their valence, in 0...1. The three shares make 1, and are
  /// all 0 for a text without words.
  public var negative: Double
  /// The share of words without valence, the 0 of the rules included.
  public var neutral: Double
  /// The share of positive words, weighted as the negative ones.
  public var positive: Double
  /// The normalised sum of all valences, in -1...1.
  public var compound: Double
  /// The words with an entry in the lexicon. Without one the text is *unscored*: its compound is 0
  /// because nothing was read, not because its mood is neutral.
  public var matched: Int
  /// The words in VADER's sense: what stands between white space.
  public var words: Int

  static let empty = VaderScore(
    negative: 0, neutral: 0, positive: 0, compound: 0, matched: 0, words: 0)
}

extension VaderScore {
  /// Whether a word of the text has an entry in the lexicon.
  public var isScored: Bool { matched > 0 }

  /// `negative`, `neutral`, `positive` and `compound` as the reference package rounds and prints
  /// them: 3, 3, 3 and 4 decimals, half to even of the binary value.
  public var rounded: (negative: String, neutral: String, positive: String, compound: String) {
    (
      Self.fixed(negative, decimals: 3), Self.fixed(neutral, decimals: 3),
      Self.fixed(positive, decimals: 3), Self.fixed(compound, decimals: 4)
    )
  }

  /// A number of at most 1 in size, rounded correctly. A negative number that rounds to zero keeps its
  /// sign, as in Python.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let (whole, fraction) = scaled(value.magnitude, by: Double(scale)).quotientAndRemainder(
      dividingBy: scale)
    let digits = String(fraction)
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return (value.sign == .minus ? "-" : "") + "\(whole)." + zeros + digits
  }

  /// The nearest integer to the exact product, half to even.
  private static func scaled(_ value: Double, by scale: Double) -> Int {
    let product = value * scale
    let nearest = product.rounded(.toNearestOrEven)
    // Half-way as a product, but is the exact product?
    guard abs(product - nearest) == 0.5 else { return Int(nearest) }
    let lost = (-product).addingProduct(value, scale)
    if lost == 0 { return Int(nearest) }
    return Int(lost > 0 ? product.rounded(.up) : product.rounded(.down))
  }
}
