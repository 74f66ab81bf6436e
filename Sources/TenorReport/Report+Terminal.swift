extension Report {
  /// The report for a terminal, without any markup.
  public func terminal(style: TerminalStyle = .plain) -> String {
    let title = style.bold(title.singleLine.trimmed) + "\n"
    return ([title] + sections.map { $0.terminal(style: style) }).joined(separator: "\n")
  }
}

extension ReportSection {
  /// The section for a terminal, without any markup: footnotes are numbers in brackets, told at its end.
  public func terminal(style: TerminalStyle = .plain) -> String {
    let title = style.bold(title.singleLine.trimmed) + "\n"
    var footnotes = Footnotes()
    var texts = blocks.map { $0.terminal(style: style, &footnotes) }
    texts.append(
      footnotes.notes.enumerated().map { "[\($0 + 1)] \($1.plain.singleLine.trimmed)\n" }.joined())
    return ([title] + texts.filter { !$0.isEmpty }).joined(separator: "\n")
  }
}

extension Block {
  fileprivate func terminal(style: TerminalStyle, _ footnotes: inout Footnotes) -> String {
    switch self {
    case .heading(let title, level: _): return style.bold(title.singleLine.trimmed) + "\n"
    case .paragraph(let prose): return prose.terminal(&footnotes) + "\n"
    case .list(let items):
      var list = ""
      for item in items { list += "- \(item.terminal(&footnotes))\n" }
      return list
    case .table(let table): return table.terminal(style: style, widest: nil, &footnotes)
    case .figure(let figure): return figure.terminal(style: style, &footnotes)
    case .callout(let callout): return callout.terminal(style: style, &footnotes)
    case .verbatim(let lines):
      return lines.verbatimLines.map { String($0).singleLine + "\n" }.joined()
    }
  }
}

extension Prose {
  /// The words on one line, footnotes as their numbers in brackets.
  func terminal(_ footnotes: inout Footnotes) -> String {
    var words = ""
    for inline in inlines {
      if case .note(let note) = inline {
        words += " [\(footnotes.number(of: note))]"
      } else {
        words += inline.words
      }
    }
    return words.singleLine.trimmed
  }
}

extension Figure {
  /// The figure in words: what it shows is drawn from numbers that stand in the tables of its section.
  fileprivate func terminal(style: TerminalStyle, _ footnotes: inout Footnotes) -> String {
    var text = style.bold("Figure: " + title.singleLine.trimmed) + "\n"
    let description = description.singleLine.trimmed
    if !description.isEmpty { text += "\n" + description + "\n" }
    if !notes.isEmpty { text += "\n" }
    for note in notes { text += "- \(note.terminal(&footnotes))\n" }
    return text
  }
}

extension Callout {
  fileprivate func terminal(style: TerminalStyle, _ footnotes: inout Footnotes) -> String {
    var texts: [String] = []
    for paragraph in paragraphs {
      let words = paragraph.terminal(&footnotes)
      if !words.isEmpty {
        texts.append((texts.isEmpty ? style.bold(kind.label + ":") + " " : "") + words + "\n")
      }
    }
    return texts.joined(separator: "\n")
  }
}

extension String {
  /// The lines without their breaks; a break at the end begins no further line.
  var verbatimLines: [Substring] {
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
