internal import ArgumentParser
internal import TenorAnalysers
internal import TenorCorpus

struct CorpusDuplicatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Utterances that say what an earlier one said already, word for word or nearly so.",
    discussion: """
      Texts are compared as words: in one case, without white space and punctuation. Two are identical \
      when their words are, and nearly identical when enough of their runs of five words are the same \
      (Jaccard coefficient). What is alike makes one group; its first utterance in corpus order is the \
      first, the others are its copies. Analyses count copies unless they are told --duplicates first.

        tenor corpus duplicates dumps/
        tenor corpus duplicates probation.tenor --similarity 0.9
        tenor corpus duplicates dumps/ --least-words 12 --format csv -o duplicates.csv
      """)

  @OptionGroup var corpus: SourceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "What is a duplicate") var criteria: DuplicateOptions

  func validate() throws {
    try output.destination.spare(corpus.sources)
  }

  func run() async throws {
    let loaded = try await corpus.load()
    let findings = DuplicateFindings(
      Duplicates(in: loaded.corpus, criteria.criteria), of: loaded.corpus)
    if output.format == .table {
      try output.destination.write(
        output.text(of: findings.figures, wrapped: ["first", "copy"])
          + findings.groupText(width: output.textWidth, style: output.destination.style))
    } else {
      try output.write(
        DuplicateFindings.name, findings, tables: findings.figures + [findings.table],
        main: findings.table)
    }
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }
}

/// What makes a duplicate.
struct DuplicateOptions: ParsableArguments {
  @Option(help: "The least similarity of nearly identical texts, above 0 and up to 1.")
  var similarity = Duplicates.Criteria().similarity

  @Option(help: "The fewest words of identical texts.")
  var leastWords = Duplicates.Criteria().identicalWords

  @Option(help: "The fewest words of nearly identical texts, 5 or more.")
  var leastWordsNear = Duplicates.Criteria().nearWords

  func validate() throws {
    guard similarity > 0, similarity <= 1 else {
      throw ValidationError("--similarity \(similarity): expected above 0 and up to 1.")
    }
    guard leastWords > 0 else {
      throw ValidationError("--least-words \(leastWords): expected 1 or more.")
    }
    guard leastWordsNear >= 5 else {
      throw ValidationError("--least-words-near \(leastWordsNear): expected 5 or more.")
    }
  }

  var criteria: Duplicates.Criteria {
    var criteria = Duplicates.Criteria()
    criteria.similarity = similarity
    criteria.identicalWords = leastWords
    criteria.nearWords = leastWordsNear
    return criteria
  }
}
