extension Bursts {
  /// The cheapest course of levels, and its bursts.
  ///
  /// - Input: for each batch or gap the costs of all levels, one after another; what a level up costs.
  /// - Complexity: O(batches × levels), since a climb costs the same from level to level.
  init(costs: [Double], rates: [Double], climb: Double) {
    let count = rates.count
    let length = costs.count / count
    // What the best course up to now costs that ends at each level; at first, level 0 is free.
    var best = (0..<count).map { Double($0) * climb }
    var origins = [Int](repeating: 0, count: costs.count)
    for place in 0..<length {
      if place > 0 {
        let arrival = Self.arrivals(from: best, climb)
        best = arrival.map(\.cost)
        for level in 0..<count { origins[place * count + level] = arrival[level].origin }
      }
      for level in 0..<count { best[level] += costs[place * count + level] }
    }
    var levels = [Int](repeating: 0, count: length)
    var level = best.indices.min { best[$0] < best[$1] } ?? 0
    for place in (0..<length).reversed() {
      levels[place] = level
      level = origins[place * count + level]
    }
    self.levels = levels
    self.rates = rates
    bursts = Self.bursts(in: levels) { place, level in
      costs[place * count + level - 1] - costs[place * count + level]
    }
  }

  /// The cheapest way to each level, and from where; of equal ways the one from below.
  private static func arrivals(
    from best: [Double], _ climb: Double
  ) -> [(cost: Double, origin: Int)] {
    var ways = best.enumerated().map { (cost: $1, origin: $0) }
    // Down is free: the best of the levels above.
    for level in (0..<best.count - 1).reversed() where ways[level + 1].cost < ways[level].cost {
      ways[level] = ways[level + 1]
    }
    // Up from the best below. A way from above that arrives below may go on: it costs no less than staying.
    var below = (cost: best[0], origin: 0)
    for level in 1..<max(1, best.count) {
      below.cost += climb
      if below.cost <= ways[level].cost { ways[level] = below }
      if best[level] < below.cost { below = (best[level], level) }
    }
    return ways
  }

  /// The longest stretches at each level or above.
  private static func bursts(in levels: [Int], gain: (Int, Int) -> Double) -> [Burst] {
    var bursts: [Burst] = []
    var open: [Int] = []
    for place in 0...levels.count {
      let level = place < levels.count ? levels[place] : 0
      while open.count > level {
        let range = open.removeLast()..<place
        let height = open.count + 1
        bursts.append(
          Burst(
            range: range, level: height,
            weight: compensatedSum(range.map { gain($0, height) })))
      }
      while open.count < level { open.append(place) }
    }
    return bursts.sorted {
      ($0.range.lowerBound, $0.level) < ($1.range.lowerBound, $1.level)
    }
  }
}
