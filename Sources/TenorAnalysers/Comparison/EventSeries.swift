internal import TenorCorpus
public import TenorStatistics

/// The months around an event as two straight lines, and how they differ.
///
/// Months are counted from the event's day, so that none holds days from both sides. A month's value is
/// the mean of its scored utterances, its weight the number of their conversations.
///
/// - Output: no line with fewer than ``fewestMonths`` months with a score on a side.
/// - Source: `interruptedSeries`; the minimum is that of Penfold & Zhang (2013),
///   doi:10.1016/j.acap.2013.08.002.
public struct EventSeries: Sendable, Equatable, Encodable {
  /// The fewest months with a scored utterance on each side.
  public static let fewestMonths = 8

  /// One month.
  public struct Month: Sendable, Equatable, Encodable {
    /// Its place from the event on: −1 ends on the day before, 0 begins with the day itself.
    public var month: Int
    /// Its first day, ISO 8601.
    public var from: String
    /// Conversations with a scored utterance in it: its weight.
    public var conversations: Int
    /// Scored utterances.
    public var scored: Int
    /// Their mean score; `nil` without one.
    public var mean: Double?
  }

  /// A coefficient of the lines.
  public struct Term: Sendable, Equatable, Encodable {
    /// Its value, in the unit of scores, or of scores per month.
    public var estimate: Double
    /// Its Newey–West standard error.
    public var standardError: Double
    /// Its 95% interval.
    public var interval: Interval
    /// The two-sided p-value of its being 0, without correction.
    public var p: Double

    init(_ coefficient: Coefficient) {
      estimate = coefficient.estimate
      standardError = coefficient.standardError
      interval = coefficient.interval
      p = coefficient.p
    }
  }

  /// The lines.
  public struct Fit: Sendable, Equatable, Encodable {
    /// The rise per month before the event.
    public var trend: Term
    /// How far the second line lies above the first, drawn on, in the month of the event.
    public var levelChange: Term
    /// By how much the rise per month is greater after the event.
    public var slopeChange: Term
    /// How far back errors may be correlated, in months.
    public var lag: Int
    /// Near 2 without autocorrelation, towards 0 where neighbouring months are alike.
    public var durbinWatson: Double?
  }

  /// The event.
  public var event: StudyEvent
  /// Months before it with a scored utterance.
  public var monthsBefore: Int
  /// Months from it on with a scored utterance.
  public var monthsAfter: Int
  /// The lines; `nil` with too few months.
  public var fit: Fit?
  /// From the first month with a scored utterance to the last, empty ones included.
  public var months: [Month]

  init(around event: StudyEvent, _ samples: [PeriodSample]) {
    self.event = event
    let bins = MonthBins(origin: event.day)
    let all = samples.map(ScoredSample.init).flatMap { $0.months(bins) }.sorted { $0.bin < $1.bin }
      .trimmed { $0.values.isEmpty }
    months = all.map { month in
      Month(
        month: month.bin, from: Day(month.firstDay).description,
        conversations: month.conversations, scored: month.values.count, mean: mean(month.values))
    }
    monthsBefore = months.count { $0.month < 0 && $0.scored > 0 }
    monthsAfter = months.count { $0.month >= 0 && $0.scored > 0 }
    guard min(monthsBefore, monthsAfter) >= Self.fewestMonths else { return }
    fit = interruptedSeries(
      months.map(\.mean), event: months.count { $0.month < 0 },
      weights: months.map { Double($0.conversations) }, level: Comparison.level
    ).map {
      Fit(
        trend: Term($0.trend), levelChange: Term($0.levelChange),
        slopeChange: Term($0.slopeChange), lag: $0.lag, durbinWatson: $0.durbinWatson)
    }
  }
}
