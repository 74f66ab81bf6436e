internal import ArgumentParser
internal import TenorAnalysers

/// Which words make topics, and how.
struct TopicOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A topic to grow from words: \"recording: CRISSA, templates, OASys\"; may be given again. A word that is an entry of the register of terms brings the entry's other forms.",
      valueName: "name: words"))
  var guide: [String] = []

  @Option(
    help: "In what words stand together: an utterance, or a whole conversation.")
  var unit = Topics.Unit.utterance

  @Option(help: "In how many units a word must stand to be looked at.")
  var minimum = 5

  @Option(
    name: .customLong("max-share"),
    help: ArgumentHelp(
      "In how large a share of units a word may stand. Default: 0.25 of utterances, 0.5 of conversations.",
      valueName: "share"))
  var maximumShare: Double?

  @Option(
    name: .customLong("npmi"),
    help: ArgumentHelp("Pairs go together above this NPMI, 0 to 1.", valueName: "least"))
  var threshold = 0.0

  @Option(
    name: .customLong("q"),
    help: ArgumentHelp(
      "How large a share of the pairs that go together chance may have made; more finds more, and more that is not there.",
      valueName: "share"))
  var significance = 0.05

  @Option(help: "The fewest words of a topic.")
  var smallest = 3

  @Option(help: "More gives more and smaller topics.")
  var resolution = 1.0

  @Option(help: "How many times topics are looked for, each from another seed.")
  var runs = 20

  @Option(help: "How many words of a topic tables show; CSV and JSON have all.")
  var top = 10

  @OptionGroup var terms: TermFileOptions
  @OptionGroup var resampling: ResamplingOptions

  /// The files that are named, which nothing may overwrite.
  var paths: [String] { terms.paths }

  func validate() throws {
    for (name, value) in [("minimum", minimum), ("top", top)] where value < 1 {
      throw ValidationError("--\(name) \(value): expected 1 or more.")
    }
    guard (2...1000).contains(smallest) else {
      throw ValidationError("--smallest \(smallest): expected 2 to 1000.")
    }
    guard (1...1000).contains(runs) else {
      throw ValidationError("--runs \(runs): expected 1 to 1000.")
    }
    if let maximumShare, !(maximumShare > 0 && maximumShare <= 1) {
      throw ValidationError("--max-share \(maximumShare): expected above 0, up to 1.")
    }
    guard (0..<1).contains(threshold) else {
      throw ValidationError("--npmi \(threshold): expected 0 or more, below 1.")
    }
    guard significance > 0, significance <= 0.5 else {
      throw ValidationError("--q \(significance): expected above 0, up to 0.5.")
    }
    guard resolution >= 0.01, resolution <= 100 else {
      throw ValidationError("--resolution \(resolution): expected 0.01 to 100.")
    }
    try resampling.check(least: 2000)
    // What needs no register is told before anything is read.
    _ = try guides(nil)
  }

  private func guides(_ register: Register?) throws -> [TopicGuide] {
    var guides: [TopicGuide] = []
    for words in guide {
      do {
        guides.append(try TopicGuide(parsing: words, register: register))
      } catch {
        // A phrase may be the name of an entry that has single words: known once the register is.
        if register == nil, error.isPhrase { continue }
        throw ValidationError("--guide \(error)")
      }
    }
    let names = guides.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("--guide: two topics are called '\(twice)'; expected different names.")
    }
    return guides
  }

  func analyser(
    _ grouping: CategoryGrouping?, _ file: StudyFile?, _ quotes: QuotePolicy
  ) throws -> Topics {
    Topics(
      unit: unit, guides: guide.isEmpty ? [] : try guides(try terms.register(file)), by: grouping,
      minimum: minimum, maximumShare: maximumShare, threshold: threshold,
      significance: significance, smallest: smallest,
      resolution: resolution, runs: runs, top: top, replicates: resampling.bootstrap,
      seed: resampling.seed, quotes: quotes)
  }
}
