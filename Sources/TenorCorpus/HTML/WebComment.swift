/// One comment of a page.
struct WebComment {
  var index: Int
  /// As in the page: `comment-12`.
  var key: String
  var parent: String?
  /// Whether another site sent it, to say that it links here.
  var isPing = false
  var speaker: String?
  var date: CalendarDate?
  /// The nodes that hold its text.
  var body: Range<Int> = 0..<0
  /// Whether ``body`` is all of the comment, with its author and date.
  var isWhole = true

  /// `comment-12` of an element's `id`, also of `li-comment-12` and `div-comment-12`.
  static func key(_ id: String?) -> String? {
    guard var id = id.map({ Substring($0) }) else { return nil }
    for prefix in ["li-", "div-"] where id.hasPrefix(prefix) { id.removeFirst(prefix.count) }
    guard id.hasPrefix("comment-") else { return nil }
    let number = id.dropFirst(8)
    return (1...20).contains(number.utf8.count)
      && number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(id) : nil
  }

  /// A name, without what themes put around it (`Mags says:`).
  static func speaker(_ text: String) -> String? {
    var name = text.trimmed
    for words in [" says", " said", " wrote", " sagt", " sagte", " schreibt", " dit", " a dit"] {
      for dots in [":", " :", "", "..."] where name.hasSuffix(words + dots) {
        name = String(name.dropLast(words.count + dots.count)).trimmed
      }
    }
    return BloggerComment.speaker(name)
  }

  /// The classes of what stands in a comment and is not its text.
  static let furniture: Set<String> = [
    "comment-author", "comment-meta", "comment-metadata", "commentmetadata", "reply", "says",
    "comment-reply-link", "comment-awaiting-moderation", "comment-edit-link", "edit-link",
    "comment-footer", "comment-actions", "comment-header", "vcard", "comment-date", "avatar",
    "sharedaddy", "comment-likes",
  ]
}

extension WebPage {
  /// Finds the comments, in order, and what they stand in.
  mutating func findComments() {
    var around: [(end: Int, number: Int)] = []
    for index in page.nodes.indices where !page.nodes[index].isText {
      while let last = around.last, last.end <= index { around.removeLast() }
      guard let key = WebComment.key(page.attribute("id", of: index)) else { continue }
      // WordPress may name both the item of the list and what stands in it.
      if let last = around.last, comments[last.number].key == key { continue }
      let isPing = page.isOf(["pingback", "trackback"], index)
      let isComment =
        isPing || page.isOf(["comment", "comment-body", "depth-1", "comment-wrap"], index)
        || ["li", "article"].contains(page.nodes[index].name)
      guard isComment else { continue }
      var comment = WebComment(index: index, key: key, isPing: isPing)
      if let last = around.last {
        let above = comments[last.number]
        comment.parent = above.isPing ? above.parent : above.key
      }
      around.append((page.nodes[index].end, comments.count))
      comments.append(comment)
      beginsComment[index] = true
    }
    for number in comments.indices {
      var comment = comments[number]
      read(&comment)
      comments[number] = comment
    }
  }

  private mutating func read(_ comment: inout WebComment) {
    let end = page.nodes[comment.index].end
    comment.body = comment.index + 1..<end
    var isNamed = false
    var at = comment.index + 1
    while at < end {
      if beginsComment[at] {
        at = max(at + 1, page.nodes[at].end)
        continue
      }
      if page.nodes[at].isText {
        at += 1
        continue
      }
      if comment.isWhole,
        page.isOf(["comment-content", "comment-text", "comment_content", "comment-entry"], at)
      {
        comment.body = at..<page.nodes[at].end
        comment.isWhole = false
        // What is written there is the commenter's, not the page's.
        at = max(at + 1, page.nodes[at].end)
        continue
      }
      if !isNamed, page.isOf(["fn", "comment-author", "comment-author-name"], at) {
        let name = page.shortLine(at).flatMap(WebComment.speaker)
        isNamed = page.isOf(["fn", "comment-author-name"], at)
        if name != nil || isNamed { comment.speaker = name }
      }
      if comment.date == nil { readDate(&comment, at) }
      at += 1
    }
  }

  private mutating func readDate(_ comment: inout WebComment, _ at: Int) {
    if page.nodes[at].name == "time" {
      comment.date =
        dates.instant(page.attribute("datetime", of: at))
        ?? page.shortLine(at).flatMap { dates.label($0) }
    } else if page.isOf(["comment-date"], at)
      || (page.nodes[at].name == "a"
        && page.attribute("href", of: at)?.utf8.contains(lowercase: "#comment-") == true
        && page.first(in: at..<min(page.nodes[at].end, at + 8)) {
          page.nodes[$0].name == "time"
        } == nil)
    {
      comment.date = page.shortLine(at).flatMap { dates.label($0) }
    }
  }
}
