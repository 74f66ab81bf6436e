internal import TenorStatistics

/// How the size of a sample is shared out over strata.
public enum Allocation: String, Sendable, Hashable, Codable, CaseIterable {
  /// By how many units a stratum has: the sample looks like the corpus.
  case proportional
  /// The same from each stratum, as far as it has so many: rare strata can be told of, too.
  case equal

  /// The units to draw from each stratum: at least one, at most all that it has, `size` altogether; `nil`
  /// if `size` is less than the number of strata.
  public func callAsFunction(_ size: Int, over populations: [Int]) -> [Int]? {
    switch self {
    case .proportional: proportionalSizes(size, over: populations)
    case .equal: equalSizes(size, over: populations)
    }
  }
}
