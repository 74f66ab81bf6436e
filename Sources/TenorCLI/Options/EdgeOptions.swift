internal import ArgumentParser
internal import TenorAnalysers

/// What becomes an edge of a network, and what it weighs.
struct EdgeOptions: ParsableArguments {
  @Option(
    help:
      "What an edge weighs: units together, their conversations, or how much more than chance. Where it is not above 0 there is no edge."
  )
  var weight = NetworkWeight.count

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Leave out pairs in fewer than n units.", valueName: "n"))
  var minimum = 1

  @Flag(
    help:
      "Keep only edges that are more than chance: q below 0.05, over all pairs seen together.")
  var significant = false

  @Option(
    help: ArgumentHelp(
      "Keep only edges that the disparity filter finds surprising for one of their ends, at this level.",
      valueName: "alpha"))
  var disparity: Double?

  @Option(help: ArgumentHelp("Look for communities from n seeds.", valueName: "n"))
  var seeds = 20

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How fine communities are: above 1 more and smaller ones, below 1 fewer and larger ones.",
      valueName: "gamma"))
  var resolution = 1.0

  @Option(help: "The first of the seeds; the layout's and the tone's too.")
  var seed: UInt64 = 1

  func validate() throws {
    if minimum < 1 { throw ValidationError("--minimum \(minimum): expected 1 or more.") }
    if !(2...10_000).contains(seeds) {
      throw ValidationError("--seeds \(seeds): expected 2 to 10000.")
    }
    if !(resolution > 0 && resolution <= 1000) {
      throw ValidationError(
        "--resolution \(resolution): expected a number above 0 and up to 1000, such as 1.")
    }
    if let disparity, !(disparity > 0 && disparity <= 1) {
      throw ValidationError(
        "--disparity \(disparity): expected a level above 0 and up to 1, such as 0.05.")
    }
  }

  var options: TenorAnalysers.NetworkOptions {
    var options = TenorAnalysers.NetworkOptions()
    options.weight = weight
    options.minimum = minimum
    options.isSignificant = significant
    options.disparity = disparity
    options.resolution = resolution
    options.seeds = seeds
    options.seed = seed
    return options
  }
}
