internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers

/// What lexicon files are, where that is not to be found by content.
struct LexiconFileOptions: ParsableArguments {
  @Option(help: "What the lexicon files are; found by content without it.")
  var lexiconFormat: LexiconFormat?

  /// A lexicon that ships with Tenor, by its name, or one from a file.
  ///
  /// - Parameter expected: what a file that does not exist should have been, where those that ship with
  ///   Tenor are no answer.
  func open(_ nameOrPath: String, expected: String? = nil) throws -> Lexicon {
    let lexicon: Lexicon
    do {
      lexicon = try Lexicon.named(nameOrPath, format: lexiconFormat)
    } catch {
      if let expected, error.reason == .missingFile {
        throw Failure(
          status: .noInput, message: "\(nameOrPath): no such file; expected \(expected)")
      }
      throw Failure(error)
    }
    return lexicon
  }

  /// Refuses a lexicon that is named twice.
  static func refuseRepeated(_ names: [String]) throws {
    for (place, name) in names.enumerated() where names[..<place].contains(name) {
      throw Failure(
        status: .misuse, message: "lexicon \(name) is given twice; expected each lexicon once")
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
