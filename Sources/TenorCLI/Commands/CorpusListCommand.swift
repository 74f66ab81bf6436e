internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport
internal import TenorText

struct CorpusListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The conversations, or the utterances, and the ingest audit.",
    discussion: """
      One row a conversation: its date, title and source, the number of comments that the page states, and \
      what was found. With --utterances, one row a post, comment, reply or excerpt, with its text.

      A conversation is listed when an utterance of it passes all filters, and what is counted is what \
      passes. Below the list stands how many of how many were listed.

        tenor corpus list dumps/
        tenor corpus list dumps/ --from 2019-05 --to 2019-12 --kind comment
        tenor corpus list probation.tenor --title-has vetting --speaker Getafix
        tenor corpus list probation.tenor --source 2020 --read-by blogger-text
        tenor corpus list dumps/ --utterances --format csv -o utterances.csv
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup(title: "Which conversations") var conversations: ConversationOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "List every utterance with its text, speaker, date and place in its file.")
  var utterances = false

  func validate() throws {
    try output.destination.spare(corpus.sources)
  }

  /// What is not there and looks like no file was perhaps to be a subcommand: without one, this is it.
  private func refuseUnknownSubcommand() throws {
    guard let word = corpus.sources.first, word.allSatisfy({ $0.isLetter || $0 == "-" }),
      !FileManager.default.fileExists(atPath: word)
    else { return }
    let names = CorpusCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    throw Failure(
      status: .noInput,
      message:
        "\(word): no such file; subcommands of tenor corpus are \(names.joined(separator: ", "))")
  }

  func run() async throws {
    try refuseUnknownSubcommand()
    var loaded = try await corpus.load()
    let whole = CorpusListing.Size(
      conversations: loaded.corpus.conversations.count,
      utterances: loaded.corpus.conversations.reduce(0) { $0 + $1.utterances.count })
    conversations.narrow(&loaded.corpus)
    let overview = Overview(listsUtterances: utterances, smallestCell: corpus.smallestCell)
    let run = run.run(corpus.filter, by: .year)
    let results = try await run([overview], over: loaded.corpus, progress: Remarks.progress)
    guard let findings = results.findings(OverviewFindings.self),
      let summary = results.summary(of: OverviewFindings.self)
    else { preconditionFailure("a run without its findings") }
    if findings.conversations.isEmpty {
      Remarks.print("no utterance of the sources passes the filter")
    }
    let listing = CorpusListing(findings, of: whole)
    if output.format == .table, output.destination.columns != nil {
      var short = listing.shortTable
      short.notes.append(summary.voicesCounted)
      try output.write(
        CorpusListing.name, listing, tables: [short] + listing.furtherTables, main: listing.table,
        wrapped: ["title", "message"])
    } else {
      let choices = try corpus.choices(of: loaded) + conversations.choices
      try output.write(
        listing,
        over: Basis(
          summary: summary, provenance: Provenance(run, by: [overview], choices, over: results)),
        table: utterances ? listing.table : nil)
    }
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }
}

/// Which conversations of a corpus are looked at.
struct ConversationOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only conversations with these words in their titles, in any case; may be given again, for either.",
      valueName: "words"))
  var titleHas: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only sources with this in their names, in any case; may be given again, for either.",
      valueName: "name"))
  var source: [String] = []

  @Option(
    parsing: .singleValue,
    help: "Only what this reader has read; may be given again, for either.")
  var readBy: [ReaderName] = []

  /// What was chosen, for provenance.
  var choices: [Provenance.Choice] {
    let given = [("title has", titleHas), ("source", source), ("read by", readBy.map(\.rawValue))]
    return given.filter { !$0.1.isEmpty }.map { .init($0.0, $0.1.joined(separator: ", ")) }
  }

  /// Leaves the conversations that pass, and the remarks on the sources that they come from.
  func narrow(_ corpus: inout Corpus) {
    if titleHas.isEmpty, source.isEmpty, readBy.isEmpty { return }
    let titles = titleHas.map(Folding.fold)
    let names = NameFilter(source)
    let readers = Set(readBy.map(\.rawValue))
    corpus.conversations.removeAll { conversation in
      let title = Folding.fold(conversation.title ?? "")
      let isAsked =
        (titles.isEmpty || titles.contains { title.contains($0) })
        && names.hold(corpus.sources[conversation.source].name)
        && (readers.isEmpty || readers.contains(conversation.reader))
      return !isAsked
    }
    let left = Set(corpus.conversations.map { corpus.sources[$0.source].name })
    corpus.audit.removeAll { !left.contains($0.source) }
  }
}

/// Parts of names, in any case, of which a source's name must hold one.
struct NameFilter {
  private let parts: [String]

  init(_ parts: [String]) { self.parts = parts.map(Folding.fold) }

  /// Whether a source is asked for; every one is where no name was given.
  func hold(_ name: String) -> Bool {
    let name = Folding.fold(name)
    return parts.isEmpty || parts.contains { name.contains($0) }
  }
}
