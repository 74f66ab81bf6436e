/// A series cut into segments.
public struct Segmentation: Equatable, Sendable {
  /// The first bin of each segment but the first, ascending.
  public var breaks: [Int]
  /// The sum of the segments' costs, without penalties.
  public var cost: Double
  /// The number of bins.
  public var bins: Int

  /// The segments in order: they cover every bin once.
  public var segments: [Range<Int>] {
    zip([0] + breaks, breaks + [bins]).map { $0..<$1 }
  }

  /// What is minimised: the cost and a penalty for each break.
  public func penalisedCost(_ penalty: Double) -> Double {
    cost + penalty * Double(breaks.count)
  }

  /// From where the last segment begins if the series ends before a bin, back to the start.
  init(following starts: [Int], cost: (Range<Int>) -> Double) {
    bins = starts.count - 1
    breaks = []
    var end = bins
    while starts[end] > 0 {
      end = starts[end]
      breaks.append(end)
    }
    breaks.reverse()
    self.cost = 0
    // Summed anew: what the search carried along holds penalties, and their rounding.
    self.cost = compensatedSum(segments.map(cost))
  }
}
