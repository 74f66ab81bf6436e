internal import TenorCorpus
public import TenorReport

extension Transcripts {
  /// The conversations as a person reads them: what each is, then its utterances, answers indented.
  ///
  /// Quoted words are in italics and furniture is dimmed where a terminal shows that; elsewhere they
  /// stand in brackets that say so.
  public func text(width: Int, style: TerminalStyle) -> String {
    conversations.map { $0.text(width: width, style: style) }.joined(separator: "\n")
  }
}

extension Transcript {
  /// Answers deeper than this are indented no further.
  private static let deepest = 8

  /// The conversation as lines of at most `width` columns, but for long ids and addresses.
  func text(width: Int, style: TerminalStyle) -> String {
    let flow = TerminalText(width: width, style: style)
    var lines = flow.lines([.init(title?.terminalLine ?? "(no title)", .bold)])
    for fact in facts { lines += flow.lines([.init(fact.terminalLine)]) }
    let legend = legend(style)
    if !legend.isEmpty { lines += flow.lines(legend) }
    for row in utterances {
      let indent = min(row.depth, Self.deepest) * 2
      lines.append("")
      lines += flow.lines([.init(row.headline(in: self).terminalLine, .bold)], indent: indent)
      for correction in row.corrections {
        lines += flow.lines([.init(correction.words, .dim)], indent: indent)
      }
      lines += flow.lines(row.stretches(style), indent: indent + 2)
      for revision in row.revisions {
        lines += flow.lines([.init(revision.headline.terminalLine, .dim)], indent: indent + 2)
        lines += flow.lines([.init(revision.text, .dim)], indent: indent + 4)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What there is to know of the conversation, a line each.
  var facts: [String] {
    let dated =
      date.map { "\($0), \(dateStated ? "stated by its source" : "not stated by its source")" }
      ?? "undated"
    var lines = ["\(id) · \(dated)", "\(source) · \(reader), \(layout)", counts]
    lines += corrections.map(\.words)
    if !goneIDs.isEmpty { lines.append("gone from its source: \(goneIDs.joined(separator: ", "))") }
    return lines
  }

  private var counts: String {
    let kinds = UtteranceKind.allCases.compactMap { kind -> String? in
      let count = utterances.count { $0.kind == kind }
      return count == 0 ? nil : counted(count, kind.rawValue, kind == .reply ? "replies" : nil)
    }
    let speakers = Set(utterances.compactMap(\.speaker)).count
    let shown = kinds.isEmpty ? "nothing of these voices" : kinds.joined(separator: ", ")
    let whole =
      utterances.count < size ? " (of \(counted(size, "utterance")))" : ""
    let declared =
      declaredComments.map { "; its source counts \(counted($0, "comment"))" } ?? ""
    return
      "\(shown)\(whole); \(speakers == 0 ? "no speaker" : counted(speakers, "speaker")) named\(declared)"
  }

  /// What the marks mean, where there are any.
  private func legend(_ style: TerminalStyle) -> [TerminalText.Stretch] {
    let found = Set(utterances.flatMap { $0.voices.map(\.kind) })
    guard style == .ansi else { return [] }
    var words: [TerminalText.Stretch] = []
    if found.contains(.quoted) { words.append(.init("quoted words", .italic)) }
    if found.contains(.furniture) {
      words += (words.isEmpty ? [] : [.init(", ")]) + [.init("furniture", .dim)]
    }
    return words.isEmpty ? [] : [.init("Marked: ")] + words
  }
}

extension Transcript.Row {
  /// The line above the text: what it is, of whom, when and where. A date in parentheses is inherited.
  func headline(in conversation: Transcript) -> String {
    var parts = [kind.rawValue, speaker ?? "anonymous"]
    parts.append(date.map { dateStated ? $0 : "(\($0))" } ?? "undated")
    let file = source.file == conversation.source ? "line " : "\(source.file):"
    parts.append("\(file)\(source.line)")
    if let gone { parts.append("gone from its source, found at \(gone)") }
    return "\(id) \(parts.joined(separator: " · "))"
  }

  /// The text as marked stretches.
  fileprivate func stretches(_ style: TerminalStyle) -> [TerminalText.Stretch] {
    voices.flatMap { voice -> [TerminalText.Stretch] in
      let words = words(voice)
      switch (voice.kind, style) {
      case (.own, _): return [.init(words)]
      case (.quoted, .ansi): return [.init(words, .italic)]
      case (.furniture, .ansi): return [.init(words, .dim)]
      case (_, .plain): return Self.bracketed(words, voice.kind)
      }
    }
  }

  /// The words within `[quoted: …]`, with the blanks around them outside.
  private static func bracketed(_ words: String, _ voice: Voice) -> [TerminalText.Stretch] {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    let head = words.prefix(while: blank)
    if head.count == words.count { return [.init(words)] }
    let tail = String(words.reversed().prefix(while: blank).reversed())
    let body = words.dropFirst(head.count).dropLast(tail.count)
    return [
      .init("\(head)[\(voice.rawValue): "),
      // Dimmed words are not cut: an address stays whole.
      .init(String(body), voice == .furniture ? .dim : .plain), .init("]\(tail)"),
    ]
  }
}

extension Correction {
  /// The correction as one line.
  var words: String {
    value.map { "corrected by hand at \(at): \(field) \($0.isEmpty ? "none" : $0)" }
      ?? "correction taken back at \(at): \(field)"
  }
}
