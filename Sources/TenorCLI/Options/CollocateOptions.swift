internal import ArgumentParser
internal import TenorAnalysers

/// The places about a word, and what is counted in them.
struct CollocateOptions: ParsableArguments {
  @Option(help: "Running words looked at on either side of the node.")
  var words: Int?

  @Option(help: "Those before it, where they differ; 0 for none.")
  var left: Int?

  @Option(help: "Those behind it.")
  var right: Int?

  @Option(help: "What the places never cross.")
  var span = CollocateWindow.Span.sentence

  @Option(help: "How often a word stands about the node, in all, to be looked at.")
  var minimum = 5

  @Option(
    help:
      "What rows are ranked by: the measure, or the joint count. Without periods. Default: logDice."
  )
  var sort: CollocateMeasure?

  @Option(help: "How many rows tables show, and have intervals; CSV and JSON have all rows.")
  var top = 50

  @Option(
    help: ArgumentHelp(
      "With periods: how often they are shuffled over conversations; the more, the smaller q can be. Default: 9999.",
      valueName: "n"))
  var permutations: Int?

  @OptionGroup var resampling: ResamplingOptions

  func validate() throws {
    for (name, value) in [("left", left), ("right", right)] {
      if words != nil, value != nil {
        throw ValidationError("--words is both sides; expected either it or --left and --right.")
      }
      if let value, !(0...Self.most).contains(value) {
        throw ValidationError("--\(name) \(value): expected 0 to \(Self.most).")
      }
    }
    if let words, !(1...Self.most).contains(words) {
      throw ValidationError("--words \(words): expected 1 to \(Self.most).")
    }
    if left == 0, right == 0 {
      throw ValidationError("--left 0 --right 0: expected at least one place to look at.")
    }
    for (name, value) in [("minimum", minimum), ("top", top)] where value < 1 {
      throw ValidationError("--\(name) \(value): expected 1 or more.")
    }
    let most = CollocateChanges.mostPermutations
    if let permutations, !(99...most).contains(permutations) {
      throw ValidationError("--permutations \(permutations): expected 99 to \(most).")
    }
    try resampling.check(least: 100)
  }

  private static let most = 100

  /// Stops where an option has nothing to do.
  func check(withPeriods: Bool) throws {
    if withPeriods, sort != nil {
      throw ValidationError("--sort goes without periods: changes are ranked by their size.")
    }
    if withPeriods, resampling.draws != nil {
      throw ValidationError("--bootstrap goes without periods: expected --permutations with them.")
    }
    if !withPeriods, permutations != nil {
      throw ValidationError("--permutations goes with periods: --periods, --period or --event.")
    }
  }

  /// The places; five on a side of which nothing is said.
  var window: CollocateWindow {
    CollocateWindow(left: left ?? words ?? 5, right: right ?? words ?? 5, span: span)
  }
}
