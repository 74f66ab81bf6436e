internal import TenorAnalysis
internal import TenorCorpus

/// The groups that the findings tell of, being counted.
struct SentimentTally {
  private struct Cell: Hashable {
    var period: Period?
    var kind: UtteranceKind?
  }
  private var overall = SentimentCount()
  private var byKind: [UtteranceKind: SentimentCount] = [:]
  private var byPeriod: [Cell: SentimentCount] = [:]

  init() {}

  mutating func add(_ entry: SentimentPartial.Entry, kind: UtteranceKind, period: Period?) {
    overall.add(entry)
    byKind[kind, default: SentimentCount()].add(entry)
    byPeriod[Cell(period: period, kind: nil), default: SentimentCount()].add(entry)
    byPeriod[Cell(period: period, kind: kind), default: SentimentCount()].add(entry)
  }

  var all: SentimentGroup { overall.group }

  func kind(_ kind: UtteranceKind) -> SentimentGroup {
    (byKind[kind] ?? SentimentCount()).group
  }

  /// A period (`nil`: undated, or too coarsely dated for the bins), of one kind or of all.
  func period(_ period: Period?, _ kind: UtteranceKind? = nil) -> SentimentGroup {
    (byPeriod[Cell(period: period, kind: kind)] ?? SentimentCount()).group
  }
}
