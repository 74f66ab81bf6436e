/// One page of Blogger's, from its nodes to records.
struct BloggerPage {
  var page: HTMLPage
  var dates: PageDates
  let name: String
  /// The elements that hold posts' texts, in order, and the dates of days above them.
  var bodies: [Int] = []
  var dateHeaders: [Int?] = []
  var comments: [BloggerComment] = []
  /// By node: whether a comment begins there.
  var beginsComment: [Bool]

  init(_ page: HTMLPage, _ input: Input) {
    self.page = page
    name = input.name
    dates = PageDates(input.options)
    beginsComment = Array(repeating: false, count: page.nodes.count)
    findBodies()
    findComments()
  }

  private mutating func findBodies() {
    var index = 0
    var header: Int?
    while index < page.nodes.count {
      let isBody = !page.nodes[index].isText && page.isOf(["post-body"], index)
      if isBody {
        bodies.append(index)
        dateHeaders.append(header)
      } else if page.isOf(["date-header"], index) {
        header = index
      }
      index = isBody ? max(index + 1, page.nodes[index].end) : index + 1
    }
  }

  mutating func read(_ emit: (ReadItem) throws -> Void) throws {
    var ids = Identities()
    var conversation = ""
    var root: String?
    var next = 0
    func belongs(_ comment: BloggerComment, before body: Int?) -> Bool {
      body.map { comment.index < $0 } ?? true
    }
    for (number, body) in bodies.enumerated() {
      let following = number + 1 < bodies.count ? bodies[number + 1] : page.nodes.count
      var post = BloggerPost(self, number)
      conversation = ids.take(post.record.key)
      post.record.key = conversation
      post.record.declaredComments = declared(after: body, until: following)
      try emit(.conversation(post.record))
      if post.isDateAddressed, let date = post.record.date {
        let line = page.nodes[body].line
        try emit(
          .note(.understood, line: line, "the post states no date, its address says \(date)"))
      }
      // A text that is never closed ends where the comments begin.
      let passage = page.take(body..<page.nodes[body].end) { [tree = page.tree, beginsComment] in
        beginsComment[$0] || tree.attribute("id", of: $0) == "comments"
      }
      var utterance = UtteranceRecord(conversation, key: post.key, passage)
      utterance.kind = .post
      utterance.speaker = post.speaker
      utterance.date = post.isDateOwn ? post.record.date : nil
      try emit(.utterance(utterance))
      root = post.key
      var taken = Identities()
      _ = taken.take(post.key)
      // Comments that stand above the first post are its own as well.
      while next < comments.count,
        belongs(comments[next], before: number + 1 < bodies.count ? following : nil)
      {
        try handOver(comments[next], conversation, root, &taken, emit)
        next += 1
      }
    }
    if bodies.isEmpty { try readCommentsAlone(emit) }
    try page.notes(emit)
  }

  /// A page whose post is of no known form.
  private mutating func readCommentsAlone(_ emit: (ReadItem) throws -> Void) throws {
    var record = ConversationRecord(key: "blogger\n" + (page.canonical ?? name))
    record.title = page.title
    record.declaredComments = declared(after: -1, until: page.nodes.count)
    guard !comments.isEmpty else {
      try emit(.note(.understood, line: 1, "no post of Blogger's form and no comments were found"))
      return
    }
    try emit(.conversation(record))
    try emit(.note(.understood, line: 1, "no post of Blogger's form was found, comments alone"))
    var taken = Identities()
    for comment in comments { try handOver(comment, record.key, nil, &taken, emit) }
  }

  private mutating func handOver(
    _ comment: BloggerComment, _ conversation: String, _ root: String?, _ taken: inout Identities,
    _ emit: (ReadItem) throws -> Void
  ) throws {
    let passage: HTMLPage.Passage
    if let item = comment.item {
      let text = HTMLText(fragment: item.body)
      let node = page.nodes[comment.index]
      passage = HTMLPage.Passage(
        text: text,
        map: TextMap(standingFor: node.source, line: node.line, count: text.text.count))
    } else {
      passage = page.take(comment.body) { [tree = page.tree, beginsComment] index in
        beginsComment[index] || (comment.isWhole && tree.isOf(Self.furniture, index))
      }
    }
    var record = UtteranceRecord(conversation, key: taken.take(comment.key), passage)
    record.parent = comment.parent ?? root
    record.speaker = comment.speaker ?? Signature.speaker(in: record.text)
    record.date = comment.date
    if comment.isRemoved, !record.text.isEmpty {
      record.voices = [VoiceRange(.furniture, 0..<record.text.count)]
    }
    try emit(.utterance(record))
  }

  /// The number in the heading of the comments between two posts.
  private func declared(after body: Int, until end: Int) -> Int? {
    let isSection = { (index: Int) in
      page.attribute("id", of: index) == "comments" || page.isOf(["comments"], index)
    }
    guard let section = page.first(in: max(0, body)..<end, isSection) else { return nil }
    var index = section + 1
    while index < min(end, page.nodes[section].end) {
      if beginsComment[index] { return nil }
      if ["h2", "h3", "h4", "h5"].contains(page.nodes[index].name) {
        return page.shortLine(index).flatMap(PageDates.declared)
      }
      index += 1
    }
    return nil
  }
}
