internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct TopicsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "What is talked of, without a list: words that stand together beyond chance.",
    discussion: """
      Links content words that share utterances more often than chance gives them, and finds groups of \
      words that hold together. Each topic comes with its words, how many utterances hold it and their \
      share over time with an interval over conversations, and three utterances that are most made of it. \
      The same texts and seed give the same topics. Where nothing goes together, there are none, and it \
      says so.

        tenor topics dumps/                                topics of everything
        tenor topics dumps/ --by year --kind comment       their share of comments year by year
        tenor topics dumps/ --guide "recording: CRISSA, templates, OASys" --guide "money: pay, pension"
        tenor topics dumps/ --resolution 2 --format json -o topics.json    more, smaller topics, all words
        tenor topics dumps/ --unit conversation --max-share 0.3

      A guided topic grows from its words; the others are found in what is left. docs/topics.md tells every \
      rule and threshold.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup(title: "What makes a topic") var topics: TopicOptions
  @OptionGroup var grouping: GroupingOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup(title: "Which periods") var study: StudyOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    _ = try grouping.choice(study)
    try output.destination.spare(corpus.sources + topics.paths + studyFile.paths)
  }

  func run() async throws {
    let file = try studyFile.file(sparing: output.destination)
    let groups = try grouping.grouping(study, file, smallestCell: corpus.smallestCell)
    let analyser = try topics.analyser(groups, file, evidence.quotes)
    try await Analysis(corpus, run, by: grouping.by?.length ?? .month).findings(of: analyser) {
      try output.write(
        $0, over: $1, table: output.format == .table ? $0.summaryTable : nil,
        keeping: ["topic", "words", "group", "utterances", "conversations", "share", "interval"]
          + $0.topics.indices.map { "topic-\($0 + 1)" })
    }
  }
}
