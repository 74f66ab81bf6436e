public import TenorAnalysis

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

  /// - Throws: where a register's aliases cannot be compiled.
  public init(
    engine: any SentimentEngine, actors: Register, terms: Register,
    window: Actors.Window = .sentence, base: Int = 10_000, events: [StudyEvent] = [],
    quotes: QuotePolicy = .verbatim
  ) throws {
    var counting = Terms.Options()
    counting.base = base
    counting.events = events
    counting.quotes = quotes
    overview = Overview()
    sentiment = Sentiment(engine: engine)
    self.terms = try Terms(terms, counting)
    self.actors = try Actors(actors, window: window, quotes: quotes)
  }

  /// The catalogue with the lexicon and the registers that ship with Tenor.
  public static func bundled() throws -> Catalogue {
    try Catalogue(
      engine: try VaderStrict(), actors: try .bundled(.actors), terms: try .bundled(.terms))
  }

  /// In report order.
  public var analysers: [any Analyser] { [overview, sentiment, terms, actors] }
}
