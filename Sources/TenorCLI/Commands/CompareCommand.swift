internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "The sentiment of two or more periods, and what can be concluded from the difference.",
    discussion: """
      Comments under one post resemble each other, so what is drawn and shuffled here is conversations, \
      never single utterances or words. Printed are what can and cannot be concluded, in words; counts and \
      scored share of each period; the difference of the means, the Hodges–Lehmann shift and Cliff's delta with \
      bootstrap intervals; permutation tests over conversations and over months; whether the same groups \
      changed their tone or the mix of groups changed; and around an event two lines through the months.

        tenor compare dumps/ --period before=2013-06..2014-05 --period after=2014-06..2015-05
        tenor compare dumps/ --event 2014-06-01 --window 12mo --kind comment --format markdown
        tenor compare dumps/ --periods before..after --config study.yaml --format json

      Periods and events have names in tenor.yaml, in the working directory or where --config says:

        periods:
          before: {from: 2013-06, to: 2014-05}
          after: {from: 2014-06, to: 2015-05}
        events:
          - {name: the split, date: 2014-06-01}

      Where a side has fewer than \(Comparison.fewestConversations) conversations with a scored utterance \
      there is no number, only counts; where that holds of all contrasts the exit status is 65. \
      docs/comparing.md tells what each number is.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup(title: "What is compared") var study: StudyOptions
  @OptionGroup var sentiment: SentimentOptions

  @Option(
    name: .customLong("terms"),
    help: ArgumentHelp(
      "A register of terms, which tell the topics; without it, that of the study file, or UK probation's.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var termsFile: String?

  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try study.require()
    try resampling.check(least: 2000)
    try output.destination.spare(
      corpus.sources + sentiment.paths + studyFile.paths + [termsFile].compactMap(\.self))
  }

  func run() async throws {
    let file = try studyFile.file(sparing: output.destination)
    let comparison = Comparison(
      engine: try sentiment.open(run.tokeniser, file), study: try study.study(file),
      topics: try AliasMatcher(try loadRegister(termsFile ?? file?.terms, as: .terms)),
      replicates: resampling.bootstrap, seed: resampling.seed, smallestCell: corpus.smallestCell)
    try await Analysis(corpus, run, by: .month).findings(of: comparison, write)
  }

  private func write(_ findings: ComparisonFindings, over basis: Basis) throws {
    try output.write(
      findings, over: basis, table: output.format == .table ? findings.summaryTable : nil,
      keeping: ["contrast", "meanDifference", "interval", "adjustedP", "verdict"])
    for contrast in findings.contrasts where contrast.verdict == .refused {
      Remarks.print(contrast.conclusion)
    }
    if findings.isRefused {
      throw Failure(status: .badInput, message: "too few conversations; no number")
    }
  }
}
