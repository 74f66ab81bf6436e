public import TenorStatistics

/// How a measure of style differs between two periods, with what chance among conversations can do.
///
/// Diversity compares means over conversations. A length is a ratio of sums over conversations, and is
/// compared as such; the formulas are compared by each conversation's linearised value
/// (``StyleStatistics/linearised(_:_:)``), whose means they are.
///
/// - Complexity: O(replicates × conversations).
/// - Source: `clusterRatioContrast`; adjusted p by Holm (1979), for the measures are few and planned.
public struct StyleContrast: Sendable, Equatable, Encodable {
  /// One side.
  public struct Side: Sendable, Equatable, Encodable {
    /// The period.
    public var period: String
    /// Its conversations that have the measure.
    public var conversations: Int
    /// The mean over them, or the value of all words; `nil` for fewer conversations than
    /// ``Categories/fewestConversations``, and of all words under ``StyleFigures/fewestSentences``.
    public var value: Double?
  }

  /// The measure, as JSON names it.
  public var measure: String
  /// What people call it.
  let name: String
  let decimals: Int
  /// The side that was named first.
  public var earlier: Side
  /// The side that was named later.
  public var later: Side
  /// Conversations with words in both periods: each side has its part, and the two are taken as independent.
  public var straddling: Int
  /// later − earlier; `nil` where a side has no value.
  public var difference: Double?
  /// Its 95% interval: the wild cluster bootstrap's where a side has few conversations.
  public var interval: Interval?
  /// How the interval was made.
  public var method: ContrastEstimate.Method?
  /// Labels shuffled over conversations; `nil` where nothing varies.
  public var p: Double?
  /// The same by Holm, over all measures and pairs of periods that were tested.
  public var adjustedP: Double?
  /// What can be concluded, as in ``PeriodContrast``.
  public var verdict: PeriodContrast.Verdict

  private enum CodingKeys: String, CodingKey {
    case measure, earlier, later, straddling, difference, interval, method, p, adjustedP, verdict
  }
}

extension StyleContrast {
  /// What one period gives.
  struct Period {
    var name: String
    var figures: StyleFigures
    var values: StyleValues
    /// Those with words.
    var conversations: Set<Int>
  }

  /// Every measure between every pair of periods.
  static func all(_ periods: [Period], _ analyser: Style) -> [StyleContrast] {
    let pairs = periods.indices.flatMap { later in (0..<later).map { ($0, later) } }.sorted {
      $0 < $1
    }
    var contrasts: [StyleContrast] = []
    for (earlier, later) in pairs {
      contrasts += DiversityMeasure.allCases.map {
        StyleContrast($0, periods[earlier], periods[later], analyser)
      }
      contrasts += ReadabilityMeasure.allCases.map {
        StyleContrast($0, periods[earlier], periods[later], analyser)
      }
    }
    let tested = contrasts.indices.filter { contrasts[$0].p != nil }
    let adjusted = holm(tested.compactMap { contrasts[$0].p })
    for (index, p) in zip(tested, adjusted) { contrasts[index].adjustedP = p }
    for (index, contrast) in contrasts.enumerated() {
      contrasts[index].verdict = PeriodContrast.Verdict(contrast.interval, contrast.adjustedP)
    }
    return contrasts
  }

  private init(
    _ measure: DiversityMeasure, _ earlier: Period, _ later: Period, _ analyser: Style
  ) {
    let values = [earlier, later].map { $0.values.diversity[measure] ?? [] }
    let sides = zip([earlier, later], values).map { period, values in
      Side(
        period: period.name, conversations: values.count,
        value: values.count >= Categories.fewestConversations ? mean(values) : nil)
    }
    self.init(
      measure: measure.rawValue, name: measure.name, decimals: measure.decimals, earlier: sides[0],
      later: sides[1], straddling: earlier.conversations.intersection(later.conversations).count,
      verdict: .refused)
    compare(
      (values[0], values[0].map { _ in 1 }), (values[1], values[1].map { _ in 1 }), analyser)
  }

  private init(
    _ measure: ReadabilityMeasure, _ earlier: Period, _ later: Period, _ analyser: Style
  ) {
    let sides = [earlier, later].map { period in
      Side(
        period: period.name, conversations: period.values.readable.count,
        value: period.values.readable.count >= Categories.fewestConversations
          ? period.figures.readingEase.first { $0.measure == measure }?.value : nil)
    }
    self.init(
      measure: measure.rawValue, name: measure.name, decimals: measure.decimals, earlier: sides[0],
      later: sides[1], straddling: earlier.conversations.intersection(later.conversations).count,
      verdict: .refused)
    guard let first = Self.sums(measure, earlier.values.readable),
      let second = Self.sums(measure, later.values.readable)
    else { return }
    compare(first, second, analyser)
  }

  /// Sums and sizes by conversation whose ratio the measure is.
  private static func sums(
    _ measure: ReadabilityMeasure, _ parts: [ReadabilityCounts]
  ) -> (sums: [Double], sizes: [Double])? {
    func ratio(
      _ sum: (ReadabilityCounts) -> Int, _ size: (ReadabilityCounts) -> Int
    ) -> (sums: [Double], sizes: [Double]) {
      (parts.map { Double(sum($0)) }, parts.map { Double(size($0)) })
    }
    switch measure {
    case .wordLength: return ratio(\.letters, \.words)
    case .sentenceLength: return ratio(\.words, \.sentences)
    case .syllablesPerWord: return ratio(\.syllables, \.words)
    case .fleschReadingEase, .fleschKincaidGrade, .smog:
      return StyleStatistics.linearised(measure, parts).map { ($0, parts.map { _ in 1 }) }
    }
  }

  private mutating func compare(
    _ first: (sums: [Double], sizes: [Double]), _ second: (sums: [Double], sizes: [Double]),
    _ analyser: Style
  ) {
    guard earlier.value != nil, later.value != nil,
      let contrast = clusterRatioContrast(
        second, minus: first, replicates: analyser.replicates, level: Categories.level,
        seed: analyser.seed)
    else { return }
    difference = contrast.difference
    p = contrast.permutation?.p
    (interval, method) = contrast.reported(
      clusters: min(first.sums.count, second.sums.count))
  }
}
