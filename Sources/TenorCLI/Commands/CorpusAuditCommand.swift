internal import ArgumentParser
internal import TenorAnalysers
internal import TenorCorpus

struct CorpusAuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "What the readers mended, skipped, doubted or could not date; a store's history.",
    discussion: """
      Nothing is dropped or guessed silently: each remark names its source and line. At the head stands \
      how often each kind occurs; of a store also when which source brought what, what is gone from it \
      or was edited, and what was corrected by hand. CSV holds the remarks alone.

        tenor corpus audit dumps/
        tenor corpus audit dumps/ --kind countMismatch --kind undated
        tenor corpus audit probation.tenor --source 2020-11 --format csv -o audit.csv
      """)

  @OptionGroup var corpus: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(parsing: .singleValue, help: "Only remarks of this kind; may be given again.")
  var kind: [AuditEntry.Kind] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only sources with this in their names, in any case; may be given again, for either.",
      valueName: "name"))
  var source: [String] = []

  func validate() throws {
    try output.destination.spare(corpus.sources)
  }

  func run() async throws {
    let loaded = try await corpus.load()
    let store = try corpus.store
    let history = try Failure.telling { try store?.history() }
    let corrections = try Failure.telling { try store?.corrections() }
    let audit = AuditFindings(
      of: loaded.corpus, kinds: Set(kind), sources: NameFilter(source).hold, ingests: history,
      corrections: corrections,
      changes: try store.map { store in try Failure.telling { try StoreChanges(of: store) } })
    try output.write(
      AuditFindings.name, audit, tables: audit.tables, main: audit.table,
      whole: ["id", "at", "kind"], wrapped: ["message", "meaning", "value"])
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }
}
