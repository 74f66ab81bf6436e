internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorGraph
internal import TenorReport

struct ActorsTimelineCommand: AsyncParsableCommand {
  /// The common formats, and a graph over time for Gephi.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, markdown, json, csv, gexf
  }

  /// Which table csv writes.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case changes, centrality, communities, periods
  }

  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "The network by period: what appeared, vanished and strengthened.",
    discussion: """
      Makes the network of each period, as tenor actors graph does, and sets each period beside the one \
      before: pairs that appeared, vanished, strengthened or weakened, with counts and the ratio of their \
      shares of conversations; who was central when; which communities lasted. docs/networks.md tells how.

        tenor actors timeline dumps/ --by year
        tenor actors timeline dumps/ --by quarter --window utterance --minimum 3 --format markdown
        tenor actors timeline dumps/ --format csv --show centrality -o centrality.csv
        tenor actors timeline dumps/ --by month --format gexf -o actors.gexf
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var actors: ActorOptions
  @OptionGroup(title: "Edges") var edges: EdgeOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions

  @Option(help: "The width of the periods.")
  var by = PeriodLength.year

  @Option(
    help: ArgumentHelp(
      "The Jaccard index, above 0, from which a community counts as one of the period before.",
      valueName: "index"))
  var likeness = 0.3

  @Option(help: "With --format csv: which table is written. Default: changes.")
  var show: Part?

  @Option(help: "How results are written.")
  var format = Format.table

  @OptionGroup var destination: Destination

  func validate() throws {
    if show != nil, format != .csv {
      throw ValidationError("--show chooses the table of csv; expected --format csv beside it.")
    }
    if !(likeness > 0 && likeness <= 1) {
      throw ValidationError("--likeness \(likeness): expected above 0 and at most 1, such as 0.3.")
    }
    try destination.spare(corpus.sources + actors.paths + studyFile.paths)
  }

  func run() async throws {
    let mentions = try CoMentions(
      try actors.register(try studyFile.file(sparing: destination)), window: actors.window)
    let timeline = ActorTimeline(
      of: ActorNetwork(of: mentions, edges.options), likeness: likeness)
    try await Analysis(corpus, run, by: by).findings(of: timeline) {
      try destination.write(text(of: $0, over: $1))
    }
  }

  private func text(of findings: TimelineFindings, over basis: Basis) throws -> String {
    switch format {
    case .gexf: return findings.dynamic.describing(basis.provenance.words).gexf
    case .csv: return table(of: findings).csv
    case .table, .markdown, .json:
      return try (OutputFormat(rawValue: format.rawValue) ?? .table).text(
        of: findings, over: basis,
        keeping: [
          "period", "units", "edges", "from", "to", "a", "b", "change", "ratio", "interval", "q",
        ],
        for: destination)
    }
  }

  private func table(of findings: TimelineFindings) -> Table {
    switch show ?? .changes {
    case .changes: findings.changeTable
    case .centrality: findings.centralityTable
    case .communities: findings.communityTable
    case .periods: findings.periodTable
    }
  }
}
