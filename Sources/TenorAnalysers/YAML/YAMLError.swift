/// What is wrong with a YAML file, and where.
public struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found, with what was expected where that is not plain.
  public enum Reason: Hashable, Sendable {
    case missingFile
    case isDirectory
    case unreadable(String)
    case tooLarge(limit: Int)
    case notUTF8(offset: Int)
    case notYAML(String)
    case tooDeep(limit: Int)
    case anchor(String)
    /// `found` and `expected` are noun phrases.
    case wrongType(of: String, found: String, expected: String)
    case missingKey(String, of: String)
    case unknownKey(String, of: String, known: [String])
    case unknownValue(String, of: String, known: [String])
    case empty(String)
    /// What is wrong with a value, in words.
    case impossible(String)
    /// Something in an alias that no matcher could find in a text.
    case unmatchable(String, holds: String)
    case duplicateAlias(String, firstLine: Int, firstEntry: String)
    case duplicateName(String, firstLine: Int)
    /// Two things that the file says and that cannot both be, in words.
    case contradiction(String)
  }

  /// The file's name, or its path where it could not be read.
  public var file: String
  /// From 1; `nil` when the whole file is meant.
  public var line: Int?
  /// What is wrong.
  public var reason: Reason

  /// An error of a file, or of one of its lines.
  public init(file: String, line: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// One line: `actors.yaml:12: 'TR' is already on line 4 (TR)`.
  public var description: String {
    "\(file):" + (line.map { "\($0):" } ?? "") + " \(reason)"
  }
}

extension YAMLError.Reason: CustomStringConvertible {
  /// What is wrong, without the place.
  public var description: String {
    switch self {
    case .missingFile: "no such file; expected YAML"
    case .isDirectory: "a folder; expected YAML"
    case .unreadable(let why): "cannot be read: \(why)"
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB; expected YAML"
    case .notUTF8(let offset): "the byte at offset \(offset) is not UTF-8; expected YAML in UTF-8"
    case .notYAML(let problem): "not YAML: \(problem)"
    case .tooDeep(let limit): "nested more than \(limit) deep; these files need five"
    case .anchor(let mark):
      "'\(mark)' is a YAML anchor or alias; these files use none: quote the word if it is meant"
    case .wrongType(let of, let found, let expected): "\(of) is \(found); expected \(expected)"
    case .missingKey(let key, let of): "\(of) has no '\(key)'"
    case .unknownKey(let key, let of, let known):
      "'\(key)' is no key of \(of); known are \(known.joined(separator: ", "))"
    case .unknownValue(let value, let of, let known):
      "'\(value)' is no \(of); known are \(known.joined(separator: ", "))"
    case .empty(let what): "\(what) is empty; expected at least one word"
    case .impossible(let words): words
    case .unmatchable(let alias, let holds):
      "'\(alias)' holds '\(holds)'; expected words, with spaces, hyphens or apostrophes between them"
    case .duplicateAlias(let alias, let firstLine, let firstEntry):
      "'\(alias)' is already on line \(firstLine) (\(firstEntry))"
    case .duplicateName(let name, let firstLine):
      "an entry '\(name)' is already on line \(firstLine)"
    case .contradiction(let words): words
    }
  }
}
