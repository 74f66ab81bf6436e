/// The side of 0 that a valence is on.
enum LexiconSign: Int, CaseIterable {
  case negative = -1
  case zero, positive

  init(_ valence: Double) {
    self = valence > 0 ? .positive : valence < 0 ? .negative : .zero
  }

  /// Its place in tables: 0, 1, 2.
  var place: Int { rawValue + 1 }
  /// In the order of ``place``.
  static let names = ["negative", "zero", "positive"]
}
