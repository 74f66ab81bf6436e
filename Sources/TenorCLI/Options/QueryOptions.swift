internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers

/// What is looked for in texts: the last of the arguments, and the registers that may know it.
struct QueryOptions: ParsableArguments {
  @OptionGroup var actors: ActorFileOptions
  @OptionGroup var terms: TermFileOptions

  /// The files that are named, which nothing may overwrite.
  var paths: [String] { actors.paths + terms.paths }

  /// Stops where the arguments are not sources and then what is looked for.
  ///
  /// - Parameter command: as the user called it: `kwic`.
  func check(_ arguments: [String], of command: String) throws {
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    guard arguments.count > 1 else {
      let only = arguments.first ?? ""
      throw ValidationError(
        isThere(only)
          ? "What is to be looked for? Expected tenor \(command) \(only) TERM."
          : "\(only): no such file; expected tenor \(command) SOURCE … TERM, the sources first.")
    }
    let term = arguments[arguments.count - 1]
    if isThere(term), let missing = arguments.first(where: { !isThere($0) }) {
      throw ValidationError(
        "\(missing): no such file; the sources come first, what is looked for last: tenor \(command) \(term) \(missing)."
      )
    }
    if term.allSatisfy(\.isWhitespace) {
      throw ValidationError("The last argument is empty; expected what is to be looked for.")
    }
  }

  /// What is looked for; tells on standard error how it was understood.
  ///
  /// - Parameter study: may name registers.
  func query(_ words: String, _ study: StudyFile?) throws -> Query {
    let query = try Self.checked(words, actors.register(study), terms.register(study))
    for remark in query.remarks { Remarks.print(remark) }
    return query
  }

  /// Several terms, or all of the register of terms where none is named; tells how they were understood.
  ///
  /// - Parameter study: may name registers.
  func targets(_ names: [String], _ study: StudyFile?) throws -> Targets {
    let terms = try terms.register(study)
    if names.isEmpty { return try Self.all(of: terms) }
    let actors = try actors.register(study)
    for name in names { _ = try Self.checked(name, actors, terms) }
    do {
      let targets = try Targets(names, actors: actors, terms: terms)
      for remark in targets.remarks { Remarks.print(remark) }
      return targets
    } catch let error as YAMLError {
      throw Failure(status: .misuse, message: "\(error.reason)")
    }
  }

  private static func all(of terms: Register) throws -> Targets {
    // No actor may take the name of a term.
    let nobody = Register(content: .actors, file: "", digest: "", entries: [])
    do {
      return try Targets(terms.entries.map(\.name), actors: nobody, terms: terms)
    } catch let error as YAMLError {
      throw Failure(error)
    }
  }

  private static func checked(
    _ words: String, _ actors: Register, _ terms: Register
  ) throws -> Query {
    do {
      return try Query(words, actors: actors, terms: terms)
    } catch {
      throw Failure(status: .misuse, message: "\(words): \(error)")
    }
  }
}
