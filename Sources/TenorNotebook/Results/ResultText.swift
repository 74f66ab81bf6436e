/// What stands between the comments of a result.
struct ResultText: Equatable {
  /// Lines with LF between them, none of them blank at the ends.
  var text: String
  /// Whether the text has headings, so that it depends on where its cell stands.
  var hasHeadings = false

  /// The output of a command under a heading of this level.
  ///
  /// Markdown stands as it is, its headings moved below that of the cell. Where it could reach out of the
  /// result (an open fence, a comment of ours, a definition of links), and where the output is plain, the
  /// lines stand in a fence. Characters that steer a terminal or turn the direction of text become U+FFFD.
  init(_ outcome: CellOutcome, level: Int) {
    let output = outcome.output.harmlessLines
    var parts: [String] = []
    if outcome.status != 0 {
      parts.append(Self.caution(outcome.remarks, status: outcome.status))
    }
    if output.allSatisfy(\.isWhitespace) {
      if outcome.status == 0 { parts.append("*The command printed nothing.*") }
    } else if outcome.format == .markdown, let moved = Self.contained(output, below: level) {
      parts.append(moved.text)
      hasHeadings = moved.hasHeadings
    } else {
      parts.append(Self.fenced(output))
    }
    text = parts.joined(separator: "\n\n")
  }

  /// What stands in place of an output that does not exist.
  init(_ failure: CellFailure) {
    text = Self.caution(failure.message, status: failure.status)
  }

  /// The message in a fence in an alert, each line quoted.
  private static func caution(_ message: String, status: Int32) -> String {
    var lines = ["[!CAUTION]", "This cell failed with exit status \(status)."]
    let words = message.harmlessLines
    if !words.allSatisfy(\.isWhitespace) {
      lines.append("")
      lines += fenced(words).lines
    }
    return lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// The lines in a fence that is longer than any run of back-ticks in them.
  private static func fenced(_ output: String) -> String {
    var run = 0
    var longest = 0
    for byte in output.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)text\n" + output + (output.hasSuffix("\n") ? "" : "\n") + fence
  }
}

extension ResultText {
  /// The Markdown with its headings below the level; `nil` where it reaches out of the result.
  private static func contained(
    _ output: String, below level: Int
  ) -> (text: String, hasHeadings: Bool)? {
    var lines = output.lines
    while lines.last?.isBlank == true { lines.removeLast() }
    while lines.first?.isBlank == true { lines.removeFirst() }
    let events = MarkdownEvent.events(
      in: (lines + ["", ResultMarker.end]).joined(separator: "\n"))
    guard isContained(events, endLine: lines.count + 2), !definesLinks(lines, events)
    else { return nil }
    let headings = events.filter { $0.kind == .heading && !$0.isNested }
    let shift = max(0, level + 1 - (headings.map(\.level).min() ?? 6))
    for heading in headings {
      let line = lines[heading.line - 1]
      let marks = line.drop { $0 == " " }
      guard marks.first == "#" else { continue }
      let added = min(6, heading.level + shift) - heading.level
      lines[heading.line - 1] = String(repeating: "#", count: added) + marks
    }
    return (lines.joined(separator: "\n"), !headings.isEmpty)
  }

  /// Whether the comment behind the output is read as such, and nothing before it is a cell, a comment of
  /// ours or a value.
  private static func isContained(_ events: [MarkdownEvent], endLine: Int) -> Bool {
    guard let end = events.last, end.kind == .htmlBlock, !end.isNested, end.line == endLine,
      end.trimmedLiteral == ResultMarker.end
    else { return false }
    return events.dropLast().allSatisfy { event in
      switch event.kind {
      case .codeBlock: event.cellWords == nil
      case .htmlBlock:
        !ResultMarker.isMeant(by: event.trimmedLiteral) && !event.literal.contains("data-tenor")
      case .html: !event.literal.contains("data-tenor")
      case .heading, .code, .headingText: true
      }
    }
  }

  /// Whether a line outside code blocks defines where links of the whole notebook lead. A footnote's
  /// definition does not.
  private static func definesLinks(_ lines: [String], _ events: [MarkdownEvent]) -> Bool {
    var isCode = [Bool](repeating: false, count: lines.count + 2)
    for event in events {
      guard case .codeBlock = event.kind else { continue }
      let last = event.line + event.literal.utf8.count { $0 == 0x0A }
      for line in event.line...last where line <= lines.count { isCode[line - 1] = true }
    }
    return lines.indices.contains { index in
      guard !isCode[index] else { return false }
      let start = lines[index].drop { $0 == " " || $0 == "\t" || $0 == ">" || $0 == "-" }
      return start.hasPrefix("[") && !start.hasPrefix("[^") && start.contains("]:")
    }
  }
}

extension String {
  /// What stands between line feeds. O(bytes).
  var lines: [String] {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  fileprivate var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }

  /// The text with LF as line end and U+FFFD for control characters and those that turn the direction of
  /// what stands beside them.
  var harmlessLines: String {
    var harmless = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D: harmless.append("\n")
      case 0x09: harmless.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        harmless.append("\u{FFFD}")
      default: harmless.append(scalar)
      }
      previous = scalar
    }
    return String(harmless)
  }
}
