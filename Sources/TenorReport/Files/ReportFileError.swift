/// Markers in a report's file that do not fit together; nothing was changed.
public struct ReportFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A line that begins like a marker and is none.
    case malformed(String)
    /// The section has no end before the file ends.
    case unclosed(id: String)
    /// The section begins inside another.
    case nested(id: String, inside: String, firstLine: Int)
    /// The section stands in the file twice.
    case duplicate(id: String, firstLine: Int)
    /// An end without a beginning.
    case endAlone(id: String)
    /// The end of another section than the one that is open.
    case wrongEnd(id: String, expected: String, firstLine: Int)
    /// A code block without an end, in which what follows it is text.
    case openFence
  }

  /// Counted from 1.
  public var line: Int
  /// What is wrong.
  public var reason: Reason

  /// What is wrong on a line.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// One sentence with the line, to stand behind the file's name.
  public var description: String {
    let what =
      switch reason {
      case .malformed(let line):
        "'\(line.singleLine)' is not a marker of a section; expected "
          + "'<!-- tenor:section id=… -->' or '<!-- tenor:end id=… -->'"
      case .unclosed(let id):
        "section '\(id.singleLine)' has no end; expected '\(SectionMarker(id: id).end())' below it"
      case .nested(let id, let outer, let line):
        "section '\(id.singleLine)' begins inside section '\(outer.singleLine)' of line \(line)"
      case .duplicate(let id, let line):
        "section '\(id.singleLine)' is in the file twice, first on line \(line)"
      case .endAlone(let id):
        "section '\(id.singleLine)' ends here and begins nowhere"
      case .wrongEnd(let id, let expected, let line):
        "the end of section '\(id.singleLine)' stands where that of '\(expected.singleLine)', begun on "
          + "line \(line), was expected"
      case .openFence:
        "the code block that begins here has no end, so that markers below it are text"
      }
    return "line \(line): \(what)"
  }
}
