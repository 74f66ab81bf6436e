/// Where an entry belongs: its conversation, its own key, and the key of what it answers.
struct AtomPlace {
  var conversation: String
  var key: String
  var parent: String?
  var isComment: Bool
  var isKeyMade = false

  /// - Parameters:
  ///   - made: the key of an entry without an id.
  ///   - conversations: those of the comments of a feed that is not Blogger's; grows.
  init(
    _ entry: AtomEntry, from source: String, made: String?,
    _ conversations: inout [String: String]
  ) {
    isComment = entry.kind == .comment
    let post = entry[.parent] ?? entry.repliesTo
    guard let id = entry[.id] else {
      key = made ?? ""
      isKeyMade = true
      conversation = "atom\n\(source)\n\(key)"
      guard isComment, let post else { return }
      let root = AtomEntry.number(post)
      conversation =
        root.map { "blogger\n" + $0 } ?? conversations[post] ?? "atom\n" + post
      parent = Self.comment(of: entry) ?? root ?? post
      return
    }
    if let number = AtomEntry.number(id) {
      key = isComment ? "c" + number : number
      guard isComment else {
        conversation = "blogger\n" + number
        return
      }
      // The export names the post and, in a link, the comment; Takeout names each in an element.
      let root = post.flatMap(AtomEntry.number)
      conversation = "blogger\n" + (root ?? number)
      parent = Self.comment(of: entry) ?? root
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

  /// The comment of Blogger's that an entry answers.
  private static func comment(of entry: AtomEntry) -> String? {
    let number = entry[.inReplyTo].flatMap(AtomEntry.number) ?? entry.relatedComment
    return number.map { "c" + $0 }
  }
}
