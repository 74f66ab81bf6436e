/// What WordPress says of a post, a page or a comment.
enum WXRField: Hashable {
  case title, link, guid, pubDate, author, content, id, parent, date, dateGMT, status, type
  case blog

  init?(inChannel event: XMLEvent) {
    switch (XMLVocabulary(event), event.name) {
    case (.plain, "link"): self = .link
    case (.wordpress, "base_blog_url"): self = .blog
    default: return nil
    }
  }

  init?(inItem event: XMLEvent) {
    switch (XMLVocabulary(event), event.name) {
    case (.plain, "title"): self = .title
    case (.plain, "link"): self = .link
    case (.plain, "guid"): self = .guid
    case (.plain, "pubDate"): self = .pubDate
    case (.dublinCore, "creator"): self = .author
    case (.content, "encoded"): self = .content
    case (.wordpress, "post_id"): self = .id
    case (.wordpress, "post_date"): self = .date
    case (.wordpress, "post_date_gmt"): self = .dateGMT
    case (.wordpress, "status"): self = .status
    case (.wordpress, "post_type"): self = .type
    default: return nil
    }
  }

  init?(inComment event: XMLEvent) {
    guard XMLVocabulary(event) == .wordpress, event.name.hasPrefix("comment_") else { return nil }
    switch event.name {
    case "comment_id": self = .id
    case "comment_author": self = .author
    case "comment_date": self = .date
    case "comment_date_gmt": self = .dateGMT
    case "comment_content": self = .content
    case "comment_approved": self = .status
    case "comment_type": self = .type
    case "comment_parent": self = .parent
    default: return nil
    }
  }
}

/// A post, a page or a comment of an export.
struct WXREntry {
  /// The line that it begins on.
  var line: Int
  var fields: [WXRField: XMLContent] = [:]

  /// A field's text; `nil` where it is missing or empty.
  subscript(field: WXRField) -> String? {
    guard let text = fields[field]?.string, !text.isEmpty else { return nil }
    return text
  }

  /// The title and the text as they are written: what tells an entry without an id from others.
  var words: [UInt8] {
    (fields[.title]?.bytes ?? []) + [0x0A] + (fields[.content]?.bytes ?? [])
  }

  func utterance(conversation: String, key: String) -> UtteranceRecord {
    var content = XMLContent()
    content.line = line
    content = fields[.content] ?? content
    let text = HTMLText(fragment: content.bytes, keepsLines: true)
    var record = content.utterance(
      conversation: conversation, key: key, text: text.text, quoted: text.quoted)
    // Names are stored as HTML.
    record.speaker = XMLReading.speaker(fields[.author]?.line(isHTML: true))
    return record
  }
}
