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

  /// What numbers from 128 to 159 mean in references to characters (HTML standard, 13.2.5.80).
  static let windows1252: [String] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
