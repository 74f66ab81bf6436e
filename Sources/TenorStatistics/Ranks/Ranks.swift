/// Ranks from 1, where equal values share the mean of the ranks they take up.
///
/// - Input: values that are not NaN.
/// - Output: in the given order; the sum is n (n + 1) / 2.
/// - Complexity: O(n log n) time, O(n) memory.
public func ranks(_ values: [Double]) -> [Double] {
  var ranks = [Double](repeating: 0, count: values.count)
  forEachTie(in: values) { indices, first in
    let shared = Double(2 * first + indices.count + 1) / 2
    for index in indices { ranks[index] = shared }
  }
  return ranks
}

/// Σ (t³ − t) over the groups of t equal values, by which ties shrink the variance of a rank sum.
func tieTerm(_ values: [Double]) -> Double {
  var term = 0.0
  forEachTie(in: values) { indices, _ in
    let t = Double(indices.count)
    term += t * t * t - t
  }
  return term
}

/// Calls `body` with the indices of each group of equal values, upwards, and the number of values below.
private func forEachTie(in values: [Double], _ body: (ArraySlice<Int>, Int) -> Void) {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var first = 0
  while first < order.count {
    var end = first + 1
    while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
    body(order[first..<end], first)
    first = end
  }
}
