/// A value that merges with the one from the next stretch of the corpus.
///
/// `merge` is associative and `empty` is its identity, so that any cut of the corpus gives the same
/// total. It need not commute: totals are merged in corpus order. Keep counts and derive rates at the
/// end; a statistic that does not add up keeps its parts, such as per-utterance values in corpus order.
public protocol Mergeable {
  static var empty: Self { get }
  /// Adds what `next`, the stretch behind this one, has counted.
  mutating func merge(_ next: Self)
}

extension Int: Mergeable {
  /// 0
  public static var empty: Int { 0 }
  /// Adds the next count.
  public mutating func merge(_ next: Int) { self += next }
}

extension Array: Mergeable {
  /// No elements.
  public static var empty: [Element] { [] }
  /// Appends the next elements.
  public mutating func merge(_ next: [Element]) { self += next }
}

extension Dictionary: Mergeable where Value: Mergeable {
  /// No keys.
  public static var empty: [Key: Value] { [:] }
  /// Merges key by key.
  public mutating func merge(_ next: [Key: Value]) {
    for (key, value) in next { self[key, default: .empty].merge(value) }
  }
}
