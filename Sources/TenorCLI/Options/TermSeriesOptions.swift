internal import ArgumentParser
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorStatistics

/// By what the mentions of terms are told apart.
enum TermGroupChoice: String, ExpressibleByArgument, CaseIterable {
  case day, week, month, quarter, year
  case financialYear = "financial-year"
  case period, kind, speaker, voice

  /// The width of the bins; `nil` where it is no time that is cut.
  var length: PeriodLength? { PeriodLength(rawValue: rawValue) }
}

/// How mentions are told apart, and what is made of the series.
struct TermSeriesOptions: ParsableArguments {
  @Option(
    name: .customLong("by"),
    help:
      "Tell mentions apart by time, by the named periods of a study, by kind, by speaker (see --smallest-cell), or by whose words they are. Default: month."
  )
  var choice: TermGroupChoice?

  @Option(
    help: ArgumentHelp(
      "Draw a smooth course beside the rates: a number of bins for a moving average, or lowess, or lowess:0.4 for its span.",
      valueName: "bins|lowess"))
  var smooth: String?

  @Option(
    help:
      "The levels of bursts: two, or all that could be of use (Kleinberg's infinite automaton). Default: two."
  )
  var burstLevels: BurstLevelChoice?

  @OptionGroup var resampling: ResamplingOptions

  /// The levels of Kleinberg's automaton.
  enum BurstLevelChoice: String, ExpressibleByArgument, CaseIterable {
    case two, all
  }

  func validate() throws {
    try resampling.check(least: 100)
    if let smooth, TermSmoothing(smooth) == nil {
      throw ValidationError(
        "--smooth \(smooth): expected a number of bins from 2 to 1000, lowess, or lowess:0.4 with a span up to 1."
      )
    }
  }

  /// The bins, or the groups; periods that are given are what they are.
  func group(_ study: StudyOptions) throws -> TermGroupChoice {
    if study.isGiven, let choice, choice != .period {
      throw ValidationError(
        "--periods, --period and --event go with --by period, not with --by \(choice.rawValue).")
    }
    if !study.isGiven, choice == .period {
      throw ValidationError(
        "--by period: which? Expected --periods before..after, --period NAME=FROM..TO twice, or --event and --window; --by month and the like need nothing more."
      )
    }
    let group = study.isGiven ? .period : choice ?? .month
    if smooth != nil, group.length == nil {
      throw ValidationError("--smooth goes with bins of time, not with --by \(group.rawValue).")
    }
    if burstLevels != nil, group.length == nil {
      throw ValidationError(
        "--burst-levels goes with bins of time, not with --by \(group.rawValue).")
    }
    return group
  }

  /// - Parameter file: may name periods and events.
  func options(
    _ study: StudyOptions, _ file: StudyFile?, smallestCell: Int
  ) throws -> Terms.Options {
    var options = Terms.Options()
    options.grouping =
      switch try group(study) {
      case .kind: .utterances(.kind)
      case .speaker: .utterances(.speaker(smallestCell: smallestCell))
      case .period: .utterances(.study(try study.study(file)))
      case .voice: .voice
      default: .utterances(.time)
      }
    options.smoothing = smooth.flatMap { TermSmoothing($0) }
    options.burstLevels = burstLevels == .all ? .all : .two
    options.events = (file?.events ?? []).sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    options.replicates = resampling.bootstrap
    options.seed = resampling.seed
    return options
  }
}
