/// The same as ``segmentation(of:penalty:minimumSegment:)`` by the plain recursion over all starts: what PELT is held to.
///
/// - Complexity: O(bins²).
/// - Source: Jackson et al. (2005), doi:10.1109/LSP.2001.838216.
func optimalPartitioning(
  of cost: some SegmentCost, penalty: Double, minimumSegment: Int = 1
) -> Segmentation? {
  check(penalty: penalty, minimumSegment: minimumSegment)
  guard cost.count >= minimumSegment else { return nil }
  var least = [Double](repeating: .infinity, count: cost.count + 1)
  least[0] = -penalty
  var lastStart = [Int](repeating: 0, count: cost.count + 1)
  for end in minimumSegment...cost.count {
    for start in 0...end - minimumSegment where least[start] < .infinity {
      let value = least[start] + cost.cost(of: start..<end) + penalty
      if value < least[end] { (least[end], lastStart[end]) = (value, start) }
    }
  }
  return Segmentation(following: lastStart, cost: cost.cost)
}
