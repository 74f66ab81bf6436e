internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct CorpusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "What was read: conversations, utterances, speakers, and the ingest audit.",
    discussion: """
      Without a subcommand, the list of conversations and the audit.

        tenor corpus dumps/                        tenor corpus list dumps/, in short
        tenor corpus info probation.tenor          the corpus in figures, with a digest of its contents
        tenor corpus export probation.tenor --to convokit -o folder
        tenor corpus set probation.tenor c1234567890 date=2020-11-26
      """,
    subcommands: [
      CorpusListCommand.self, CorpusInfoCommand.self, CorpusExportCommand.self,
      CorpusSetCommand.self,
    ],
    defaultSubcommand: CorpusListCommand.self)
}

struct CorpusListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The conversations, or the utterances, and the ingest audit.",
    discussion: """
      One row a conversation: its date, title and source, the number of comments that the page states, and \
      what was found. With --utterances, one row a post, comment, reply or excerpt, with its text.

        tenor corpus dumps/
        tenor corpus dumps/ --utterances --format csv -o utterances.csv
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "List every utterance with its text, speaker, date and place in its file.")
  var utterances = false

  func validate() throws {
    try output.destination.spare(corpus.sources)
  }

  func run() async throws {
    try await Analysis(corpus, run, by: .year).findings(
      of: Overview(
        listsUtterances: utterances, smallestCell: corpus.smallestCell)
    ) {
      try output.write($0, over: $1, table: utterances ? $0.table : nil)
    }
  }
}
