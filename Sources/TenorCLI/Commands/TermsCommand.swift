internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct TermsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "How often the terms of interest occur over time, and when that changed.",
    discussion: """
      Counts groups of words (CRISSA with CRISS; OASys in any case; TR in capitals, and Transforming \
      Rehabilitation; vetting) by period, with the utterances and conversations that hold them and the rate \
      per 10,000 tokens. Beside a rate stand its interval over conversations and the narrower one that \
      takes each mention for independent. Periods in which nothing was said are shown; those that the corpus \
      covers in part are marked, and so are those of few tokens. With bins of time, changes of the rate \
      (PELT) and bursts (Kleinberg) are looked for, and the events of tenor.yaml stand on the same axis.

        tenor terms dumps/ --by quarter
        tenor terms dumps/ --by financial-year --smooth 3 --format csv -o terms.csv
        tenor terms dumps/ --term CRISSA --term "recall*" --term stem:privatise --by year
        tenor terms dumps/ --terms my-terms.yaml --by kind --format json
        tenor terms dumps/ --by period --periods before..after
        tenor terms dumps/ --by voice

      docs/terms.md tells what each number is; lexicons/README.md how to write terms of your own.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var terms: TermOptions
  @OptionGroup var series: TermSeriesOptions
  @OptionGroup(title: "Periods of a study") var study: StudyOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    _ = try series.group(study)
    try output.destination.spare(corpus.sources + terms.paths + studyFile.paths)
  }

  func run() async throws {
    let file = try studyFile.file(sparing: output.destination)
    var options = try series.options(study, file, smallestCell: corpus.smallestCell)
    options.base = terms.base
    options.quotes = evidence.quotes
    let analyser = try terms.analyser(file, options)
    try await Analysis(corpus, run, by: try series.group(study).length ?? .month)
      .findings(of: analyser) {
        try output.write(
          $0, over: $1, table: output.format == .table ? $0.shownTable : nil,
          keeping: ["term", "period", "count", "rate", "interval", "utterances", "conversations"])
      }
  }
}
