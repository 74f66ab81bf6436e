internal import ArgumentParser
internal import TenorAnalysers

/// Which rules score sentiment.
enum Engine: String, ExpressibleByArgument, CaseIterable {
  case vaderStrict = "vader-strict"

  func open() throws -> VaderStrict {
    do {
      return try VaderStrict()
    } catch {
      throw Failure(status: .ourFault, message: "\(error)")
    }
  }
}

/// The engine that scores sentiment.
struct SentimentOptions: ParsableArguments {
  @Option(help: "The rules that score sentiment.")
  var engine = Engine.vaderStrict
}
