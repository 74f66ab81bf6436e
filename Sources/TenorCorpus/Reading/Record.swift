/// What a source says of one conversation: a post and what is said under it.
public struct ConversationRecord: Sendable, Hashable {
  /// What tells it from all others: the source's own id behind a name for the place where such ids are
  /// unique (`reddit\nt3_n49rw`), else what does not change when the page grows.
  public var key: String
  /// `nil` where none is stated.
  public var title: String?
  /// Where the title stands in the source; `nil` for a title that stands in none.
  public var titlePlace: TextMap?
  /// The layout that the reader found, such as `nested`; `nil`: the reader's own name.
  public var layout: String?
  /// `nil` where none is stated.
  public var date: CalendarDate?
  /// Whether the source itself states the date, rather than an option or a manifest.
  public var isDateStated = true
  /// The number of comments that the source says it has.
  public var declaredComments: Int?

  /// A conversation of which only the key is known.
  public init(key: String) { self.key = key }

  /// Fills in what is open from a later record of the same conversation.
  mutating func add(_ next: ConversationRecord) {
    title = title ?? next.title
    titlePlace = titlePlace ?? next.titlePlace
    layout = layout ?? next.layout
    declaredComments = declaredComments ?? next.declaredComments
    if date == nil {
      date = next.date
      isDateStated = next.isDateStated
    }
  }

  /// The stable id that is made from a key.
  public static func id(of key: String) -> String {
    key.hasPrefix(madeID) ? String(key.dropFirst()) : "c" + Digest.sha256(key.utf8).prefix(10)
  }

  /// The key of a conversation whose id was made before.
  static func key(ofID id: String) -> String { madeID + id }
  private static let madeID = "\u{1}"
}

/// What a source says of one utterance, before it has its place in a tree.
public struct UtteranceRecord: Sendable, Hashable {
  /// The key of its conversation. A conversation needs no record of its own.
  public var conversation: String
  /// Unique in its conversation: the source's own id, or what else tells it from the others.
  public var key: String
  /// The key of the one that it answers; `nil` where none is stated.
  public var parent: String?
  /// `nil` where the tree tells: the root is the post, what answers it a comment, the rest replies.
  public var kind: UtteranceKind?
  /// `nil` when anonymous.
  public var speaker: String?
  /// The utterance's own date; `nil` where the source states none.
  public var date: CalendarDate?
  /// UTF-8, valid.
  public var text: [UInt8]
  /// Where the text stands in its source.
  public var map: TextMap
  /// Who speaks where, in order, without gaps; empty: all of it is the speaker's own.
  public var voices: [VoiceRange]
  /// Whether the key is made from the utterance's place and text, since the source has no ids of its
  /// own: then a longer version of the source is compared by texts as well.
  public var isKeyMade = false

  /// An utterance with a text, of which nothing else is known.
  public init(
    conversation: String, key: String, text: [UInt8], map: TextMap, voices: [VoiceRange] = []
  ) {
    self.conversation = conversation
    self.key = key
    self.text = text
    self.map = map
    self.voices = voices
  }
}

/// What a reader hands over, one after another, in the order of the source.
public enum ReadItem: Sendable {
  /// Later records of the same conversation fill in what earlier ones left open.
  case conversation(ConversationRecord)
  case utterance(UtteranceRecord)
  /// A remark about a line of the source, counted from 1.
  case note(AuditEntry.Kind, line: Int, String)
}

/// Reads one format into records.
///
/// A reader holds no more of its source than one record (or, where a page has to be seen whole, one
/// page), leaves out nothing without a note that counts it, and does not fail on what it finds: only on
/// a source that is not what it claims to be, with the line and what was expected there.
public protocol Reader: Sendable {
  /// The name that `--reader` takes and conversations carry, such as `wordpress-wxr`.
  var name: String { get }
  /// What the source looks like, in words for people.
  var summary: String { get }
  /// Whether a source is the reader's own, judged by its first bytes.
  func recognises(_ sample: InputSample) -> Bool
  /// Hands over what it finds.
  func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws
}

/// What a reader sees of a source before it is chosen.
public struct InputSample: Sendable {
  /// The file's name.
  public var name: String
  /// The first bytes as UTF-8: 64 KiB, or all of them. May end within a character.
  public var head: [UInt8]
  /// Whether ``head`` is all there is.
  public var isWhole: Bool

  /// The beginning of a source.
  public init(name: String, head: [UInt8], isWhole: Bool) {
    self.name = name
    self.head = head
    self.isWhole = isWhole
  }

  /// The name's extension in lower case, without its full stop; empty if there is none.
  public var pathExtension: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether the first bytes that are not white space (or a byte order mark) are these.
  public func begins(with text: String) -> Bool {
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return rest.starts(with: text.utf8)
  }
}
