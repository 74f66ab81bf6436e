/// Reads Atom feeds with threading, and above all what Blogger exports: the export of its settings page
/// and the `feed.atom` of Google Takeout.
///
/// A post is a conversation; a comment names its post (RFC 4685 `thr:in-reply-to`, `blogger:parent`)
/// and, in Blogger's exports, the comment that it replies to. A comment may come before its post, and is
/// kept without it. Drafts, settings, templates and whatever is not live are left out and counted.
///
/// - Complexity: linear; holds one entry at a time, and the ids of the comments of a feed that is not
///   Blogger's, since there a reply names a comment alone.
/// - Source: RFC 4287 (Atom), RFC 4685 (threading), RFC 5023 (`app:draft`).
public struct AtomReader: Reader {
  /// Reads any such feed.
  public init() {}

  /// The name that `--reader` takes.
  public var name: String { "blogger-atom" }
  /// What the source looks like.
  public var summary: String { "Blogger's exports and other Atom feeds with threaded comments" }

  /// Whether the source begins as such an export does.
  public func recognises(_ sample: InputSample) -> Bool {
    let begins = ["<?xml", "<feed", "<atom:feed", "<!--"].contains { sample.begins(with: $0) }
    return begins && sample.head.holds("http://www.w3.org/2005/Atom")
      && (sample.head.holds("<feed") || sample.head.holds("<atom:feed"))
  }

  /// Hands over each conversation and its utterances, as they come.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    var feed = AtomFeed(input)
    let stream = try XMLStream.read(input) { try feed.take($0, emit) }
    try feed.reading.finish(stream, emit)
  }
}

/// A feed as far as it was read.
struct AtomFeed {
  var reading: XMLReading
  private let place: String
  private let source: String
  private var keys = MadeKeys()
  private var depth = 0
  private var entry: AtomEntry?
  /// The field that is being read, and the depth of its element.
  private var field: (name: AtomField, depth: Int, content: XMLContent)?
  /// Writes what stands in an element of type `xhtml`.
  private var markup: MarkupWriter?
  /// The element of the entry that is open, where its children matter.
  private var parent = Parent.none
  /// The conversations of comments, by id, where ids alone say what they are part of.
  private var conversations: [String: String] = [:]

  private enum Parent { case none, author, control }

  private enum Depth {
    static let entry = 2
    static let field = 3
    static let inner = 4
  }

  init(_ input: Input) {
    place = input.place
    source = input.name
    reading = XMLReading(input.options)
  }

  mutating func take(_ event: XMLEvent, _ emit: (ReadItem) throws -> Void) throws {
    switch event.kind {
    case .text:
      if markup == nil { field?.content.append(event) } else { markup?.text(event.text) }
    case .start:
      depth += 1
      if field == nil { try start(event) } else { markup?.start(event) }
    case .end:
      if var ended = field, ended.depth == depth {
        field = nil
        if let markup { ended.content.bytes = markup.bytes }
        markup = nil
        ended.content.close(event)
        entry?.fields[ended.name] = ended.content
      } else if field != nil {
        markup?.end(event)
      } else if depth == Depth.field {
        parent = .none
      } else if depth == Depth.entry, let whole = entry {
        entry = nil
        try tell(whole, emit)
      }
      depth -= 1
    }
  }

  private mutating func start(_ event: XMLEvent) throws {
    switch depth {
    case 1:
      guard event.name == "feed", XMLVocabulary(event) == .atom else {
        let found = "found <\(event.name.string.prefix(40))>"
        throw InputProblem(
          path: place,
          reason: .broken(line: event.line, found: found, expected: "<feed> in Atom's namespace"))
      }
    case Depth.entry where event.name == "entry" && XMLVocabulary(event) == .atom:
      entry = AtomEntry(line: event.line)
      parent = .none
    case Depth.field where entry != nil:
      startField(event)
    case Depth.inner where entry != nil:
      switch (parent, event.name) {
      case (.author, "name"): begin(.author, event)
      case (.author, "uri"): begin(.authorURI, event)
      case (.control, "draft"): begin(.draft, event)
      default: break
      }
    default: break
    }
  }

