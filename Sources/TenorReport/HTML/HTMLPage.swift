/// The body of a page while it is written: the sections, and where its table of contents leads.
struct HTMLPage {
  /// An entry of the table of contents.
  private struct Entry {
    var anchor: String
    var title: String
    var parts: [Entry] = []

    var html: String {
      let title = title.singleLine.trimmed.htmlText
      let inner = parts.isEmpty ? "" : "\n<ol>\n" + parts.map(\.html).joined() + "</ol>"
      return "<li><a href=\"#\(anchor)\">\(title)</a>\(inner)</li>\n"
    }
  }

  private(set) var body = ""
  private var entries: [Entry] = []
  private var anchors = HTMLAnchors()

  /// The page of these sections, whose own ids are given out before any that are made from them.
  init(_ sections: [ReportSection]) {
    let ids = sections.map { anchors.claim($0.id.anchor) }
    for (section, id) in zip(sections, ids) { write(section, id) }
  }

  /// The table of contents.
  var contents: String {
    if entries.isEmpty { return "" }
    return """
      <nav aria-labelledby="page:contents">
      <h2 id="page:contents">Contents</h2>
      <ol>
      \(entries.map(\.html).joined())</ol>
      </nav>

      """
  }

  private mutating func write(_ section: ReportSection, _ anchor: String) {
    var footnotes = Footnotes()
    entries.append(Entry(anchor: anchor, title: section.title))
    body += "<section id=\"\(anchor)\" aria-labelledby=\"\(anchor):title\">\n"
    body += "<h2 id=\"\(anchor):title\">\(section.title.singleLine.trimmed.htmlText)</h2>\n"
    for block in section.blocks { body += html(block, anchor, &footnotes) }
    body += footnotes.html(anchor) + "</section>\n"
  }

  private mutating func html(
    _ block: Block, _ anchor: String, _ footnotes: inout Footnotes
  ) -> String {
    switch block {
    case .heading(let title, let level):
      let id = anchors.claim("\(anchor)-\(title.slug)")
      if level <= 1 {
        entries[entries.count - 1].parts.append(Entry(anchor: id, title: title))
      }
      let tag = "h\(min(6, max(1, level) + 2))"
      return "<\(tag) id=\"\(id)\">\(title.singleLine.trimmed.htmlText)</\(tag)>\n"
    case .paragraph(let prose):
      let html = prose.html(anchor, &footnotes)
      return html.isEmpty ? "" : "<p>\(html)</p>\n"
    case .list(let items): return items.htmlList(anchor, &footnotes)
    case .table(let table):
      let id = anchors.claim("\(anchor)-\(table.id.anchor)")
      return table.html(id: id, anchor, &footnotes)
    case .figure(let figure):
      let id = anchors.claim("\(anchor)-\(figure.id.anchor)")
      return figure.html(id: id, anchor, &footnotes)
    case .callout(let callout): return callout.html(anchor, &footnotes)
    // A line break that begins `pre` is not part of it.
    case .verbatim(let lines): return "<pre tabindex=\"0\">\n\(lines.htmlLines)</pre>\n"
    }
  }
}

extension Callout {
  fileprivate func html(_ anchor: String, _ footnotes: inout Footnotes) -> String {
    var paragraphs = ""
    for prose in self.paragraphs {
      let html = prose.html(anchor, &footnotes)
      if html.isEmpty { continue }
      let label = paragraphs.isEmpty ? "<strong class=\"label\">\(kind.label)</strong> " : ""
      paragraphs += "<p>\(label)\(html)</p>\n"
    }
    if paragraphs.isEmpty { return "" }
    return "<div class=\"callout \(kind.label.slug)\" role=\"note\">\n\(paragraphs)</div>\n"
  }
}
