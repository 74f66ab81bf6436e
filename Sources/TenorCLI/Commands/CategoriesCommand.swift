internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct CategoriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "categories",
    abstract: "How often the words of a lexicon's categories are used: emotions, and others.",
    discussion: """
      Counts, for each lexicon and each of its categories, the matches in the speakers' own words, their \
      share of the tokens with an interval over conversations, and the utterances and conversations that \
      hold them; beside it the coverage: how much of the text the lexicon knows at all. Several lexicons \
      in one run are counted each for itself. Lists of positive and negative words are categories too.

        tenor categories dumps/ --lexicon NRC-Emotion-Lexicon.txt --by year
        tenor categories dumps/ --lexicon LIWC2015.dic --lexicon my-emotions.yaml --kind comment
        tenor categories dumps/ --lexicon my-emotions.yaml --by speaker --format csv -o speakers.csv
        tenor categories dumps/ --lexicon lsd.yaml --by period --event 2014-06-01 --window 12mo

      The longest entry counts first, and each token once for a lexicon; a match counts in every category \
      of its entry, and in the names above it where a YAML dictionary nests them. There is no rule for \
      negation: "not afraid" counts as "afraid", unless the lexicon has an entry for it, as LSD2015 has in \
      neg_positive and neg_negative. Names and the topic's own words are left out as in sentiment \
      (--domain none counts them). Lexicons that have valences alone belong to tenor sentiment. \
      docs/categories.md tells what each number is.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var categories: CategoryOptions
  @OptionGroup(title: "What --by period tells apart") var study: StudyOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    _ = try categories.grouping.choice(study)
    try output.destination.spare(
      corpus.sources + categories.paths + studyFile.paths)
  }

  func run() async throws {
    let analyser = try categories.analyser(
      study, try studyFile.file(sparing: output.destination), tokeniser: run.tokeniser,
      smallestCell: corpus.smallestCell)
    try await Analysis(corpus, run, by: categories.grouping.by?.length ?? .month).findings(
      of: analyser
    ) {
      try output.write(
        $0, over: $1, table: output.format == .table ? $0.summaryTable : nil,
        keeping: ["lexicon", "coverage", "category", "share", "matches", "interval", "group"]
          + $0.lexicons.flatMap { $0.categories.indices.map { "category-\($0 + 1)" } }
          + ["from", "to"]
          + ["tokens", "conversations", "utterances"])
    }
  }
}
