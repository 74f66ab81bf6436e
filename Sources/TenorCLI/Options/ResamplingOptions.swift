internal import ArgumentParser

/// How intervals are drawn.
struct ResamplingOptions: ParsableArguments {
  @Option(
    name: .customLong("bootstrap"),
    help: ArgumentHelp(
      "How often intervals draw anew; the more, the steadier their ends. Default: 2000.",
      valueName: "draws"))
  var draws: Int?

  @Option(
    name: .customLong("seed"),
    help: "What all drawing starts from: the same seed gives the same bytes. Default: 1.")
  var start: UInt64?

  var bootstrap: Int { draws ?? 2000 }
  var seed: UInt64 { start ?? 1 }

  /// The first option that was given; `nil` where nothing was.
  var given: String? { draws != nil ? "--bootstrap" : start != nil ? "--seed" : nil }

  /// Stops where too little would be drawn for an interval, or more than anybody waits for.
  func check(least: Int) throws {
    guard (least...1_000_000).contains(bootstrap) else {
      throw ValidationError("--bootstrap \(bootstrap): expected \(least) to 1000000.")
    }
  }
}
