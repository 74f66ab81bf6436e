/// What ``BipartiteConfiguration`` says of a pair once the sums are held fixed: the mean and the variance
/// of the number of units with both.
///
/// On average alone, a unit of one item holds two with some probability, so that too many pairs are
/// expected, and the number varies with how often the items occur. Held fixed:
///
///     q(i,j,u) = π(i,u) π(j,u) (1 − (1 − π(i,u)) (1 − π(j,u)) / d(u)), d(u) = Σ over i π(i,u) (1 − π(i,u))
///     mean = Σ over u q(u)
///     variance = Σ over u q(u) (1 − q(u)) − what the two frequencies explain of it, linearly
///
/// q is scaled so that the pairs of a unit of s items are s (s − 1) / 2, which a unit has for certain.
///
/// - Complexity: O(different frequencies² · different sizes) once, O(different sizes) a pair.
/// - Source: q: Hájek (1964), doi:10.1214/aoms/1177700375, for samples of a fixed size.
struct FixedSums {
  private let chance: BipartiteConfiguration
  /// d of each size, and the scale of q.
  private let terms: [(spread: Double, scale: Double)]

  init(_ chance: BipartiteConfiguration) {
    self.chance = chance
    var counts = [Int](repeating: 0, count: chance.probabilities.count)
    for place in chance.classes { counts[place] += 1 }
    terms = chance.unitCounts.indices.map { size in
      let column = chance.probabilities.map { $0[size] }
      let held = zip(counts, column).reduce(0) { $0 + Double($1.0) * $1.1 }.rounded()
      let spread = zip(counts, column).reduce(0) { $0 + Double($1.0) * $1.1 * (1 - $1.1) }
      if held < 2 { return (spread, 0) }
      var pairs = 0.0
      for (place, count) in counts.enumerated() where column[place] > 0 {
        var others = 0.0
        for (other, number) in counts.enumerated() {
          others +=
            Double(other == place ? number - 1 : number)
            * Self.both(column[place], column[other], spread)
        }
        pairs += Double(count) * others
      }
      return (spread, pairs > 0 ? held * (held - 1) / pairs : 0)
    }
  }

  /// q before it is scaled. In units of few items that nearly always are the same ones, Hájek's
  /// approximation would leave nothing to the others; they keep a twentieth.
  private static func both(_ a: Double, _ b: Double, _ spread: Double) -> Double {
    spread > 0 ? a * b * max(0.05, 1 - (1 - a) * (1 - b) / spread) : a * b
  }

  /// The distribution for items of two classes.
  func pair(_ first: Int, _ second: Int) -> MatchedBinomial {
    let (one, other) = (chance.probabilities[first], chance.probabilities[second])
    var (mean, variance) = (0.0, 0.0)
    // Variances of the two frequencies, their covariance, and the pair's with each.
    var (v1, v2, v12, c1, c2) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (size, count) in chance.unitCounts.enumerated() {
      let (a, b, n) = (one[size], other[size], Double(count))
      let (spread, scale) = terms[size]
      let q = min(a, b, scale * Self.both(a, b, spread))
      mean += n * q
      variance += n * q * (1 - q)
      v1 += n * a * (1 - a)
      v2 += n * b * (1 - b)
      v12 += n * (q - a * b)
      c1 += n * q * (1 - a)
      c2 += n * q * (1 - b)
    }
    let determinant = v1 * v2 - v12 * v12
    var explained = 0.0
    if determinant > 1e-9 * v1 * v2 {
      explained = (c1 * c1 * v2 - 2 * c1 * c2 * v12 + c2 * c2 * v1) / determinant
    } else if max(v1, v2) > 0 {
      explained = v1 > v2 ? c1 * c1 / v1 : c2 * c2 / v2
    }
    return MatchedBinomial(mean: mean, variance: max(0, variance - explained))
  }
}
