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
  private var bytes: ByteRange
  /// Whose words they are.
  public var voice: Voice

  /// UTF-8 offsets into the utterance's text.
  public var range: Range<Int> {
    get { bytes.range }
    set { bytes = ByteRange(newValue) }
  }

  /// A stretch of this voice.
  public init(_ voice: Voice, _ range: Range<Int>) {
    self.voice = voice
    bytes = ByteRange(range)
  }
}

/// A piece of an utterance's text, cut from its source.
///
/// The text of an utterance is the concatenation of its pieces; each reads as follows.
/// - `indent` > 0: after each line feed inside the piece, up to `indent` spaces are left out (layout
///   indentation that the extractor put there).
/// - A carriage return directly before a line feed is left out.
/// - `isInvalid`: the bytes are not UTF-8, and the piece reads as U+FFFD.
public struct TextPiece: Sendable, Hashable {
  private var bytes: ByteRange
  private var spaces: Int32
  /// Whether the bytes are not UTF-8.
  public var isInvalid: Bool

  /// What an invalid piece reads as.
  static let replacement = "\u{FFFD}"

  /// The bytes of the source.
  public var range: Range<Int> {
    get { bytes.range }
    set { bytes = ByteRange(newValue) }
  }
  /// How many spaces are left out, at most, at the start of a line.
  public var indent: Int {
    get { Int(spaces) }
    set { spaces = Int32(newValue) }
  }

  /// A piece of these bytes.
  public init(_ range: Range<Int>, indent: Int = 0, isInvalid: Bool = false) {
    bytes = ByteRange(range)
    spaces = Int32(indent)
    self.isInvalid = isInvalid
  }
}

/// One post, comment, reply or excerpt.
public struct Utterance: Sendable, Hashable {
  /// Stable across runs and across longer dumps of the same page.
  public var id: String
  /// What it is in its conversation.
  public var kind: UtteranceKind
  /// Whether it repeats an utterance that comes before it in the corpus, and may be left out of an
  /// analysis for that. It stays where it is, since others may answer it.
  public var isCopy = false
  /// The index, in the same conversation, of the utterance this one answers; `nil` for the first.
  public var replyTo: Int? {
    get { parent >= 0 ? Int(parent) : nil }
    set { parent = Int32(newValue ?? -1) }
  }
  private var parent: Int32
  private var sourceIndex: Int32 = 0
  private var mapIndex: Int32 = -1
  /// Index into the corpus's sources: the one that holds the text.
  public var source: Int {
    get { Int(sourceIndex) }
    set { sourceIndex = Int32(newValue) }
  }
  /// `nil` when anonymous.
  public var speaker: String?
  /// `nil` when undated.
  public var date: CalendarDate?
  /// Whether the source states the utterance's own date, rather than it being inherited from its post.
  public var dateStated: Bool
  /// The text, as pieces of the source's bytes, in order.
  public var pieces: [TextPiece]
  /// From the first to the last of the source's bytes that the text is read from.
  public var range: Range<Int> {
    get { bytes.range }
    set { bytes = ByteRange(newValue) }
  }
  private var bytes: ByteRange
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
    parent = Int32(replyTo ?? -1)
    self.speaker = speaker
    self.date = date
    self.dateStated = dateStated
    self.pieces = pieces
    bytes = ByteRange(range)
    self.voices = voices
  }
}

extension Utterance {
  /// Says that the text was decoded from the source as its map with this index tells.
  mutating func isMapped(by index: Int) { mapIndex = Int32(index) }

  /// Whether the text was decoded from its source, or read from a store: its map then knows its line.
  public var isDecoded: Bool { mapIndex >= 0 }

  /// Where the text stands in its source.
  ///
  /// - Parameter line: the line that the text begins on, where it is known; else it is counted from
  ///   the start of the source.
  /// - Complexity: O(bytes of the text), and of the source before it where the line is not given.
  public func map(in source: Source, line: Int? = nil) -> TextMap {
    if mapIndex >= 0 { return source.maps[Int(mapIndex)] }
    var at = range.lowerBound
    let first =
      line ?? source.bytes.lineFeeds(in: 0..<at) + 1
    var lineNow = first
    func moveTo(_ offset: Int) {
      guard at < offset else { return }
      lineNow += source.bytes.lineFeeds(in: at..<offset)
      at = offset
    }
    var builder = TextMap.Builder()
    walk(source) { run, replacement in
      moveTo(run.lowerBound)
      let start = lineNow
      moveTo(run.upperBound)
      if let replacement {
        builder.replace(run, by: replacement.utf8.count, line: start)
      } else {
        builder.copy(run, line: start, feeds: lineNow - start)
      }
      return true
    }
    return builder.map(at: range.lowerBound, line: first)
  }

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

  /// Calls `visit` with each run of source bytes that the text copies unchanged, or with the run
  /// and its replacement, until it returns false.
  func walk(_ source: Source, _ visit: (Range<Int>, String?) -> Bool) {
    source.bytes.withUnsafeBufferPointer { bytes in
      for piece in pieces {
        let goesOn =
          piece.isInvalid
          ? visit(piece.range, TextPiece.replacement) : Self.walk(piece, bytes, visit)
        if !goesOn { return }
      }
    }
  }

  private static func walk(
    _ piece: TextPiece, _ bytes: UnsafeBufferPointer<UInt8>, _ visit: (Range<Int>, String?) -> Bool
  ) -> Bool {
    var start = piece.range.lowerBound
    let end = piece.range.upperBound
    var at = start
    guard let base = bytes.baseAddress else { return true }
    while true {
      let feed = ByteSearch.lineFeed(base, from: at, to: end)
      guard feed < end else { break }
      if feed > start, bytes[feed - 1] == UInt8(ascii: "\r") {
        guard visit(start..<feed - 1, nil) else { return false }
        start = feed
      }
      at = feed + 1
      let text = at
      while at - text < piece.indent, at < end, bytes[at] == UInt8(ascii: " ") { at += 1 }
      if at > text {
        guard visit(start..<text, nil) else { return false }
        start = at
      }
    }
    return start == end || visit(start..<end, nil)
  }
}

extension [UInt8] {
  /// The number of line feeds in a range. O(bytes).
  public func lineFeeds(in range: Range<Int>) -> Int {
    withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var count = 0
      var at = range.lowerBound
      while true {
        at = ByteSearch.lineFeed(base, from: at, to: range.upperBound)
        guard at < range.upperBound else { return count }
        count += 1
        at += 1
      }
    }
  }
}
