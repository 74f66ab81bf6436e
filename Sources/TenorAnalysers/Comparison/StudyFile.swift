internal import TenorCorpus

/// What a study is made of, as a researcher writes it once for all commands: `tenor.yaml`.
///
///     periods:
///       before: {from: 2013-06, to: 2014-05}
///       after: {from: 2014-06, to: 2015-05}
///     events:
///       - {name: contracts signed, date: 2014-12-18}
///     terms: my-terms.yaml
///     actors: my-actors.yaml
///     lexicons: [vader, my-words.csv]
///     domain: my-domain.yaml
///
/// Paths count from the file's own folder.
public struct StudyFile: Sendable, Hashable {
  /// The file that is read where none is named.
  public static let usualName = "tenor.yaml"

  /// The file's path.
  public var path: String
  /// In the file's order.
  public var periods: [StudyPeriod] = []
  /// In the file's order.
  public var events: [StudyEvent] = []
  /// The path of a register of terms; `nil` where the file names none.
  public var terms: String?
  /// The path of a register of actors; `nil` where the file names none.
  public var actors: String?
  /// Lexicons: the names of those that ship with Tenor, and paths.
  public var lexicons: [String] = []
  /// The name or the path of a domain; `nil` where the file names none.
  public var domain: String?

  /// A file that says nothing yet.
  init(path: String) { self.path = path }

  /// Reads a file.
  public init(contentsOf path: String) throws(YAMLError) {
    try self.init(yaml: YAMLFile.bytes(path), path: path)
  }

  /// The period of a name; `nil` where there is none.
  public func period(_ name: String) -> StudyPeriod? { periods.first { $0.name == name } }

  /// The event of a name; `nil` where there is none.
  public func event(_ name: String) -> StudyEvent? { events.first { $0.name == name } }

  /// A path of the file as seen from where the program runs.
  /// - Parameter names: words that are names, not paths.
  func resolved(_ relative: String, unless names: [String] = []) -> String {
    if names.contains(relative) { return relative }
    if relative.hasPrefix("/") || !path.contains("/") { return relative }
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/" + relative
  }
}
