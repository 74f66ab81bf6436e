extension Report {
  /// The report for a terminal, without any markup.
  public func terminal(style: TerminalStyle = .plain) -> String {
    let title = style.bold(title.singleLine.trimmed) + "\n"
    return ([title] + sections.map { $0.terminal(style: style) }).joined(separator: "\n")
  }
}

extension ReportSection {
  /// The section for a terminal, without any markup.
  public func terminal(style: TerminalStyle = .plain) -> String {
    let title = style.bold(title.singleLine.trimmed) + "\n"
    let texts = blocks.map { $0.terminal(style: style) }
    return ([title] + texts.filter { !$0.isEmpty }).joined(separator: "\n")
  }
}

extension Block {
  fileprivate func terminal(style: TerminalStyle) -> String {
    switch self {
    case .heading(let title, level: _): style.bold(title.singleLine.trimmed) + "\n"
    case .paragraph(let prose): prose.plain.singleLine.trimmed + "\n"
    case .list(let items): items.map { "- \($0.plain.singleLine.trimmed)\n" }.joined()
    case .table(let table): table.terminal(style: style)
    case .verbatim(let lines):
      lines.verbatimLines.map { $0.singleLine + "\n" }.joined()
    }
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

extension Substring {
  fileprivate var singleLine: String { String(self).singleLine }
}
