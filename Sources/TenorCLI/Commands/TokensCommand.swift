internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport

struct TokensCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "The tokens of every utterance, one a row.",
    discussion: """
      What Tenor counts, for inspection or for another program: each token with its place in the source \
      file (UTF-8 offsets), its form, the folded form that look-ups compare, its class and the number of \
      its sentence. JSON comes as JSON Lines.

        tenor tokens dumps/ --format csv | head
        tenor tokens dumps/ --format json --kind reply
        tenor tokens dumps/ --rules icu-1          ICU's own words, without Tenor's rules
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var run: RunOptions

  @Option(help: "How tokens are written.")
  var format = OutputFormat.json

  @OptionGroup var destination: Destination

  func validate() throws {
    try destination.spare(corpus.sources)
  }

  func run() async throws {
    let loaded = try await corpus.load()
    let listing = TokenListing(tokeniser: run.tokeniser, filter: corpus.filter)
    switch format {
    case .table:
      try destination.write(
        listing.table(of: loaded.corpus).terminal(style: destination.style))
    case .markdown: try destination.write(listing.table(of: loaded.corpus).markdown)
    case .html: try destination.write(listing.table(of: loaded.corpus).page)
    case .json, .csv:
      try destination.stream { write in
        if format == .csv { try write(listing.emptyTable.csv) }
        try listing.rows(of: loaded.corpus) { rows in
          try write(format == .csv ? listing.csv(rows) : listing.jsonLines(rows))
        }
      }
    }
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }
}
