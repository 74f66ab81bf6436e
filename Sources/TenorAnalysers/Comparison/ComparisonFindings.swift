public import TenorAnalysis
internal import TenorReport

/// What ``Comparison`` found.
public struct ComparisonFindings: Reportable {
  /// `compare`
  public static let name = Comparison.name

  /// Utterances that are in no period.
  public struct Elsewhere: Sendable, Hashable, Encodable {
    /// Dated outside every period.
    public var outside = 0
    /// Dated too coarsely to tell on which side of a boundary they lie.
    public var tooCoarse = 0
    /// Without a date.
    public var undated = 0
  }

  /// The engine's name.
  public var engine: String
  /// What the engine reads and what escapes it, as a report says it.
  public var method: String
  /// How the scores of sentences make that of an utterance.
  public var aggregation: String
  /// The lexicon files that the engine read.
  public var lexicons: [LexiconProvenance]
  /// The level of every interval.
  public var level: Double
  /// How often conversations were drawn, and labels shuffled.
  public var bootstrap: Int
  /// What all drawing started from.
  public var seed: UInt64
  /// The fewest conversations a side for which there is a number.
  public var fewestConversations: Int
  /// With fewer on a side the interval is the wild bootstrap's.
  public var fewConversations: Int
  /// The register whose terms tell topics; `nil` where none was asked for.
  public var topics: String?
  /// The event; `nil` for named periods.
  public var event: StudyEvent?
  /// In the order in which they were named.
  public var periods: [PeriodSummary]
  /// What lies in none of them.
  public var elsewhere: Elsewhere
  /// Each pair of periods.
  public var contrasts: [PeriodContrast]
  /// The months around the event; `nil` without one.
  public var series: EventSeries?
  /// The days of the periods, since 1970-01-01.
  let reach: [ClosedRange<Int>]

  init(
    _ comparison: Comparison, _ periods: [PeriodSummary], elsewhere: Elsewhere,
    contrasts: [PeriodContrast], series: EventSeries?
  ) {
    engine = comparison.engine.name
    method = comparison.engine.method
    aggregation = comparison.engine.aggregation
    lexicons = comparison.engine.lexicons
    level = Comparison.level
    bootstrap = comparison.replicates
    seed = comparison.seed
    fewestConversations = Comparison.fewestConversations
    fewConversations = Comparison.fewConversations
    topics = comparison.topics?.register.file
    event = comparison.study.event
    reach = comparison.study.periods.map(\.days)
    self.periods = periods
    self.elsewhere = elsewhere
    self.contrasts = contrasts
    self.series = series
  }

  /// Whether every contrast was refused: there is nothing but counts.
  public var isRefused: Bool { contrasts.allSatisfy { $0.verdict == .refused } }

  private enum CodingKeys: String, CodingKey {
    case engine, lexicons, level, bootstrap, seed, fewestConversations, fewConversations, topics
    case event, periods, elsewhere, contrasts, series
  }
}

extension Comparison: TracedAnalyser {
  /// The engine, the periods, and what resampling started from.
  public var choices: [Provenance.Choice] {
    [.init("engine", engine.name)] + study.choices
      + [.init("bootstrap", String(replicates)), .init("seed", String(seed))]
  }

  /// The engine's, and the register of terms.
  public var lexicons: [Provenance.File] {
    engine.lexicons.map { .init(name: $0.name, digest: $0.digest) }
      + (topics.map { [.init(name: $0.register.file, digest: $0.register.digest)] } ?? [])
  }
}
