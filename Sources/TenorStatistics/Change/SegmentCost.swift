/// What it costs to take a stretch of a series for one segment: the misfit of the best constant level.
///
/// - Requires: costs are 0 or more, and two parts never cost more than the whole:
///   C(a..<c) ≥ C(a..<b) + C(b..<c). Every minus log-likelihood at its maximum is such, once it is
///   measured from the perfect fit. Both the pruning and the skipping in ``segmentation(of:penalty:minimumSegment:)``
///   rest on it.
/// - Source: Killick, Fearnhead & Eckley (2012), doi:10.1080/01621459.2012.737745, equation 4 with K = 0.
public protocol SegmentCost: Sendable {
  /// The number of bins of the series.
  var count: Int { get }

  /// The cost of the bins of a range that is not empty; ought to take O(1).
  func cost(of bins: Range<Int>) -> Double
}
