extension Prose {
  /// The text as content of a paragraph.
  ///
  /// - Parameter anchor: the section's id in the page, from which those of its footnotes are made.
  func html(_ anchor: String, _ footnotes: inout Footnotes) -> String {
    var html = ""
    for inline in inlines {
      switch inline {
      case .text(let words): html += words.htmlText
      case .code(let words): html += "<code>\(words.htmlText)</code>"
      case .emphasis(let words): html += "<em>\(words.htmlText)</em>"
      case .strong(let words): html += "<strong>\(words.htmlText)</strong>"
      case .note(let note):
        let number = footnotes.number(of: note)
        html += """
          <sup><a id="\(anchor):ref-\(number)" href="#\(anchor):note-\(number)" \
          role="doc-noteref">\(number)</a></sup>
          """
      }
    }
    return html
  }
}

extension Footnotes {
  /// The notes as a numbered list, each with a link back to its number in the text.
  func html(_ anchor: String) -> String {
    if notes.isEmpty { return "" }
    var html = "<ol class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n"
    var none = Footnotes()
    for (index, note) in notes.enumerated() {
      html += """
        <li id="\(anchor):note-\(index + 1)">\(note.html(anchor, &none)) \
        <a href="#\(anchor):ref-\(index + 1)" role="doc-backlink" \
        aria-label="Back to the text">↩</a></li>

        """
    }
    return html + "</ol>\n"
  }
}

extension [Prose] {
  /// The texts as a list.
  func htmlList(
    _ anchor: String, _ footnotes: inout Footnotes, style: String? = nil
  ) -> String {
    if isEmpty { return "" }
    var html = style.map { "<ul class=\"\($0)\">\n" } ?? "<ul>\n"
    for item in self { html += "<li>\(item.html(anchor, &footnotes))</li>\n" }
    return html + "</ul>\n"
  }
}