  private mutating func startField(_ event: XMLEvent) {
    switch (XMLVocabulary(event), event.name) {
    case (.atom, "author"): parent = entry?.fields[.author] == nil ? .author : .none
    case (.publishing, "control"): parent = .control
    case (.atom, "category"): entry?.category(event)
    case (.atom, "link"): entry?.link(event)
    case (.threading, "in-reply-to"): entry?.inReplyTo(event)
    case (.atom, "content"):
      entry?.contentType = AtomType(event)
      begin(.content, event, entry?.contentType)
    case (.atom, "summary"):
      entry?.summaryType = AtomType(event)
      begin(.summary, event, entry?.summaryType)
    case (.atom, "title"):
      entry?.titleType = AtomType(event)
      begin(.title, event, entry?.titleType)
    case (let vocabulary, _):
      if let name = AtomField(vocabulary, event) { begin(name, event) }
    }
  }

  private mutating func begin(_ name: AtomField, _ event: XMLEvent, _ type: AtomType? = nil) {
    field = (name, depth, XMLContent(event))
    markup = type == .xhtml ? MarkupWriter() : nil
  }
}

extension AtomFeed {
  private mutating func tell(_ entry: AtomEntry, _ emit: (ReadItem) throws -> Void) throws {
    guard !leaveOut(entry) else { return }
    let date = date(of: entry)
    let made = entry[.id] == nil ? keys.key(of: entry.words, date) : nil
    let place = AtomPlace(entry, from: source, made: made, &conversations)
    if !place.isComment {
      var conversation = ConversationRecord(key: place.conversation)
      if let title = entry.fields[.title], let line = title.line(isHTML: entry.titleType != .text) {
        conversation.title = line
        conversation.titlePlace = title.map(count: line.utf8.count)
      }
      conversation.date = date
      conversation.declaredComments = entry.fields[.total].flatMap { Int($0.string) }
        .flatMap { (0...Int(Int32.max)).contains($0) ? $0 : nil }
      try emit(.conversation(conversation))
    }
    var record = entry.utterance(conversation: place.conversation, key: place.key)
    record.isKeyMade = place.isKeyMade
    record.parent = place.parent
    if place.isComment, place.parent == nil { record.kind = .comment }
    record.date = date
    try emit(.utterance(record))
  }

  private mutating func date(of entry: AtomEntry) -> CalendarDate? {
    reading.date((entry.fields[.published], false), (entry.fields[.updated], false))
  }

  private mutating func leaveOut(_ entry: AtomEntry) -> Bool {
    let sort: (one: String, many: String)
    switch entry.kind {
    case .post: sort = ("post", "posts")
    case .page: sort = ("page", "pages")
    case .comment: sort = ("comment", "comments")
    case .other("settings"):
      reading.leftOut.add("setting of the blog", "settings of the blog", line: entry.line)
      return true
    case .other("template"):
      reading.leftOut.add("template of the blog", "templates of the blog", line: entry.line)
      return true
    case .other(let kind):
      let word = LeftOut.word(kind)
      reading.leftOut.add("entry of kind \(word)", "entries of kind \(word)", line: entry.line)
      return true
    }
    let status = entry.fields[.status]?.string.uppercased() ?? "LIVE"
    if status == "DRAFT" || entry.fields[.draft]?.string.lowercased() == "yes" {
      reading.leftOut.add(
        "\(sort.one) that is a draft", "\(sort.many) that are drafts", line: entry.line)
      return true
    }
    guard status.isEmpty || status == "LIVE" else {
      let word = LeftOut.word(status)
      reading.leftOut.add(
        "\(sort.one) with the status \(word)", "\(sort.many) with the status \(word)",
        line: entry.line)
      return true
    }
    return false
  }
}
