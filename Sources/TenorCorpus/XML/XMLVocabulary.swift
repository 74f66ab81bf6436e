/// The vocabulary that an element of an export belongs to.
///
/// Told by the namespace, and by the usual prefix where an export uses one that it never declares, as
/// Blogger's do with `app:`.
enum XMLVocabulary {
  /// No namespace: RSS.
  case plain
  case atom, threading, publishing, blogger
  case wordpress, content, dublinCore
  case other

  init(_ event: XMLEvent) {
    let uri = event.uri
    if uri.isEmpty {
      self = Self.prefixed(event.prefix)
      return
    }
    if uri == "http://www.w3.org/2005/Atom" {
      self = .atom
    } else if uri == "http://www.w3.org/2007/app" || uri == "http://purl.org/atom/app#" {
      self = .publishing
    } else if uri.hasPrefix("http://wordpress.org/export/")
      || uri.hasPrefix("https://wordpress.org/export/")
    {
      // The excerpts' namespace lies below the export's.
      self = event.prefix == "excerpt" ? .other : .wordpress
    } else if uri == "http://purl.org/rss/1.0/modules/content/" {
      self = .content
    } else if uri == "http://purl.org/dc/elements/1.1/" {
      self = .dublinCore
    } else if uri == "http://purl.org/syndication/thread/1.0" {
      self = .threading
    } else if uri.hasPrefix("http://schemas.google.com/blogger/") {
      self = .blogger
    } else {
      self = .other
    }
  }

  private static func prefixed(_ prefix: XMLName) -> Self {
    switch prefix {
    case "": .plain
    case "wp": .wordpress
    case "content": .content
    case "dc": .dublinCore
    case "thr": .threading
    case "app": .publishing
    case "blogger": .blogger
    case "atom": .atom
    default: .other
    }
  }
}
