internal import ArgumentParser
internal import CMalloc
internal import Foundation
internal import TenorAnalysis

/// The program `tenor`.
@main
struct Tenor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenor",
    abstract: "Reads years of threaded discussion and reports what it finds, with the evidence.",
    discussion: """
      Give it the text dumps of a blog, or folders of them, and it tells what the corpus holds, in what \
      mood posts and comments are, who is mentioned with whom, and how often the terms of interest occur \
      over time.

        tenor report dumps/ -o report.md           everything, as one Markdown report
        tenor corpus dumps/                        what was read, and what the readers remark
        tenor terms dumps/ --by quarter            how talk of CRISSA, OASys, TR, vetting rose and fell
        tenor actors dumps/ --window sentence      who is mentioned with whom
        tenor sentiment dumps/ --kind comment      the mood of the comments, month by month
        echo "A sorry mess, but thank you!" | tenor score   the sentiment of single lines

      Results go to standard output or to -o FILE; remarks to people go to standard error.
      Exit status: 0 done; 1 done, but some input could not be read; 64 misuse; 65 input that is not what \
      it claims to be; 66 no such input; 70 our own fault; 74 could not write.
      """,
    version: TenorVersion.current,
    groupedSubcommands: [
      CommandGroup(
        name: "Corpus",
        subcommands: [
          ReportCommand.self, IngestCommand.self, CorpusCommand.self, TokensCommand.self,
        ]),
      CommandGroup(
        name: "Word",
        subcommands: [
          TermsCommand.self, KwicCommand.self, KeynessCommand.self, CollocatesCommand.self,
          NgramsCommand.self, DispersionCommand.self, TopicsCommand.self,
        ]),
      CommandGroup(
        name: "Discourse", subcommands: [DiscourseCommand.self, StyleCommand.self]),
      CommandGroup(name: "Actor", subcommands: [ActorsCommand.self]),
      CommandGroup(
        name: "Sentiment",
        subcommands: [
          SentimentCommand.self, CompareCommand.self, CategoriesCommand.self, ExplainCommand.self,
          SampleCommand.self, ValidateCommand.self, LexiconCommand.self, ScoreCommand.self,
        ]),
      CommandGroup(name: "Notebook", subcommands: [NotebookCommand.self]),
    ])

  static func main() async {
    cmalloc_give_back()
    // A reader that goes away (`| head`) is an ordinary end: writing then says so, and nothing kills us.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Tenor.parseAsRoot()
      try CellMode.begin(command)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      try CellMode.end(reading: [])
    } catch let failure as Failure {
      Remarks.print(failure.message)
      Foundation.exit(failure.status.rawValue)
    } catch {
      if Tenor.exitCode(for: error) == .failure, !(error is ExitCode) {
        // The argument parser does not know it, and would give it the status of unread input.
        Remarks.print("\(error)")
        Foundation.exit(Status.ourFault.rawValue)
      }
      Tenor.exit(withError: error)
    }
  }
}
