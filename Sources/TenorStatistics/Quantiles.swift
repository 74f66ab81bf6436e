/// The middle value, or the average of the two in the middle.
///
///     median = x₍(n+1)/2₎ for odd n, (x₍n/2₎ + x₍n/2+1₎) / 2 for even n, x sorted
///
/// - Input: values that are not NaN, in any order.
/// - Output: a number between the least and the greatest value; `nil` without values.
/// - Complexity: O(n log n) time, O(n) memory.
public func median(_ values: [Double]) -> Double? {
  if values.isEmpty { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  if sorted.count.isMultiple(of: 2) {
    // Halved first, so that two of the largest numbers do not overflow; exact but for the smallest.
    let (low, high) = (sorted[middle - 1], sorted[middle])
    let sum = low + high
    return sum.isFinite ? sum / 2 : low / 2 + high / 2
  }
  return sorted[middle]
}

/// The value below which a share `p` of the sample lies, interpolated linearly: type 7.
///
///     h = (n − 1) p;  q = x₍⌊h⌋₎ + (h − ⌊h⌋) (x₍⌊h⌋+1₎ − x₍⌊h⌋₎), x sorted, counted from 0
///
/// - Input: values that are not NaN, in any order; `p` in 0...1.
/// - Output: a number between the least and the greatest value; `nil` without values.
/// - Complexity: O(n log n) time, O(n) memory.
/// - Source: Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566, definition 7.
/// - Differs: R, NumPy and Julia take type 7 unless told otherwise; SPSS and Minitab take type 6.
public func quantile(_ values: [Double], at p: Double) -> Double? {
  precondition((0...1).contains(p), "A quantile is taken at a share in 0...1, not at \(p).")
  return values.isEmpty ? nil : quantile(ofSorted: values.sorted(), at: p)
}

/// The same of at least one value that is already in order: O(1).
func quantile(ofSorted sorted: [Double], at p: Double) -> Double {
  let position = Double(sorted.count - 1) * p
  let below = Int(position)
  guard below + 1 < sorted.count else { return sorted[below] }
  let share = position - Double(below)
  // At a share of 0 the upper value has no say, even an infinite one.
  return share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below])
}
