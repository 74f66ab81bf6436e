public import TenorCorpus
public import TenorReport

/// A measure over a corpus: it turns shards into partials, and the merged total into findings.
public protocol Analyser: Sendable {
  associatedtype Partial: Mergeable & Codable & Sendable
  associatedtype Findings: Reportable

  /// The analyser's name in commands and output, such as `sentiment`.
  static var name: String { get }

  /// Whose words the analyser counts where the run's filter does not say: every voice's, unless it says
  /// otherwise.
  var voices: Set<Voice> { get }

  /// Counts one shard. Depends on the shard and the analyser alone, never on shared state.
  func analyse(_ shard: Shard) throws -> Partial

  /// Turns the total into findings. Randomness, if any, happens here, from a seed that is reported.
  func finish(_ total: Partial, over corpus: CorpusSummary) throws -> Findings
}

extension Analyser {
  /// Every voice.
  public var voices: Set<Voice> { Voice.everybody }
}

extension Voice {
  /// All voices together.
  public static var everybody: Set<Voice> { Set(allCases) }
}

/// Findings that a report can show: Codable in declaration order is what `--format json` prints.
public protocol Reportable: Encodable, Sendable {
  /// The analyser's name.
  static var name: String { get }
  /// The main table: what `--format csv` and `--format table` print.
  var table: Table { get }
  /// What else `--format table` shows below the main table; usually nothing.
  var furtherTables: [Table] { get }
  /// The findings as a section of a report.
  func section(over corpus: CorpusSummary) -> ReportSection
}

extension Reportable {
  /// Nothing.
  public var furtherTables: [Table] { [] }
}
