internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorReport

struct ReportCommand: AsyncParsableCommand {
  /// The common formats but for CSV, which holds one table.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, html, table, json
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Everything in one report: corpus, sentiment, terms, actors, evidence, provenance.",
    discussion: """
      Reads the dumps once and writes one Markdown document: what the corpus holds and what the readers \
      remarked, the sentiment by kind and period, the terms over time with lines of evidence, the actors \
      and who is mentioned with whom, and at the end what the report was made from.

        tenor report dumps/ -o report.md
        tenor report dumps/ --by quarter --from 2014 --to 2016-06 -o report.md
        tenor report dumps/ --terms my-terms.yaml --actors my-actors.yaml -o report.md
        tenor report dumps/ --duplicates first --quotes elided -o report.md
        tenor report dumps/ --format html -o report.html   one page, for readers: opens anywhere

      Written again to a report.md that is there, each section takes the place of the one before, and what you       wrote between the sections stays. A section that you edited is kept beside the report.

      Sentiment is that of the speakers' own words, and everything else counts all words, unless --voice \
      says otherwise; each section says whose words it counts.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var sentiment: SentimentOptions
  @OptionGroup var terms: TermOptions
  @OptionGroup var actors: ActorOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions

  @Option(help: "The report's title.")
  var title = "What the corpus says"

  @Option(help: "How the report is written; a table is text for a terminal.")
  var format = Format.markdown

  @OptionGroup var destination: Destination

  func validate() throws {
    try destination.spare(
      corpus.sources + sentiment.paths + studyFile.paths + terms.paths + actors.paths)
  }

  func run() async throws {
    let study = try studyFile.file(sparing: destination)
    let catalogue = try Catalogue(
      engine: try sentiment.open(run.tokeniser, study), actors: try actors.register(study),
      terms: try terms.register(study), window: actors.window, base: terms.base,
      events: study?.events ?? [], quotes: evidence.quotes)
    try await Analysis(corpus, run, by: period.by).results(of: catalogue.analysers) {
      results, provenance in
      try write(AnalysisReport(title: title, results, provenance))
    }
  }

  private func write(_ report: AnalysisReport) throws {
    switch format {
    case .markdown:
      if let path = destination.output {
        try MarkdownFile(path).write(report.document)
      } else {
        try destination.write(report.document.markdown)
      }
    case .html: try destination.write(report.document.html)
    case .table: try destination.write(report.document.terminal(style: destination.style))
    case .json:
      try destination.write(
        OrderedJSON.document(tenor: TenorVersion.current, findings: "report", report))
    }
  }
}
