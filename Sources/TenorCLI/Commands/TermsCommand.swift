internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct TermsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "How often the terms of interest occur, over time.",
    discussion: """
      Counts groups of words (CRISSA with CRISS; OASys in any case; TR in capitals, and Transforming \
      Rehabilitation; vetting) by period, with the number of utterances that hold them and the rate per \
      10,000 tokens. Periods in which nothing was said are shown; periods that the corpus covers in part \
      are marked.

        tenor terms dumps/ --by quarter
        tenor terms dumps/ --by year --kind comment --format csv -o terms.csv
        tenor terms dumps/ --terms my-terms.yaml --format json
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var terms: TermOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.destination.spare(corpus.sources + terms.paths + studyFile.paths)
  }

  func run() async throws {
    let analyser = try Terms(
      try terms.register(try studyFile.file(sparing: output.destination)), base: terms.base,
      quotes: evidence.quotes)
    try await Analysis(corpus, run, by: period.by).findings(of: analyser) {
      try output.write(
        $0, over: $1, keeping: ["term", "period", "partial", "count", "rate", "utterances"])
    }
  }
}
