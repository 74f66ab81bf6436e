internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers

/// What lexicon files are, where that is not to be found by content.
struct LexiconFileOptions: ParsableArguments {
  @Option(help: "What the lexicon files are; found by content without it.")
  var lexiconFormat: LexiconFormat?

  /// A lexicon that ships with Tenor, by its name, or one from a file.
  func open(_ nameOrPath: String) throws -> Lexicon {
    do {
      return try Lexicon.named(nameOrPath, format: lexiconFormat)
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// A lexicon that cannot be used, with the status that this deserves.
  init(_ error: LexiconError) {
    let isMissing = error.reason == .missingFile
    self.init(status: isMissing ? .noInput : .badInput, message: error.description)
  }
}
