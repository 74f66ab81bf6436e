/// A place that an export could not be written to.
public struct ExportProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Sendable, Equatable {
    /// Something is there already.
    case taken
    case unwritable(String)
  }
  /// As it was given.
  public var path: String
  /// What was found.
  public var reason: Reason

  /// What was named, what was found, and what was expected, in one line.
  public var description: String {
    switch reason {
    case .taken: "\(path): is there already; expected a new or an empty folder"
    case .unwritable(let why): "\(path): cannot be written (\(why)); expected a folder to write to"
    }
  }
}
