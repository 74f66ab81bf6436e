/// What runs the commands of cells: the program, or a test in its place.
public protocol CellRunner: Sendable {
  /// Reads the words behind `tenor` as the program does, and looks at what the command would read.
  ///
  /// - Throws: `CellFailure`, for a command that the program does not know, that is no analysis or writes
  ///   files, and where an input is not there.
  func prepare(_ arguments: [String]) throws -> PreparedCell

  /// Runs the command.
  ///
  /// - Throws: `CellFailure` where there is no output at all; `CancellationError` ends the whole run.
  func run(_ cell: PreparedCell) async throws -> CellOutcome

  /// The findings of the command as JSON, for values in prose.
  func values(of cell: PreparedCell) async throws -> JSONTree
}

/// A command that can be run, and all that its output depends on.
public struct PreparedCell: Sendable, Equatable {
  /// The words behind `tenor` as they stand in the notebook.
  public var arguments: [String]
  /// The same in one form, so that an option written another way makes no result stale.
  public var command: [String]
  /// What the command reads.
  public var inputs: [NotebookInput]
  /// Of the program and its rules.
  public var version: String

  /// A command that can be run.
  public init(arguments: [String], command: [String], inputs: [NotebookInput], version: String) {
    self.arguments = arguments
    self.command = command
    self.inputs = inputs
    self.version = version
  }
}

/// Something that a command reads.
public struct NotebookInput: Sendable, Equatable {
  /// As it is written in the command, or what it is: `Fixtures/archive`, `lexicon vader`.
  public var name: String
  /// Of its contents: any text that changes when they do.
  public var digest: String

  /// An input.
  public init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}

/// What came of a command.
public struct CellOutcome: Sendable, Equatable {
  /// What the output is written in.
  public enum Format: Sendable, Equatable {
    /// GitHub-flavoured Markdown of ours, in which all words of a corpus are escaped.
    case markdown
    /// Lines to be kept as they stand.
    case plain
  }

  /// What the command prints.
  public var output: String
  /// What it is written in.
  public var format: Format
  /// The words for people, which a program prints to standard error.
  public var remarks: String
  /// The exit status.
  public var status: Int32

  /// An outcome, of a command that succeeded unless told otherwise.
  public init(output: String, format: Format, remarks: String = "", status: Int32 = 0) {
    self.output = output
    self.format = format
    self.remarks = remarks
    self.status = status
  }
}

/// A command that has no output.
public struct CellFailure: Error, Equatable, CustomStringConvertible {
  /// What stands in the notebook in its place.
  public var message: String
  /// The exit status that the program would end with.
  public var status: Int32

  /// A failure.
  public init(_ message: String, status: Int32) {
    self.message = message
    self.status = status
  }

  /// The message.
  public var description: String { message }
}
