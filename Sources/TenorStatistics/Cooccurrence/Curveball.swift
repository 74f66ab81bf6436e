/// Draws at random from all incidences with the same frequencies of items and the same sizes of units,
/// each equally likely.
///
/// In a **round**, items are paired at random, and the two of each pair pool the units that only one of
/// them occurs in and deal them out again, each getting as many as before. What both occur in stays.
///
/// - Source: Strona et al. (2014), doi:10.1038/ncomms5114; that draws are uniform: Carstens (2015),
///   doi:10.1103/PhysRevE.91.042812; rounds in which every item trades once: Carstens, Berger & Strona
///   (2018), doi:10.1016/j.mex.2018.06.018.
struct Curveball {
  /// The units of each item, in no order.
  private(set) var unitsOf: [[Int32]]
  private var order: [Int]
  /// For each unit the trade in which it was last met.
  private var met: [Int32]
  private var trade: Int32 = 0
  private var generator: SeededGenerator

  init(_ incidence: Incidence, seed: UInt64) {
    unitsOf = incidence.byItem
    order = Array(0..<incidence.items)
    met = [Int32](repeating: 0, count: incidence.units)
    generator = SeededGenerator(seed: seed)
  }

  /// Lets every item trade once, but for one where their number is odd.
  ///
  /// - Complexity: O(occurrences).
  mutating func round() {
    generator.shuffle(&order)
    for index in stride(from: 1, to: order.count, by: 2) { deal(order[index - 1], order[index]) }
  }

  private mutating func deal(_ a: Int, _ b: Int) {
    if trade == .max {
      for unit in met.indices { met[unit] = 0 }
      trade = 0
    }
    trade += 1
    for unit in unitsOf[a] { met[Int(unit)] = trade }
    var common: [Int32] = []
    var pool: [Int32] = []
    for unit in unitsOf[b] {
      if met[Int(unit)] == trade {
        common.append(unit)
        met[Int(unit)] = 0
      } else {
        pool.append(unit)
      }
    }
    let others = pool.count
    for unit in unitsOf[a] where met[Int(unit)] == trade { pool.append(unit) }
    if others == 0 || others == pool.count { return }
    // The first `others` of a random order; the rest need no order.
    for place in 0..<others {
      pool.swapAt(place, place + generator.below(pool.count - place))
    }
    unitsOf[a] = common + pool[others...]
    unitsOf[b] = common + pool[..<others]
  }
}
