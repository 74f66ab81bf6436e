/// How alike the values of one cluster are: ICC(1) by analysis of variance, for clusters of any size.
///
///     ρ = (MSB − MSW) / (MSB + (n₀ − 1) MSW)
///     MSB = Σ nᵢ (x̄ᵢ − x̄_g)² / (C − G),  MSW = Σ (xᵢⱼ − x̄ᵢ)² / (N − C)
///     n₀ = (N − Σ_g Σᵢ nᵢ² / N_g) / (C − G)
///
/// The G samples (periods) keep their own means x̄_g, so that a change between periods does not pass
/// for likeness within conversations. With one sample this is the textbook's formula.
///
/// - Output: at most 1; below 0 where values of one cluster differ more than chance would have it.
///   `nil` without two clusters in some sample, without a cluster of two values, or if all are equal.
/// - Complexity: O(N).
/// - Source: Donner & Koval (1980), doi:10.2307/2530491; ICC(1,1) of Shrout & Fleiss (1979),
///   doi:10.1037/0033-2909.86.2.420, where all clusters are of one size.
public func intraclassCorrelation(_ samples: ClusteredSample...) -> Double? {
  var (between, within, common) = (0.0, 0.0, 0.0)
  var (values, clusters, groups) = (0, 0, 0)
  for sample in samples {
    guard let centre = sample.mean else { continue }
    let n = Double(sample.values.count)
    var squares = 0.0
    for (start, end) in zip(sample.bounds, sample.bounds.dropFirst()) {
      let size = Double(end - start)
      let mean = compensatedSum(Array(sample.values[start..<end])) / size
      between += size * (mean - centre) * (mean - centre)
      for value in sample.values[start..<end] { within += (value - mean) * (value - mean) }
      squares += size * size
    }
    common += n - squares / n
    values += sample.values.count
    clusters += sample.clusterCount
    groups += 1
  }
  guard clusters > groups, values > clusters else { return nil }
  let meanBetween = between / Double(clusters - groups)
  let meanWithin = within / Double(values - clusters)
  let total = meanBetween + (common / Double(clusters - groups) - 1) * meanWithin
  return total > 0 ? (meanBetween - meanWithin) / total : nil
}

/// By what factor clustering inflates the variance of a mean.
///
///     deff = 1 + (m̃ − 1) ρ,  m̃ = Σ nᵢ² / Σ nᵢ
///
/// m̃ is the mean size weighted by size, the cluster a value finds itself in; the plain mean would be
/// too small where sizes differ. N / deff is the *effective* number of values.
///
/// - Input: sizes of clusters; ρ, from `intraclassCorrelation`.
/// - Output: 1 for no likeness; `nil` without clusters.
/// - Source: Kish (1965), Survey Sampling, §8.2; the weighted size: Donner, Birkett & Buck (1981),
///   doi:10.1093/oxfordjournals.aje.a113261.
public func designEffect(sizes: [Int], correlation: Double) -> Double? {
  let total = sizes.reduce(0, +)
  if total == 0 { return nil }
  let weighted = Double(sizes.reduce(0) { $0 + $1 * $1 }) / Double(total)
  return 1 + (weighted - 1) * correlation
}
