/// What an utterance is in its conversation.
public enum UtteranceKind: String, Sendable, Codable, CaseIterable {
  case post
  case comment
  case reply
  /// Someone else's contribution, reproduced inside a post.
  case excerpt
}

/// Whose words a stretch of an utterance's text holds.
public enum Voice: String, Sendable, Codable, CaseIterable {
  /// The speaker's own words.
  case own
  /// Words quoted from somebody else.
  case quoted
  /// No one's words: URLs and separators.
  case furniture
}

/// A stretch of one voice: UTF-8 offsets into the utterance's text.
public struct VoiceRange: Sendable, Hashable {
  /// Whose words they are.
  public var voice: Voice
  /// UTF-8 offsets into the utterance's text.
  public var range: Range<Int>

  /// A stretch of this voice.
  public init(_ voice: Voice, _ range: Range<Int>) {
    self.voice = voice
    self.range = range
  }
}

/// A piece of an utterance's text, cut from its source.
///
/// The text of an utterance is the concatenation of its pieces; each reads as follows.
/// - `indent` > 0: after each line feed inside the piece, up to `indent` spaces are left out (layout
///   indentation that the extractor put there).
/// - A carriage return directly before a line feed is left out.
/// - `replacement` non-nil: the piece reads as that text instead (U+FFFD for a byte that is not
///   UTF-8), and `range` says what it stands for.
public struct TextPiece: Sendable, Hashable {
  /// Where the piece stands in the source.
  public var range: Range<Int>
  /// The blanks left out after each line feed.
  public var indent: Int
  /// What the piece reads as instead of its bytes; `nil` where it reads as they are.
  public var replacement: String?

  /// A piece of the source.
  public init(_ range: Range<Int>, indent: Int = 0, replacement: String? = nil) {
    self.range = range
    self.indent = indent
    self.replacement = replacement
  }
}

/// One post, comment, reply or excerpt.
public struct Utterance: Sendable, Hashable {
  /// Stable across runs and across longer dumps of the same page.
  public var id: String
  /// What it is in its conversation.
  public var kind: UtteranceKind
  /// The index, in the same conversation, of the utterance this one answers; `nil` for the first.
  public var replyTo: Int?
  /// `nil` when anonymous.
  public var speaker: String?
  /// `nil` when undated.
  public var date: CalendarDate?
  /// Whether the source states the utterance's own date, rather than it being inherited from its post.
  public var dateStated: Bool
  /// The text, as pieces of the source, in order.
  public var pieces: [TextPiece]
  /// The bytes of the source from the utterance's first to its last.
  public var range: Range<Int>
  /// Who speaks where, in order, without gaps or overlaps.
  public var voices: [VoiceRange]

  /// An utterance with everything that is known of it.
  public init(
    id: String, kind: UtteranceKind, replyTo: Int? = nil, speaker: String? = nil,
    date: CalendarDate? = nil, dateStated: Bool = false, pieces: [TextPiece], range: Range<Int>,
    voices: [VoiceRange] = []
  ) {
    self.id = id
    self.kind = kind
    self.replyTo = replyTo
    self.speaker = speaker
    self.date = date
    self.dateStated = dateStated
    self.pieces = pieces
    self.range = range
    self.voices = voices
  }
}

extension Utterance {
  /// Appends the utterance's text, as UTF-8, to `buffer`. O(bytes).
  public func appendText(from source: Source, to buffer: inout [UInt8]) {
    walk(source) { run, replacement in
      if let replacement {
        buffer.append(contentsOf: replacement.utf8)
      } else {
        buffer.append(contentsOf: source.bytes[run])
      }
      return true
    }
  }

  /// The utterance's text.
  public func text(in source: Source) -> String {
    var buffer: [UInt8] = []
    appendText(from: source, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// The offset in the source of the byte that stands at `offset` in the text; the end of the text
  /// maps to the end of its last piece. O(bytes before it).
  public func sourceOffset(ofText offset: Int, in source: Source) -> Int {
    var remaining = offset
    var found: Int?
    var end = range.lowerBound
    walk(source) { run, replacement in
      let count = replacement?.utf8.count ?? run.count
      end = run.upperBound
      if remaining < count {
        found = replacement == nil ? run.lowerBound + remaining : run.lowerBound
        return false
      }
      remaining -= count
      return true
    }
    return found ?? end
  }

  /// Calls `visit` with each run of source bytes that the text copies unchanged, or with the run
  /// and its replacement, until it returns false.
  func walk(_ source: Source, _ visit: (Range<Int>, String?) -> Bool) {
    let bytes = source.bytes
    for piece in pieces {
      if let replacement = piece.replacement {
        guard visit(piece.range, replacement) else { return }
        continue
      }
      var start = piece.range.lowerBound
      let end = piece.range.upperBound
      var at = start
      while at < end {
        guard bytes[at] == UInt8(ascii: "\n") else {
          at += 1
          continue
        }
        if at > start, bytes[at - 1] == UInt8(ascii: "\r") {
          guard visit(start..<at - 1, nil) else { return }
          start = at
        }
        at += 1
        var skipped = 0
        while skipped < piece.indent, at + skipped < end, bytes[at + skipped] == UInt8(ascii: " ") {
          skipped += 1
        }
        if skipped > 0 {
          guard visit(start..<at, nil) else { return }
          at += skipped
          start = at
        }
      }
      if start < end { guard visit(start..<end, nil) else { return } }
    }
  }
}
