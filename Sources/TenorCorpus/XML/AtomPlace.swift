/// Where an entry belongs: its conversation, its own key, and the key of what it answers.
struct AtomPlace {
  var conversation: String
  var key: String
  var parent: String?
  var isComment: Bool

  /// - Parameter conversations: those of the comments of a feed that is not Blogger's; grows.
  init(_ entry: AtomEntry, _ conversations: inout [String: String]) {
    isComment = entry.kind == .comment
    let id = entry[.id] ?? "line-\(entry.line)"
    let post = entry[.parent] ?? entry.repliesTo
    if let number = AtomEntry.number(id) {
      key = isComment ? "c" + number : number
      guard isComment else {
        conversation = "blogger\n" + number
        return
      }
      // The export names the post and, in a link, the comment; Takeout names each in an element.
      let root = post.flatMap(AtomEntry.number)
      conversation = "blogger\n" + (root ?? number)
      let comment = entry[.inReplyTo].flatMap(AtomEntry.number) ?? entry.relatedComment
      parent = comment.map { "c" + $0 } ?? root
      if parent == key { parent = root }
    } else {
      key = id
      conversation = "atom\n" + id
      guard isComment, let post else { return }
      conversation = conversations[post] ?? "atom\n" + post
      conversations[id] = conversation
      parent = post
    }
  }
}
