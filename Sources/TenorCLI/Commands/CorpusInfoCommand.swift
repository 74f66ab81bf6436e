internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport

struct CorpusInfoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract:
      "The corpus in figures: sources, utterances by kind, dates, a digest of the contents.",
    discussion: """
      The digest is equal for equal contents, whether they are read directly or from a store, and in \
      whatever order they were ingested.

        tenor corpus info probation.tenor
        tenor corpus info dumps/ --format json
      """)

  @OptionGroup var corpus: SourceOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.destination.spare(corpus.sources)
  }

  func run() async throws {
    let loaded = try await corpus.load()
    let info = loaded.corpus.info
    switch output.format {
    case .json:
      try output.destination.write(
        OrderedJSON.document(tenor: TenorVersion.current, findings: CorpusInfo.name, info))
    case .csv: try output.destination.write(info.table.csv)
    case .markdown:
      try output.destination.write(
        ([info.table] + info.furtherTables).map(\.markdown).joined(separator: "\n"))
    case .table:
      try output.destination.write(
        ([info.table] + info.furtherTables)
          .map { $0.terminal(style: output.destination.style, widest: 64) }
          .joined(separator: "\n"))
    }
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }
}
