/// The words of a cell's command.
///
/// A command means here what it means in a shell, or it is refused: words stand between blanks, `'…'` keeps
/// everything, `"…"` keeps all but `\"`, `\\`, `\$` and `` \` ``, `\` keeps the next character, and a line
/// that ends in `\` goes on below. No shell is there: what would be a variable, a pattern of file names, a
/// pipe, a redirection or a second command is an error.
enum CellCommand {
  /// The words behind `tenor`.
  static func arguments(of cell: Cell) throws(CellCommandError) -> [String] {
    var splitter = Splitter(line: cell.line + 1)
    for text in cell.content.split(separator: "\n", omittingEmptySubsequences: false) {
      try splitter.add(text)
    }
    return try splitter.arguments()
  }

  private struct Splitter {
    private var line: Int
    /// The line of the opening fence.
    private let fence: Int
    private var words: [String] = []
    /// The word under way; `nil` between words.
    private var word: String?
    /// The line of the first word.
    private var first: Int?
    private var goesOn = false

    init(line: Int) {
      self.line = line
      fence = line - 1
    }

    mutating func add(_ text: Substring) throws(CellCommandError) {
      defer { line += 1 }
      let isBlank = text.allSatisfy { $0 == " " || $0 == "\t" }
      if !isBlank, first != nil, !goesOn { throw error(.secondCommand) }
      if !isBlank, first == nil { first = line }
      goesOn = false
      var rest = text.unicodeScalars[...]
      while let scalar = rest.popFirst() {
        switch scalar {
        case " ", "\t": endWord()
        case "'": try addSingleQuoted(&rest)
        case "\"": try addDoubleQuoted(&rest)
        case "\\":
          if let next = rest.popFirst() { append(next) } else { goesOn = true }
        default:
          if Self.isForShells(scalar, startsWord: word == nil) { throw error(.shell(scalar)) }
          append(scalar)
        }
      }
      if !goesOn { endWord() }
    }

    mutating func arguments() throws(CellCommandError) -> [String] {
      endWord()
      guard let program = words.first else { throw error(.empty, at: fence) }
      guard program == "tenor" else { throw error(.program(program), at: first) }
      return Array(words.dropFirst())
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
      word = word ?? ""
      word?.unicodeScalars.append(scalar)
    }

    private mutating func endWord() {
      if let word { words.append(word) }
      word = nil
    }

    private mutating func addSingleQuoted(
      _ rest: inout Substring.UnicodeScalarView
    ) throws(CellCommandError) {
      word = word ?? ""
      while let scalar = rest.popFirst() {
        if scalar == "'" { return }
        append(scalar)
      }
      throw error(.openQuotation("'"))
    }

    private mutating func addDoubleQuoted(
      _ rest: inout Substring.UnicodeScalarView
    ) throws(CellCommandError) {
      word = word ?? ""
      while let scalar = rest.popFirst() {
        switch scalar {
        case "\"": return
        case "$", "`": throw error(.shell(scalar))
        case "\\":
          guard let next = rest.first else { break }
          if !"\"\\$`".unicodeScalars.contains(next) { append(scalar) }
          append(next)
          rest.removeFirst()
        default: append(scalar)
        }
      }
      throw error(.openQuotation("\""))
    }

    /// Whether the character, unquoted, means something to a shell.
    private static func isForShells(_ scalar: Unicode.Scalar, startsWord: Bool) -> Bool {
      switch scalar {
      case "$", "`", "|", "&", ";", "<", ">", "(", ")", "*", "?", "[", "{", "}": true
      case "~", "#", "!": startsWord
      default: false
      }
    }

    private func error(
      _ reason: CellCommandError.Reason, at line: Int? = nil
    ) -> CellCommandError {
      CellCommandError(line: line ?? self.line, reason: reason)
    }
  }
}

/// What is wrong with a cell's command before the program has seen it.
public struct CellCommandError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// Nothing stands between the fences.
    case empty
    /// The command is that of another program.
    case program(String)
    /// A second command on a further line.
    case secondCommand
    /// A quotation is open at the end of its line.
    case openQuotation(String)
    /// A character that is for shells.
    case shell(Unicode.Scalar)
  }

  /// Counted from 1, in the notebook.
  public var line: Int
  /// What is wrong there.
  public var reason: Reason

  /// What is wrong, in words, without the line.
  public var description: String {
    switch reason {
    case .empty: "the cell is empty: expected a command, such as 'tenor corpus FOLDER'"
    case .program(let found):
      "the command begins with '\(found)', not with 'tenor': a notebook runs no other program"
    case .secondCommand:
      "a second command in one cell: expected one command "
        + "(a line that goes on below ends in '\\')"
    case .openQuotation(let mark): "\(mark) is not closed on its line"
    case .shell(let found):
      "'\(found)' is for shells, and no shell reads this: put the word between ' and ' "
        + "where it is meant as it stands"
    }
  }
}
