/// A post or another item of an export, with its comments.
struct WXRItem {
  var entry: WXREntry
  var comments: [WXREntry]
}

/// Puts the events of an export together to items with their comments.
struct WXRItems {
  private let place: String
  /// The blog's address, as far as it was read.
  private(set) var blog: String?
  /// The site's, which older exports state alone.
  private(set) var link: String?
  private var depth = 0
  private var item: WXREntry?
  private var comment: WXREntry?
  private var comments: [WXREntry] = []
  /// The field that is being read, and the depth of its element.
  private var field: (name: WXRField, depth: Int, content: XMLContent)?

  /// Elements that stand one in another: `rss`, `channel` (at 2), `item`, `wp:comment`.
  private enum Depth {
    static let item = 3
    static let comment = 4
  }

  init(_ input: Input) {
    place = input.place
  }

  /// The item that ends with this event.
  mutating func take(_ event: XMLEvent) throws -> WXRItem? {
    defer { if event.kind == .end { depth -= 1 } }
    switch event.kind {
    case .text:
      field?.content.append(event)
    case .start:
      depth += 1
      if field == nil { try start(event) }
    case .end:
      if let ended = field, ended.depth == depth {
        field = nil
        var content = ended.content
        content.close(event)
        keep(content, as: ended.name)
      } else if depth == Depth.comment, let whole = comment {
        comment = nil
        comments.append(whole)
      } else if depth == Depth.item, let whole = item {
        item = nil
        defer { comments = [] }
        return WXRItem(entry: whole, comments: comments)
      }
    }
    return nil
  }

  private mutating func start(_ event: XMLEvent) throws {
    switch depth {
    case 1:
      guard event.name == "rss" else {
        let found = "found <\(event.name.string.prefix(40))>"
        throw InputProblem(
          path: place, reason: .broken(line: event.line, found: found, expected: "<rss>"))
      }
    case Depth.item where event.name == "item" && XMLVocabulary(event) == .plain:
      item = WXREntry(line: event.line)
      comments = []
    case Depth.item:
      begin(WXRField(inChannel: event), event)
    case Depth.comment where item != nil:
      if event.name == "comment", XMLVocabulary(event) == .wordpress {
        comment = WXREntry(line: event.line)
      } else {
        begin(WXRField(inItem: event), event)
      }
    case Depth.comment + 1 where comment != nil:
      begin(WXRField(inComment: event), event)
    default: break
    }
  }

  private mutating func begin(_ name: WXRField?, _ event: XMLEvent) {
    guard let name else { return }
    field = (name, depth, XMLContent(event))
  }

  private mutating func keep(_ content: XMLContent, as name: WXRField) {
    if comment != nil {
      comment?.fields[name] = content
    } else if item != nil {
      item?.fields[name] = content
    } else if name == .blog {
      blog = content.string
    } else if name == .link, link == nil {
      link = content.string
    }
  }
}
