public import TenorAnalysis
public import TenorCorpus

/// The analysers of a report, listed by hand in report order.
public struct Catalogue: Sendable {
  /// What the corpus holds.
  public let overview: Overview
  /// In what mood it is.
  public let sentiment: Sentiment
  /// How often the terms of interest are used.
  public let terms: Terms
  /// Who is mentioned, and with whom.
  public let actors: Actors
  private let actorRegister: Register
  private let termRegister: Register

  /// - Throws: where a register's aliases cannot be compiled.
  public init(
    engine: any SentimentEngine, actors: Register, terms: Register,
    window: Actors.Window = .sentence, base: Int = 10_000, quotes: QuotePolicy = .verbatim
  ) throws {
    overview = Overview()
    sentiment = Sentiment(engine: engine)
    self.terms = try Terms(terms, base: base, quotes: quotes)
    self.actors = try Actors(actors, window: window, quotes: quotes)
    actorRegister = actors
    termRegister = terms
  }

  /// The catalogue with the lexicon and the registers that ship with Tenor.
  public static func bundled() throws -> Catalogue {
    try Catalogue(
      engine: try VaderStrict(), actors: try .bundled(.actors), terms: try .bundled(.terms))
  }

  /// In report order.
  public var analysers: [any Analyser] { [overview, sentiment, terms, actors] }

  /// What a run of the catalogue's analysers over a corpus was made from.
  ///
  /// - Parameter choices: what else shaped the result, such as a date given to undated pages.
  public func provenance(
    _ run: Run, _ choices: [Provenance.Choice] = [], over corpus: Corpus
  ) -> Provenance {
    // What is usual goes without saying, so that reports made before there was a choice stay as they are.
    let quotes: [Provenance.Choice] =
      terms.quotes == .verbatim ? [] : [.init("quotes", terms.quotes.rawValue)]
    return Provenance(
      run,
      [
        .init("engine", sentiment.engine.name), .init("window", actors.window.rawValue),
        .init("base", String(terms.base)),
      ] + quotes + choices,
      lexicons: sentiment.engine.lexicons.map { .init(name: $0.name, digest: $0.digest) }
        + [termRegister, actorRegister].map { .init(name: $0.file, digest: $0.digest) },
      over: corpus)
  }
}
