extension Report {
  /// The report in GitHub-flavoured Markdown that also reads well as plain text.
  ///
  /// Words render as they were typed, whatever they contain; a line break in them becomes a blank,
  /// and a paragraph is one line.
  public var markdown: String {
    let title = markdownHeading(title, level: 1)
    return ([title] + sections.map(\.markdown)).joined(separator: "\n")
  }
}

extension ReportSection {
  /// The section in GitHub-flavoured Markdown, between two comments that name its id.
  ///
  /// The comments, each on a line of its own, are where a later run finds the section again:
  /// `<!-- tenor:section id=terms -->` and `<!-- tenor:end id=terms -->`. In the id all but letters,
  /// digits, `.`, `_`, `/`, `:` and single hyphens is percent-encoded. No running text can look like
  /// them; verbatim lines inside a fence can.
  public var markdown: String {
    let id = id.markerEncoded
    var parts = ["<!-- tenor:section id=\(id) -->\n", markdownHeading(title, level: 2)]
    var wasList = false
    for block in blocks {
      let text = block.markdown
      if text.isEmpty { continue }
      // Two lists in a row would be read as one.
      if wasList && block.beginsWithList { parts.append("<!-- -->\n") }
      parts.append(text)
      wasList = block.endsWithList
    }
    parts.append("<!-- tenor:end id=\(id) -->\n")
    return parts.joined(separator: "\n")
  }
}

extension Block {
  fileprivate var markdown: String {
    switch self {
    case .heading(let title, let level): return markdownHeading(title, level: max(1, level) + 2)
    case .paragraph(let prose):
      let line = prose.markdown
      return line.isEmpty ? "" : line + "\n"
    case .list(let items): return items.map { "- \($0.markdown)".trimmed + "\n" }.joined()
    case .table(let table): return table.markdown
    case .verbatim(let lines):
      let fence = String(repeating: "`", count: max(3, lines.longestRun(of: "`") + 1))
      return "\(fence)\n" + lines.verbatimLines.map { $0 + "\n" }.joined() + "\(fence)\n"
    }
  }

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
    default: false
    }
  }
}

/// A heading's line; no level is below the sixth.
private func markdownHeading(_ title: String, level: Int) -> String {
  let words = title.singleLine.trimmed.markdownEscaped.escapedHeadingEnd
  return (String(repeating: "#", count: min(level, 6)) + " " + words).trimmed + "\n"
}

extension String {
  /// The id inside an HTML comment, which neither a blank, a line break nor `--` may end.
  fileprivate var markerEncoded: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "-") where !encoded.hasSuffix("-"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "_"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }
}
