/// The values of one period, kept by the conversation they come from.
///
/// Comments under one post resemble each other, so what is drawn, shuffled and counted as independent
/// is the conversation: the cluster. A cluster without values has no say and is left out.
public struct ClusteredSample: Sendable, Equatable {
  /// The values, cluster after cluster.
  public let values: [Double]
  /// Where each cluster starts in `values`, and the end of the last.
  let bounds: [Int]
  /// The sum of each cluster's values.
  let sums: [Double]

  /// A sample from the values of each cluster; all must be finite.
  public init(_ clusters: [[Double]]) {
    var values: [Double] = []
    var bounds = [0]
    for cluster in clusters where !cluster.isEmpty {
      precondition(cluster.allSatisfy(\.isFinite), "A sample holds finite values only.")
      values += cluster
      bounds.append(values.count)
    }
    self.values = values
    self.bounds = bounds
    sums = zip(bounds, bounds.dropFirst()).map { compensatedSum(Array(values[$0..<$1])) }
  }

  /// How many clusters there are.
  public var clusterCount: Int { sums.count }

  /// How many values each cluster has.
  public var sizes: [Int] { zip(bounds, bounds.dropFirst()).map { $1 - $0 } }

  /// The mean of all values; `nil` without values.
  public var mean: Double? {
    values.isEmpty ? nil : compensatedSum(sums) / Double(values.count)
  }
}
