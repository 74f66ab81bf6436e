extension InputSample {
  /// Whether the source is a page: it begins as HTML does, or as a file of HTML may.
  var isHTML: Bool {
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    guard rest.first == UInt8(ascii: "<") else { return false }
    let isXML = rest.starts(with: "<?xml".utf8)
    // Comments and a declaration of XML may stand first.
    let opening = isXML || rest.starts(with: "<!--".utf8) ? rest.prefix(2048) : rest.prefix(15)
    let isPage =
      Array(opening).contains(lowercase: "<!doctype html")
      || Array(opening).contains(lowercase: "<html")
    return isPage || (!isXML && ["html", "htm", "xhtml"].contains(pathExtension))
  }

  /// Whether the page says that Blogger made it, or is built as Blogger's pages are.
  var isBlogger: Bool {
    isHTML
      && (head.contains(lowercase: "content='blogger'")
        || head.contains(lowercase: "content=\"blogger\"")
        || head.contains(lowercase: "widget blog'") || head.contains(lowercase: "widget blog\"")
        || head.contains(lowercase: "toplevel-thread")
        || head.contains(lowercase: "id='comments-block'")
        || head.contains(lowercase: "id=\"comments-block\""))
  }
}
