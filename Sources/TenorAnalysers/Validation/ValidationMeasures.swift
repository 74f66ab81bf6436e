internal import TenorStatistics

/// Everything that is told of an engine from a coded sample, as one row of numbers, so that each replicate
/// of the sample gives such a row and each number its interval.
struct ValidationMeasures {
  /// Where a number stands in the row.
  enum Slot {
    static let accuracy = 0
    static let macroF1 = 1
    static let pearson = 2
    static let spearman = 3
    static let meanError = 4
    /// Precision, recall and F1 of each side.
    static func side(_ place: Int) -> Int { 5 + 3 * place }
    /// Then the accuracy of each period, the corrected share of each side in all and in each period, and
    /// the coders' share of each side, likewise.
    static let periods = 14
  }

  private let sample: ValidationSample
  /// Indices of the units with a score, and what is looked up of each of them.
  private let scored: [Int]
  private let predicted: [Int]
  private let scores: [Double]
  private let codes: [Double]
  /// Between score and code.
  private let distances: [Double]
  private let scoreOrder: [Int]
  private let codeOrder: [Int]
  /// By scored unit: the share of its coders that put it on each side.
  private let truth: [[Double]]
  private let periodOf: [Int]
  let periods: [String]
  /// By period: conversations with their counts of each side.
  private let volume: [[[Int]]]

  init(_ sample: ValidationSample) {
    self.sample = sample
    let scored = sample.units.indices.filter { sample.units[$0].score != nil }
    self.scored = scored
    let scores = scored.map { sample.units[$0].score ?? 0 }
    self.scores = scores
    predicted = scores.map { Polarity($0).place }
    let given = scored.map { sample.units[$0].codes.compactMap(\.self) }
    let codes = given.map { mean($0) ?? 0 }
    self.codes = codes
    truth = given.map { codes in
      Polarity.allCases.map { side in
        Double(codes.count { Polarity($0, band: 0) == side }) / Double(codes.count)
      }
    }
    distances = zip(scores, codes).map { abs($0 - $1) }
    scoreOrder = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
    codeOrder = codes.indices.sorted { (codes[$0], $0) < (codes[$1], $1) }
    let told = sample.volume.map(\.period)
    let periods = told + Set(sample.units.map(\.period)).subtracting(told).sorted()
    self.periods = periods
    periodOf = scored.map { unit in
      periods.firstIndex(of: sample.units[unit].period) ?? 0
    }
    volume = sample.volume.map { $0.byConversation ?? [] }
  }

  /// The table of the scored units under these weights; of one period, or of all.
  func confusion(_ weights: [Double], period: Int? = nil) -> WeightedConfusion {
    var table = WeightedConfusion(classes: Polarity.allCases.count)
    for (index, unit) in scored.enumerated() where period == nil || periodOf[index] == period {
      for side in truth[index].indices {
        table.weights[side][predicted[index]] += weights[unit] * truth[index][side]
      }
    }
    return table
  }

  /// The scored units of a period.
  func scored(in period: Int) -> Int { periodOf.count { $0 == period } }

  /// Where the corrected shares of all (`nil`) or of a period begin.
  func corrected(_ period: Int?) -> Int {
    Slot.periods + periods.count + 3 * (period.map { $0 + 1 } ?? 0)
  }

  /// Where the coders' shares of all (`nil`) or of a period begin.
  func coded(_ period: Int?) -> Int {
    Slot.periods + 4 * periods.count + 3 + 3 * (period.map { $0 + 1 } ?? 0)
  }

  /// How often the engine gave each side, in all (`nil`) or in a period.
  func volume(_ period: Int?) -> [Int] {
    let conversations = period.map { $0 < volume.count ? volume[$0] : [] } ?? volume.flatMap(\.self)
    return Polarity.allCases.map { side in conversations.reduce(0) { $0 + $1[side.place] } }
  }

