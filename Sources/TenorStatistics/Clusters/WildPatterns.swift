/// The patterns of signs of a wild cluster bootstrap, and the test of any difference with them.
///
/// If the difference is β, cluster i keeps the residual rᵢ − β qᵢ. A pattern turns some of them round; the
/// difference it leads to is linear in β and its squared error quadratic, so each pattern is kept as the
/// coefficients of both.
struct WildPatterns {
  /// Whether all patterns there are were tried.
  let exact: Bool
  /// The mean of x less the mean of y.
  let difference: Double
  /// Its standard error, but for a factor that is the same in all replicates.
  let error: Double
  private let patterns: [Pattern]

  init(_ x: ClusterSums, _ y: ClusterSums, replicates: Int, seed: UInt64) {
    let sides = Side.residuals(x, y)
    let clusters = x.sums.count + y.sums.count
    let all = clusters < 63 && 1 << clusters <= replicates
    var chance = SeededGenerator(seed: seed)
    var signs = [Double](repeating: 1, count: clusters)
    patterns = (0..<(all ? 1 << clusters : replicates)).map { pattern in
      for cluster in 0..<clusters {
        let bit = all ? UInt64(pattern) >> UInt64(cluster) & 1 : chance.next() >> 63
        signs[cluster] = bit == 1 ? 1 : -1
      }
      return Pattern(sides, signs)
    }
    exact = all
    // No sign turned, and no difference supposed: what was observed.
    let observed = Pattern(sides, [Double](repeating: 1, count: clusters))
    difference = observed.constant
    error = max(0, observed.squared.constant).squareRoot()
  }

  /// The p-value of the hypothesis that the difference is `beta`.
  func p(ofDifference beta: Double) -> Double {
    let observed = abs(difference - beta) / error
    let extreme = patterns.count { pattern in
      abs(pattern.difference(beta)) >= observed * pattern.error(beta) * (1 - 1e-10)
    }
    return exact
      ? Double(extreme) / Double(patterns.count) : Double(1 + extreme) / Double(1 + patterns.count)
  }
}

/// One sample's residuals r − β q, with the sizes of its clusters.
private struct Side {
  let r: [Double]
  let q: [Double]
  let sizes: [Double]
  let size: Double

  /// What the pooled mean leaves of both samples, if the values of x lie β higher.
  static func residuals(_ x: ClusterSums, _ y: ClusterSums) -> [Side] {
    let (xSize, ySize) = (x.sizes.reduce(0, +), y.sizes.reduce(0, +))
    let mean = (compensatedSum(x.sums) + compensatedSum(y.sums)) / (xSize + ySize)
    // Moving x by β moves the pooled mean by β times the share of x.
    let share = xSize / (xSize + ySize)
    return [(x, xSize, 1 - share), (y, ySize, -share)].map { sample, size, slope in
      Side(
        r: zip(sample.sums, sample.sizes).map { $0 - mean * $1 },
        q: sample.sizes.map { slope * $0 }, sizes: sample.sizes, size: size)
    }
  }
}

/// What one pattern of signs makes of a difference β.
private struct Pattern {
  /// The difference of the means: constant − β · slope.
  private(set) var constant = 0.0
  private(set) var slope = 0.0
  /// The squared error: constant − 2 β · mixed + β² · quadratic.
  private(set) var squared = (constant: 0.0, mixed: 0.0, quadratic: 0.0)

  init(_ sides: [Side], _ signs: [Double]) {
    var first = 0
    var direction = 1.0
    for side in sides {
      var (r, q) = (0.0, 0.0)
      for i in 0..<side.r.count {
        r += signs[first + i] * side.r[i]
        q += signs[first + i] * side.q[i]
      }
      constant += direction * r / side.size
      slope += direction * q / side.size
      for i in 0..<side.r.count {
        let share = side.sizes[i] / side.size
        let u = (signs[first + i] * side.r[i] - r * share) / side.size
        let v = (signs[first + i] * side.q[i] - q * share) / side.size
        squared.constant += u * u
        squared.mixed += u * v
        squared.quadratic += v * v
      }
      first += side.r.count
      direction = -1
    }
  }

  func difference(_ beta: Double) -> Double { constant - beta * slope }

  func error(_ beta: Double) -> Double {
    max(0, squared.constant - 2 * beta * squared.mixed + beta * beta * squared.quadratic)
      .squareRoot()
  }
}
