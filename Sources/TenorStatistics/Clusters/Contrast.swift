/// A number that says how the values of one sample, x, differ from those of another, y.
///
/// Positive means that x is higher; to compare a later period with an earlier one, the later one is x.
public enum Contrast: String, Sendable, CaseIterable, Codable {
  /// The mean of x less the mean of y.
  case meanDifference
  /// The median of x less the median of y.
  case medianDifference
  /// The median of all xᵢ − yⱼ.
  case hodgesLehmann
  /// (#(xᵢ > yⱼ) − #(xᵢ < yⱼ)) / (n m).
  case cliffsDelta
}

/// A contrast with its intervals from a bootstrap over clusters.
public struct BootstrapEstimate: Sendable, Equatable {
  /// What was estimated.
  public var contrast: Contrast
  /// Its value in the samples as they are.
  public var estimate: Double
  /// The standard deviation of the replicates.
  public var standardError: Double
  /// The interval to report: the percentile interval, widened for the number of clusters.
  public var expanded: Interval
  /// The interval between two quantiles of the replicates.
  public var percentile: Interval
  /// The percentile interval corrected for bias and for a spread that changes with the value; `nil`
  /// where all replicates lie on one side of the estimate.
  public var bca: Interval?
  /// How many replicates there were.
  public var replicates: Int
  /// The step to which values were rounded for this contrast; `nil` where they were not.
  public var step: Double?
}
