internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus

/// What every analysis command does: read, analyse, write, and end with the status the reading deserves.
struct Analysis {
  private let corpus: CorpusOptions
  private let run: Run

  init(_ corpus: CorpusOptions, _ run: RunOptions, by: PeriodLength) {
    self.corpus = corpus
    self.run = run.run(corpus.filter, by: by)
  }

  /// Hands the findings of several analysers, from one pass, to `write`, with what they were made from.
  func results(
    of analysers: [any Analyser], _ write: (Results, Provenance) throws -> Void
  ) async throws {
    let loaded = try await corpus.load()
    try refuseTooManyPeriods(loaded.corpus)
    try await hand(
      analysers, of: loaded,
      by: { try await run(analysers, over: loaded.corpus, progress: Remarks.progress) }, write)
  }

  /// The same of an excerpt of a store, which holds all that the analysers may find.
  private func results(
    of analysers: [any Analyser], in excerpt: StoreExcerpt,
    _ write: (Results, Provenance) throws -> Void
  ) async throws {
    try await hand(
      analysers, of: LoadedCorpus(corpus: excerpt.corpus),
      by: { try await run(analysers, over: excerpt, progress: Remarks.progress) }, write)
  }

  private func hand(
    _ analysers: [any Analyser], of loaded: LoadedCorpus, by run: () async throws -> Results,
    _ write: (Results, Provenance) throws -> Void
  ) async throws {
    let results: Results
    do {
      results = try await run()
    } catch let error as StudyError {
      throw Failure(status: .misuse, message: error.description)
    }
    if results.summary.conversations == 0 {
      Remarks.print("no utterance of the sources passes the filter")
    }
    try write(
      results,
      Provenance(self.run, by: analysers, try corpus.choices(of: loaded), over: results))
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }

  /// A date misread as the year 1 must not make a million empty days.
  private static let mostPeriods = 20_000

  private func refuseTooManyPeriods(_ corpus: Corpus) throws {
    let dates = corpus.conversations.flatMap(\.utterances).filter(run.filter.admits)
      .compactMap(\.date)
    guard let first = dates.min(), let last = dates.max(),
      let start = Period(run.by, holding: CalendarDate(dayNumber: first.firstDay)),
      let end = Period(run.by, holding: CalendarDate(dayNumber: last.lastDay)),
      end.index - start.index >= Self.mostPeriods
    else { return }
    throw Failure(
      status: .misuse,
      message:
        "--by \(run.by.rawValue): \(end.index - start.index + 1) periods from \(first) to \(last); expected at most \(Self.mostPeriods): narrow the dates with --from and --to"
    )
  }

  /// Hands the findings of one analyser to `write`, with what they were counted over and made from.
  ///
  /// - Parameter search: what an utterance has to hold for the analyser to find anything in it, where that is
  ///   known: then a store is read no further than its index says.
  func findings<A: Analyser>(
    of analyser: A, searching search: IndexedSearch? = nil,
    _ write: (A.Findings, Basis) throws -> Void
  ) async throws {
    func handOne(_ results: Results, _ provenance: Provenance) throws {
      guard let findings = results.findings(A.Findings.self),
        let summary = results.summary(of: A.Findings.self)
      else { preconditionFailure("\(A.name): a run without its findings") }
      try write(findings, Basis(summary: summary, provenance: provenance))
    }
    try CellMode.endReading(corpus.sources)
    guard let search, let path = corpus.sources.first, Store.isStore(path) else {
      return try await results(of: [analyser], handOne)
    }
    switch try search.excerpt(of: path, corpus, run) {
    case .excerpt(let excerpt): try await results(of: [analyser], in: excerpt, handOne)
    case .everything(let why):
      try await results(of: [analyser]) { results, provenance in
        if let why {
          let read = results.summary.corpus.conversations.reduce(0) { $0 + $1.utterances.count }
          Remarks.print("\(why) \(read) utterances")
        }
        try handOne(results, provenance)
      }
    }
  }
}

/// What findings stand on.
struct Basis {
  /// What was counted.
  var summary: CorpusSummary
  /// What they were made from.
  var provenance: Provenance
}
