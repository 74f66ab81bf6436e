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
    case missingFile
    /// A folder that holds no lexicon of a known form.
    case folder
    case noEntries
    /// So many columns, where the format has others.
    case wrongColumns(found: Int, expected: String)
    case outOfScale(String, ClosedRange<Double>)
    /// The number of a category that the file does not list.
    case unknownCategory(String, known: Int)
    /// No format is like it.
    case unknownFormat
    case yaml(YAMLError.Reason)
    case brokenQuotation
    /// The list of the other side, which should stand beside it.
    case missingList(String)
    /// No lexicon of this name ships with Tenor.
    case unknownName(String, known: [String])
    /// `found` and `expected` are noun phrases.
    case unexpected(String, expected: String)
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

  /// `words.tsv:120: 'abandon' is already on line 4; expected each key once`
  public var description: String {
    (line > 0 ? "\(file):\(line): " : "\(file): ") + explanation
  }

  private var explanation: String {
    switch reason {
    case .unreadable(let words): words
    case .notUTF8: "holds a byte that is not UTF-8; expected the whole file in UTF-8"
    case .wrongHeader(let found, let expected):
      "the first line is '\(found)', expected the columns '\(expected)'"
    case .missingColumn(let name): "no column '\(name)'; columns are separated by one tab"
    case .emptyKey: "there is no word; expected one, or a phrase, before the rest of the line"
    case .notANumber(let found):
      "'\(found)' is not a number; expected one such as -2 or 1.5, with a point"
    case .duplicate(let key, let firstLine):
      "'\(key)' is already on line \(firstLine); expected each key once"
    case .missingFile:
      "no such file; expected a lexicon, or one of \(BundledLexicon.names.joined(separator: ", "))"
    case .folder:
      "a folder; expected a lexicon, or a folder with positive-words.txt and negative-words.txt"
    case .noEntries: "no entries; expected a lexicon with at least one"
    case .wrongColumns(let found, let expected):
      "\(found) \(found == 1 ? "column" : "columns"); expected \(expected)"
    case .outOfScale(let found, let scale):
      "\(found) is out of range; expected \(Self.plain(scale.lowerBound)) to \(Self.plain(scale.upperBound))"
    case .unknownCategory(let found, let known):
      "category \(found) is none of the \(known) that the file lists between its lines of %"
    case .unknownFormat:
      "not like any known lexicon; expected \(LexiconFormat.allCases.map(\.title).joined(separator: ", ")); the first line of a CSV file names its columns, as in word,valence. --lexicon-format names a format that is not found"
    case .yaml(let reason): reason.description
    case .brokenQuotation: "a quotation mark is not closed, or text follows it; expected RFC 4180"
    case .missingList(let path): "no list of the other side; expected it at \(path)"
    case .unknownName(let name, let known):
      "no lexicon is called '\(name)'; expected \(known.joined(separator: ", "))"
    case .unexpected(let found, let expected): "\(found); expected \(expected)"
    }
  }

  /// A whole number without its point.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
