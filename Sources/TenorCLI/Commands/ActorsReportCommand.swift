internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorGraph

struct ActorsReportCommand: AsyncParsableCommand {
  /// The common formats, and a graph for Gephi, R, NetworkX (GraphML) or Graphviz (DOT).
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, markdown, json, csv, graphml, dot
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Who is mentioned, and with whom.",
    discussion: """
      Finds people, bodies and roles by the aliases of a register, the longest first, with possessives and \
      plurals, and counts who is mentioned with whom in one sentence, utterance or conversation. What the \
      register lists as short (a surname) counts only behind a fuller name in the same conversation, among \
      the utterances that are counted; what is out of date is counted apart. docs/registers.md tells more.

        tenor actors dumps/
        tenor actors report dumps/ --edges --window utterance --format csv -o edges.csv
        tenor actors report dumps/ --format graphml -o actors.graphml
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var actors: ActorOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var run: RunOptions

  @Flag(
    help:
      "Show who is mentioned with whom in place of who is mentioned (in table, markdown and csv).")
  var edges = false

  @Option(help: "How results are written.")
  var format = Format.table

  @OptionGroup var destination: Destination

  func validate() throws {
    try destination.spare(corpus.sources)
  }

  func run() async throws {
    let analyser = try Actors(
      try actors.register(try StudyFileOptions.usual()), window: actors.window,
      quotes: evidence.quotes)
    try await Analysis(corpus, run, by: .year).findings(of: analyser) { findings, basis in
      try destination.write(text(of: findings, over: basis))
    }
  }

  private func text(of findings: ActorFindings, over basis: Basis) throws -> String {
    guard let common = OutputFormat(rawValue: format.rawValue) else {
      return format == .dot ? findings.graph.dot : findings.graph.graphML
    }
    return try common.text(
      of: findings, over: basis, table: edges ? findings.edgeTable : nil,
      keeping: edges
        ? ["a", "b", "count", "documentFrequency"]
        : ["name", "mentions", "utterances", "conversations", "aliases", "kind"],
      for: destination)
  }
}
