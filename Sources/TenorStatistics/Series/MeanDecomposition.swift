/// A change of a mean, split into what changed within cells and what changed in their mix.
public struct MeanDecomposition: Equatable, Sendable {
  /// What one cell (a kind, a speaker, a topic) adds to the change.
  public struct Part: Equatable, Sendable {
    /// By the change of its own mean.
    public var rate: Double
    /// By the change of its share.
    public var mix: Double
  }

  /// One part for each cell, in order.
  public var parts: [Part]
  /// The same voices or topics changed tone: the sum of the cells' `rate`.
  public var rate: Double
  /// Others spoke: the sum of the cells' `mix`.
  public var mix: Double
  /// The whole change of the mean: rate + mix.
  public var total: Double
}

/// The number of values of one cell in one period, and their sum.
public struct CellTotal: Equatable, Sendable {
  /// The number of values.
  public var count: Double
  /// Their sum.
  public var sum: Double

  /// A cell from its count and sum.
  public init(count: Double, sum: Double) {
    self.count = count
    self.sum = sum
  }
}

/// Splits the difference of two means over cells by Kitagawa's symmetric form.
///
///     rate_k = (m'_k − m_k) (p'_k + p_k) / 2
///     mix_k  = (p'_k − p_k) ((m'_k + m_k) / 2 − M),  M = mean of both overall means
///
/// p are shares and m means of cell k, before and after (′). M drops out of the sum, for shares sum to 1,
/// and makes a cell's mix say whether it is above or below the rest.
///
/// - Input: the same cells in the same order before and after. A cell that is missing on one side has no
///   mean there: it is taken to have kept its mean, so that all it does is mix.
/// - Output: in the values' unit, with rate + mix = total up to rounding; `nil` if a side is empty.
/// - Complexity: O(cells).
/// - Source: Kitagawa (1955), doi:10.1080/01621459.1955.10501299; Oaxaca (1973), doi:10.2307/2525981.
public func decomposeMeans(before: [CellTotal], after: [CellTotal]) -> MeanDecomposition? {
  precondition(before.count == after.count, "Both sides have the same cells.")
  let n0 = before.reduce(0) { $0 + $1.count }
  let n1 = after.reduce(0) { $0 + $1.count }
  guard n0 > 0, n1 > 0 else { return nil }
  let mean0 = compensatedSum(before.map(\.sum)) / n0
  let mean1 = compensatedSum(after.map(\.sum)) / n1
  let middle = (mean0 + mean1) / 2
  let parts = zip(before, after).map { a, b in
    let (p0, p1) = (a.count / n0, b.count / n1)
    let (own0, own1) = (
      a.count > 0 ? a.sum / a.count : nil, b.count > 0 ? b.sum / b.count : nil
    )
    guard let m0 = own0 ?? own1, let m1 = own1 ?? own0 else {
      return MeanDecomposition.Part(rate: 0, mix: 0)
    }
    return MeanDecomposition.Part(
      rate: (m1 - m0) * (p0 + p1) / 2, mix: (p1 - p0) * ((m0 + m1) / 2 - middle))
  }
  return MeanDecomposition(
    parts: parts, rate: compensatedSum(parts.map(\.rate)), mix: compensatedSum(parts.map(\.mix)),
    total: mean1 - mean0)
}
