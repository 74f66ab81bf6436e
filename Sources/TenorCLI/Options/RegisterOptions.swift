internal import ArgumentParser
internal import TenorAnalysers

/// The register of actors.
struct ActorFileOptions: ParsableArguments {
  @Option(
    name: .customLong("actors"),
    help: ArgumentHelp(
      "A register of actors in YAML; without it, that of tenor.yaml, or UK probation's people and bodies.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var actorsFile: String?

  /// The file that is named, which nothing may overwrite.
  var paths: [String] { [actorsFile].compactMap(\.self) }

  /// - Parameter study: may name a register.
  func register(_ study: StudyFile?) throws -> Register {
    try loadRegister(actorsFile ?? study?.actors, as: .actors)
  }
}

/// Which actors are looked for, and what counts as being mentioned together.
struct ActorOptions: ParsableArguments {
  @OptionGroup var file: ActorFileOptions

  @Option(
    name: .customLong("window"),
    help: "What two actors have to share for a co-mention. Default: sentence.")
  var namedWindow: Actors.Window?

  var window: Actors.Window { namedWindow ?? .sentence }

  /// The first option that was given; `nil` where nothing was.
  var given: String? {
    file.actorsFile != nil ? "--actors" : namedWindow != nil ? "--window" : nil
  }

  /// The file that is named, which nothing may overwrite.
  var paths: [String] { file.paths }

  /// - Parameter study: may name a register.
  func register(_ study: StudyFile?) throws -> Register { try file.register(study) }
}

/// The register of terms.
struct TermFileOptions: ParsableArguments {
  @Option(
    name: .customLong("terms"),
    help: ArgumentHelp(
      "A register of terms in YAML, or a dictionary of quanteda's; without it, that of tenor.yaml, or UK probation's terms of interest.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var termsFile: String?

  /// The file that is named, which nothing may overwrite.
  var paths: [String] { [termsFile].compactMap(\.self) }

  /// - Parameter study: may name a register.
  func register(_ study: StudyFile?) throws -> Register {
    try loadRegister(termsFile ?? study?.terms, as: .terms)
  }
}

/// Which terms are counted.
struct TermOptions: ParsableArguments {
  @OptionGroup var file: TermFileOptions

  @Option(
    name: .customLong("term"), parsing: .singleValue,
    help: ArgumentHelp(
      "Count this alone: a term of the register, words, a pattern (\"recall*\"), stem:privatise, or '/a regular expression/'; may be given again.",
      valueName: "words"))
  var names: [String] = []

  @Option(help: "Rates are occurrences in so many tokens.")
  var base = 10_000

  func validate() throws {
    if base < 1 { throw ValidationError("--base \(base): expected 1 or more.") }
    if names.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("--term is empty; expected what is to be counted.")
    }
  }

  /// The file that is named, which nothing may overwrite.
  var paths: [String] { file.paths }

  /// - Parameter study: may name a register.
  func register(_ study: StudyFile?) throws -> Register {
    try file.register(study)
  }

  /// What is counted, as a person asks for it; tells how names were understood.
  ///
  /// - Parameter study: may name a register.
  func analyser(_ study: StudyFile?, _ options: Terms.Options) throws -> Terms {
    let register = try file.register(study)
    do {
      let terms = try Terms(register, asking: names.isEmpty ? nil : names, options)
      for remark in terms.remarks { Remarks.print(remark) }
      return terms
    } catch let error as YAMLError {
      throw Failure(status: .misuse, message: "--term: \(error.reason)")
    }
  }
}

/// The register in a file; without one, the register that ships with Tenor.
func loadRegister(_ file: String?, as content: Register.Content) throws -> Register {
  do {
    return try file.map { try Register(contentsOf: $0, as: content) } ?? .bundled(content)
  } catch let error as YAMLError {
    throw Failure(error)
  }
}

extension Failure {
  /// A YAML file that cannot be used, with the status that this deserves.
  init(_ error: YAMLError) {
    self.init(
      status: error.reason == .missingFile ? .noInput : .badInput, message: error.description)
  }
}
