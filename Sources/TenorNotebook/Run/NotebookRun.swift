/// What a run made of a notebook.
public struct NotebookRun: Sendable {
  /// The notebook with its results and values.
  public var bytes: [UInt8]
  /// Whether they differ from those before.
  public var isChanged: Bool
  /// What came of each cell, in order.
  public var cells: [CellReport] = []
  /// The values that were written anew, in order.
  public var values: [ValueReport] = []
  /// Results that were edited by hand and are replaced: to be kept beside the notebook before it is written.
  public var kept: [CellResult] = []
  /// Cells that failed, values that could not be given, results without a cell; by line.
  public var problems: [NotebookProblem] = []
}

/// What came of a cell.
public struct CellReport: Sendable, Equatable {
  /// The cell before the run.
  public var cell: Cell
  /// Why it was run; empty where its result holds.
  public var reasons: [StaleReason]
  /// Why there is no result, or no whole one; `nil` where the cell succeeded.
  public var failure: CellFailure?
  /// What the program said to people beside its output.
  public var remarks: String
}

/// A value that was written into prose.
public struct ValueReport: Sendable, Equatable {
  /// The line, before the run.
  public var line: Int
  /// What was asked for.
  public var path: String
  /// What stood there; `nil` where nothing did.
  public var old: String?
  /// What stands there now.
  public var new: String
}

/// Something that keeps a notebook from being whole and true.
public struct NotebookProblem: Sendable, Equatable, CustomStringConvertible {
  /// What it is.
  public enum Reason: Sendable, Equatable {
    /// The cell is to be run again.
    case stale([StaleReason])
    /// The cell failed, or its command cannot be run.
    case failed(CellFailure)
    /// A result without a cell.
    case orphan
    /// A value cannot be given.
    case value(String, ValueError)
    /// No value was written yet.
    case emptyValue(String)
    /// Another value stands there than was written.
    case editedValue(String)
    /// The output is another one, and this is the first line that differs; `nil` where there is none.
    case differs(stands: String?, now: String?)
    /// The value is another one.
    case valueDiffers(String, stands: String, now: String)
  }

  /// Counted from 1.
  public var line: Int
  /// What it is.
  public var reason: Reason
  /// Whose it is, for people: `cell 'mood'`.
  public var subject: String

  /// `line: what`, for people; a message of the program may have several lines. Nothing of the notebook in it
  /// can steer a terminal.
  public var description: String { "\(line): \(words)".harmlessLines }

  private var words: String {
    switch reason {
    case .stale(let reasons):
      "\(subject) is stale: \(reasons.map(\.description).joined(separator: "; "))"
    case .failed(let failure):
      "\(subject) failed with exit status \(failure.status)"
        + (failure.message.isEmpty ? "" : ": \(failure.message.trimmed)")
    case .orphan: "a result without a cell above it: delete it, or bring its cell back"
    case .value(let path, let error): "no value for '\(path)': \(error)"
    case .emptyValue(let path): "the value '\(path)' is not filled in yet"
    case .editedValue(let path): "the value '\(path)' is not the one that was written"
    case .differs(let stands, let now):
      "\(subject) gives another output: \(Self.quoted(now)) where \(Self.quoted(stands)) stands"
    case .valueDiffers(let path, let stands, let now):
      "the value '\(path)' is \(Self.quoted(now)), not \(Self.quoted(stands))"
    }
  }

  private static func quoted(_ line: String?) -> String { line.map { "'\($0)'" } ?? "no line" }
}
