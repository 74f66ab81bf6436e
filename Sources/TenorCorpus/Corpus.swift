/// One input: its name as reports print it, its bytes, and what a reader made of every one of them.
public struct Source: Sendable {
  /// The file's name without its folders; made unique in a corpus by its parent folders.
  public var name: String
  /// What the utterances' pieces are cut from: the input itself, or the texts that were decoded from it.
  public var bytes: [UInt8]
  /// SHA-256 of the input.
  public var digest: String
  /// The bytes of the input.
  public var size: Int
  /// What is not an utterance's text, in order: with the utterances' pieces it covers every byte once.
  /// Empty where ``bytes`` are decoded texts.
  public var chrome: [Chrome] = []
  /// Where decoded texts stand in the input; empty where ``bytes`` are the input itself.
  var maps: [TextMap] = []
  /// Bytes of the input by kind of chrome, where ``bytes`` are decoded texts.
  var decodedChrome: [Chrome.Kind: Int] = [:]

  /// A source that is read as it is, and whose chrome no reader has found yet.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    digest = Digest.sha256(bytes)
    size = bytes.count
  }

  /// A source that is read as it is, of which the digest is known.
  init(name: String, bytes: [UInt8], digest: String) {
    self.name = name
    self.bytes = bytes
    self.digest = digest
    size = bytes.count
  }

  /// A source whose texts are decoded one by one.
  public init(name: String, digest: String, size: Int) {
    self.name = name
    self.digest = digest
    self.size = size
    bytes = []
  }
}

/// Bytes of a source that are the page's furniture, not anybody's text.
public struct Chrome: Sendable, Hashable {
  /// What a stretch of the page's furniture is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case byteOrderMark, dateLine, title, commentHeading, ordinal, marker, byline, separator
    case blank, footer
    /// What a page's or an export's own notation is made of: tags, field names, columns that nobody asked for.
    case markup
  }
  /// What it is.
  public var kind: Kind
  /// Where it stands in the source.
  public var range: Range<Int> { bytes.range }
  private let bytes: ByteRange

  /// Chrome of this kind in this range.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    bytes = ByteRange(range)
  }
}

/// The words of a conversation's title with the blank lines behind them, for counting.
struct Head: Sendable {
  /// The line feeds behind the title's words in ``text``.
  static let feeds = 2
  /// Index into the corpus's sources.
  var source: Int
  /// Bytes of the source.
  var text: Range<Int>
  /// Where they stand in the input.
  var map: TextMap
}

/// A post and everything said under it.
public struct Conversation: Sendable {
  /// Stable across runs; made from the source's name and the page's own date and title.
  public var id: String
  /// `nil` for a headless page.
  public var title: String?
  /// `nil` when undated.
  public var date: CalendarDate?
  /// Whether the page itself states the date, rather than an option or a manifest.
  public var dateStated: Bool
  /// Index into the corpus's sources.
  public var source: Int
  /// The reader's name, such as `blogger-text`.
  public var reader: String
  /// The layout the reader found, such as `nested`, `archive` or `flattened`.
  public var layout: String
  /// The number of comments that the page says it has.
  public var declaredComments: Int?
  /// In reading order; the first is the post, unless no source holds it.
  public var utterances: [Utterance]
  /// The title as a source holds it; `nil` where none does, or where its own bytes tell.
  var head: Head?

  /// A conversation with everything that is known of it.
  public init(
    id: String, title: String?, date: CalendarDate?, dateStated: Bool, source: Int, reader: String,
    layout: String, declaredComments: Int?, utterances: [Utterance]
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.dateStated = dateStated
    self.source = source
    self.reader = reader
    self.layout = layout
    self.declaredComments = declaredComments
    self.utterances = utterances
  }
}

/// One line of the ingest audit: something a reader mended, skipped, doubted or could not date.
public struct AuditEntry: Sendable, Hashable, Codable {
  /// What there is to say.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The declared number of comments was found.
    case countMet
    /// The declared number of comments was not found.
    case countMismatch
    /// No date: the conversation is listed as undated.
    case undated
    /// A date mentioned in the text, which a person may decide to apply.
    case dateHint
    /// A date line naming a day that does not exist.
    case badDate
    /// Input mended by a stated rule (bytes that were not UTF-8, a broken tree).
    case mended
    /// A line that reads two ways, and which way was taken.
    case undecided
    /// Input left out.
    case skipped
    /// How the source was understood: its encoding, the columns that hold what.
    case understood
    /// The same where nobody said it and a reader went by what is common, for a person to check.
    case guessed
  }
  /// The source's name.
  public var source: String
  /// Counted from 1.
  public var line: Int
  /// What there is to say.
  public var kind: Kind
  /// The same in words, in one line.
  public var message: String

  /// An entry about a line of a source.
  public init(source: String, line: Int, kind: Kind, message: String) {
    self.source = source
    self.line = line
    self.kind = kind
    self.message = message
  }
}

/// Sources, what was read from them, and what there is to say about the reading.
public struct Corpus: Sendable {
  /// In the order given.
  public var sources: [Source] = []
  /// In source order, then in reading order.
  public var conversations: [Conversation] = []
  /// In source order, then in the order of lines.
  public var audit: [AuditEntry] = []

  /// A corpus without sources.
  public init() {}
}
