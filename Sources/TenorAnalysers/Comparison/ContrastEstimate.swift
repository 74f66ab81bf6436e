public import TenorStatistics

/// One measure of the difference between two periods, the later-named less the earlier-named.
public struct ContrastEstimate: Sendable, Equatable, Encodable {
  /// How the interval to report was made.
  public enum Method: String, Sendable, Encodable {
    /// The percentile bootstrap over conversations, widened for their number.
    case expandedPercentile
    /// All differences that the wild cluster bootstrap does not reject.
    case wildClusterBootstrap
  }

  /// Its value in the texts as they are.
  public var estimate: Double
  /// The standard deviation of the bootstrap's replicates.
  public var standardError: Double
  /// The interval to report, 95%.
  public var interval: Interval
  /// How it was made.
  public var method: Method
  /// The percentile interval, widened for the number of conversations.
  public var expanded: Interval
  /// The plain percentile interval: narrower, and too narrow where conversations are few.
  public var percentile: Interval
  /// The percentile interval corrected for bias and acceleration; `nil` where it has no end.
  public var bca: Interval?

  init(_ estimate: BootstrapEstimate) {
    self.estimate = estimate.estimate
    standardError = estimate.standardError
    interval = estimate.expanded
    method = .expandedPercentile
    expanded = estimate.expanded
    percentile = estimate.percentile
    bca = estimate.bca
  }

  /// The same with the interval of a test for few clusters as the one to report.
  func reporting(_ wild: Interval) -> Self {
    var estimate = self
    estimate.interval = wild
    estimate.method = .wildClusterBootstrap
    return estimate
  }
}

extension RatioContrast {
  /// The interval to report, and how it was made: the wild cluster bootstrap's, where the smaller side has few
  /// clusters.
  func reported(clusters: Int) -> (interval: Interval, method: ContrastEstimate.Method) {
    if clusters < Comparison.fewConversations, let wild = wild?.interval {
      return (wild, .wildClusterBootstrap)
    }
    return (expanded, .expandedPercentile)
  }
}

/// A p-value with what it was made from.
public struct ContrastTest: Sendable, Equatable, Encodable {
  /// Two-sided.
  public var p: Double
  /// How many ways of labelling were compared with the one that was seen.
  public var permutations: Int
  /// Whether these were all there are, so that p has no chance in it.
  public var exact: Bool
  /// The least p that so many ways can give.
  public var least: Double

  /// Whether a p below 0.05 was possible at all.
  var canReject: Bool { least < Comparison.significance }
}

extension ContrastTest {
  /// A test by shuffled labels, of which each side has so many.
  ///
  /// Where both have as many and all labellings are tried, the opposite labels give the same distance.
  init(_ test: PermutationTest, sides: (Int, Int)) {
    let ways = Double(test.permutations + (test.exact ? 0 : 1))
    self.init(test, least: (test.exact && sides.0 == sides.1 ? 2 : 1) / ways)
  }

  init(_ test: PermutationTest, least: Double) {
    self.init(p: test.p, permutations: test.permutations, exact: test.exact, least: least)
  }
}
