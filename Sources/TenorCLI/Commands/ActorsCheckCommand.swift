internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct ActorsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "What is wrong with a register of actors, and what is doubtful.",
    discussion: """
      REGISTER is the first file whose name ends in .yaml or .yml; without one, that of tenor.yaml, or the \
      one that ships with Tenor. The others are a corpus: dumps, exports or tables, folders of them, or a \
      store that tenor ingest made.

      Errors: what cannot be read (a field that is not known, reversed dates, an actor that is part of \
      itself, one alias for two actors), with its line; aliases that can never count. Remarks: aliases that \
      two actors share under some condition, that stand inside another's, or that are ordinary words; and \
      over a corpus, how often each of this happens, with an example, what was left out and why, and which \
      aliases are never met.

      The exit status is 1 where there is an error, and 0 where there are remarks only.

        tenor actors check
        tenor actors check my-actors.yaml
        tenor actors check my-actors.yaml dumps/ --format csv -o remarks.csv
      """)

  @Argument(
    help: ArgumentHelp("A register, sources, or both.", valueName: "file"), completion: .file())
  var files: [String] = []

  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.destination.spare(files + studyFile.paths)
  }

  func run() async throws {
    let isRegister = { (file: String) in file.hasSuffix(".yaml") || file.hasSuffix(".yml") }
    let registers = files.filter(isRegister)
    if registers.count > 1 {
      throw ValidationError(
        "\(registers.joined(separator: ", ")): expected one register at a time.")
    }
    let sources = files.filter { !isRegister($0) }
    let check = try check(registers.first)
    guard !sources.isEmpty, let use = RegisterUse(check, quotes: evidence.quotes) else {
      if !sources.isEmpty {
        Remarks.print("\(check.file): has errors; the corpus was not read")
      }
      try output.write(
        RegisterCheck.name, check, tables: check.tables, main: check.table,
        whole: ["line", "kind", "alias"], wrapped: ["message"])
      return try fail(check)
    }
    var last = check
    try await Analysis(try CorpusOptions.parse(sources), run, by: .year).findings(of: use) {
      findings, basis in
      last = findings
      switch output.format {
      case .table:
        try output.destination.write(
          output.text(
            of: findings.tables, whole: ["line", "kind", "alias"], wrapped: ["message"]))
      case .markdown, .html, .json, .csv: try output.write(findings, over: basis)
      }
    }
    try fail(last)
  }

  private func check(_ file: String?) throws -> RegisterCheck {
    let study = try studyFile.file(sparing: output.destination)
    do {
      guard let file = file ?? study?.actors else { return try .bundled() }
      return try RegisterCheck(contentsOf: file)
    } catch let error as YAMLError {
      throw Failure(error)
    }
  }

  private func fail(_ check: RegisterCheck) throws {
    if check.errors > 0 { throw ExitCode(Status.incomplete.rawValue) }
  }
}
