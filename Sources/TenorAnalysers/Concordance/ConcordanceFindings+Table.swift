public import TenorAnalysis
public import TenorReport

extension ConcordanceFindings: Reportable {
  /// A row a line.
  public var table: Table {
    Table(
      id: Self.name, title: "“\(query)” in context",
      columns: [
        .init("Utterance", key: "utterance", .left), .init("Date", key: "date", .left),
        .init("Kind", key: "kind", .left), .init("Speaker", key: "speaker", .left),
        .init("Left", key: "left"), .init("Match", key: "match", .left),
        .init("Right", key: "right", .left), .init("File", key: "file", .left),
        .init("Line", key: "line"), .init("Start", key: "start"), .init("End", key: "end"),
      ],
      rows: lines.map { found in
        let line = found.line
        return [
          .text(line.utterance), .text(line.date), .text(line.kind), .text(found.speaker),
          .text(line.left), .text(line.match), .text(line.right), .text(line.file),
          .integer(line.line), .integer(line.start), .integer(line.end),
        ]
      }, notes: [counts])
  }

  /// How often, and which lines these are.
  private var counts: Prose {
    guard matches > 0 else {
      return "“\(query)” \(taken) does not occur in \(grouped: tokens) tokens."
    }
    let all: Prose =
      "“\(query)” \(taken) occurs \(counted(matches, "time")) in \(counted(utterances, "utterance")) of \(counted(conversations, "conversation")), among \(grouped: tokens) tokens."
    return lines.count < matches
      ? "\(all) Shown are \(grouped: lines.count), \(sorting)." : "\(all) The lines are \(sorting)."
  }

  private var taken: String {
    switch kind {
    case .actor: "(an actor of the register, with all its names)"
    case .term: "(a term of the register, with all its forms)"
    case .words: "(the words themselves)"
    case .pattern: "(a pattern of words)"
    case .stem: "(all words of a stem)"
    case .expression: "(a regular expression)"
    }
  }

  private var sorting: String {
    switch order {
    case .corpus: "in the order of the corpus"
    case .date: "in the order of dates, the undated last"
    case .left: "sorted by the words before the match, the nearest first"
    case .right: "sorted by the words behind the match"
    case .match: "sorted by the match"
    case .random: "in a random order from seed \(seed ?? 0)"
    }
  }

  /// The counts, then the lines.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph("\(counts) \(corpus.voicesCounted)")]
    if !lines.isEmpty {
      blocks.append(.list(lines.map { found in Self.prose(found) }))
    }
    return ReportSection(id: Self.name, title: "“\(query)” in context", blocks: blocks)
  }

  private static func prose(_ found: Line) -> Prose {
    guard let thread = found.thread, !thread.isEmpty else { return found.line.prose }
    let answered = thread.map { Prose([.text("\($0.heading): \($0.text)")]) }
    return "\(found.line.prose) Answers: \(Prose.joined(answered))"
  }
}

extension ConcordanceFindings.Answered {
  /// Who said it, and when.
  var heading: String {
    [kind, speaker, date.map { String($0.prefix(10)) }].compactMap(\.self).joined(separator: ", ")
  }
}

extension ConcordanceFindings {
  /// The lines for a terminal, the matches below one another and in bold where it shows that.
  ///
  /// - Parameter width: the columns of the terminal; `nil` where output goes elsewhere.
  public func text(style: TerminalStyle, width: Int?, over corpus: CorpusSummary) -> String {
    var text = ""
    let left = lines.map { Self.before($0.line).displayWidth }.max() ?? 0
    for found in lines {
      for answered in found.thread ?? [] {
        text += "  ↑ \(answered.heading): \(answered.text)".terminalLine + "\n"
      }
      let line = found.line
      let before = Self.before(line)
      text += String(repeating: " ", count: left - before.displayWidth) + before
      text += style.bold(line.match.terminalLine) + Self.behind(line)
      let when = [line.date.map { String($0.prefix(10)) } ?? "undated", line.kind, line.utterance]
      text += "  [" + when.joined(separator: " ").terminalLine + "]\n"
    }
    if !lines.isEmpty { text += "\n" }
    let notes = [counts.plain.terminalLine, corpus.voicesCounted.plain.terminalLine]
    for note in notes {
      let lines = TerminalText(width: width ?? 100).lines([.init(note)], indent: 2)
      text += "- " + lines.joined(separator: "\n").dropFirst(2) + "\n"
    }
    return text
  }

  /// What stands before the match, with the space that parts them.
  private static func before(_ line: ConcordanceLine) -> String {
    line.left.terminalLine + (line.left.last?.isWhitespace == true ? " " : "")
  }

  private static func behind(_ line: ConcordanceLine) -> String {
    (line.right.first?.isWhitespace == true ? " " : "") + line.right.terminalLine
  }
}
