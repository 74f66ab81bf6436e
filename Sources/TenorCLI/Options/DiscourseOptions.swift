internal import ArgumentParser
internal import TenorAnalysers
internal import TenorText

/// Which features are counted, and how.
struct DiscourseOptions: ParsableArguments {
  private static let threads = "threads"

  @Option(
    help: ArgumentHelp(
      "The families to count, with commas between them. Default: all.", valueName: "names"))
  var features: String?

  @OptionGroup var grouping: GroupingOptions
  @OptionGroup var domain: DomainOptions
  @OptionGroup var resampling: ResamplingOptions

  func validate() throws {
    try resampling.check(least: 2000)
    _ = try names()
  }

  /// The families that are asked for; `nil` for all.
  private func names() throws -> Set<String>? {
    guard let features else { return nil }
    let asked = features.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined() }
    let known = try DiscourseFamily.names() + [Self.threads]
    if let wrong = asked.first(where: { !known.contains($0) }) {
      throw ValidationError(
        "--features \(features): no family '\(wrong)'; expected of \(known.joined(separator: ", "))."
      )
    }
    return Set(asked)
  }

  func analyser(
    _ study: StudyOptions, _ file: StudyFile?, tokeniser: Tokeniser, smallestCell: Int
  ) throws -> Discourse {
    let names = try names()
    return try Discourse(
      try DiscourseFamily.bundled(names, tokeniser: tokeniser),
      by: try grouping.grouping(study, file, smallestCell: smallestCell),
      domain: try domain.open(file), measuresThreads: names?.contains(Self.threads) ?? true,
      tokeniser: tokeniser, replicates: resampling.bootstrap, seed: resampling.seed)
  }
}
