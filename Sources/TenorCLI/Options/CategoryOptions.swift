internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorText

/// By what utterances are told apart.
enum GroupChoice: String, ExpressibleByArgument, CaseIterable {
  case day, week, month, quarter, year
  case kind, speaker, period

  /// The width of the bins; `nil` where it is no time that is cut.
  var length: PeriodLength? { PeriodLength(rawValue: rawValue) }
}

/// Which categories are counted, and how.
struct CategoryOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A lexicon with categories; may be given again.", valueName: "file"),
    completion: .file())
  var lexicon: [String] = []

  @OptionGroup var files: LexiconFileOptions

  @Option(
    help:
      "Tell utterances apart by time, by kind, by speaker (see --smallest-cell), or by the named periods of a study."
  )
  var by: GroupChoice?

  @Option(
    help: ArgumentHelp(
      "Names and topics that no category counts: probation-uk, none, or a YAML file. Default: that of tenor.yaml, or probation-uk.",
      valueName: "name|file"), completion: .file(extensions: ["yaml", "yml"]))
  var domain: String?

  @Option(help: "How often conversations are drawn; 2000 or more.")
  var bootstrap = 2000

  @Option(help: "What all drawing starts from.")
  var seed: UInt64 = 1

  func validate() throws {
    if lexicon.isEmpty {
      throw ValidationError(
        "Which categories? Expected --lexicon FILE with categories, such as NRC EmoLex, LIWC or a YAML dictionary of quanteda's; none ships with Tenor."
      )
    }
    guard (2000...1_000_000).contains(bootstrap) else {
      throw ValidationError("--bootstrap \(bootstrap): expected 2000 to 1000000.")
    }
  }

  /// The files that are named, which nothing may overwrite.
  var paths: [String] { lexicon + [domain].compactMap(\.self) }

  func analyser(
    _ study: StudyOptions, tokeniser: Tokeniser, smallestCell: Int
  ) throws -> Categories {
    let file = try StudyOptions.file(study.config)
    return try Categories(
      try open(tokeniser), by: try grouping(study, file, smallestCell),
      domain: try SentimentOptions.openDomain(domain ?? file?.domain), tokeniser: tokeniser,
      replicates: bootstrap, seed: seed)
  }

  private func grouping(
    _ study: StudyOptions, _ file: StudyFile?, _ smallestCell: Int
  ) throws -> CategoryGrouping? {
    switch by {
    case nil: nil
    case .kind: .kind
    case .speaker: .speaker(smallestCell: smallestCell)
    case .period: .periods(try study.study(file).periods)
    default: .time
    }
  }

  private func open(_ tokeniser: Tokeniser) throws -> [CategoryLexicon] {
    var lexicons = try lexicon.map(openCategories)
    let names = lexicons.map(\.name)
    // Two files may have one name in two folders.
    for place in lexicons.indices where names.count(where: { $0 == names[place] }) > 1 {
      lexicons[place].name = lexicon[place]
    }
    for (place, name) in lexicon.enumerated() where lexicon[..<place].contains(name) {
      throw Failure(
        status: .misuse, message: "--lexicon \(name) is given twice; expected each lexicon once")
    }
    return try lexicons.map { try CategoryLexicon($0, tokeniser: tokeniser) }
  }

  private func openCategories(_ name: String) throws -> Lexicon {
    let lexicon = try files.open(name)
    guard !lexicon.categories.isEmpty else {
      throw Failure(
        status: .badInput,
        message:
          "\(name): a lexicon of valences, without categories; expected words by category (tenor sentiment --lexicon \(name) scores by valences)"
      )
    }
    return lexicon
  }
}
