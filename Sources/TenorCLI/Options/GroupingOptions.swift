internal import ArgumentParser
internal import TenorAnalysers

/// By what utterances are told apart, periods of a study among it.
struct GroupingOptions: ParsableArguments {
  @Option(
    help:
      "Tell utterances apart by time, by kind, by speaker (see --smallest-cell), or by the named periods of a study. Periods that are given imply period."
  )
  var by: GroupChoice?

  /// What the groups are; periods that are given are what they are.
  func choice(_ study: StudyOptions) throws -> GroupChoice? {
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

  /// The same as analysers take it.
  func grouping(
    _ study: StudyOptions, _ file: StudyFile?, smallestCell: Int
  ) throws -> CategoryGrouping? {
    switch try choice(study) {
    case nil: nil
    case .kind: .kind
    case .speaker: .speaker(smallestCell: smallestCell)
    case .period: .study(try study.study(file))
    default: .time
    }
  }
}
