extension Report {
  /// The report in GitHub-flavoured Markdown that also reads well as plain text, figures told in words.
  public var markdown: String { markdown(figures: .omitted) }

  /// The report in GitHub-flavoured Markdown that also reads well as plain text.
  ///
  /// Words render as they were typed, whatever they contain; a line break in them becomes a blank,
  /// and a paragraph is one line.
  public func markdown(figures: FigurePlacement) -> String {
    let title = markdownHeading(title, level: 1)
    return ([title] + sections.map { $0.markdown(figures: figures) }).joined(separator: "\n")
  }
}

extension ReportSection {
  /// The section in GitHub-flavoured Markdown, as ``markdown(figures:)``, figures told in words.
  public var markdown: String { markdown(figures: .omitted) }

  /// The section in GitHub-flavoured Markdown, between two comments that name its id.
  ///
  /// The comments, each on a line of its own, are where a later run finds the section again:
  /// `<!-- tenor:section id=terms -->` and `<!-- tenor:end id=terms -->`. In the id all but letters,
  /// digits, `.`, `_`, `/`, `:` and single hyphens is percent-encoded. No running text can look like
  /// them; verbatim lines inside a fence can. Footnotes are `[^terms-1]`, told before the end.
  public func markdown(figures: FigurePlacement) -> String {
    let marker = SectionMarker(id: id)
    return marker.begin + "\n" + markdownBody(figures: figures) + marker.end() + "\n"
  }

  /// What stands between the markers: blank lines at both ends, and the blocks.
  func markdownBody(figures: FigurePlacement) -> String {
    var parts = ["", markdownHeading(title, level: 2)]
    var footnotes = Footnotes()
    var wasList = false
    for block in blocks {
      let text = markdown(of: block, figures: figures, &footnotes)
      if text.isEmpty { continue }
      // Two lists in a row would be read as one.
      if wasList && block.beginsWithList { parts.append("<!-- -->\n") }
      parts.append(text)
      wasList = block.endsWithList
    }
    for (index, note) in footnotes.notes.enumerated() {
      parts.append("[^\(id.anchor)-\(index + 1)]: \(note.markdown)\n")
    }
    parts.append("")
    return parts.joined(separator: "\n")
  }

  private func markdown(
    of block: Block, figures: FigurePlacement, _ footnotes: inout Footnotes
  ) -> String {
    switch block {
    case .heading(let title, let level): return markdownHeading(title, level: max(1, level) + 2)
    case .paragraph(let prose):
      let line = prose.markdown(id.anchor, &footnotes)
      return line.isEmpty ? "" : line + "\n"
    case .list(let items):
      var list = ""
      for item in items { list += "- \(item.markdown(id.anchor, &footnotes))".trimmed + "\n" }
      return list
    case .table(let table): return table.markdown(id.anchor, &footnotes)
    case .figure(let figure): return markdown(of: figure, figures, &footnotes)
    case .callout(let callout): return callout.markdown(id.anchor, &footnotes)
    case .verbatim(let lines):
      let fence = String(repeating: "`", count: max(3, lines.longestRun(of: "`") + 1))
      return "\(fence)\n" + lines.harmless.verbatimLines.map { $0 + "\n" }.joined() + "\(fence)\n"
    }
  }

  /// A linked picture, whose alternative text is the title and the description; without a link, the title
  /// and the description as text. The notes follow.
  private func markdown(
    of figure: Figure, _ figures: FigurePlacement, _ footnotes: inout Footnotes
  ) -> String {
    let title = figure.title.singleLine.trimmed
    let description = figure.description.singleLine.trimmed
    var parts: [String]
    switch figures {
    case .linked(let folder):
      let stop = title.isEmpty || description.isEmpty || title.hasSuffix(".") ? " " : ". "
      let words = (title + stop + description).trimmed
      let path = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
      parts = ["![\(words.imageText)](\(path.pathEncoded)\(fileName(of: figure)))\n"]
    case .omitted:
      parts = [("Figure: " + title).strongMarkdown + "\n"]
      if !description.isEmpty { parts.append(Prose([.text(description)]).markdown + "\n") }
    }
    let notes = figure.notes.markdownList(id.anchor, &footnotes)
    if !notes.isEmpty { parts.append(notes) }
    return parts.joined(separator: "\n")
  }
}

extension Callout {
  /// GitHub's alert: a quotation whose first line names its kind.
  fileprivate func markdown(_ anchor: String, _ footnotes: inout Footnotes) -> String {
    var paragraphs: [String] = []
    for prose in self.paragraphs {
      let line = prose.markdown(anchor, &footnotes)
      if !line.isEmpty { paragraphs.append("> \(line)\n") }
    }
    if paragraphs.isEmpty { return "" }
    return "> [!\(kind.alert)]\n" + paragraphs.joined(separator: ">\n")
  }
}

extension Callout.Kind {
  /// GitHub's word for the kind: it has five, and none of its own for a limit.
  fileprivate var alert: String {
    switch self {
    case .note: "NOTE"
    case .limit: "IMPORTANT"
    case .caution: "CAUTION"
    }
  }
}

extension Block {
  fileprivate var beginsWithList: Bool {
    switch self {
    case .list: true
    case .table(let table):
      table.columns.isEmpty && table.title.singleLine.trimmed.isEmpty && !table.notes.isEmpty
    default: false
    }
  }

  fileprivate var endsWithList: Bool {
    switch self {
    case .list: true
    case .table(let table): !table.notes.isEmpty
    case .figure(let figure): !figure.notes.isEmpty
    default: false
    }
  }
}

/// A heading's line; no level is below the sixth.
func markdownHeading(_ title: String, level: Int) -> String {
  let words = title.singleLine.trimmed.markdownEscaped.escapedHeadingEnd
  return (String(repeating: "#", count: min(level, 6)) + " " + words).trimmed + "\n"
}

extension String {
  /// The words as an image's alternative text, which a bracket without its pair would end.
  fileprivate var imageText: String {
    var text = String.UnicodeScalarView()
    for scalar in markdownEscaped.unicodeScalars {
      if scalar == "]" { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  /// The path as a link's destination: all but letters, digits, `.`, `-`, `_`, `~` and `/` encoded.
  fileprivate var pathEncoded: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }
}