  /// The whole row.
  ///
  /// - Parameter times: by period, how often each conversation is there; `nil`: once.
  func row(_ weights: [Double], times: [[Int]]? = nil) -> [Double?] {
    let table = confusion(weights)
    let w = scored.map { weights[$0] }
    var row: [Double?] = [
      table.accuracy, table.macroF1, weightedCorrelation(scores, codes, weights: w),
      weightedCorrelation(
        weightedRanks(scores, weights: w, order: scoreOrder),
        weightedRanks(codes, weights: w, order: codeOrder), weights: w),
      weightedMean(distances, weights: w),
    ]
    for side in Polarity.allCases {
      row += [table.precision(side.place), table.recall(side.place), table.f1(side.place)]
    }
    let byPeriod = periods.indices.map { confusion(weights, period: $0) }
    row += byPeriod.map(\.accuracy)
    var all = [0, 0, 0]
    var parts: [Double?] = []
    for period in periods.indices {
      var counts = [0, 0, 0]
      if period < volume.count {
        for (index, conversation) in volume[period].enumerated() {
          let often = times?[period][index] ?? 1
          for side in counts.indices { counts[side] += often * conversation[side] }
        }
      }
      for side in counts.indices { all[side] += counts[side] }
      parts += corrected(table, counts)
    }
    return row + corrected(table, all) + parts + ([table] + byPeriod).flatMap(shares)
  }

  /// The share of each side as coders have it.
  private func shares(_ table: WeightedConfusion) -> [Double?] {
    Polarity.allCases.map { table.total > 0 ? table.truth($0.place) / table.total : nil }
  }

  private func corrected(_ table: WeightedConfusion, _ counts: [Int]) -> [Double?] {
    correctedShares(codedWeights: table.weights, predicted: counts)?.clipped ?? [nil, nil, nil]
  }

  /// The rows of equal weight that would tell as much of each share in the row; `nil` for what is no share
  /// of rows.
  private func sizes(_ weights: [Double]) -> [Double?] {
    let each = scored.indices.map { weights[scored[$0]] }
    let all = effectiveSize(each)
    let byPeriod = periods.indices.map { effectiveRows(in: $0) }
    var sizes: [Double?] = [all, nil, nil, nil, nil]
    for side in Polarity.allCases {
      sizes += [
        effectiveSize(each.indices.filter { predicted[$0] == side.place }.map { each[$0] }),
        effectiveSize(each.indices.map { each[$0] * truth[$0][side.place] }), nil,
      ]
    }
    sizes += byPeriod
    sizes += Array(repeating: nil, count: 3 * (periods.count + 1))
    return sizes + ([all] + byPeriod).flatMap { [$0, $0, $0] }
  }

  /// The scored units of a period as so many of equal weight; `nil` without any.
  func effectiveRows(in period: Int) -> Double? {
    effectiveSize(
      scored.indices.filter { periodOf[$0] == period }.map { sample.units[scored[$0]].weight })
  }

  /// The row of the sample with its intervals: Wilson's for shares of rows, else one of replicates, where
  /// nine in ten have the number. A sample that cannot be drawn anew has none.
  func estimates(replicates: Int, seed: UInt64) -> [Estimate] {
    let weights = sample.units.map(\.weight)
    let row = row(weights)
    let draws = StratifiedDraws(strata: sample.units.map(\.stratum), weights: weights)
    if draws.isEmpty { return row.map { Estimate($0) } }
    let sizes = sizes(weights)
    var chance = SeededGenerator(seed: seed)
    var replicated = row.map { _ in [Double]() }
    for _ in 0..<replicates {
      let weights = draws.next(&chance)
      let times = volume.map { chance.multiplicities(of: $0.count) }
      for (index, value) in self.row(weights, times: times).enumerated() {
        if let value { replicated[index].append(value) }
      }
    }
    return row.indices.map { index in
      // Replicates of a share that is all or nothing have no spread, however few the rows.
      if let size = sizes[index], let share = row[index] {
        return Estimate(share, wilsonInterval(share: max(0, min(1, share)), of: size))
      }
      let isEnough = Double(replicated[index].count) >= 0.9 * Double(replicates)
      return Estimate(row[index], isEnough ? percentileInterval(replicated[index]) : nil)
    }
  }
}
