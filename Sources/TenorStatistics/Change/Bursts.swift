/// A stretch in which something comes at least so many levels more often than usual.
public struct Burst: Equatable, Sendable {
  /// What it covers: batches, or gaps between events.
  public var range: Range<Int>
  /// Its level, from 1: the rate is `scaling` to this power times the usual one. A burst lies within
  /// one of the level below.
  public var level: Int
  /// How much better the level explains the stretch than the level below: Σ cost(level − 1) − cost(level),
  /// in nats.
  public var weight: Double
}

/// The most likely course of the levels of a stream, and the bursts in it.
public struct Bursts: Equatable, Sendable {
  /// The level of each batch or gap; 0 is the usual rate.
  public var levels: [Int]
  /// The rate of each level that was considered: a share of the documents, or events per unit of time.
  public var rates: [Double]
  /// The bursts, by where they begin, the longer of two first.
  public var bursts: [Burst]
}

/// Which levels the automaton has.
public enum BurstLevels: Sendable, Hashable {
  /// The usual one and one above.
  case two
  /// As many as could be of use: Kleinberg's infinite automaton.
  case all
}

/// Kleinberg's bursts of batched arrivals: of d_t documents of a bin, r_t are relevant.
///
///     p_0 = R / D,  p_i = min(sⁱ p_0, 0.99999)
///     cost of a bin = −ln Binomial(r_t; d_t, p_i);  of going from i up to j: (j − i) γ ln n;  down: 0
///
/// The cheapest course of levels by Viterbi, from level 0 before the first bin; of equal courses the lower
/// one. n is the number of bins with documents.
///
/// - Input: for each bin the relevant documents and all documents; a bin without documents costs nothing
///   at any level, and neither begins nor ends with a burst. s > 1 and γ ≥ 0.
/// - Output: bins as ranges; `nil` where no document or every one is relevant.
/// - Complexity: O(bins × levels).
/// - Source: Kleinberg (2003), doi:10.1023/A:1024940629314 (2002 at KDD), §4; more than two levels as in his
///   §2. The weight of a level above the first is taken against the level below.
/// - Differs: burst_detection 0.1.3 chooses each bin's level on its own, knowing only the one before, and
///   so misses bursts that begin weakly.
public func batchedBursts(
  _ relevant: [Int], of documents: [Int], levels: BurstLevels = .two, scaling: Double = 2,
  gamma: Double = 1
) -> Bursts? {
  precondition(relevant.count == documents.count, "Each bin has its relevant documents and all.")
  precondition(
    zip(relevant, documents).allSatisfy { 0 <= $0 && $0 <= $1 },
    "Relevant documents are among all documents.")
  check(scaling: scaling, gamma: gamma)
  let ceiling = 0.99999
  let all = documents.reduce(0, +)
  guard all > 0 else { return nil }
  let usual = Double(relevant.reduce(0, +)) / Double(all)
  guard usual > 0, usual < ceiling else { return nil }
  // Above the greatest share of a bin, a level only costs more.
  let greatest =
    zip(relevant, documents).filter { $1 > 0 }.map { Double($0) / Double($1) }.max() ?? 0
  var rates = [usual, min(usual * scaling, ceiling)]
  while levels == .all, rates[rates.count - 1] < min(greatest, ceiling) {
    rates.append(min(usual * power(scaling, Double(rates.count)), ceiling))
  }
  let costs = zip(relevant, documents).flatMap { r, d -> [Double] in
    let (r, d) = (Double(r), Double(d))
    let ways = logGamma(d + 1) - logGamma(r + 1) - logGamma(d - r + 1)
    return rates.map { d > 0 ? -(ways + r * ln($0) + (d - r) * lnOnePlus(-$0)) : 0 }
  }
  return Bursts(
    costs: costs, rates: rates, climb: gamma * ln(Double(documents.count { $0 > 0 })))
}

/// Kleinberg's bursts of single events, from the gaps between them, with as many levels as could be of use.
///
///     α_i = sⁱ n / T,  i < k = ⌈1 + log_s T + log_s (1 / least gap)⌉
///     cost of a gap x = −ln (α_i e^(−α_i x));  of going from i up to j: (j − i) γ ln n;  down: 0
///
/// n gaps in a time T.
///
/// - Input: the times of the events, ascending, in any unit.
/// - Output: gaps as ranges: gap i lies between events i and i + 1, so that a burst over gaps a..<b goes
///   from event a to event b. `nil` for fewer than two events, or where two are at one time: their rate is
///   infinite. Bin those and use ``batchedBursts(_:of:levels:scaling:gamma:)``.
/// - Complexity: O(gaps × levels).
/// - Source: Kleinberg (2003), doi:10.1023/A:1024940629314 (2002 at KDD), §2 and §3.
public func gapBursts(_ times: [Double], scaling: Double = 2, gamma: Double = 1) -> Bursts? {
  check(scaling: scaling, gamma: gamma)
  let gaps = zip(times.dropFirst(), times).map { $0 - $1 }
  precondition(gaps.allSatisfy { $0 >= 0 }, "The times of events ascend.")
  guard let least = gaps.min(), least > 0 else { return nil }
  let time = times[times.count - 1] - times[0]
  // A hair's breadth of rounding must not add a level, nor a single gap take the only one.
  let count = max(1, Int((1 + ln(time / least) / ln(scaling) - 1e-12).rounded(.up)))
  let rates = (0..<count).map { power(scaling, Double($0)) * Double(gaps.count) / time }
  return Bursts(
    costs: gaps.flatMap { gap in rates.map { $0 * gap - ln($0) } }, rates: rates,
    climb: gamma * ln(Double(gaps.count)))
}

/// Stops a caller whose automaton makes no sense.
private func check(scaling: Double, gamma: Double) {
  precondition(scaling > 1 && scaling.isFinite, "A level scales the rate by more than 1.")
  precondition(gamma >= 0 && gamma.isFinite, "A climb costs 0 or more.")
}
