internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis

struct ActorsShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One actor: counts by period, names seen, neighbours, and lines to verify them by.",
    discussion: """
      NAME is an actor's name in the register, or one of its aliases, in any case. --every lists each \
      mention with its utterance's id, file and line, so that a count can be checked by reading.

        tenor actors show Napo dumps/
        tenor actors show "Justin Russell" dumps/ --by month --window utterance
        tenor actors show HMPPS dumps/ --every --format csv -o hmpps.csv
      """)

  @Argument(help: "An actor of the register.")
  var name: String

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var actors: ActorOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var run: RunOptions

  @Option(help: "The width of the periods.")
  var by = PeriodLength.year

  @Option(help: "How many lines are shown.")
  var lines = 10

  @Flag(help: "Show every mention's line.")
  var every = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if lines < 0 { throw ValidationError("--lines \(lines): expected 0 or more.") }
    try output.destination.spare(corpus.sources)
  }

  func run() async throws {
    let register = try actors.register(try StudyFileOptions.usual())
    let all = try Actors(register, window: actors.window, quotes: evidence.quotes)
    guard let profile = ActorProfile(name, in: all, lines: every ? nil : lines) else {
      throw Failure(
        status: .misuse,
        message:
          "\(name): no actor of \(register.file) has this name or alias; expected one such as \(register.entries.prefix(3).map(\.name).joined(separator: ", "))"
      )
    }
    try await Analysis(corpus, run, by: by).findings(of: profile) { findings, basis in
      switch output.format {
      case .table:
        try output.destination.write(
          output.text(of: findings.tables, whole: ["utterance", "match"], wrapped: ["value"]))
      case .markdown, .json, .csv: try output.write(findings, over: basis)
      }
    }
  }
}
