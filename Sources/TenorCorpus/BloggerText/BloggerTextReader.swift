/// Reads a Blogger page that an extraction tool has made into text.
///
/// The layouts are found by content:
/// - `nested`: numbered, indented comments below one post, or below several (resiliparse, inscriptis);
/// - `archive`: posts one after another, each below its date line, without comments;
/// - `flattened`: neither numbers nor indentation, only markers such as `ReplyDelete` (trafilatura);
/// - `plain`: none of these: one headless, undated post.
///
/// Chrome is recognised in English, German and French. Reading is pure, needs no recursion and is
/// linear in the bytes but for sorting date lines and quotations; no input makes it fail. Where a
/// line reads two ways, the audit names it and says which way was taken.
public struct BloggerTextReader: Sendable {
  /// What conversations say of their reader.
  public static let name = "blogger-text"

  /// The date of conversations that state none.
  public var date: CalendarDate?
  /// The title of conversations that have none.
  public var title: String?

  /// A reader that gives headless conversations this date and title.
  public init(date: CalendarDate? = nil, title: String? = nil) {
    self.date = date
    self.title = title
  }

  /// Reads one source.
  ///
  /// The ids are made from what the page itself states, so that giving it a date changes none.
  public func read(_ source: Source) -> Reading {
    let page = PageLines(source.bytes)
    var builder = PageBuilder(page, source: source, date: date, title: title)
    if page.firstText(from: 0) < page.count {
      let outline = PageOutline(page)
      let isArchive = outline.posts.contains { $0.dateLine != nil }
      if outline.hasComments && !Self.isFlattened(page, outline) {
        builder.addPosts(of: outline, layout: "nested")
      } else if let markers = FlattenedPage(page, isArchive: isArchive) {
        builder.addFlattened(markers)
      } else if isArchive {
        builder.addPosts(of: outline, layout: "archive")
      } else if outline.hasComments {
        builder.addPosts(of: outline, layout: "flattened")
      } else {
        builder.addPosts(of: outline, layout: "plain")
      }
    }
    return builder.finish()
  }

  /// Whether a page with a comment heading has nevertheless lost its layout: no comment is
  /// numbered below the heading, and no blank line is left above it.
  private static func isFlattened(_ page: PageLines, _ outline: PageOutline) -> Bool {
    guard
      outline.posts.allSatisfy({ post in
        let next = page.firstText(from: post.comments.lowerBound)
        return next >= post.comments.upperBound || page.indent(next) == 0
      })
    else { return false }
    guard let heading = outline.posts.compactMap(\.heading).first else { return false }
    return !(page.firstText(from: 0)..<heading.line).contains { page.isBlank($0) }
  }
}
