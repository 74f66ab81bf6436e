internal import ArgumentParser
internal import Foundation
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// How text is cut into tokens, and how many workers do it.
struct RunOptions: ParsableArguments {
  @Option(help: "How many workers; changes no byte of the outcome. Default: one per core.")
  var jobs: Int?

  @Option(help: "The locale of words and sentences, as ICU names it.")
  var locale = "en_GB"

  @Option(help: "The tokeniser's rule set.")
  var rules = Tokeniser.RuleSet.tenor

  @Option(help: "Whether a hyphenated compound is one token.")
  var compounds = Tokeniser.Compounds.joined

  func validate() throws {
    if try !tokeniser.isLocaleKnown {
      throw ValidationError(
        "--locale \(locale): ICU has no such locale; expected one such as en_GB.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): expected 1 or more.") }
  }

  var tokeniser: Tokeniser { Tokeniser(locale: locale, rules: rules, compounds: compounds) }

  func run(_ filter: Filter, by: PeriodLength) -> Run {
    Run(
      tokeniser: tokeniser, filter: filter, by: by,
      workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }
}

/// The bins of a series.
struct PeriodOptions: ParsableArguments {
  @Option(help: "The width of the periods.")
  var by = PeriodLength.month
}
