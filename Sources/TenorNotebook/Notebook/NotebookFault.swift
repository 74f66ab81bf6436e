/// What is wrong with a notebook as a whole, so that no cell of it is run.
public struct NotebookError: Error, Equatable, CustomStringConvertible {
  /// In the order of the lines.
  public var faults: [NotebookFault]

  /// One line for each fault.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// One thing that is wrong, and where.
public struct NotebookFault: Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The file has so many bytes, more than are read.
    case tooLong(Int)
    /// A code block is still open where the text ends.
    case openFence(String)
    /// A cell stands in a list or a quotation.
    case nestedCell
    /// A comment of ours stands in a list or a quotation.
    case nestedMarker
    /// A comment begins like one of ours and is none.
    case brokenMarker(String)
    /// A result without its closing comment.
    case resultWithoutEnd
    /// A closing comment without a result.
    case endWithoutResult
    /// A result stands below the cell of this line, but not directly.
    case resultNotBelowCell(Int)
    /// What stands behind `tenor` is not one word of letters, digits, `-` and `_`.
    case cellName(String)
    /// The cell on that line has the same name.
    case duplicateName(String, firstLine: Int)
    /// A value stands inside another, which would be replaced with it.
    case nestedValue(String)
    /// A value is not written as values are.
    case brokenValue(String)
  }

  /// Counted from 1.
  public var line: Int
  /// What is wrong there.
  public var reason: Reason

  /// `line: what`, for people; nothing of the notebook in it can steer a terminal.
  public var description: String { "\(line): \(words)".harmlessLines }

  private var words: String {
    switch reason {
    case .tooLong(let count):
      "the file has \(count) bytes; a notebook has \(MarkdownEvent.longest) at most"
    case .openFence(let fence):
      "the code block that begins here is never closed: expected a line '\(fence)'"
    case .nestedCell:
      "a cell stands in a list or a quotation, where no result fits: begin its fence at the margin"
    case .nestedMarker:
      "a comment 'tenor:result' stands in a list or a quotation: begin it at the margin"
    case .brokenMarker(let found):
      "'\(found)' is no comment that a run writes: delete it, and the result with it"
    case .resultWithoutEnd:
      "the result that begins here has no end: expected '\(ResultMarker.end)' at the margin"
    case .endWithoutResult:
      "a result ends here, but none begins: delete the line"
    case .resultNotBelowCell(let line):
      "this result does not stand directly below the cell of line \(line): "
        + "move it there, or delete it"
    case .cellName(let found):
      "'\(found)' cannot name a cell: expected one word of letters, digits, '-' and '_'"
    case .duplicateName(let name, let first):
      "the cell of line \(first) has the name '\(name)' already"
    case .nestedValue(let outer):
      "a value stands inside the value '\(outer)': move it out"
    case .brokenValue(let found):
      "'\(found)' is no value: expected `tenor: CELL.path` or "
        + "<span data-tenor=\"CELL.path\">…</span>, in running text and on one line"
    }
  }
}
