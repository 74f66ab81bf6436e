import TenorStatistics

/// Two made-up periods: scores of a few conversations.
enum Conversations {
  static let after = ClusteredSample([[0.2, 0.5, 0.1], [0.9, 1.1], [-0.3], [0.4, 0.6, 0.8, 0.2]])
  static let before = ClusteredSample([
    [-0.5, -0.1], [0.3, 0.1, 0.2], [-0.7, -0.2, -0.4, -0.9, 0],
  ])

  /// Every value a conversation of its own.
  static func single(_ values: [Double]) -> ClusteredSample { ClusteredSample(values.map { [$0] }) }

  /// Conversations whose values lie around a level of their own, all drawn from one population.
  static func drawn(
    _ chance: inout SeededGenerator, conversations: Int, decimals: Double = 10_000
  ) -> ClusteredSample {
    ClusteredSample(
      (0..<conversations).map { _ in
        let level = chance.normal() * 0.3
        return (0...chance.below(9)).map { _ in
          let score = max(-1, min(1, level + chance.normal() * 0.4))
          return (score * decimals).rounded() / decimals
        }
      })
  }
}
