/// One page, from its nodes to records.
struct WebPage {
  var page: HTMLPage
  var dates: PageDates
  let name: String
  var posts: [WebPost] = []
  var comments: [WebComment] = []
  /// By node: whether a comment begins there.
  var beginsComment: [Bool]

  init(_ page: HTMLPage, _ input: Input) {
    self.page = page
    name = input.name
    dates = PageDates(input.options)
    beginsComment = Array(repeating: false, count: page.nodes.count)
    findComments()
    findPosts()
  }

  mutating func read(_ emit: (ReadItem) throws -> Void) throws {
    let isKnown = !posts.isEmpty
    if posts.isEmpty, let post = findText() { posts = [post] }
    if posts.isEmpty, comments.isEmpty {
      try emit(.note(.understood, line: 1, "the page shows no text"))
    }
    var ids = Identities()
    var pings = 0
    var next = 0
    for (number, post) in posts.enumerated() {
      let conversation = ids.take("web\n" + key(of: post))
      try emit(.conversation(record(post, conversation)))
      var passage = take(post, isKnown)
      if passage.text.text.isEmpty, !isKnown { passage = takeAll() }
      var utterance = UtteranceRecord(conversation, key: "post", passage)
      utterance.kind = .post
      utterance.speaker = post.speaker
      utterance.date = post.date?.secondOfDay == nil ? nil : post.date
      try emit(.utterance(utterance))
      let end = number + 1 < posts.count ? posts[number + 1].body.lowerBound : page.nodes.count
      try handOver(&next, until: end, conversation, root: "post", &pings, emit)
    }
    if posts.isEmpty {
      try handOver(
        &next, until: page.nodes.count, "web\n" + (page.canonical ?? name), root: nil, &pings, emit)
    }
    if !isKnown, !posts.isEmpty {
      try emit(
        .note(
          .understood, line: 1,
          "no post is marked on the page: its title and its main text are read as one"))
    }
    if pings > 0 {
      try emit(
        .note(.skipped, line: 1, "pingbacks and trackbacks of other sites left out: \(pings)"))
    }
    try page.notes(emit)
  }

  private func key(of post: WebPost) -> String {
    if posts.count == 1 { return page.canonical ?? name }
    if let address = post.address, !address.isEmpty { return address }
    let title = post.title.flatMap(page.shortLine) ?? ""
    return "\(page.canonical ?? name)\n\(post.date?.description ?? "")\n\(title)"
  }

  private mutating func record(_ post: WebPost, _ key: String) -> ConversationRecord {
    var record = ConversationRecord(key: key)
    record.date = post.date
    if let index = post.title, let title = page.shortLine(index) {
      record.title = title
      record.titlePlace = page.place(index, count: title.utf8.count)
    } else if posts.count == 1 {
      record.title = page.title
    }
    guard posts.count == 1 else { return record }
    if record.date == nil { record.date = dates.instant(page.meta("article:published_time")) }
    let heading = page.first(in: page.nodes.indices) {
      page.isOf(["comments-title"], $0)
        || (["h2", "h3", "h4"].contains(page.nodes[$0].name)
          && page.nodes[$0].parent >= 0
          && page.attribute("id", of: page.nodes[$0].parent) == "comments")
        || (["h2", "h3", "h4"].contains(page.nodes[$0].name)
          && page.attribute("id", of: $0) == "comments")
    }
    record.declaredComments = heading.flatMap(page.shortLine).flatMap(PageDates.declared)
    return record
  }

  private mutating func take(_ post: WebPost, _ isKnown: Bool) -> HTMLPage.Passage {
    let title = post.title ?? -1
    return page.take(post.body) { [tree = page.tree, beginsComment] index in
      let node = tree.nodes[index]
      guard !node.isText else { return false }
      if beginsComment[index] || index == title || tree.isOf(WebPost.furniture, index) {
        return true
      }
      return !isKnown && index != post.body.lowerBound
        && WebPost.furnitureElements.contains(node.name)
    }
  }

  /// All that a page shows, where it is nothing but what holds furniture elsewhere.
  private mutating func takeAll() -> HTMLPage.Passage {
    page.take(page.nodes.indices) { [beginsComment] in beginsComment[$0] }
  }

  private mutating func handOver(
    _ next: inout Int, until end: Int, _ conversation: String, root: String?, _ pings: inout Int,
    _ emit: (ReadItem) throws -> Void
  ) throws {
    var taken = Identities()
    _ = taken.take("post")
    while next < comments.count, comments[next].index < end {
      let comment = comments[next]
      next += 1
      if comment.isPing {
        pings += 1
        continue
      }
      let passage = page.take(comment.body) { [tree = page.tree, beginsComment] index in
        if beginsComment[index] { return true }
        return comment.isWhole && !tree.nodes[index].isText
          && (tree.isOf(WebComment.furniture, index) || tree.nodes[index].name == "form")
      }
      var record = UtteranceRecord(conversation, key: taken.take(comment.key), passage)
      record.parent = comment.parent ?? root
      record.speaker = comment.speaker ?? Signature.speaker(in: record.text)
      record.date = comment.date
      try emit(.utterance(record))
    }
  }
}
