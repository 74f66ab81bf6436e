internal import ArgumentParser

struct CorpusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "What was read: conversations, utterances, voices, duplicates, and the ingest audit.",
    discussion: """
      CORPUS is a store that tenor ingest made, or dumps, exports, tables and folders of them.

      Look around:
        tenor corpus CORPUS                  the conversations: short for corpus list
        tenor corpus list CORPUS --title-has vetting --from 2019
        tenor corpus show CORPUS c1234567890 one conversation, to be read
        tenor corpus info CORPUS             the corpus in figures, with its digest
      See what the readers made of it:
        tenor corpus audit CORPUS            what was mended, skipped, not dated
        tenor corpus voices CORPUS           whose words: own, quoted, furniture
        tenor corpus duplicates CORPUS       what is there twice
      Take it elsewhere, or put it right:
        tenor corpus export CORPUS --to convokit -o folder
        tenor corpus set STORE c1234567890 date=2020-11-26
      """,
    subcommands: [
      CorpusListCommand.self, CorpusShowCommand.self, CorpusInfoCommand.self,
      CorpusAuditCommand.self, CorpusVoicesCommand.self, CorpusDuplicatesCommand.self,
      CorpusExportCommand.self, CorpusSetCommand.self,
    ],
    defaultSubcommand: CorpusListCommand.self)
}
