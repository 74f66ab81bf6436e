/// What a mean over clusters needs of each cluster: its sum and its size.
struct ClusterSums: Sendable {
  let sums: [Double]
  let sizes: [Double]

  init(_ sample: ClusteredSample) {
    sums = sample.sums
    sizes = sample.sizes.map(Double.init)
  }

  init(sums: [Double], sizes: [Double]) {
    self.sums = sums
    self.sizes = sizes
  }

  /// The mean of the values when cluster i is there `times[i]` times.
  func mean(_ times: [Int]) -> Double {
    var (sum, size) = (0.0, 0.0)
    for i in sums.indices {
      let t = Double(times[i])
      sum += t * sums[i]
      size += t * sizes[i]
    }
    return sum / size
  }

  /// The mean and the square of its standard error, when cluster i is there `times[i]` times.
  ///
  ///     var = C / (C − 1) · Σ (Sᵢ − mean · nᵢ)² / N²
  func meanAndVariance(_ times: [Int]) -> (mean: Double, variance: Double) {
    let mean = mean(times)
    var (squares, size, clusters) = (0.0, 0.0, 0.0)
    for i in sums.indices {
      let t = Double(times[i])
      let rest = sums[i] - mean * sizes[i]
      squares += t * rest * rest
      size += t * sizes[i]
      clusters += t
    }
    return (mean, clusters / (clusters - 1) * squares / (size * size))
  }
}

/// The standard error of a mean whose values come in clusters.
///
///     SE = √( C / (C − 1) · Σ (Sᵢ − mean · nᵢ)² ) / N,  Sᵢ the sum and nᵢ the size of cluster i
///
/// - Output: in the values' unit; `nil` for fewer than two clusters.
/// - Complexity: O(clusters).
/// - Source: the ratio estimator of cluster sampling, Cochran (1977), Sampling Techniques, 3rd ed.,
///   ch. 6 and 9; Liang & Zeger (1986), doi:10.1093/biomet/73.1.13.
public func clusterStandardError(_ sample: ClusteredSample) -> Double? {
  if sample.clusterCount < 2 { return nil }
  let sums = ClusterSums(sample)
  return sums.meanAndVariance(sample.once).variance.squareRoot()
}
