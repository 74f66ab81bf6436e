extension Figure {
  /// The figure within the page: its title, the drawing, its notes, and the same in words and numbers for
  /// those who open it.
  ///
  /// - Parameters:
  ///   - id: the figure's own id in the page.
  ///   - anchor: the section's.
  func html(id: String, _ anchor: String, _ footnotes: inout Footnotes) -> String {
    let title = title.singleLine.trimmed.htmlText
    var html = "<figure id=\"\(id)\">\n"
    if !title.isEmpty { html += "<figcaption>\(title)</figcaption>\n" }
    html += "<div class=\"drawing\(isLarge ? " large" : "")\">\n"
    html += drawing(scope: anchor) + "\n</div>\n"
    html += notes.htmlList(anchor, &footnotes, style: "notes")
    var data = data
    data.title = "Data: " + data.title
    html += "<details>\n<summary>The figure in words and numbers</summary>\n"
    let description = description.singleLine.trimmed
    if !description.isEmpty { html += "<p>\(description.htmlText)</p>\n" }
    html += data.html(id: "\(id):data", anchor, &footnotes)
    return html + "</details>\n</figure>\n"
  }

  /// Drawings that were made elsewhere, such as networks, are larger than the others, which are drawn to be
  /// read on a phone.
  private var isLarge: Bool {
    if case .drawing = content { true } else { false }
  }

  /// The `svg` element, without what only a file of its own begins with, and without the title that the
  /// page prints above it.
  private func drawing(scope: String) -> String {
    let document = svg(scope: scope, titled: false)
    guard let start = document.utf8Range(of: "<svg") else { return "" }
    return String(document[start...])
  }
}

extension String {
  /// Where the ASCII words begin.
  fileprivate func utf8Range(of words: String) -> Index? {
    utf8.indices.first { utf8[$0...].starts(with: words.utf8) }
  }
}
