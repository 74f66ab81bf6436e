/// What the elements of HTML do to the text in them.
enum HTMLElements {
  /// Stand on lines of their own, apart by a blank line.
  static let paragraphs: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "dir", "menu", "pre",
    "table", "figure", "hr", "listing", "xmp", "plaintext",
  ]
  /// Stand on lines of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dt", "fieldset", "figcaption", "footer", "form", "frameset", "header", "hgroup", "html",
    "isindex", "legend", "li", "main", "nav", "optgroup", "option", "search", "section", "summary",
    "tbody", "tfoot", "thead", "tr",
  ]
  /// Are not shown.
  static let hidden: Set<String> = [
    "script", "style", "head", "title", "template", "noscript", "noembed", "noframes", "iframe",
    "object", "applet", "svg", "select", "datalist", "textarea", "audio", "video", "canvas",
  ]
  /// Keep their white space.
  static let preformatted: Set<String> = ["pre", "listing", "xmp", "plaintext"]
  static let cells: Set<String> = ["td", "th"]
  static let quotations: Set<String> = ["blockquote", "q"]
}
