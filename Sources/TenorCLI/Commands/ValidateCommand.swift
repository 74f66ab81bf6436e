internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "How far coders agree with each other, and the engine with them.",
    usage: "tenor validate SHEET [CORPUS …] [--sheet <sheet>] … [options]",
    discussion: """
      Reads a sheet of tenor sample as coders filled it in, and its key (sheet.key.json beside sheet.csv, \
      or --key). Tells what can be concluded, then the agreement between coders, and of the engine with \
      them: accuracy, precision, recall and F1 of each side, correlation, accuracy by period, and shares \
      corrected for misclassification, weighted by the strata of the draw, with intervals.

        tenor validate sheet.csv
        tenor validate anna.csv --sheet ben.csv --key sheet.key.json --format markdown
        tenor validate sheet.csv probation.tenor --engine vader-strict
        tenor validate coded.csv --scale 1-5 --coders anna,ben

      With a corpus, the scores are those that --engine gives now; without one, those of the key. Without \
      a key a corpus is needed, and each row counts the same. Rows that are missing from the sheet are \
      counted, and the exit status is 1.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var sentiment: SentimentOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("sheet"), parsing: .singleValue,
    help: ArgumentHelp(
      "Another sheet of the same sample, coded by others; may be given again.", valueName: "sheet"),
    completion: .file(extensions: ["csv"]))
  var others: [String] = []

  @Option(
    help: ArgumentHelp("The key of the sample.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "The columns to read, with commas; without it, those that the sheet was made with.",
      valueName: "names"))
  var coders: String?

  @Option(
    help:
      "The scale of the codes: 1 for −1, 0, 1 or words, 2 for −2 to 2, 4 for −4 to 4, 1-5 for 1 to 5."
  )
  var scale = CodeScale.sides

  @Option(
    help: "The width of the periods, where there is no key to tell it. Default: year.")
  var by: PeriodLength?

  @OptionGroup var resampling: ResamplingOptions

  func validate() throws {
    try resampling.check(least: 100)
    _ = try coders.map(CoderNames.read)
    if corpus.sources.count == 1, !corpus.filter.isEmpty {
      throw ValidationError(
        "Filters choose from a corpus, and none is named; expected one behind the sheet.")
    }
    if corpus.sources.count == 1, let option = scoring {
      throw ValidationError(
        "\(option) says how a corpus is scored, and none is named, so that scores and periods are the key's; expected a corpus behind the sheet, or no \(option)."
      )
    }
    try output.destination.spare(
      corpus.sources + others + [key].compactMap(\.self) + sentiment.paths + studyFile.paths)
  }

  /// An option that says how a corpus is scored; `nil` where none was given.
  private var scoring: String? {
    sentiment.given ?? studyFile.config.map { _ in "--config" } ?? by.map { _ in "--by" }
  }

  private var sheet: String { corpus.sources[0] }

  /// Refuses what is no file: a corpus that was named in the place of the sheet.
  private func findSheets() throws {
    for path in [sheet] + others {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(
          status: .noInput, message: "\(path): no such file; expected a sheet that coders filled in"
        )
      }
      if isFolder.boolValue || Store.isStore(path) {
        throw Failure(
          status: .misuse,
          message: "\(path): is a corpus; expected a sheet first, and the corpus behind it")
      }
    }
  }

  func run() async throws {
    try findSheets()
    let key = try loadKey()
    let asked = try coders.map(CoderNames.read)
    let coded = try readSheets(asked, key)
    let sources = Array(corpus.sources.dropFirst())
    guard !sources.isEmpty else {
      guard let key else {
        throw Failure(
          status: .noInput,
          message:
            "\(SampleKey.path(beside: sheet)): no such key; name it with --key, or name the corpus behind the sheet"
        )
      }
      return try write(coded, key, nil, engine: key.engine, lexicons: key.lexicons)
    }
    var corpus = corpus
    corpus.input.sources = sources
    let engine = try sentiment.open(run.tokeniser, try studyFile.file(sparing: output.destination))
    let drawnBy = key.flatMap { PeriodLength(rawValue: $0.periods) }
    if let by, let drawnBy, by != drawnBy {
      throw Failure(
        status: .misuse,
        message: "--by \(by.rawValue): the sample was drawn by \(drawnBy.rawValue); leave --by out"
      )
    }
    let length = drawnBy ?? by ?? .year
    var isIncomplete = false
    try await Analysis(corpus, run, by: length)
      .findings(of: Sentiment(engine: engine, detail: .utterances)) { findings, basis in
        let frame = SampleFrame(findings.utterances ?? [], of: basis.summary.corpus, by: length)
        if let key { tellDifferences(key, basis.provenance, engine.name) }
        do {
          try write(
            coded, key, (frame, basis), engine: engine.name, lexicons: basis.provenance.lexicons)
        } catch is ExitCode {
          isIncomplete = true
        }
      }
    if isIncomplete { throw ExitCode(Status.incomplete.rawValue) }
  }

  /// The sheets as one, with a remark on each text that is not as it was drawn.
  private func readSheets(_ asked: [String]?, _ key: SampleKey?) throws -> CodedSheet {
    try Self.mending {
      func read(_ path: String) throws -> CodedSheet {
        let coded = try CodedSheet(
          Input(path: path, name: path), coders: asked, known: key?.coders ?? [], scale: scale)
        if let key { Remarks.print(some: try coded.changedTexts(since: key)) }
        return coded
      }
      var coded = try read(sheet)
      for other in others { try coded.add(read(other)) }
      return coded
    }
  }

  private func write(
    _ coded: CodedSheet, _ key: SampleKey?, _ basis: (frame: SampleFrame, of: Basis)?,
    engine: String, lexicons: [Provenance.File]
  ) throws {
    let sample = try Self.mending {
      try ValidationSample(
        coded, key: key, frame: basis.map { ($0.frame, $0.of.summary.corpus) })
    }
    let findings = ValidationFindings(
      of: sample, engine: engine, lexicons: lexicons, scale: scale,
      replicates: resampling.bootstrap,
      seed: resampling.seed)
    let destination = output.destination
    switch output.format {
    case .table: try destination.write(findings.section.terminal(style: destination.style))
    case .markdown: try destination.write(findings.section.markdown)
    case .html: try destination.write(findings.section.page)
    case .csv: try destination.write(findings.table.csv)
    case .json:
      // Without a corpus, all that is known of it stands in the draw.
      let record: any Encodable =
        basis.map { FindingsRecord(findings, over: $0.of.summary, $0.of.provenance) } ?? findings
      try destination.write(
        OrderedJSON.document(
          tenor: TenorVersion.current, findings: ValidationFindings.name, record))
    }
    if let first = sample.missing.first {
      Remarks.print(
        "\(coded.files.joined(separator: ", ")): \(sample.missing.count) of the sample's \(key?.items.count ?? 0) rows are missing, first \(first); expected all of them, coded or blank"
      )
      throw ExitCode(Status.incomplete.rawValue)
    }
  }

  /// The key that was named, or the one beside the sheet; `nil` where there is none.
  private func loadKey() throws -> SampleKey? {
    let path = key ?? SampleKey.path(beside: sheet)
    guard FileManager.default.fileExists(atPath: path) else {
      if key == nil { return nil }
      throw Failure(
        status: .noInput, message: "\(path): no such file; expected the key of a sample")
    }
    return try KeyFile.read(path)
  }

  /// What is not as it was when the sample was drawn.
  private func tellDifferences(_ key: SampleKey, _ provenance: Provenance, _ engine: String) {
    if key.engine != engine {
      Remarks.print("strata are by the scores of \(key.engine), what is validated is \(engine)")
    }
    if key.lexicons != provenance.lexicons {
      Remarks.print(
        "strata are by the scores of \(key.engine) with other lexicons: \(Self.words(key.lexicons)); now they are \(Self.words(provenance.lexicons))"
      )
    }
    if key.corpus != provenance.corpus {
      Remarks.print(
        "the corpus is not as it was when the sample was drawn (digest \(provenance.corpus.prefix(12))…, then \(key.corpus.prefix(12))…); weights are those of then"
      )
    }
    let now = SampleKey.choices(of: provenance)
    for choice in key.choices where choice.name != "engine" && !choice.name.hasPrefix("lexicon ") {
      let value = now.first { $0.name == choice.name }?.value
      if value != choice.value {
        Remarks.print(
          "\(choice.name) is \(value ?? "not set"), and was \(choice.value) when the sample was drawn"
        )
      }
    }
  }

  private static func words(_ lexicons: [Provenance.File]) -> String {
    lexicons.isEmpty
      ? "none"
      : lexicons.map { "\($0.name) (digest \($0.digest.prefix(12))…)" }.joined(separator: ", ")
  }

  /// What is wrong in a sheet, a line each; the last is the failure.
  private static func mending<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch {
      switch error {
      case let problem as CodedSheet.Problem:
        Remarks.print(some: problem.lines.dropLast())
        throw Failure(status: .badInput, message: problem.lines.last ?? "")
      case let problem as InputProblem:
        throw Failure(
          status: problem.kind == .missing ? .noInput : .badInput, message: problem.description)
      default: throw error
      }
    }
  }
}

extension Filter {
  /// Whether everything passes.
  fileprivate var isEmpty: Bool { self == Filter() }
}
