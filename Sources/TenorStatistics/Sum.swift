/// The sum of the values, with the error of each rounding carried along and added at the end.
///
///     s₀ = 0;  sᵢ = sᵢ₋₁ + xᵢ;  result = sₙ + Σ (what was lost in each addition)
///
/// - Input: finite values, added in the given order, so that the same values in the same order give
///   the same bits.
/// - Output: a number within about one rounding of the exact sum; 0 without values.
/// - Complexity: O(n) time, O(1) memory.
/// - Source: Neumaier (1974), doi:10.1002/zamm.19740540106.
/// - Differs: `reduce(0, +)` gives 0 for [1, 1e100, 1, −1e100], this gives 2; NumPy adds in pairs,
///   Python's `math.fsum` rounds exactly.
public func compensatedSum(_ values: [Double]) -> Double {
  var sum = 0.0
  var lost = 0.0
  for value in values {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }
  // An infinite sum has lost NaN; the infinity is the answer.
  return sum.isFinite ? sum + lost : sum
}
