/// On what scale codes stand, and so what a disagreement weighs.
public enum MeasurementLevel: String, Sendable, CaseIterable, Codable {
  /// Names: two codes are the same or not.
  case nominal
  /// Ranks: a disagreement weighs by the codes that lie between.
  case ordinal
  /// Numbers: a disagreement weighs by the square of the difference.
  case interval
}

/// Krippendorff's alpha: how reliably several coders gave the same codes to the same units.
///
///     α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck
///
/// o is the table of coincidences: each pair of codes within a unit of m codes adds 1 / (m − 1). n_c are
/// its row sums and n their sum. δ² is 0 or 1 for nominal codes, (c − k)² for interval codes, and
/// (Σ of n_g from c to k − (n_c + n_k) / 2)² for ordinal ones.
///
/// - Input: `units[i]` holds the codes of one unit, in any order, only those that were given: coders may
///   miss units. Units with fewer than two codes do not count.
/// - Output: at most 1; 0 is what chance gives, and less is systematic disagreement. `nil` if no unit has
///   two codes, or if all codes are the same, for then nothing shows that coders can tell units apart.
/// - Complexity: O(codes + distinct codes²) time and memory.
/// - Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability",
///   repository.upenn.edu/asc_papers/43; Hayes & Krippendorff (2007), doi:10.1080/19312450709336664.
public func krippendorffAlpha(_ units: [[Double]], level: MeasurementLevel) -> Double? {
  let table = CodedUnits(units)
  return table.alpha(level, times: [Int](repeating: 1, count: table.count))
}

/// An interval for Krippendorff's alpha by a bootstrap over units.
///
/// - Output: percentile interval; `nil` where alpha is, or where a tenth of the draws has none because
///   all drawn codes are the same.
/// - Complexity: `replicates` times that of alpha.
/// - Source: Zapf, Castell, Morawietz & Karch (2016), doi:10.1186/s12874-016-0200-9.
/// - Differs: Krippendorff's own algorithm draws pairs of codes instead of units; that interval is too
///   narrow where units differ in how hard they are.
public func krippendorffAlphaInterval(
  _ units: [[Double]], level: MeasurementLevel, replicates: Int = 2000, confidence: Double = 0.95,
  seed: UInt64
) -> Interval? {
  check(level: confidence)
  let table = CodedUnits(units)
  guard table.count > 1 else { return nil }
  let alphas = clusterReplicates(of: [table.count], replicates: replicates, seed: seed) {
    table.alpha(level, times: $0[0])
  }
  return Double(alphas.count) < 0.9 * Double(replicates)
    ? nil : percentileInterval(alphas, level: confidence)
}

/// The units with at least two codes, each code as its place among the distinct codes.
private struct CodedUnits {
  private let codes: [Double]
  private let units: [[(code: Int, count: Double)]]

  var count: Int { units.count }

  init(_ units: [[Double]]) {
    let pairable = units.filter { $0.count > 1 }
    codes = Set(pairable.joined()).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(codes, 0...))
    self.units = pairable.map { unit in
      let counts = Dictionary(unit.map { (place[$0]!, 1.0) }, uniquingKeysWith: +)
      return counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: $0.value) }
    }
  }

  /// Alpha when unit i is there `times[i]` times.
  func alpha(_ level: MeasurementLevel, times: [Int]) -> Double? {
    var totals = [Double](repeating: 0, count: codes.count)
    for (unit, t) in zip(units, times) where t > 0 {
      for (code, count) in unit { totals[code] += Double(t) * count }
    }
    let distance = Distance(level, codes: codes, totals: totals)
    var observed = 0.0
    for (unit, t) in zip(units, times) where t > 0 {
      let size = unit.reduce(0) { $0 + $1.count }
      var disagreement = 0.0
      for (place, first) in unit.enumerated() {
        for second in unit[..<place] {
          disagreement += first.count * second.count * distance.squared(first.code, second.code)
        }
      }
      observed += Double(t) * disagreement / (size - 1)
    }
    var expected = 0.0
    for c in codes.indices {
      for k in 0..<c { expected += totals[c] * totals[k] * distance.squared(c, k) }
    }
    guard expected > 0 else { return nil }
    return 1 - (totals.reduce(0, +) - 1) * observed / expected
  }
}

/// δ² of two codes by their places.
private struct Distance {
  private let level: MeasurementLevel
  /// Where each code stands: its value, or for ranks the middle of its share of all codes.
  private let positions: [Double]

  init(_ level: MeasurementLevel, codes: [Double], totals: [Double]) {
    self.level = level
    if level == .ordinal {
      var below = 0.0
      positions = totals.map { total in
        defer { below += total }
        return below + total / 2
      }
    } else {
      positions = codes
    }
  }

  func squared(_ c: Int, _ k: Int) -> Double {
    if level == .nominal { return c == k ? 0 : 1 }
    let difference = positions[c] - positions[k]
    return difference * difference
  }
}
