public import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

/// An analyser that can say what it was set to and what it read beside the corpus.
public protocol TracedAnalyser: Analyser {
  /// What it was set to, as provenance tells it.
  var choices: [Provenance.Choice] { get }
  /// The lexicons and registers that it reads.
  var lexicons: [Provenance.File] { get }
}

extension Overview: TracedAnalyser {
  /// None: what it lists is no choice of a report.
  public var choices: [Provenance.Choice] { [] }
  /// None.
  public var lexicons: [Provenance.File] { [] }
}

extension Sentiment: TracedAnalyser {
  /// The engine.
  public var choices: [Provenance.Choice] { [.init("engine", engine.name)] }
  /// The engine's.
  public var lexicons: [Provenance.File] {
    engine.lexicons.map { .init(name: $0.name, digest: $0.digest) }
  }
}

extension Terms: TracedAnalyser {
  /// The base of rates, the groups, how much is drawn, and how much is quoted.
  public var choices: [Provenance.Choice] {
    [.init("base", String(options.base))]
      + (names.map { [.init("terms", $0.joined(separator: "; "))] } ?? [])
      + options.grouping.choices
      + (options.smoothing.map { [.init("smoothing", $0.word)] } ?? [])
      + [
        .init("burst levels", options.burstLevels == .two ? "two" : "all"),
        .init("bootstrap", String(options.replicates)), .init("seed", String(options.seed)),
      ]
      + options.events.map { .init("event", "\($0.name), \($0.date)") }
      + [.init("quotes", options.quotes.rawValue)]
  }
  /// The register.
  public var lexicons: [Provenance.File] { [.init(register)] }
}

extension Actors: TracedAnalyser {
  /// The window, and how much is quoted.
  public var choices: [Provenance.Choice] {
    [.init("window", window.rawValue), .init("quotes", quotes.rawValue)]
  }
  /// The register.
  public var lexicons: [Provenance.File] { [.init(matcher.register)] }
}

extension Provenance.File {
  fileprivate init(_ register: Register) {
    self.init(name: register.file, digest: register.digest)
  }
}
