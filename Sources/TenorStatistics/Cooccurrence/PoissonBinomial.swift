/// The number of successes in independent trials of different probabilities, in groups of equal ones.
///
/// - Source: Hong (2013), doi:10.1016/j.csda.2012.10.006, for the distribution.
struct PoissonBinomial {
  /// So many trials of one probability, in (0, 1].
  struct Group {
    var count: Int
    var probability: Double
  }

  private let groups: [Group]

  init(_ groups: [Group]) { self.groups = groups.filter { $0.count > 0 && $0.probability > 0 } }

  /// The expected number of successes.
  var mean: Double { groups.reduce(0) { $0 + Double($1.count) * $1.probability } }

  /// The probability of a success at all, without the loss of digits where it is small.
  var any: Double {
    -exponentialLessOne(groups.reduce(0) { $0 + Double($1.count) * lnOnePlus(-$1.probability) })
  }

  /// P(X ≥ x), exact to about 12 digits however small it is.
  ///
  /// Trials are tilted so that x becomes their mean, q' = q eᵗ / (1 − q + q eᵗ); their distribution is
  /// convolved group by group where it is not negligible, and weighted back by e^(K(t) − t y). Summed as
  /// it is, a small tail would be lost beside the rest.
  ///
  /// - Complexity: O(groups · width · width of a group), widths being a few standard deviations.
  func upperTail(from x: Int) -> Double {
    if x <= 0 { return 1 }
    let trials = groups.reduce(0) { $0 + $1.count }
    if x > trials { return 0 }
    if x == trials {
      return exponential(groups.reduce(0) { $0 + Double($1.count) * ln($1.probability) })
    }
    if x == 1 { return any }
    let tilt = Double(x) > mean ? tilt(to: Double(x)) : 0
    let factor = exponential(tilt)
    var all = Stretch(first: 0, values: [1])
    var cumulant = 0.0
    for group in groups {
      let scale = 1 + group.probability * (factor - 1)
      cumulant += Double(group.count) * ln(scale)
      all = all.convolved(
        with: Stretch(trials: group.count, probability: group.probability * factor / scale))
    }
    var sum = 0.0
    for (index, value) in all.values.enumerated() {
      let beyond = all.first + index - x
      if beyond >= 0 { sum += value * exponential(-tilt * Double(beyond)) }
    }
    return min(1, sum * exponential(cumulant - tilt * Double(x)))
  }

  /// The t at which the tilted mean is `x`, between the mean and the number of trials.
  private func tilt(to x: Double) -> Double {
    var low = 0.0
    var high = Double.infinity
    var t = ln(x / mean)
    for _ in 0..<100 {
      let factor = exponential(t)
      var (value, slope) = (0.0, 0.0)
      for group in groups {
        let q = group.probability * factor / (1 + group.probability * (factor - 1))
        value += Double(group.count) * q
        slope += Double(group.count) * q * (1 - q)
      }
      // Any t near gives the same tail; this one need not be exact.
      if abs(value - x) < 1e-3 * x.squareRoot() { break }
      if value < x { low = t } else { high = t }
      let next = slope > 0 ? t + (x - value) / slope : .infinity
      if next > low && next < high {
        t = next
      } else {
        t = high.isFinite ? (low + high) / 2 : 2 * t + 1
      }
    }
    return t
  }
}

extension PoissonBinomial {
  /// The probabilities of neighbouring numbers, from `first` on; those beyond are negligible.
  private struct Stretch {
    var first: Int
    var values: [Double]
    /// What is negligible beside the greatest.
    static let negligible = 1e-20

    init(first: Int, values: [Double]) {
      self.first = first
      self.values = values
    }

    /// A binomial distribution, by the ratios of neighbours from its mode outwards.
    init(trials: Int, probability: Double) {
      if probability >= 1 {
        self.init(first: trials, values: [1])
        return
      }
      let mode = min(trials, Int(Double(trials + 1) * probability))
      let odds = probability / (1 - probability)
      var below: [Double] = []
      var value = 1.0
      var k = mode
      while k > 0 {
        value *= Double(k) / (Double(trials - k + 1) * odds)
        if value < Self.negligible { break }
        below.append(value)
        k -= 1
      }
      var values = Array(below.reversed()) + [1]
      value = 1
      k = mode
      while k < trials {
        value *= Double(trials - k) * odds / Double(k + 1)
        if value < Self.negligible { break }
        values.append(value)
        k += 1
      }
      let sum = values.reduce(0, +)
      self.init(first: mode - below.count, values: values.map { $0 / sum })
    }

    func convolved(with other: Stretch) -> Stretch {
      var sums = [Double](repeating: 0, count: values.count + other.values.count - 1)
      for (i, value) in values.enumerated() {
        for (j, factor) in other.values.enumerated() { sums[i + j] += value * factor }
      }
      let least = Self.negligible * (sums.max() ?? 0)
      let start = sums.firstIndex { $0 >= least } ?? 0
      let end = sums.lastIndex { $0 >= least } ?? sums.count - 1
      return Stretch(first: first + other.first + start, values: Array(sums[start...end]))
    }
  }
}
