/// Reads pages of posts with comments as WordPress and themes like its own write them, and any other
/// page as one post: its title and its main text.
///
/// A comment keeps its own id (`comment-12`) and, where the page nests it, that of the one it
/// answers; what other sites sent (pingbacks, trackbacks) is counted and left out. Holds one page
/// in memory; linear in the page's bytes.
public struct WebPageReader: Reader {
  /// The name that `--reader` takes.
  public let name = "html"
  /// What the source looks like.
  public let summary = "web pages: posts with comments as WordPress shows them, or any page's text"

  /// A reader of pages.
  public init() {}

  /// Whether the source begins as HTML does, or is named as HTML and begins with a tag.
  public func recognises(_ sample: InputSample) -> Bool { sample.isHTML }

  /// Hands over the posts of the page, each with its comments.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    let bytes = try input.bytes()
    if bytes.isBlank { throw InputProblem(path: input.path ?? input.name, reason: .empty) }
    var page = WebPage(HTMLPage(bytes), input)
    try page.read(emit)
  }
}
