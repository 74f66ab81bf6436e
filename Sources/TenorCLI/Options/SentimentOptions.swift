internal import ArgumentParser
internal import TenorAnalysers
internal import TenorText

/// Which rules score sentiment.
enum EngineChoice: String, ExpressibleByArgument, CaseIterable {
  case tenor
  case vaderStrict = "vader-strict"
}

/// The engine that scores sentiment, and what it reads.
struct SentimentOptions: ParsableArguments {
  @Option(
    name: .customLong("engine"),
    help:
      "What scores sentences: tenor's own rules, or VADER exactly as its Python package has it. Default: tenor."
  )
  var named: EngineChoice?

  var engine: EngineChoice { named ?? .tenor }

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A lexicon of the tenor engine: afinn, pattern or vader, or a file; may be given again, and the first that holds a form counts, behind British idiom and the domain. Default: those of tenor.yaml, or vader, then afinn.",
      valueName: "name|file"), completion: .file())
  var lexicon: [String] = []

  @OptionGroup var files: LexiconFileOptions

  @OptionGroup var domain: DomainOptions

  @Option(
    name: .customLong("without"), parsing: .singleValue,
    help: "Switch off a rule of the tenor engine; may be given again.")
  var without: [Rule] = []

  private static let mostLexicons = 250

  /// The first option that was given; `nil` where nothing was.
  var given: String? {
    if named != nil { return "--engine" }
    if !lexicon.isEmpty { return "--lexicon" }
    if files.lexiconFormat != nil { return "--lexicon-format" }
    if domain.domain != nil { return "--domain" }
    return without.isEmpty ? nil : "--without"
  }

  func validate() throws {
    guard engine == .vaderStrict else { return }
    if !lexicon.isEmpty || !without.isEmpty || domain.domain != nil {
      throw ValidationError(
        "--lexicon, --domain and --without are the tenor engine's; vader-strict has its own lexicon and all its rules."
      )
    }
  }

  /// Reads the lexicons and compiles them for a tokeniser.
  ///
  /// - Parameter study: may name lexicons and a domain.
  func open(_ tokeniser: Tokeniser, _ study: StudyFile?) throws -> any SentimentEngine {
    switch engine {
    case .vaderStrict: try VaderStrict.ours()
    case .tenor: try openTenor(tokeniser, study)
    }
  }

  /// The files that are named, which nothing may overwrite.
  var paths: [String] { lexicon + domain.paths }

  /// The tenor engine, whatever `--engine` says.
  ///
  /// - Parameter remarks: whether what its files do not score with is told.
  func openTenor(
    _ tokeniser: Tokeniser, _ study: StudyFile?, remarks: Bool = true
  ) throws -> TenorEngine {
    var names = lexicon
    if names.isEmpty { names = study?.lexicons ?? [] }
    if names.isEmpty { names = TenorEngine.standardLexicons }
    try LexiconFileOptions.refuseRepeated(names)
    // A compiled phrase tells its lexicon by one byte.
    guard names.count <= Self.mostLexicons else {
      throw Failure(
        status: .misuse,
        message: "\(names.count) lexicons; expected at most \(Self.mostLexicons)")
    }
    let lexicons = try names.map(openValences)
    if remarks {
      for (name, lexicon) in zip(names, lexicons) where !BundledLexicon.names.contains(name) {
        guard let remark = lexicon.scoringRemark else { continue }
        Remarks.print("\(name): \(remark) (tenor lexicon check \(name) tells more)")
      }
    }
    return try TenorEngine(
      lexicons: lexicons, domain: try domain.open(study),
      rules: Set(Rule.allCases).subtracting(without), tokeniser: tokeniser)
  }

  /// The same without what the domain protects; `nil` where it protects nothing.
  func openUnprotected(_ tokeniser: Tokeniser, _ study: StudyFile?) throws -> TenorEngine? {
    guard !domain.isNone(study), !without.contains(.domain) else { return nil }
    var options = self
    options.without.append(.domain)
    return try options.openTenor(tokeniser, study, remarks: false)
  }

  /// A lexicon that has something to score with.
  private func openValences(_ name: String) throws -> Lexicon {
    let lexicon = try files.open(name)
    guard lexicon.entries.contains(where: { $0.valence != nil }) else {
      throw Failure(
        status: .badInput,
        message:
          "\(name): no entry has a valence; expected numbers, or lists of positive and negative words (tenor lexicon show \(name) lists what it has)"
      )
    }
    return lexicon
  }
}

extension VaderStrict {
  /// The reference engine; its lexicon is Tenor's own file.
  static func ours() throws -> VaderStrict {
    do {
      return try VaderStrict()
    } catch {
      throw Failure(status: .ourFault, message: "\(error)")
    }
  }
}
