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

  @Option(
    help:
      "Tell utterances apart by time, by kind, by speaker (see --smallest-cell), or by the named periods of a study, which are compared. Periods that are given imply period."
  )
  var by: GroupChoice?

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

  /// What the groups are; periods that are given are what they are.
  func grouping(_ study: StudyOptions) throws -> GroupChoice? {
    if study.isGiven, by != nil, by != .period {
      throw ValidationError(
        "--periods, --period and --event go with --by period, not with --by \(by?.rawValue ?? "").")
    }
    if !study.isGiven, by == .period {
      throw ValidationError(
        "--by period: which? Expected --periods before..after, --period NAME=FROM..TO twice, or --event and --window; --by month and the like need nothing more."
      )
    }
    return study.isGiven ? .period : by
  }

  func analyser(
    _ study: StudyOptions, _ file: StudyFile?, tokeniser: Tokeniser, smallestCell: Int
  ) throws -> Discourse {
    let names = try names()
    let grouping: CategoryGrouping? =
      switch try self.grouping(study) {
      case nil: nil
      case .kind: .kind
      case .speaker: .speaker(smallestCell: smallestCell)
      case .period: .study(try study.study(file))
      default: .time
      }
    return try Discourse(
      try DiscourseFamily.bundled(names, tokeniser: tokeniser), by: grouping,
      domain: try domain.open(file), measuresThreads: names?.contains(Self.threads) ?? true,
      tokeniser: tokeniser, replicates: resampling.bootstrap, seed: resampling.seed)
  }
}
