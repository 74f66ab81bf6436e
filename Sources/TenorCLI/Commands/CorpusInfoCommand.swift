internal import ArgumentParser
internal import TenorAnalysers
internal import TenorCorpus
internal import TenorReport

struct CorpusInfoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract:
      "The corpus in figures: sources, utterances by kind, dates, a digest of the contents.",
    discussion: """
      The digest is equal for equal contents, whether they are read directly or from a store, and in \
      whatever order they were ingested. Times are told in one zone; a store has that of its first ingest.

        tenor corpus info probation.tenor
        tenor corpus info dumps/ --format json
      """)

  @OptionGroup var corpus: SourceOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.destination.spare(corpus.sources)
  }

  @Flag(help: "Count duplicates too; tenor corpus duplicates lists them.")
  var duplicates = false

  func run() async throws {
    let loaded = try await corpus.load()
    let store = try corpus.store
    var info = loaded.corpus.info
    info.timeZone = try corpus.timeZone()
    if duplicates { info.copies = Duplicates(in: loaded.corpus).copies }
    let history = try Failure.telling { try store?.history() }
    let ingested = history.map { records in
      Dictionary(records.map { ($0.source, $0.at) }, uniquingKeysWith: { $1 })
    }
    var figures = info.table
    if let gone = try Failure.telling({ try store?.goneCount }) {
      // A matter of the store's history: what the corpus is, which JSON and CSV tell, does not depend on it.
      figures.rows.append([.text("Gone from their sources"), .integer(gone)])
    }
    let isShort = output.format == .table && output.destination.columns != nil
    try output.write(
      CorpusInfo.name, info,
      tables: [
        figures, info.readerTable, info.sourceTable(ingested: ingested, isShort: isShort),
      ],
      main: info.table, whole: ["figure", "ingested", "sha256"], wrapped: ["source", "value"])
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }
}
