internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct ActorsShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One actor: by period, names seen, neighbours, tone, and lines to verify counts by.",
    discussion: """
      NAME is an actor's name in the register, or one of its aliases, in any case. --every lists each \
      mention with its utterance's id, file and line, so that a count can be checked by reading; with --with, \
      each unit that mentions both, so that an edge can.

        tenor actors show Napo dumps/
        tenor actors show "Justin Russell" dumps/ --by month --window utterance
        tenor actors show HMPPS dumps/ --every --format csv -o hmpps.csv
        tenor actors show CRC --with NPS dumps/ --every
      """)

  @Argument(help: "An actor of the register.")
  var name: String

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var actors: ActorOptions

  @Option(
    help: ArgumentHelp(
      "Show the lines that mention this actor too, in one unit.", valueName: "name"))
  var with: String?

  @Flag(inversion: .prefixedNo, help: "Score the sentences that mention the actor.")
  var tone = true

  @OptionGroup(title: "Tone") var sentiment: SentimentOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var run: RunOptions

  @Option(help: "The width of the periods.")
  var by = PeriodLength.year

  @Option(parsing: .unconditional, help: "How many lines are shown. Default: 10.")
  var lines: Int?

  @Flag(help: "Show every line.")
  var every = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let lines, lines < 0 { throw ValidationError("--lines \(lines): expected 0 or more.") }
    if lines != nil, every { throw ValidationError("Expected one of --lines and --every.") }
    if !tone, let option = sentiment.given {
      throw ValidationError("\(option) is for the tone; leave it or --no-tone out.")
    }
    try output.destination.spare(
      corpus.sources + actors.paths + sentiment.paths + studyFile.paths)
  }

  func run() async throws {
    let study = try studyFile.file(sparing: output.destination)
    let register = try actors.register(study)
    let all = try Actors(register, window: actors.window, quotes: evidence.quotes)
    let entry = try entry(name, of: register)
    let other = try with.map { try self.entry($0, of: register) }
    if entry == other {
      throw ValidationError("--with \(with ?? name): expected another actor than \(name).")
    }
    let profile = ActorProfile(
      of: entry, with: other, in: all, lines: every ? nil : lines ?? 10)
    var analysers: [any Analyser] = [profile]
    if tone {
      analysers.append(
        ActorTone(
          engine: try sentiment.open(run.tokeniser, study),
          try CoMentions(register, window: actors.window)))
    }
    try await Analysis(corpus, run, by: by).results(of: analysers) { results, provenance in
      guard var findings = results.findings(ActorProfileFindings.self),
        let summary = results.summary(of: ActorProfileFindings.self)
      else { preconditionFailure("a profile without its findings") }
      if let tone = results.findings(ActorToneFindings.self) { findings.add(tone) }
      try write(findings, Basis(summary: summary, provenance: provenance))
    }
  }

  private func write(_ findings: ActorProfileFindings, _ basis: Basis) throws {
    switch output.format {
    case .table:
      try output.destination.write(
        output.text(of: findings.tables, whole: ["utterance", "match"], wrapped: ["value"]))
    case .markdown, .html, .json, .csv: try output.write(findings, over: basis)
    }
  }

  /// The one actor of a name or an alias.
  private func entry(_ name: String, of register: Register) throws -> Int {
    let found = register.entries(called: name)
    if let entry = found.first, found.count == 1 { return entry }
    let names = { (entries: [Int]) in
      entries.map { register.entries[$0].name }.joined(separator: ", ")
    }
    throw Failure(
      status: .misuse,
      message: found.isEmpty
        ? "\(name): no actor of \(register.file) has this name or alias; expected one such as \(names(Array(register.entries.indices.prefix(3))))"
        : "\(name): several actors of \(register.file) have this alias; expected one of \(names(found))"
    )
  }
}
