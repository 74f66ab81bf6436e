internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct DiscourseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discourse",
    abstract: "How it is said: stance, us and them, questions, passives, civility, threads.",
    discussion: """
      Counts classes of words and phrases from dictionaries that ship with Tenor (hedges, boosters, \
      engagement, us and them, modality, reporting verbs, connectives, politeness, incivility, metaphor), \
      sentences found by rule (questions, rhetorical ones among them, imperatives, passives), what is \
      quoted, and the shape of threads. Each rate stands beside its counts, with an interval over \
      conversations; periods that are named are compared as in tenor compare.

        tenor discourse dumps/                             every family, all together
        tenor discourse dumps/ --by kind --features stance,questions,incivility
        tenor discourse dumps/ --by year --kind comment --format csv -o discourse.csv
        tenor discourse dumps/ --period before=2013-06..2014-05 --period after=2014-06..2015-05
        tenor discourse dumps/ --features us-and-them --format json   what "our" and "their" are said of

      Politeness, incivility, questions, imperatives and quotation are counted by how many utterances hold \
      them, the rest per 1,000 tokens. The dictionaries are plain quanteda dictionaries, and tenor \
      categories reads them too, or your own. docs/discourse.md tells each class, each rule, and how often \
      the rules err.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var discourse: DiscourseOptions
  @OptionGroup(title: "Which periods are compared") var study: StudyOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    _ = try discourse.grouping.choice(study)
    try output.destination.spare(corpus.sources + discourse.domain.paths + studyFile.paths)
  }

  func run() async throws {
    let analyser = try discourse.analyser(
      study, try studyFile.file(sparing: output.destination), tokeniser: run.tokeniser,
      smallestCell: corpus.smallestCell)
    try await Analysis(corpus, run, by: discourse.grouping.by?.length ?? .month).findings(
      of: analyser
    ) {
      try output.write(
        $0, over: $1, table: output.format == .table ? $0.summaryTable : nil,
        keeping: ["family", "class", "rate", "matches", "interval", "verdict", "per"])
    }
  }
}
