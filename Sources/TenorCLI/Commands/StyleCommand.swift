internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct StyleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "style",
    abstract: "How rich and how hard the language is: lexical diversity and readability.",
    discussion: """
      Measures the variety of words (MATTR, MTLD, HD-D, type-token ratio, Yule's K) and how hard the text \
      is to read (length of words and sentences, Flesch, Flesch–Kincaid, SMOG). Single comments are too \
      short for any of these, so the utterances of a conversation are taken together, and it is said how \
      many conversations are too short all the same. Intervals are over conversations; periods that are \
      named are compared as in tenor compare.

        tenor style dumps/                                 everything together
        tenor style dumps/ --by year --kind comment        does the language of comments change?
        tenor style dumps/ --by speaker --smallest-cell 50 --format csv -o style.csv
        tenor style dumps/ --period before=2013-06..2014-05 --period after=2014-06..2015-05

      Diversity counts words, numbers, hashtags and mentions; readability counts words alone. docs/style.md \
      tells what each number is, and what it cannot tell.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var grouping: GroupingOptions

  @Option(
    help: ArgumentHelp(
      "Tokens in a window of MATTR, which a conversation must have for a value.",
      valueName: "tokens"))
  var mattrWindow = 100

  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup(title: "Which periods are compared") var study: StudyOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (10...10_000).contains(mattrWindow) else {
      throw ValidationError("--mattr-window \(mattrWindow): expected 10 to 10000.")
    }
    try resampling.check(least: 2000)
    _ = try grouping.choice(study)
    try output.destination.spare(corpus.sources + studyFile.paths)
  }

  /// In the order in which a narrow terminal keeps them: what it is, of how many, what was found.
  private static let columns =
    [
      "measure", "group", "conversations", "earlier", "later", "mean", "difference", "interval",
      "pooled", "verdict", "adjustedP", "p", "tokens", "sentences",
    ]
    + DiversityMeasure.allCases.flatMap {
      [$0.rawValue, "\($0.rawValue)Conversations", "\($0.rawValue)Interval"]
    } + ReadabilityMeasure.allCases.map(\.rawValue)

  func run() async throws {
    let file = try studyFile.file(sparing: output.destination)
    let analyser = Style(
      by: try grouping.grouping(study, file, smallestCell: corpus.smallestCell),
      window: mattrWindow, replicates: resampling.bootstrap, seed: resampling.seed)
    try await Analysis(corpus, run, by: grouping.by?.length ?? .month).findings(of: analyser) {
      try output.write(
        $0, over: $1, table: output.format == .table ? $0.summaryTable : nil,
        keeping: Self.columns)
    }
  }
}
