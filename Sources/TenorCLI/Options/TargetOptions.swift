internal import ArgumentParser
internal import TenorAnalysers

/// Whom or what the sentences are about that are to be told apart.
struct TargetOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Score the sentences that mention this actor or term apart, beside the others of the same utterances; a name or an alias of the registers, or else words as they are. May be given again.",
      valueName: "name|words"))
  var about: [String] = []

  @Option(
    help:
      "With --about: what counts as being about it, the sentence or, with the tenor engine, the clause that mentions it. Default: sentence."
  )
  var scope: TargetScope?

  @Option(
    name: .customLong("actors"),
    help: ArgumentHelp(
      "With --about: a register of actors in YAML; without it, that of tenor.yaml, or UK probation's people and bodies.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var actorsFile: String?

  @Option(
    name: .customLong("terms"),
    help: ArgumentHelp(
      "With --about: a register of terms in YAML; without it, that of tenor.yaml, or UK probation's terms of interest.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var termsFile: String?

  @Option(help: "With --about: how much of people's words the examples quote.")
  var quotes: QuotePolicy?

  @OptionGroup var resampling: ResamplingOptions

  func validate() throws {
    if about.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("--about is empty: expected the name of an actor or a term, or words.")
    }
    try resampling.check(least: 2000)
    let others = [
      "--scope": scope != nil, "--actors": actorsFile != nil, "--terms": termsFile != nil,
      "--quotes": quotes != nil,
    ]
    if about.isEmpty,
      let option = resampling.given ?? others.filter(\.value).keys.sorted().first
    {
      throw ValidationError("\(option) goes with --about: which actor or term is meant?")
    }
  }

  /// Stops where an engine cannot do what is asked for.
  func check(_ engine: EngineChoice) throws {
    if scope == .clause, engine != .tenor {
      throw ValidationError(
        "--scope clause: \(engine.rawValue) scores whole sentences and knows no clauses; expected --engine tenor, or --scope sentence."
      )
    }
  }

  /// What `--about` asks for.
  ///
  /// - Parameter study: may name registers.
  func analyser(_ engine: any SentimentEngine, _ study: StudyFile?) throws -> TargetSentiment {
    let targets: Targets
    do {
      targets = try Targets(
        about,
        actors: try loadRegister(actorsFile ?? study?.actors, as: .actors),
        terms: try loadRegister(termsFile ?? study?.terms, as: .terms))
    } catch let error as YAMLError {
      throw Failure(status: .misuse, message: "--about: \(error.reason)")
    }
    for remark in targets.remarks { Remarks.print("--about: \(remark)") }
    return TargetSentiment(
      engine: engine, targets: targets, scope: scope ?? .sentence, quotes: quotes ?? .verbatim,
      replicates: resampling.bootstrap, seed: resampling.seed)
  }

  /// Says what nothing mentions, and which names are like it.
  func remark(on findings: TargetFindings, _ targets: Targets) {
    for target in findings.unmentioned {
      let names = targets.names(like: target.name).map { "'\($0)'" }
      let hint =
        names.isEmpty ? "" : "; names like it in the registers: \(names.joined(separator: ", "))"
      Remarks.print("--about: no utterance mentions '\(target.name)'\(hint)")
    }
  }
}
