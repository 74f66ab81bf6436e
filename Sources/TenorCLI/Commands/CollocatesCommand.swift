internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorReport
internal import TenorText

struct CollocatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collocates",
    abstract: "Which words stand about a term more often than by chance.",
    usage: "tenor collocates SOURCE … TERM",
    discussion: """
      The last argument is the node, as for tenor kwic: a term or an actor of the registers with all its \
      forms, words, a pattern ("recall*"), a stem (stem:privatise) or a regular expression ('/\\bCRCs?\\b/').

        tenor collocates dumps/ TR
        tenor collocates dumps/ CRISSA --words 3 --sort ll --format csv -o crissa.csv
        tenor collocates dumps/ Grayling --left 0 --right 3 --span utterance
        tenor collocates dumps/ vetting --event 2020-06-11 --window 12mo

      Each of the S places about each node is looked at once: O is in how many of them a word stands, and \
      E = R·C·S/N what chance gives. Places beyond the end of the sentence are lost. The node's own words \
      are no collocates. Beside logDice, which ranks, stand MI, MI3, t, LL, Dice, ΔP both ways and NPMI, \
      and an interval from conversations drawn anew. A word that one conversation alone has there is marked \
      with 1. With two periods: what goes with the node more in the one or the other, claimed (*) where \
      exchanging whole conversations gives q < 0.05. docs/collocates.md tells what each number is.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var collocates: CollocateOptions
  @OptionGroup(title: "Two periods") var study: StudyOptions
  @OptionGroup var query: QueryOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try query.check(corpus.sources, of: "collocates")
    try collocates.check(withPeriods: study.isGiven)
    try output.destination.spare(corpus.sources.dropLast() + query.paths + studyFile.paths)
  }

  func run() async throws {
    var corpus = corpus
    let words = corpus.input.sources.removeLast()
    let file = try studyFile.file(sparing: output.destination)
    let query = try query.query(words, file)
    let analysis = Analysis(corpus, run, by: .year)
    do {
      if study.isGiven {
        let periods = try study.twoPeriods(file, "whose collocates are compared")
        let analyser = CollocateChanges(
          query, periods, window: collocates.window, minimum: collocates.minimum,
          top: collocates.top, permutations: collocates.permutations ?? 9_999,
          seed: collocates.resampling.seed, quotes: evidence.quotes)
        try await analysis.findings(of: analyser, write)
      } else {
        let analyser = Collocates(
          query, window: collocates.window, minimum: collocates.minimum,
          sort: collocates.sort ?? .logDice, top: collocates.top,
          replicates: collocates.resampling.bootstrap, seed: collocates.resampling.seed,
          quotes: evidence.quotes)
        try await analysis.findings(of: analyser, write)
      }
    } catch let fault as RegularExpression.Fault {
      throw Failure(status: .badInput, message: "\(words): \(fault)")
    }
  }

  private func write(_ findings: CollocateFindings, over basis: Basis) throws {
    try output.write(
      findings, over: basis, table: output.format == .table ? findings.shownTable : nil,
      keeping: [
        "collocate", "joint", "logDice", "mark", "conversations", "collocateTokens", "expected",
        "logDiceLower", "logDiceUpper",
      ])
  }

  private func write(_ findings: CollocateChangeFindings, over basis: Basis) throws {
    try output.write(
      findings, over: basis,
      table: output.format == .table ? findings.shownTable(rising: true) : nil,
      keeping: [
        "collocate", "mark", "change", "q", "targetJoint", "referenceJoint",
        "targetConversations", "referenceConversations",
      ])
  }
}
