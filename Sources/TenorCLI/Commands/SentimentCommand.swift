internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct SentimentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "The mood of posts, comments and replies, by kind and over time.",
    discussion: """
      Scores every sentence of the speakers' own words by the rules of the engine, and every utterance by \
      the mean of its sentences that hold a word of the lexicon. An utterance without such a word is \
      unscored, not neutral, and is counted apart. What is quoted is somebody else's mood: --voice all \
      counts it too, --voice quoted alone.

        tenor sentiment dumps/ --by quarter
        tenor sentiment dumps/ --kind comment --voice all --format csv -o comments.csv
        tenor sentiment dumps/ --utterances --format json

      With --about, the sentences that mention an actor or a term are scored apart and set beside the \
      other sentences of the same utterances, so that the tone towards it is not the tone of the day; an \
      interval says whether the difference is more than chance among conversations. docs/targets.md \
      tells what each number is.

        tenor sentiment dumps/ --about Grayling --about vetting --by year
        tenor sentiment dumps/ --about Napo --scope clause --format markdown -o napo.md
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var sentiment: SentimentOptions
  @OptionGroup(title: "What sentences are about") var targets: TargetOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "List the score of every utterance.")
  var utterances = false

  func validate() throws {
    try targets.check(sentiment.engine)
    if utterances, !targets.about.isEmpty {
      throw ValidationError("Expected one of --about and --utterances.")
    }
    try output.destination.spare(
      corpus.sources + [targets.actorsFile, targets.termsFile].compactMap(\.self))
  }

  /// What a narrow terminal shows.
  private var columns: [String] {
    utterances
      ? ["id", "score", "matched", "sentences"]
      : ["period", "kind", "group", "scored", "mean", "median", "positive", "neutral", "negative"]
  }

  func run() async throws {
    let engine = try sentiment.open(run.tokeniser)
    if !targets.about.isEmpty { return try await run(try targets.analyser(engine)) }
    let analyser = Sentiment(engine: engine, detail: utterances ? .utterances : .groups)
    try await Analysis(corpus, run, by: period.by).findings(of: analyser) {
      try output.write($0, over: $1, table: utterances ? $0.table : nil, keeping: columns)
    }
  }

  private func run(_ analyser: TargetSentiment) async throws {
    try await Analysis(corpus, run, by: period.by).findings(of: analyser) { findings, basis in
      try output.write(
        findings, over: basis, table: output.format == .table ? findings.summaryTable : nil,
        keeping: ["target", "period", "mentions", "scored", "mean", "difference", "interval"])
      targets.remark(on: findings, analyser.targets)
    }
  }
}
