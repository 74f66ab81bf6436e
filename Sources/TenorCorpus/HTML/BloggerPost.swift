/// What a page of Blogger's says of one post beside its text.
struct BloggerPost {
  var record: ConversationRecord
  /// The post's key in its conversation.
  var key = "post"
  var speaker: String?
  /// Whether the date is the post's own, with its time.
  var isDateOwn = false
  /// Whether the date is the month in the page's address.
  var isDateAddressed = false

  /// Reads what stands around the text of one of the page's posts.
  init(_ reader: BloggerPage, _ number: Int) {
    let page = reader.page
    let body = reader.bodies[number]
    let isAlone = reader.bodies.count == 1
    let before = number > 0 ? page.nodes[reader.bodies[number - 1]].end : 0
    let end = number + 1 < reader.bodies.count ? reader.bodies[number + 1] : page.nodes.count
    var dates = reader.dates
    let bodyEnd = page.nodes[body].end
    let holder = page.ancestor(of: body) {
      page.isOf(["hentry", "post", "post-outer", "post-outer-container", "blog-post"], $0)
    }
    let start = min(body, max(before, holder ?? page.nodes[body].parent))
    let limit = holder.map { min(end, page.nodes[$0].end) } ?? min(end, bodyEnd)
    let comments = page.first(in: bodyEnd..<max(bodyEnd, limit)) {
      page.attribute("id", of: $0) == "comments" || page.isOf(["comments"], $0)
    }
    let foot = bodyEnd..<max(bodyEnd, comments ?? limit)
    let head = start..<body
    let header = reader.dateHeaders[number]

    record = ConversationRecord(key: "")
    let id =
      Self.id(page, head, body, foot) ?? (isAlone ? Self.addressed(page, page.nodes.indices) : nil)
    if let id { key = id }
    readTitle(page, head, foot, isAlone)
    readDate(page, &dates, head, foot, header)
    readSpeaker(page, head, foot)
    if record.date == nil, isAlone, let month = page.canonical.flatMap(PageDates.month(inAddress:))
    {
      record.date = month
      isDateAddressed = true
    }
    if let id {
      record.key = "blogger\n" + id
    } else if isAlone, let address = page.canonical {
      record.key = "blogger\n" + address
    } else {
      record.key =
        "\(reader.name)\n\(record.date?.description ?? "")\n\(record.title ?? "")"
    }
  }

  private mutating func readTitle(
    _ page: HTMLPage, _ head: Range<Int>, _ foot: Range<Int>, _ isAlone: Bool
  ) {
    let isTitle = { (index: Int) in
      page.isOf(["post-title", "entry-title"], index)
        || ["headline", "name"].contains(page.attribute("itemprop", of: index))
    }
    let isHeading = { (index: Int) in
      ["h1", "h2", "h3"].contains(page.nodes[index].name) && !page.isOf(["date-header"], index)
    }
    let found = page.first(in: head, isTitle) ?? page.first(in: head, isHeading)
    let candidates = found.map { [$0] } ?? page.first(in: foot, isTitle).map { [$0] } ?? []
    for index in candidates {
      guard let title = page.shortLine(index) else { continue }
      record.title = title
      record.titlePlace = page.place(index, count: title.utf8.count)
      return
    }
    if isAlone { record.title = page.title }
  }

  private mutating func readDate(
    _ page: HTMLPage, _ dates: inout PageDates, _ head: Range<Int>, _ foot: Range<Int>,
    _ header: Int?
  ) {
    for range in [head, foot] {
      for index in range where !page.nodes[index].isText {
        let isPublished =
          page.isOf(["published", "updated"], index) || page.nodes[index].name == "time"
          || page.attribute("itemprop", of: index) == "datePublished"
        guard isPublished else { continue }
        for name in ["datetime", "title", "content"] {
          guard let date = dates.instant(page.attribute(name, of: index)) else { continue }
          record.date = date
          isDateOwn = date.secondOfDay != nil
          return
        }
      }
    }
    // The date of a day stands above its first post.
    if let header, let label = page.shortLine(header), let date = dates.label(label) {
      record.date = date
      return
    }
    for index in foot where page.isOf(["timestamp-link", "published", "post-timestamp"], index) {
      if let label = page.shortLine(index), let date = dates.label(label) {
        record.date = date
        return
      }
    }
  }

  private mutating func readSpeaker(_ page: HTMLPage, _ head: Range<Int>, _ foot: Range<Int>) {
    for range in [head, foot] {
      guard
        let author = page.first(
          in: range,
          {
            page.isOf(["post-author"], $0) || page.attribute("itemprop", of: $0) == "author"
          })
      else { continue }
      let named = page.first(in: author..<page.nodes[author].end) {
        page.isOf(["fn"], $0) || page.attribute("itemprop", of: $0) == "name"
          || page.attribute("rel", of: $0) == "author"
      }
      speaker = page.shortLine(named ?? author).flatMap(BloggerComment.speaker)
      if speaker != nil { return }
    }
  }

  /// The post's number among all of Blogger's.
  private static func id(
    _ page: HTMLPage, _ head: Range<Int>, _ body: Int, _ foot: Range<Int>
  ) -> String? {
    if let id = page.attribute("id", of: body), id.hasPrefix("post-body-") {
      let number = String(id.dropFirst(10))
      if isNumber(number) { return number }
    }
    for range in [head, foot] {
      for index in range where !page.nodes[index].isText {
        if page.attribute("itemprop", of: index) == "postId",
          let number = page.attribute("content", of: index), isNumber(number)
        {
          return number
        }
        if page.nodes[index].name == "a", let number = page.attribute("name", of: index),
          isNumber(number)
        {
          return number
        }
      }
    }
    return addressed(page, head) ?? addressed(page, foot)
  }

  /// The number in the address of a link about the post.
  private static func addressed(_ page: HTMLPage, _ range: Range<Int>) -> String? {
    for index in range where page.nodes[index].name == "a" {
      guard let address = page.attribute("href", of: index)?.utf8,
        !address.contains(lowercase: "delete-comment"),
        let at = address.offset(behind: "postid=")
      else { continue }
      let digits = address.dropFirst(at).prefix { (0x30...0x39).contains($0) }
      let number = String(Substring(digits))
      if isNumber(number) { return number }
    }
    return nil
  }

  static func isNumber(_ text: String) -> Bool {
    (6...24).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
