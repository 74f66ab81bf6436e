public import TenorReport

extension Explanation {
  /// To be read on a terminal or in a file: each sentence with its scored forms marked, then what rules
  /// made of each, and the sums.
  public func lines(style: TerminalStyle) -> [String] {
    var lines = [head]
    let bytes = Array(text.utf8)
    for (index, sentence) in sentences.enumerated() {
      lines += ["", "\(index + 1). " + marked(sentence, in: bytes, style)]
      lines += sentence.lines.map { "   " + $0 }
    }
    return lines
  }

  private var head: String {
    let name = id.map { $0 + ": " } ?? ""
    guard let score else {
      return name + "unscored: none of its forms is in the lexicons"
    }
    let scored = sentences.count { $0.score != nil }
    return name
      + "\(score.signed), from \(scored) scored of \(counted(sentences.count, "sentence"))"
  }

  /// The sentence on one line: *[good]* is positive, *{bad}* negative, *(prison)* left out.
  private func marked(_ sentence: Sentence, in bytes: [UInt8], _ style: TerminalStyle) -> String {
    var marks: [(start: Int, end: Int, open: String, close: String, isBold: Bool)] =
      sentence.parts.map {
        $0.valence < 0
          ? ($0.start, $0.end, "{", "}", true) : ($0.start, $0.end, "[", "]", true)
      }
    marks += sentence.ignored.map { ($0.start, $0.end, "(", ")", false) }
    marks.sort { $0.start < $1.start }
    func words(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }
    var line = ""
    var at = sentence.start
    for mark in marks {
      let form = mark.open + words(mark.start..<mark.end) + mark.close
      line += words(at..<mark.start) + (mark.isBold ? style.bold(form) : form)
      at = mark.end
    }
    line += words(at..<max(at, sentence.end))
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Explanation.Sentence {
  fileprivate var lines: [String] {
    var lines = parts.map { part in
      var line = "\(part.form)  \(part.base.signed) (\(part.source))"
      for step in part.steps {
        let by = step.by.map { " by “\($0)”" } ?? ""
        line += " → \(step.valence.signed) (\(step.rule.rawValue)\(by))"
      }
      return line + "; gives \(part.share.signed)"
    }
    if emphasis != 0 {
      lines.append("exclamation marks  \(emphasis.signed); give \((emphasis * scale).signed)")
    }
    for form in ignored { lines.append("\(form.form)  not scored: \(form.reason.words)") }
    guard let score, let share else { return lines + ["unscored"] }
    return lines + [
      "s = \(sum.signed); score \(score.signed); gives \(share.signed) to the whole"
    ]
  }
}

extension Explanation.Reason {
  fileprivate var words: String {
    switch self {
    case .name: "a name or a term of the domain"
    case .person: "a person's name"
    case .topic: "the topic, not an opinion of it"
    case .phrase: "no feeling in this phrase"
    }
  }
}

extension Double {
  /// With its sign and three decimals, or as many as it needs not to read as 0.
  fileprivate var signed: String {
    Figures.signed(self)
  }
}
