/// Reads what WordPress exports (WXR 1.0, 1.1 and 1.2): published posts and pages with their comments.
///
/// An item is a conversation: `wordpress`, the blog's address and the post's number make its key. What
/// is not published (drafts, private and scheduled posts), not a post or a page (attachments, menus),
/// not approved (spam, what waits for its moderator), or not a comment (trackbacks, pingbacks) is left
/// out and counted by sort.
///
/// - Complexity: linear; holds one item with its comments at a time.
/// - Source: WordPress, `wp-admin/includes/export.php`.
public struct WXRReader: Reader {
  /// Reads any export of these versions.
  public init() {}

  /// The name that `--reader` takes.
  public var name: String { "wordpress-wxr" }
  /// What the source looks like.
  public var summary: String {
    "WordPress exports (WXR 1.0 to 1.2): published posts and pages with their comments"
  }

  /// Whether the source begins as such an export does.
  public func recognises(_ sample: InputSample) -> Bool {
    guard sample.begins(with: "<?xml") || sample.begins(with: "<rss") || sample.begins(with: "<!--")
    else { return false }
    return sample.head.holds("://wordpress.org/export/") && sample.head.holds("<rss")
  }

  /// Hands over each conversation and its utterances, as they come.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    var items = WXRItems(input)
    var records = WXRRecords(input)
    let stream = try XMLStream.read(input) { event in
      guard let item = try items.take(event) else { return }
      let blog = [items.blog, items.link].compactMap { $0 }.first { !$0.isEmpty }
      try records.tell(item, blog: blog ?? input.name, emit)
    }
    try records.reading.finish(stream, emit)
  }
}

/// Makes records of items, and counts what it leaves out.
private struct WXRRecords {
  var reading: XMLReading
  private let source: String
  private var keys = MadeKeys()

  init(_ input: Input) {
    reading = XMLReading(input.options)
    source = input.name
  }

  mutating func tell(
    _ whole: WXRItem, blog: String, _ emit: (ReadItem) throws -> Void
  ) throws {
    let (item, comments) = (whole.entry, whole.comments)
    let type = item[.type] ?? "post"
    let status = item[.status] ?? "publish"
    guard leaveOut(item, type, status) == false else {
      if !comments.isEmpty {
        reading.leftOut.add(
          "comment of an unread item", "comments of unread items", line: comments[0].line,
          count: comments.count)
      }
      return
    }
    let date = reading.date(
      (item.fields[.dateGMT], true), (item.fields[.date], false), (item.fields[.pubDate], false))
    let named = item[.id] ?? item[.guid] ?? item[.link]
    let id = named ?? keys.key(of: item.words, date)
    let place = named == nil ? source : blog
    var conversation = ConversationRecord(key: "wordpress\n\(place)\n\(id)")
    if let title = item.fields[.title], let line = title.line(isHTML: true) {
      conversation.title = line
      conversation.titlePlace = title.map(count: line.utf8.count)
    }
    conversation.date = date
    try emit(.conversation(conversation))
    var post = item.utterance(conversation: conversation.key, key: "post-\(id)")
    post.isKeyMade = named == nil
    post.date = date
    try emit(.utterance(post))
    for comment in comments where !leaveOut(comment) {
      let date = reading.date(
        (comment.fields[.dateGMT], true), (comment.fields[.date], false))
      let number = comment[.id] ?? keys.key(of: comment.words, date, in: conversation.key)
      var reply = comment.utterance(
        conversation: conversation.key, key: "comment-\(number)")
      reply.isKeyMade = comment[.id] == nil
      let parent = comment[.parent] ?? "0"
      reply.parent = parent == "0" ? post.key : "comment-\(parent)"
      reply.date = date
      try emit(.utterance(reply))
    }
  }

  private mutating func leaveOut(_ item: WXREntry, _ type: String, _ status: String) -> Bool {
    guard type == "post" || type == "page" else {
      let word = LeftOut.word(type)
      reading.leftOut.add("item of type \(word)", "items of type \(word)", line: item.line)
      return true
    }
    guard status == "publish" else {
      let word = LeftOut.word(status)
      reading.leftOut.add(
        "\(type) with the status \(word)", "\(type)s with the status \(word)", line: item.line)
      return true
    }
    return false
  }

  private mutating func leaveOut(_ comment: WXREntry) -> Bool {
    let type = comment[.type] ?? "comment"
    // WooCommerce's reviews are comments with a rating.
    guard type == "comment" || type == "review" else {
      if type == "trackback" || type == "pingback" {
        reading.leftOut.add(type, type + "s", line: comment.line)
      } else {
        let word = LeftOut.word(type)
        reading.leftOut.add(
          "comment of type \(word)", "comments of type \(word)", line: comment.line)
      }
      return true
    }
    switch comment[.status] ?? "1" {
    case "1", "approve", "approved": return false
    case "0", "hold":
      reading.leftOut.add(
        "comment that was not approved", "comments that were not approved", line: comment.line)
    case "spam":
      reading.leftOut.add(
        "comment marked as spam", "comments marked as spam", line: comment.line)
    case "trash", "post-trashed":
      reading.leftOut.add("comment in the bin", "comments in the bin", line: comment.line)
    case let other:
      let word = LeftOut.word(other)
      reading.leftOut.add(
        "comment with the status \(word)", "comments with the status \(word)", line: comment.line)
    }
    return true
  }
}
