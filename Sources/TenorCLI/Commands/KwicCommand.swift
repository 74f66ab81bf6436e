internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorText

struct KwicCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Every place where something is said, in its context.",
    usage: "tenor kwic SOURCE … TERM",
    discussion: """
      The last argument is what is looked for:

        CRISSA             a term or an actor of the registers, with all its forms; else the words
        "risk of *"        words in a row; * stands for any letters of a word, ? for one, in any case;
                           words in capitals alone (TR*) are met in capitals
        '/\\bCRCs?\\b/'      a regular expression of ICU's over whole utterances; (?i) takes any case

      A terminal shows the first 50 lines, --lines more; CSV, JSON and Markdown have all of them unless \
      --lines is given. --sort left or right brings like contexts together; --sort random with a seed \
      draws a sample to code by hand.

      The first search in a store makes an index of its words there, and later ones read only what may \
      hold what is looked for. Where every text has to be read, that is said: for a regular expression \
      without a word that all its matches hold, with --voice, --duplicates first, --titles or another \
      tokeniser, and where the store cannot be written to.

        tenor kwic dumps/ CRISSA
        tenor kwic probation.tenor "recall*" --sort left --lines 200
        tenor kwic dumps/ Grayling --sort random --seed 7 --lines 100 --format csv -o code.csv
        tenor kwic dumps/ '/\\b(not|never) fit for purpose\\b/' --context sentence
        tenor kwic dumps/ vetting --thread --kind reply
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "The order of the lines.")
  var sort = ConcordanceOrder.corpus

  @Option(parsing: .unconditional, help: "The most lines.")
  var lines: Int?

  @Option(
    parsing: .unconditional,
    help: "What stands around a match: so many characters on each side, or its sentence.")
  var context = ContextChoice(context: .characters(60))

  @Flag(help: "Show above each line what it answers, from the post down.")
  var thread = false

  @Option(help: "The seed of --sort random.")
  var seed: UInt64?

  @Flag(help: "Read every text of a store, whatever its index says; the lines are the same.")
  var scan = false

  @OptionGroup var query: QueryOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try query.check(corpus.sources, of: "kwic")
    if let lines, lines < 0 { throw ValidationError("--lines \(lines): expected 0 or more.") }
    if seed != nil, sort != .random {
      throw ValidationError("--seed goes with --sort random.")
    }
    if thread, output.format == .csv {
      throw ValidationError(
        "--thread has no place in CSV; expected --format json, markdown or table.")
    }
    try output.destination.spare(
      corpus.sources.dropLast() + query.paths + studyFile.paths)
  }

  func run() async throws {
    var corpus = corpus
    let words = corpus.input.sources.removeLast()
    let study = try studyFile.file(sparing: output.destination)
    let query = try query.query(words, study)
    var options = Concordance.Options()
    options.order = sort
    options.lines = lines ?? (output.format == .table ? 50 : nil)
    options.context = context.context
    options.showsThread = thread
    options.seed = seed ?? 1
    options.quotes = evidence.quotes
    do {
      try await Analysis(corpus, run, by: .month).findings(
        of: Concordance(query, options),
        searching: IndexedSearch(
          words: query.wordSearch, readsThreads: thread, readsEverything: scan)
      ) {
        try write($0, over: $1)
      }
    } catch let fault as RegularExpression.Fault {
      throw Failure(status: .badInput, message: "\(words): \(fault)")
    }
  }

  private func write(_ findings: ConcordanceFindings, over basis: Basis) throws {
    guard output.format == .table else { return try output.write(findings, over: basis) }
    let destination = output.destination
    try destination.write(
      findings.text(
        style: destination.style, width: destination.columns, over: basis.summary))
  }
}

/// `sentence`, or a number of characters.
struct ContextChoice: ExpressibleByArgument {
  var context: ConcordanceContext

  init(context: ConcordanceContext) {
    self.context = context
  }

  init?(argument: String) {
    if argument == "sentence" {
      context = .sentence
    } else if let width = Int(argument), (0...10_000).contains(width) {
      context = .characters(width)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch context {
    case .sentence: "sentence"
    case .characters(let width): String(width)
    }
  }
}
