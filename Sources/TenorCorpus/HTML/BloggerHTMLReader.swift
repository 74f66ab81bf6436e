/// Reads Blogger's pages: posts with nested or flat comments, and archive pages of several posts.
///
/// A comment keeps Blogger's own id (`c123…`) and, where the page nests it, that of the one it
/// answers. Instants in addresses (`showComment=…`) and attributes come before printed dates. Holds
/// one page in memory; linear in the page's bytes.
public struct BloggerHTMLReader: Reader {
  /// The name that `--reader` takes.
  public let name = "blogger-html"
  /// What the source looks like.
  public let summary = "Blogger: pages of posts with their comments, as HTML"

  /// A reader of Blogger's pages.
  public init() {}

  /// Whether the source begins as Blogger's pages do.
  public func recognises(_ sample: InputSample) -> Bool { sample.isBlogger }

  /// Hands over the posts of the page, each with its comments.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    let bytes = try input.bytes()
    if bytes.isBlank { throw InputProblem(path: input.path ?? input.name, reason: .empty) }
    var page = BloggerPage(HTMLPage(bytes), input)
    try page.read(emit)
  }
}
