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
    help:
      "What scores sentences: tenor's own rules, or VADER exactly as its Python package has it.")
  var engine = EngineChoice.tenor

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A lexicon of the tenor engine: afinn, pattern or vader, or a file; may be given again, and the first that holds a form counts. Default: those of tenor.yaml, or vader, then afinn.",
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

  func validate() throws {
    guard engine == .vaderStrict else { return }
    if !lexicon.isEmpty || !without.isEmpty || domain != nil {
      throw ValidationError(
        "--lexicon, --domain and --without are the tenor engine's; vader-strict has its own lexicon and all its rules."
      )
    }
  }

  /// Reads the lexicons and compiles them for a tokeniser.
  func open(_ tokeniser: Tokeniser) throws -> any SentimentEngine {
    switch engine {
    case .vaderStrict: try VaderStrict.ours()
    case .tenor: try openTenor(tokeniser)
    }
  }

  /// The tenor engine, whatever `--engine` says.
  func openTenor(_ tokeniser: Tokeniser) throws -> TenorEngine {
    var names = lexicon
    if names.isEmpty { names = try StudyOptions.file(nil)?.lexicons ?? [] }
    if names.isEmpty { names = TenorEngine.standardLexicons }
    return try TenorEngine(
      lexicons: names.map(openValences), domain: try openDomain(),
      rules: Set(Rule.allCases).subtracting(without), tokeniser: tokeniser)
  }

  /// The same without what the domain protects; `nil` where it protects nothing.
  func openUnprotected(_ tokeniser: Tokeniser) throws -> TenorEngine? {
    guard try domainName != "none", !without.contains(.domain) else { return nil }
    var options = self
    options.without.append(.domain)
    return try options.openTenor(tokeniser)
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

  private var domainName: String {
    get throws { try domain ?? StudyOptions.file(nil)?.domain ?? "probation-uk" }
  }

  private func openDomain() throws -> Domain? {
    switch try domainName {
    case "none": return nil
    case "probation-uk": return try Domain.probation()
    case let path:
      do {
        return try Domain(contentsOf: path)
      } catch let error as YAMLError {
        throw Failure(error)
      }
    }
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
