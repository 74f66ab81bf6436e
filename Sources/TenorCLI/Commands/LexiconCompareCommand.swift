internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport

struct LexiconCompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "How far two lexicons agree: on the forms that both have, and on a corpus.",
    discussion: """
      Without a corpus: shared entries, agreement of their signs, correlation of their valences. With one: \
      the tokens that each lexicon knows, agreement on those that both know, agreement of the utterances' \
      mean valences, and the words that weigh most in the disagreement. What is compared are the lexicons \
      alone: no negation, no boosters.

        tenor lexicon compare vader afinn
        tenor lexicon compare vader my-words.csv dumps/ --kind comment
        tenor lexicon compare vader pattern dumps/ --format csv -o disagreements.csv
      """)

  @Argument(
    help: "A lexicon that ships with Tenor, or a file.", completion: .file())
  var a: String

  @Argument(help: "Another one.", completion: .file())
  var b: String

  @Argument(
    help: ArgumentHelp(
      "Dumps, exports or tables, folders that hold them, or one store that tenor ingest made.",
      valueName: "corpus"),
    completion: .file())
  var sources: [String] = []

  @Option(parsing: .singleValue, help: "Count only this kind of utterance; may be given again.")
  var kind: [UtteranceKind] = []

  @Option(
    parsing: .singleValue,
    help: "Whose words count: own, quoted, furniture, or all; may be given again. Default: own.")
  var voice: [VoiceChoice] = []

  @OptionGroup(title: "How sources are read") var reading: ReadingArguments
  @OptionGroup var options: LexiconFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.destination.spare([a, b] + sources)
  }

  func run() async throws {
    var lexicons = try [a, b].map { name in
      let lexicon = try options.open(name)
      guard lexicon.entries.contains(where: { $0.valence != nil }) else {
        throw Failure(
          status: .badInput,
          message: "\(name): no entry has a valence; expected valences, or sides as categories")
      }
      return lexicon
    }
    // Two files may have one name in two folders.
    if lexicons[0].name == lexicons[1].name { (lexicons[0].name, lexicons[1].name) = (a, b) }
    guard !sources.isEmpty else {
      return try write(LexiconAgreement(lexicons[0], lexicons[1]))
    }
    // The sources may be left out here, as they may nowhere else.
    var corpus = try CorpusOptions.parse(["--"] + sources)
    corpus.input.reading = reading
    corpus.kind = kind
    corpus.voice = voice
    let analyser = try LexiconComparison(
      lexicons[0], lexicons[1], tokeniser: run.tokeniser)
    try await Analysis(corpus, run, by: .month).findings(of: analyser) { findings, basis in
      try output.write(
        findings, over: basis,
        table: output.format == .csv ? findings.disagreementTable : nil,
        keeping: ["figure", "both", "a", "b"])
    }
  }

  private func write(_ agreement: LexiconAgreement) throws {
    try output.write(
      LexiconAgreement.name, agreement, tables: [agreement.table] + agreement.furtherTables,
      main: agreement.disagreementTable, whole: ["figure"])
  }
}
