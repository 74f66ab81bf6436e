/// One comment of a page of Blogger's.
struct BloggerComment {
  /// Where it begins, or the script that holds it.
  var index: Int
  /// Blogger's id, as in addresses: `c` and a number.
  var key: String
  var parent: String?
  var speaker: String?
  var date: CalendarDate?
  /// The nodes that hold its text.
  var body: Range<Int> = 0..<0
  /// Whether ``body`` is all of the comment, with its author and date.
  var isWhole = false
  /// Whether all there is is Blogger's word that it was removed.
  var isRemoved = false
  /// What the page's script says of it, where its markup does not hold it.
  var item: BloggerScript.Item?

  /// A name, if it is one; without what Blogger puts behind it (`said...`).
  static func speaker(_ text: String) -> String? {
    var name = text.trimmed
    let verbs = ["said", "says", "hat gesagt", "sagte", "meinte", "schrieb", "a dit", "wrote"]
    for verb in verbs {
      for dots in ["...", "\u{2026}", ":", " ...", " :"] where name.hasSuffix(" " + verb + dots) {
        name = String(name.dropLast(verb.count + dots.count)).trimmed
      }
    }
    for words in ChromeWords.all {
      for phrase in words.postedBy where name.hasPrefix(phrase) {
        name = String(name.dropFirst(phrase.count)).trimmed
      }
      if words.anonymous.contains(name) { return nil }
    }
    return name.isEmpty ? nil : name
  }

  /// `c123…` of an element's `id`; `nil` for any other.
  static func key(_ id: String?, suffix: String = "") -> String? {
    guard var id, id.hasPrefix("c"), id.hasSuffix(suffix) else { return nil }
    id.removeLast(suffix.count)
    return BloggerPost.isNumber(String(id.dropFirst())) ? id : nil
  }
}

extension BloggerPage {
  /// Finds the comments, in order: nested ones, flat ones, and those that the page's script holds.
  mutating func findComments() {
    var nested: [BloggerComment] = []
    var flat: [BloggerComment] = []
    // What comments stand in: the ones that they answer, and the lists of those ones' replies.
    var around: [(end: Int, key: String)] = []
    for index in page.nodes.indices where !page.nodes[index].isText {
      while let last = around.last, last.end <= index { around.removeLast() }
      guard let id = page.attribute("id", of: index) else { continue }
      let name = page.nodes[index].name
      if let key = BloggerComment.key(id, suffix: "-ra") {
        around.append((page.nodes[index].end, key))
      } else if let key = BloggerComment.key(id) {
        if page.isOf(["comment"], index) || (name == "li" && page.isOf(["comment-block"], index)) {
          nested.append(BloggerComment(index: index, key: key, parent: around.last?.key))
          around.append((page.nodes[index].end, key))
          beginsComment[index] = true
        } else if name == "dt" || page.isOf(["comment-author"], index) {
          flat.append(BloggerComment(index: index, key: key))
          beginsComment[index] = true
        }
      }
    }
    for number in nested.indices { readNested(&nested[number]) }
    for number in flat.indices {
      readFlat(&flat[number], until: number + 1 < flat.count ? flat[number + 1].index : nil)
    }
    comments = (nested + flat).sorted { $0.index < $1.index }
    findScripted()
  }

  private mutating func readNested(_ comment: inout BloggerComment) {
    let end = page.nodes[comment.index].end
    var content: Int?
    var stop = end
    var at = comment.index + 1
    while at < end {
      let node = page.nodes[at]
      if beginsComment[at] {
        at = max(at + 1, node.end)
        continue
      }
      if node.isText {
        at += 1
        continue
      }
      if content == nil {
        if comment.speaker == nil, page.isOf(["user", "fn"], at) {
          comment.speaker = page.shortLine(at).flatMap(BloggerComment.speaker)
        }
        readDate(&comment, at)
        if page.isOf(["comment-content", "comment-body"], at) { content = at }
      } else if page.isOf(["deleted-comment"], at) {
        comment.isRemoved = true
      } else if page.isOf(Self.afterText, at) {
        stop = at
        break
      }
      at += 1
    }
    // Paragraphs that a commenter wrote may have closed the element of the text early.
    comment.body = content.map { $0..<stop } ?? comment.index + 1..<end
    comment.isWhole = content == nil
  }

  /// What stands in a comment and is not its text.
  static let furniture: Set<String> = afterText.union([
    "comment-header", "avatar-image-container", "comment-author", "datetime", "user",
  ])

  /// What follows a comment's text.
  private static let afterText: Set<String> = [
    "comment-actions", "comment-footer", "comment-replies", "comment-replybox-single",
    "comment-replybox-thread", "comment-timestamp", "item-control", "comment-reply",
  ]

  private mutating func readDate(_ comment: inout BloggerComment, _ at: Int) {
    guard comment.date == nil else { return }
    if let address = page.attribute("href", of: at), let date = dates.shown(in: address) {
      comment.date = date
    } else if page.nodes[at].name == "time" {
      comment.date = dates.instant(page.attribute("datetime", of: at))
    } else if page.isOf(["datetime", "comment-timestamp"], at) {
      let links = (at..<min(page.nodes[at].end, at + 16)).filter { page.nodes[$0].name == "a" }
      for link in links {
        if let date = page.attribute("href", of: link).flatMap({ dates.shown(in: $0) }) {
          comment.date = date
          return
        }
      }
      for place in links + [at] {
        guard let date = page.shortLine(place).flatMap({ dates.label($0) }) else { continue }
        comment.date = date
        return
      }
    }
  }

  private mutating func readFlat(_ comment: inout BloggerComment, until next: Int?) {
    let index = comment.index
    let end = next ?? listEnd(index)
    let named = page.first(in: index + 1..<min(max(index + 1, page.nodes[index].end), index + 64)) {
      page.nodes[$0].name == "a" && page.shortLine($0) != nil
    }
    comment.speaker = page.shortLine(named ?? index).flatMap(BloggerComment.speaker)
    var start: Int?
    var stop = end
    for at in min(end, max(index + 1, page.nodes[index].end))..<end where !page.nodes[at].isText {
      if start == nil {
        if page.isOf(["comment-body", "comment-content"], at) { start = at }
      } else if stop == end {
        if page.isOf(["deleted-comment"], at) { comment.isRemoved = true }
        if page.isOf(Self.afterText, at) { stop = at }
      }
      if start == nil || stop < end { readDate(&comment, at) }
    }
    if let start { comment.body = start..<stop }
  }

  /// Where the list ends that a flat comment stands in.
  private func listEnd(_ index: Int) -> Int {
    let list = page.ancestor(of: index) {
      page.nodes[$0].name == "dl"
        || ["comments-block", "comments"].contains(page.attribute("id", of: $0))
    }
    return list.map { page.nodes[$0].end } ?? page.nodes[index].end
  }
}
