/// What an entry says of itself in elements of their own.
enum AtomField: Hashable {
  case id, title, author, authorURI, published, updated, content, summary, draft, total
  case type, status, parent, inReplyTo

  init?(_ vocabulary: XMLVocabulary, _ event: XMLEvent) {
    switch (vocabulary, event.name) {
    case (.atom, "id"): self = .id
    case (.atom, "published"): self = .published
    case (.atom, "updated"): self = .updated
    case (.threading, "total"): self = .total
    case (.publishing, "draft"): self = .draft
    case (.blogger, "type"): self = .type
    case (.blogger, "status"): self = .status
    case (.blogger, "parent"): self = .parent
    case (.blogger, "inReplyTo"): self = .inReplyTo
    default: return nil
    }
  }
}

/// How a text is written (RFC 4287, 3.1.1 and 4.1.3).
enum AtomType {
  case text, html, xhtml

  init(_ event: XMLEvent) {
    switch event.attribute("type")?.string.lowercased() {
    case "html", "text/html": self = .html
    case "xhtml", "application/xhtml+xml": self = .xhtml
    default: self = .text
    }
  }
}

/// An entry of a feed.
struct AtomEntry {
  /// What it is.
  enum Kind: Equatable {
    case post, page, comment
    case other(String)
  }

  /// The line that it begins on.
  var line: Int
  var fields: [AtomField: XMLContent] = [:]
  var titleType = AtomType.text
  var contentType = AtomType.text
  var summaryType = AtomType.text
  /// The id that it answers.
  private(set) var repliesTo: String?
  /// The number of the comment that it answers.
  private(set) var relatedComment: String?
  private var category: String?

  init(line: Int) { self.line = line }

  /// A field's text; `nil` where it is missing or empty.
  subscript(field: AtomField) -> String? {
    guard let text = fields[field]?.string, !text.isEmpty else { return nil }
    return text
  }

  var kind: Kind {
    switch category ?? self[.type]?.lowercased() {
    case "post": .post
    case "page": .page
    case "comment": .comment
    case let other?: .other(other)
    case nil: repliesTo == nil ? .post : .comment
    }
  }

  /// The title and the text as they are written: what tells an entry without an id from others.
  var words: [UInt8] {
    let text = fields[.content] ?? fields[.summary]
    return (fields[.title]?.bytes ?? []) + [0x0A] + (text?.bytes ?? [])
  }

  mutating func category(_ event: XMLEvent) {
    let kinds: StaticString = "http://schemas.google.com/blogger/2008/kind#"
    guard let term = event.attribute("term"), term.hasPrefix(kinds) else { return }
    category = String(decoding: term.bytes.dropFirst(kinds.utf8CodeUnitCount), as: UTF8.self)
  }

  mutating func link(_ event: XMLEvent) {
    guard let rel = event.attribute("rel"), rel == "related", let href = event.attribute("href")
    else { return }
    // …/feeds/BLOG/POST/comments/default/COMMENT
    let digits = AtomEntry.digits(atEndOf: href.bytes)
    guard !digits.isEmpty, digits.startIndex > 0 else { return }
    let before = Array(href.bytes[..<digits.startIndex])
    if before.holds("/comments/default/") {
      relatedComment = String(decoding: digits, as: UTF8.self)
    }
  }

  mutating func inReplyTo(_ event: XMLEvent) {
    guard repliesTo == nil, let ref = event.attribute("ref") else { return }
    let id = String(decoding: XMLContent.trimmed(Array(ref.bytes)), as: UTF8.self)
    if !id.isEmpty { repliesTo = id }
  }

  /// The number at the end of an id of Blogger's, such as `tag:blogger.com,1999:blog-1.post-23`.
  static func number(_ id: String) -> String? {
    guard id.hasPrefix("tag:blogger.com,") else { return nil }
    let digits = id.utf8.reversed().prefix { (48...57).contains($0) }.count
    guard digits > 0, digits < id.utf8.count else { return nil }
    let before = id.utf8.dropLast(digits)
    guard
      [".post-", ".page-"].contains(where: { before.suffix($0.utf8.count).elementsEqual($0.utf8) })
    else { return nil }
    return String(decoding: Array(id.utf8.suffix(digits)), as: UTF8.self)
  }

  private static func digits(
    atEndOf bytes: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = bytes.endIndex
    while start > bytes.startIndex, (48...57).contains(bytes[start - 1]) { start -= 1 }
    return bytes[start...]
  }
}

extension AtomEntry {
  /// The entry's text, with its speaker.
  func utterance(conversation: String, key: String) -> UtteranceRecord {
    var content = XMLContent()
    content.line = line
    var type = AtomType.text
    if let stated = fields[.content] {
      (content, type) = (stated, contentType)
    } else if let summary = fields[.summary] {
      (content, type) = (summary, summaryType)
    }
    // Comments are stored as text in which only the line breaks are HTML.
    if type == .text, Self.hasBreaks(content.bytes) { type = .html }
    var record: UtteranceRecord
    if type == .text {
      record = content.utterance(conversation: conversation, key: key, text: Array(content.trimmed))
    } else {
      let text = HTMLText(fragment: content.bytes)
      record = content.utterance(
        conversation: conversation, key: key, text: text.text, quoted: text.quoted)
    }
    let name = fields[.author]?.line(isHTML: false)
    record.speaker = self[.authorURI] == nil ? XMLReading.speaker(name) : name
    return record
  }

  private static func hasBreaks(_ bytes: [UInt8]) -> Bool {
    ["<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"].contains { (tag: StaticString) in
      bytes.holds(tag)
    }
  }
}
