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
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var sentiment: SentimentOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "List the score of every utterance.")
  var utterances = false

  func validate() throws {
    try output.destination.spare(corpus.sources)
  }

  /// What a narrow terminal shows.
  private var columns: [String] {
    utterances
      ? ["id", "score", "matched", "sentences"]
      : ["period", "kind", "group", "scored", "mean", "median", "positive", "neutral", "negative"]
  }

  func run() async throws {
    let analyser = Sentiment(
      engine: try sentiment.open(run.tokeniser), detail: utterances ? .utterances : .groups)
    try await Analysis(corpus, run, by: period.by).findings(of: analyser) {
      try output.write($0, over: $1, table: utterances ? $0.table : nil, keeping: columns)
    }
  }
}
