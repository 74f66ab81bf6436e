/// Reads a file of plain text or Markdown as one conversation with one post.
///
/// - Date: front matter's `date`, else the one that the file's name begins with, else the one that was
///   given; never one that the text mentions.
/// - Title: front matter's `title`, else the first `# ` heading of a Markdown file, else the one that was
///   given. A heading at the head of the text is the title and not text; further below it is both.
/// - Speaker: front matter's `author`.
/// - Text: all the rest, without the blank lines around it, with LF for CR LF. Lines that begin with `>`
///   are quoted.
///
/// The file is read whole. O(bytes).
public struct TextFileReader: Reader {
  /// A reader.
  public init() {}

  /// What `--reader` takes.
  public var name: String { "text" }
  /// In words for people.
  public var summary: String { "a plain text or Markdown file: one post" }

  /// Markdown by the file's name, and texts with front matter. Any other plain text is for whoever chooses
  /// readers to give to this one when no other wants it (see ``isPlain(_:)``).
  public func recognises(_ sample: InputSample) -> Bool {
    Self.isMarkdown(sample.name)
      || FrontMatter(sample.head, from: Self.start(of: sample.head)) != nil
  }

  /// Whether a text has none of a Blogger page's layouts, so that the reader of those would take it for
  /// one headless post.
  public static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < Int(UInt32.max) else { return true }
    let page = PageLines(bytes)
    guard page.firstText(from: 0) < page.count else { return true }
    let outline = PageOutline(page)
    return !outline.hasComments && !outline.posts.contains { $0.dateLine != nil }
      && FlattenedPage(page, isArchive: false) == nil
  }

  /// Hands over one conversation and its post.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    try TextFile(input).emit(emit)
  }

  static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  static func isMarkdown(_ name: String) -> Bool {
    let sample = InputSample(name: name, head: [], isWhole: true)
    return ["md", "markdown", "mdown", "mkd"].contains(sample.pathExtension)
  }
}
