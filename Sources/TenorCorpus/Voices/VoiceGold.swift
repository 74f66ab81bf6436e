internal import Foundation

/// Whose words texts hold, as somebody annotated them by reading: what ``VoiceAgreement`` measures
/// against.
///
/// The format is JSON: `files` › file name › utterances, each with `at`, an optional `conversation`
/// (counted from 0 in its file), and `voices`: `kind`, `start` and `end` as UTF-8 offsets into its
/// text, and either the `text` between them or its `first` and `last` characters. Where stretches
/// overlap the later one counts; what is in none is the speaker's own, as is every utterance that is
/// not listed. `sets` may name files that belong together.
public struct VoiceGold: Sendable, Equatable {
  /// One annotated stretch.
  public struct Stretch: Sendable, Equatable {
    /// Whose words they are.
    public var voice: Voice
    /// UTF-8 offsets into the utterance's text.
    public var range: Range<Int>
    /// How the stretch begins; empty when the gold does not say.
    public var first: String
    /// How the stretch ends; empty when the gold does not say.
    public var last: String
  }

  /// The stretches of one utterance.
  public struct Row: Sendable, Equatable {
    /// The utterance's whole id, or its place in its conversation, such as `3.1`.
    public var at: String
    /// Counted from 0, among the conversations of the file.
    public var conversation: Int
    /// In the order of the gold.
    public var stretches: [Stretch]
  }

  /// The annotated utterances by the file's name.
  public var files: [String: [Row]]
  /// The names of files that belong together.
  public var sets: [String: [String]]

  /// Reads a gold file.
  ///
  /// - Throws: ``VoiceGoldError`` when it is no such JSON, or a range is none.
  public init(contentsOf bytes: [UInt8]) throws {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw VoiceGoldError(reason: .unreadable(Self.words(for: error)))
    }
    sets = document.sets ?? [:]
    files = [:]
    for (file, rows) in document.files {
      files[file] = try rows.map { row in
        let stretches = try row.voices.map { entry in
          guard entry.start >= 0, entry.start < entry.end else {
            throw VoiceGoldError(
              file: file, at: row.at, reason: .badRange(start: entry.start, end: entry.end))
          }
          return Stretch(
            voice: entry.kind, range: entry.start..<entry.end,
            first: entry.text ?? entry.first ?? "", last: entry.text ?? entry.last ?? "")
        }
        return Row(at: row.at, conversation: row.conversation ?? 0, stretches: stretches)
      }
    }
  }

  private struct Document: Decodable {
    struct Row: Decodable {
      var at: String
      var conversation: Int?
      var voices: [Entry]
    }
    struct Entry: Decodable {
      var kind: Voice
      var start: Int
      var end: Int
      var text: String?
      var first: String?
      var last: String?
    }
    var files: [String: [Row]]
    var sets: [String: [String]]?
  }

  private static func words(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not JSON" }
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return "it is not JSON"
    }
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    let place = path.isEmpty ? "" : "\(path.joined(separator: "/")): "
    return place + context.debugDescription
  }
}

/// A gold file that cannot be read, or that does not fit the texts it is compared with.
public struct VoiceGoldError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Sendable, Equatable {
    case unreadable(String)
    case badRange(start: Int, end: Int)
    case noUtterance
    case pastEnd(end: Int, bytes: Int)
    case otherText(Range<Int>, found: String, expected: String)
  }
  /// The file that the gold is about; empty when it is the gold itself that cannot be read.
  public var file = ""
  /// The utterance's place.
  public var at = ""
  /// What was found.
  public var reason: Reason

  /// What was found and what was expected, in one line.
  public var description: String {
    let place = file.isEmpty ? "" : "\(file), \(at): "
    switch reason {
    case .unreadable(let why): return "the gold cannot be read: \(why); expected files and voices"
    case .badRange(let start, let end):
      return "\(place)a stretch from \(start) to \(end); expected an end behind its start"
    case .noUtterance: return "\(place)no such utterance; expected its place or its id"
    case .pastEnd(let end, let bytes):
      return "\(place)a stretch to \(end); expected at most the text's \(bytes) bytes"
    case .otherText(let range, let found, let expected):
      return "\(place)'\(found)' at \(range); expected '\(expected)'"
    }
  }
}
