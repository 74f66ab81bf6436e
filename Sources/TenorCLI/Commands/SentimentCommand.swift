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

      --audit-lexicon tells which words carry the score (and, with two periods, the difference between \
      them), which of them look topical rather than evaluative, what the result becomes without those, and \
      what the domain file protects. docs/lexicon-audit.md tells what each figure is.

        tenor sentiment dumps/ --audit-lexicon --format markdown
        tenor sentiment dumps/ --audit-lexicon --event 2014-06-01 --window 12mo
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var sentiment: SentimentOptions
  @OptionGroup(title: "What sentences are about") var targets: TargetOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup(title: "What an audit compares") var study: StudyOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "List the score of every utterance.")
  var utterances = false

  @Flag(help: "List the words that carry the score, and which of them look topical.")
  var auditLexicon = false

  func validate() throws {
    try targets.check(sentiment.engine)
    guard [utterances, auditLexicon, !targets.about.isEmpty].count(where: \.self) < 2 else {
      throw ValidationError("Expected one of --about, --audit-lexicon and --utterances.")
    }
    if auditLexicon { try validateAudit() }
    if study.isGiven, !auditLexicon {
      throw ValidationError(
        "--periods, --period and --event go with --audit-lexicon; tenor compare compares the sentiment of periods."
      )
    }
    try output.destination.spare(
      corpus.sources + sentiment.paths + studyFile.paths
        + [targets.actorsFile, targets.termsFile].compactMap(\.self))
  }

  /// What a narrow terminal shows.
  private var columns: [String] {
    utterances
      ? ["id", "score", "matched", "sentences"]
      : ["period", "kind", "group", "scored", "mean", "median", "positive", "neutral", "negative"]
  }

  private func validateAudit() throws {
    guard sentiment.engine == .tenor else {
      throw ValidationError(
        "--audit-lexicon needs the parts of each score, which the tenor engine alone has; leave --engine \(sentiment.engine.rawValue) out."
      )
    }
  }

  func run() async throws {
    if auditLexicon { return try await audit() }
    let file = try studyFile.file(sparing: output.destination)
    let engine = try sentiment.open(run.tokeniser, file)
    if !targets.about.isEmpty { return try await run(try targets.analyser(engine, file)) }
    let analyser = Sentiment(engine: engine, detail: utterances ? .utterances : .groups)
    try await Analysis(corpus, run, by: period.by).findings(of: analyser) {
      let table =
        output.format == .table ? $0.terminalTable : utterances ? $0.table : nil
      try output.write($0, over: $1, table: table, keeping: columns)
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

  private func audit() async throws {
    let file = try studyFile.file(sparing: output.destination)
    let study = study.isGiven ? try study.study(file) : nil
    if let study, study.periods.count != 2 {
      throw Failure(
        status: .misuse,
        message: "--audit-lexicon sets two periods side by side, not \(study.periods.count)")
    }
    let audit = LexiconAudit(
      engine: try sentiment.openTenor(run.tokeniser, file),
      unprotected: try sentiment.openUnprotected(run.tokeniser, file), study: study)
    try await Analysis(corpus, run, by: period.by).findings(of: audit) {
      try output.write(
        $0, over: $1, table: output.format == .table ? $0.meansTable : nil,
        keeping: ["form", "reading", "difference", "looksTopical", "contribution", "signs"])
    }
  }
}
