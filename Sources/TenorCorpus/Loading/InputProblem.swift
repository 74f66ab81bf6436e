/// An input that could not be read: what was named, what was found there, what was expected.
public struct InputProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Sendable, Equatable {
    case missing
    case notAFile
    case unreadable(String)
    case empty
    /// A byte of value 0 at this offset.
    case binary(offset: Int)
    /// So many of the bytes are not UTF-8.
    case notText(invalid: Int, bytes: Int)
    /// A file where a ConvoKit corpus was said to be.
    case notACorpusFolder
    case tooLarge(bytes: Int)
    case noTextFiles
    /// So many of the bytes are control characters.
    case controls(Int, bytes: Int)
    /// The encoding that was asked for is none that is known.
    case unknownEncoding(String)
    /// Not what its format asks for, on this line.
    case broken(line: Int, found: String, expected: String)
  }

  /// Whether the input is not there or is not what it claims to be: what a program's exit status
  /// depends on when nothing else could be read.
  public enum Kind: Sendable, Equatable {
    case missing
    case unusable
  }

  /// As it was given, or as it was found below a folder that was given.
  public var path: String
  /// What was found there.
  public var reason: Reason

  /// Which of the two kinds the problem is of.
  public var kind: Kind {
    switch reason {
    case .missing, .noTextFiles: .missing
    case .notAFile, .notACorpusFolder, .unreadable, .empty, .binary, .notText, .tooLarge, .controls,
      .unknownEncoding, .broken:
      .unusable
    }
  }

  /// What was named, what was found, and what was expected, in one line.
  public var description: String {
    switch reason {
    case .missing:
      "\(path): no such file; expected a dump, export or table, a folder of them, or a store"
    case .notAFile: "\(path): neither a regular file nor a folder; expected a text file"
    case .notACorpusFolder:
      "\(path): a file; expected a ConvoKit corpus, which is a folder with utterances.jsonl"
    case .unreadable(let why): "\(path): cannot be read (\(why)); expected a readable text file"
    case .empty: "\(path): the file is empty; expected text"
    case .binary(let offset): "\(path): a zero byte at offset \(offset); expected UTF-8 text"
    case .notText(let invalid, let bytes):
      "\(path): \(invalid) of \(bytes) bytes are not UTF-8; expected UTF-8 text"
    case .controls(let count, let bytes):
      "\(path): \(count) of \(bytes) bytes are control characters; expected text"
    case .unknownEncoding(let name):
      "\(path): no encoding is known as '\(name)'; expected a name such as utf-8, windows-1252 or utf-16le"
    case .tooLarge(let bytes): "\(path): \(bytes) bytes; expected at most 1 GiB"
    case .noTextFiles:
      "\(path): no file that a reader knows by its name in the folder or below; expected at least one"
    case .broken(let line, let found, let expected):
      "\(path):\(line): \(found); expected \(expected)"
    }
  }
}
