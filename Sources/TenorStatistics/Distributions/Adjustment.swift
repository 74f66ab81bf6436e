/// p-values adjusted by Holm's step-down method: each is safe to compare with the level for the family.
///
///     adjusted₍i₎ = min(1, max over j ≤ i of (m − j + 1) p₍j₎), p sorted upwards
///
/// - Input: the p-values of one family of planned contrasts, in 0...1.
/// - Output: in the given order, never below the p-value itself.
/// - Complexity: O(m log m).
/// - Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
public func holm(_ p: [Double]) -> [Double] {
  var adjusted = p
  var highest = 0.0
  for (position, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated() {
    highest = max(highest, min(1, Double(p.count - position) * p[index]))
    adjusted[index] = highest
  }
  return adjusted
}

/// p-values adjusted by Benjamini and Hochberg: those below q hold a share of false finds of at most q.
///
///     adjusted₍i₎ = min(1, min over j ≥ i of m p₍j₎ / j), p sorted upwards
///
/// - Input: the p-values of one family, such as a list of words, in 0...1, independent or positively
///   dependent.
/// - Output: in the given order, never below the p-value itself.
/// - Complexity: O(m log m).
/// - Source: Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
public func benjaminiHochberg(_ p: [Double]) -> [Double] {
  var adjusted = p
  var lowest = 1.0
  for (position, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated()
    .reversed()
  {
    lowest = min(lowest, Double(p.count) * p[index] / Double(position + 1))
    adjusted[index] = lowest
  }
  return adjusted
}
