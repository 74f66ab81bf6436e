internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorText

/// By what utterances are told apart.
enum GroupChoice: String, ExpressibleByArgument, CaseIterable {
  case day, week, month, quarter, year
  case financialYear = "financial-year"
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

  @OptionGroup var grouping: GroupingOptions
  @OptionGroup var domain: DomainOptions
  @OptionGroup var resampling: ResamplingOptions

  func validate() throws {
    if lexicon.isEmpty {
      throw ValidationError(
        "Which categories? Expected --lexicon FILE with categories, such as NRC EmoLex, LIWC or a YAML dictionary of quanteda's; none ships with Tenor."
      )
    }
    try resampling.check(least: 2000)
  }

  /// The files that are named, which nothing may overwrite.
  var paths: [String] { lexicon + domain.paths }

  func analyser(
    _ study: StudyOptions, _ file: StudyFile?, tokeniser: Tokeniser, smallestCell: Int
  ) throws -> Categories {
    try Categories(
      try open(tokeniser), by: try grouping.grouping(study, file, smallestCell: smallestCell),
      domain: try domain.open(file), tokeniser: tokeniser, replicates: resampling.bootstrap,
      seed: resampling.seed)
  }

  private func open(_ tokeniser: Tokeniser) throws -> [CategoryLexicon] {
    try LexiconFileOptions.refuseRepeated(lexicon)
    var lexicons = try lexicon.map(openCategories)
    let names = lexicons.map(\.name)
    // Two files may have one name in two folders.
    for place in lexicons.indices where names.count(where: { $0 == names[place] }) > 1 {
      lexicons[place].name = lexicon[place]
    }
    return try lexicons.map { try CategoryLexicon($0, tokeniser: tokeniser) }
  }

  private func openCategories(_ name: String) throws -> Lexicon {
    let lexicon = try files.open(name, expected: "a lexicon with categories; none ships with Tenor")
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
