/// A lexicon file that cannot be used: where, and why.
public struct LexiconError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Reason: Equatable, Sendable {
    /// The file cannot be read; the system's words for it.
    case unreadable(String)
    case notUTF8
    /// The first line is not the expected header.
    case wrongHeader(found: String, expected: String)
    /// A line without the second column.
    case missingColumn(String)
    case emptyKey
    case notANumber(String)
    case duplicate(String, firstLine: Int)
  }
  /// The file as the reader was told to call it, such as `vader/lexicon.tsv`.
  public var file: String
  /// Counted from 1; 0 for the file as a whole.
  public var line: Int
  /// What was found there, and what was expected.
  public var reason: Reason

  /// An error at a line of a file.
  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `words.tsv:120: 'abandon' is already on line 4`
  public var description: String {
    (line > 0 ? "\(file):\(line): " : "\(file): ") + explanation
  }

  private var explanation: String {
    switch reason {
    case .unreadable(let words): words
    case .notUTF8: "the file is not UTF-8"
    case .wrongHeader(let found, let expected):
      "the first line is '\(found)', expected the columns '\(expected)'"
    case .missingColumn(let name): "no column '\(name)'; columns are separated by one tab"
    case .emptyKey: "the first column is empty"
    case .notANumber(let found): "'\(found)' is not a number"
    case .duplicate(let key, let firstLine): "'\(key)' is already on line \(firstLine)"
    }
  }
}
