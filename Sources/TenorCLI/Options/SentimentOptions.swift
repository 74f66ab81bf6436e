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

  @Option(
    help: ArgumentHelp(
      "What carries no feeling in this corpus, and its own idiom: probation-uk, none, or a YAML file. Default: that of tenor.yaml, or probation-uk.",
      valueName: "name|file"), completion: .file(extensions: ["yaml", "yml"]))
  var domain: String?

  @Option(
    name: .customLong("without"), parsing: .singleValue,
    help: "Switch off a rule of the tenor engine; may be given again.")
  var without: [Rule] = []

  /// The first option that was given; `nil` where nothing was.
  var given: String? {
    if named != nil { return "--engine" }
    if !lexicon.isEmpty { return "--lexicon" }
    if files.lexiconFormat != nil { return "--lexicon-format" }
    if domain != nil { return "--domain" }
    return without.isEmpty ? nil : "--without"
  }

  func validate() throws {
    guard engine == .vaderStrict else { return }
    if !lexicon.isEmpty || !without.isEmpty || domain != nil {
      throw ValidationError(
        "--lexicon, --domain and --without are the tenor engine's; vader-strict has its own lexicon and all its rules."
      )
    }
  }

  /// Reads the lexicons and compiles them for a tokeniser.
  ///
  /// - Parameter config: the study file that names lexicons and a domain; `nil` for the usual one.
  func open(_ tokeniser: Tokeniser, config: String? = nil) throws -> any SentimentEngine {
    switch engine {
    case .vaderStrict: try VaderStrict.ours()
    case .tenor: try openTenor(tokeniser, config: config)
    }
  }

  /// The files that are named, which nothing may overwrite.
  var paths: [String] { lexicon + [domain].compactMap(\.self) }

  /// The tenor engine, whatever `--engine` says.
  ///
  /// - Parameter remarks: whether what its files do not score with is told.
  func openTenor(
    _ tokeniser: Tokeniser, config: String? = nil, remarks: Bool = true
  ) throws -> TenorEngine {
    let study = try StudyOptions.file(config)
    var names = lexicon
    if names.isEmpty { names = study?.lexicons ?? [] }
    if names.isEmpty { names = TenorEngine.standardLexicons }
    let lexicons = try names.map(openValences)
    if remarks {
      for (name, lexicon) in zip(names, lexicons) where !BundledLexicon.names.contains(name) {
        guard let remark = lexicon.scoringRemark else { continue }
        Remarks.print("\(name): \(remark) (tenor lexicon check \(name) tells more)")
      }
    }
    return try TenorEngine(
      lexicons: lexicons, domain: try Self.openDomain(domain ?? study?.domain),
      rules: Set(Rule.allCases).subtracting(without), tokeniser: tokeniser)
  }

  /// The same without what the domain protects; `nil` where it protects nothing.
  func openUnprotected(_ tokeniser: Tokeniser, config: String? = nil) throws -> TenorEngine? {
    let study = try StudyOptions.file(config)
    guard domain ?? study?.domain != "none", !without.contains(.domain) else { return nil }
    var options = self
    options.without.append(.domain)
    return try options.openTenor(tokeniser, config: config, remarks: false)
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

  /// The domain of a name, or from a file; `nil` stands for the one that ships with Tenor.
  static func openDomain(_ name: String?) throws -> Domain? {
    if name == "none" { return nil }
    guard let name, name != "probation-uk" else { return try Domain.probation() }
    let domain: Domain
    do {
      domain = try Domain(contentsOf: name)
    } catch {
      throw Failure(error)
    }
    return domain
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
