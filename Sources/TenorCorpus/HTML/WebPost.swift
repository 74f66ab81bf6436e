/// What a page says of one post.
struct WebPost {
  var title: Int?
  var date: CalendarDate?
  var speaker: String?
  var address: String?
  /// The nodes that hold its text.
  var body: Range<Int>
  /// The element that holds all of it.
  var holder: Int

  /// The classes of posts' texts.
  static let content: Set<String> = [
    "entry-content", "post-content", "article-content", "article-body", "post-body",
    "postentry", "storycontent", "wp-block-post-content", "e-content",
  ]

  /// The classes of what stands among a post's text and is not the post's.
  static let furniture: Set<String> = [
    "sharedaddy", "jp-relatedposts", "post-navigation", "navigation", "nav-links", "page-links",
    "entry-meta", "entry-footer", "post-meta", "comments-area", "comment-list", "commentlist",
    "comment-respond", "sd-sharing", "addtoany_share_save_container", "wpcnt", "breadcrumbs",
    "screen-reader-text", "entry-header", "byline",
  ]

  /// The elements that hold a page's furniture.
  static let furnitureElements: Set<String> = [
    "nav", "aside", "form", "footer", "header", "button",
  ]
}

extension WebPage {
  /// Finds the posts by their texts.
  mutating func findPosts() {
    var index = 0
    var before = 0
    while index < page.nodes.count {
      if beginsComment[index] {
        index = max(index + 1, page.nodes[index].end)
        continue
      }
      let node = page.nodes[index]
      guard !node.isText, isContent(index) else {
        index += 1
        continue
      }
      posts.append(post(index, after: before))
      before = node.end
      index = max(index + 1, node.end)
    }
  }

  private func isContent(_ index: Int) -> Bool {
    if page.isOf(WebPost.content, index) { return true }
    if page.attribute("itemprop", of: index) == "articleBody" { return true }
    // Older themes call the text so, newer ones all of the post.
    let node = page.nodes[index]
    return node.name == "div" && page.isOf(["entry"], index)
      && page.first(in: index + 1..<min(max(index + 1, node.end), index + 400)) {
        page.isOf(WebPost.content, $0)
      } == nil
  }

  /// A page whose post is not marked: its `article` or `main`, or all of its body.
  mutating func findText() -> WebPost? {
    let names = ["article", "main", "body"]
    for name in names {
      let found = page.nodes.indices.first { index in
        page.nodes[index].name == name && !beginsComment[index]
          && (index + 1..<max(index + 1, page.nodes[index].end)).contains {
            page.nodes[$0].isText && !page.tree.text[page.nodes[$0].text].isBlank
          }
      }
      guard let found else { continue }
      var text = post(found, after: 0)
      text.body = found..<page.nodes[found].end
      if name == "body", let end = page.nodes.indices.last { text.body = found..<end + 1 }
      if text.title == nil {
        text.title = page.first(in: text.body) { ["h1", "h2"].contains(page.nodes[$0].name) }
      }
      return text
    }
    return nil
  }

  private mutating func post(_ index: Int, after before: Int) -> WebPost {
    let holder =
      page.ancestor(of: index) {
        page.nodes[$0].name == "article" || page.isOf(["hentry", "post", "type-post"], $0)
      } ?? page.nodes[index].parent
    var post = WebPost(body: index..<page.nodes[index].end, holder: max(0, holder))
    let head = min(index, max(before, holder))..<index
    let foot =
      page.nodes[index]
      .end..<max(
        page.nodes[index].end, holder >= 0 ? page.nodes[holder].end : 0)
    post.title =
      page.first(in: head) {
        page.isOf(["entry-title", "post-title", "p-name"], $0)
          || page.attribute("itemprop", of: $0) == "headline"
      } ?? page.first(in: head) { ["h1", "h2"].contains(page.nodes[$0].name) }
    if let title = post.title {
      post.address = page.first(in: title..<page.nodes[title].end) {
        page.nodes[$0].name == "a"
      }.flatMap { page.attribute("href", of: $0) }
    }
    for range in [head, foot] {
      var at = range.lowerBound
      while at < range.upperBound {
        if beginsComment[at] || page.isOf(["comments-area"], at) {
          at = max(at + 1, page.nodes[at].end)
          continue
        }
        // What follows belongs to the next post.
        if range == foot, isContent(at) { break }
        read(at, &post)
        at += 1
      }
    }
    return post
  }

  private mutating func read(_ at: Int, _ post: inout WebPost) {
    if page.nodes[at].isText { return }
    if post.date == nil {
      if page.nodes[at].name == "time" || page.attribute("itemprop", of: at) == "datePublished" {
        post.date =
          dates.instant(page.attribute("datetime", of: at) ?? page.attribute("content", of: at))
          ?? page.shortLine(at).flatMap { dates.label($0) }
      } else if page.isOf(["entry-date", "post-date", "published", "dt-published"], at) {
        post.date =
          dates.instant(page.attribute("title", of: at))
          ?? page.shortLine(at).flatMap { dates.label($0) }
      }
    }
    if post.speaker == nil, page.isOf(["author", "byline", "entry-author", "p-author"], at) {
      let named = page.first(in: at..<min(page.nodes[at].end, at + 32)) {
        page.isOf(["fn"], $0) || page.nodes[$0].name == "a"
      }
      post.speaker = page.shortLine(named ?? at).flatMap(WebComment.speaker)
      if let name = post.speaker, name.lowercased().hasPrefix("by ") {
        post.speaker = String(name.dropFirst(3))
      }
    }
  }
}
