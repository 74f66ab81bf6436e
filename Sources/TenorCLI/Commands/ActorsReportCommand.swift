internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct ActorsReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Who is mentioned, how often, and by which names.",
    discussion: """
      Finds people, bodies and roles by the aliases of a register, the longest first, with possessives and \
      plurals. What the register lists as short (a surname) counts only behind a fuller name in the same \
      conversation, among the utterances that are counted; what is out of date is counted apart. \
      docs/registers.md tells more. Markdown and JSON also have who is mentioned with whom in one unit \
      (--window); the network itself, as csv-edges, for graph programs or as a picture, is tenor actors graph.

        tenor actors dumps/
        tenor actors report dumps/ --format csv -o actors.csv
        tenor actors report dumps/ --window utterance --format markdown -o actors.md
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var actors: ActorOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.destination.spare(corpus.sources + actors.paths + studyFile.paths)
  }

  func run() async throws {
    let study = try studyFile.file(sparing: output.destination)
    let analyser = try Actors(
      try actors.register(study), window: actors.window, quotes: evidence.quotes)
    try await Analysis(corpus, run, by: .year).findings(of: analyser) {
      try output.write(
        $0, over: $1,
        keeping: ["name", "mentions", "utterances", "conversations", "aliases", "kind"])
    }
  }
}
