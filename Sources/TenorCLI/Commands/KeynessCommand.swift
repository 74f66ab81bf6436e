internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct KeynessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keyness",
    abstract: "Which words set one part of a corpus apart from another, or from a list.",
    discussion: """
      Ranks words, or sequences of two or three, by the conservative log ratio: the least difference of \
      their rates that the counts allow. Beside it stand all counts, the log-likelihood of two and of four \
      cells, log ratio, BIC, %DIFF, odds ratio, weighted log odds, conversations and DP. Words come in \
      bursts, so the measures that count each token as independent only describe; a difference is claimed \
      (*) where exchanging whole conversations gives q < 0.05 as well. A word that one conversation alone \
      has is marked with 1.

        tenor keyness dumps/ --periods before..after
        tenor keyness dumps/ --event 2014-06-01 --window 12mo --kind comment --format markdown
        tenor keyness dumps/ --target kind=comment,reply --reference kind=post --ngrams 2
        tenor keyness dumps/ --target "speaker=Old Hand from=2014" --format csv -o hand.csv
        tenor keyness dumps/ --reference-list bnc.tsv --reference-tokens 98363783

      Of two periods the later is the target. A filter has conditions that must all hold: kind=, speaker=, \
      voice= (own, quoted, furniture), from=, to=, with a comma between alternatives; nothing may pass \
      both filters. Words are counted in any case, but acronyms as they are written: TR is not tr. \
      docs/keyness.md tells what each number is.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup(title: "What is compared") var study: StudyOptions
  @OptionGroup var keyness: KeynessOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    switch (study.isGiven, keyness.isGiven) {
    case (true, true):
      throw ValidationError(
        "Expected either two periods or --target, --reference and --reference-list.")
    case (false, false):
      throw ValidationError(
        "What is compared with what? Expected --periods before..after, --event 2014-06-01 --window 12mo, --target kind=comment (with --reference kind=post), or --reference-list FILE."
      )
    default: break
    }
    try output.destination.spare(corpus.sources + keyness.paths + studyFile.paths)
  }

  func run() async throws {
    let analyser = KeyWords(
      try sides(), ngrams: keyness.ngrams, stems: keyness.stems, minimum: keyness.minimum,
      top: keyness.top,
      permutations: keyness.permutations, seed: keyness.seed, quotes: evidence.quotes,
      smallestCell: corpus.smallestCell)
    do {
      try await Analysis(corpus, run, by: .year).findings(of: analyser, write)
    } catch let error as KeynessError {
      throw Failure(status: .misuse, message: error.description)
    }
  }

  private func sides() throws -> KeynessSides {
    guard study.isGiven else { return try keyness.sides() }
    return KeynessSides(
      try study.twoPeriods(
        try studyFile.file(sparing: output.destination), "whose words are compared"))
  }

  private func write(_ findings: KeynessFindings, over basis: Basis) throws {
    try output.write(
      findings, over: basis,
      table: output.format == .table ? findings.shownTable(.positive) : nil,
      keeping: [
        "word", "mark", "target", "reference", "conservativeLogRatio", "q",
        "targetConversations", "logLikelihoodTwoCells",
      ])
  }
}
