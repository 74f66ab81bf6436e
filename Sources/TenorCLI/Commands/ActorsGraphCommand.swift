internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorGraph
internal import TenorReport

struct ActorsGraphCommand: AsyncParsableCommand {
  /// The common formats, edges as CSV, what graph programs read, and a picture.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, markdown, json, csv
    case csvEdges = "csv-edges"
    case graphml, gexf, dot, cytoscape, svg
  }

  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "The network of who is mentioned with whom: tested, measured, drawn.",
    discussion: """
      Nodes are actors of the register; two are joined where one unit (--window) mentions both. Each pair is \
      tested against chance that keeps how often each is mentioned and how many each unit mentions; nodes get \
      the usual measures and a community; both get the tone of the sentences that mention them. \
      docs/networks.md tells what each number is.

        tenor actors graph dumps/
        tenor actors graph dumps/ --window utterance --minimum 3 --significant --format markdown
        tenor actors graph dumps/ --weight npmi --minimum 5 --format gexf -o actors.gexf
        tenor actors graph dumps/ --minimum 3 --format svg -o actors.svg
        tenor actors graph dumps/ --format csv-edges -o edges.csv

      csv is the nodes and csv-edges the edges; graphml is for R, NetworkX and Gephi, gexf for Gephi, dot for \
      Graphviz, cytoscape for Cytoscape. --with-terms joins actors with the terms of another register, and \
      --speakers shows who replies to whom.

        tenor actors graph dumps/ --with-terms --window utterance --significant
        tenor actors graph dumps/ --speakers --smallest-cell 5 --format svg -o replies.svg
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var actors: ActorOptions
  @OptionGroup(title: "Edges") var edges: EdgeOptions

  @Flag(help: "Join actors with terms, in place of actors with each other.")
  var withTerms = false

  @OptionGroup var terms: TermFileOptions

  @Flag(help: "Show who replies to whom, in place of who is mentioned.")
  var speakers = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "Score the sentences that mention each node, and both ends of each edge. Default: --tone.")
  var tone: Bool?

  @Option(help: "What the colours of a picture say. Default: community.")
  var colour: NetworkFindings.Colour?

  @OptionGroup(title: "Tone") var sentiment: SentimentOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var run: RunOptions

  @Option(help: "How results are written.")
  var format = Format.table

  @OptionGroup var destination: Destination

  func validate() throws {
    try destination.spare(
      corpus.sources + sentiment.paths + studyFile.paths + actors.paths + terms.paths)
    if terms.termsFile != nil, !withTerms {
      throw ValidationError("--terms goes with --with-terms.")
    }
    if colour != nil, format != .svg {
      throw ValidationError("--colour is for a picture; expected --format svg beside it.")
    }
    if speakers { try validateSpeakers() }
    if edges.significant, !actors.window.isTestable {
      throw ValidationError(
        "--significant: exchanges are not tested against chance, since each answer repeats what it answers; expected another --window."
      )
    }
    if tone == false {
      if let option = sentiment.given {
        throw ValidationError("\(option) is for the tone; leave it or --no-tone out.")
      }
      if colour == .tone {
        throw ValidationError("--colour tone needs the tone of mentions; leave --no-tone out.")
      }
    }
  }

  /// What has nothing to say of replies is refused, so that nobody takes it for done.
  private func validateSpeakers() throws {
    if withTerms { throw ValidationError("Expected one of --speakers and --with-terms.") }
    if ![.count, .conversations].contains(edges.weight) || edges.significant {
      throw ValidationError(
        "--speakers: replies are not tested against chance; expected --weight count or conversations, and no --significant."
      )
    }
    let idle =
      actors.given ?? sentiment.given ?? (tone != nil ? "--tone or --no-tone" : nil)
      ?? (colour == .tone ? "--colour tone" : nil)
    if let idle {
      throw ValidationError("--speakers looks for no mentions; leave \(idle) out.")
    }
  }

  func run() async throws {
    if speakers {
      let analyser = ReplyNetwork(edges.options, smallestCell: corpus.smallestCell)
      return try await Analysis(corpus, run, by: .year).findings(of: analyser) {
        try destination.write(text(of: $0, over: $1))
      }
    }
    let study = try studyFile.file(sparing: destination)
    let mentions = try CoMentions(
      try actors.register(study), terms: withTerms ? try terms.register(study) : nil,
      window: actors.window)
    let network = ActorNetwork(of: mentions, edges.options, quotes: evidence.quotes)
    var analysers: [any Analyser] = [network]
    if tone ?? true {
      analysers.append(
        ActorTone(engine: try sentiment.open(run.tokeniser, study), mentions, seed: edges.seed))
    }
    try await Analysis(corpus, run, by: .year).results(of: analysers) { results, provenance in
      guard var findings = results.findings(NetworkFindings.self),
        let summary = results.summary(of: NetworkFindings.self)
      else { preconditionFailure("a network without its findings") }
      if let tone = results.findings(ActorToneFindings.self) { findings = findings.adding(tone) }
      try destination.write(
        text(of: findings, over: Basis(summary: summary, provenance: provenance)))
    }
  }

  private func text(of findings: NetworkFindings, over basis: Basis) throws -> String {
    let about = basis.provenance.words
    let graph = findings.graph.describing(about)
    switch format {
    case .csvEdges: return findings.edgeTable.csv
    case .graphml: return graph.graphML
    case .gexf: return graph.gexf
    case .dot: return graph.dot
    case .cytoscape: return graph.cytoscapeJSON
    case .svg: return try findings.picture(by: colour ?? .community, about: about)
    case .table, .markdown, .json, .csv:
      return try (OutputFormat(rawValue: format.rawValue) ?? .table).text(
        of: findings, over: basis,
        keeping: ["name", "mentions", "units", "degree", "strength", "betweenness", "community"]
          + ["a", "b", "weight", "count", "documentFrequency", "q", "tone"],
        for: destination)
    }
  }
}
