extension Prose {
  /// The text on one line of Markdown, for the start of a block; footnotes are in brackets.
  public var markdown: String {
    Footnotes.none { withNotesInBrackets.markdown("", &$0) }
  }

  /// The text on one line of Markdown, for the start of a block.
  ///
  /// - Parameter anchor: what the labels of footnotes begin with, unique in the document.
  func markdown(_ anchor: String, _ footnotes: inout Footnotes) -> String {
    inlineMarkdown(anchor, &footnotes).trimmed.escapedBlockStart
  }

  /// The text on one line of Markdown, wherever it stands.
  fileprivate func inlineMarkdown(_ anchor: String, _ footnotes: inout Footnotes) -> String {
    let inlines = joinedTexts
    var line = ""
    for (index, inline) in inlines.enumerated() {
      let next = index + 1 < inlines.count ? inlines[index + 1].firstMark : nil
      switch inline {
      case .text(let words):
        let text = words.singleLine.markdownEscaped
        // Behind a footnote's mark, these would make a link or a footnote of it.
        let isBehindNote = index > 0 && inlines[index - 1].isNote
        let first = text.unicodeScalars.first
        line += isBehindNote && (first == "(" || first == ":") ? "\\" + text : text
      case .note(let note):
        // `![` would begin an image.
        if line.unicodeScalars.last == "!" {
          line.unicodeScalars.removeLast()
          line += "\\!"
        }
        line += "[^\(anchor)-\(footnotes.number(of: note))]"
      case .code(let words):
        // The backticks of two neighbours would be counted together.
        if index > 0, case .code = inlines[index - 1] { line += "<!-- -->" }
        line += words.singleLine.codeSpan
      case .emphasis(let words):
        line += Mark.emphasis.around(
          words.singleLine, after: line.unicodeScalars.last, before: next)
      case .strong(let words):
        line += Mark.strong.around(words.singleLine, after: line.unicodeScalars.last, before: next)
      }
    }
    return line
  }

  /// Neighbouring texts made one, since what is markup depends on the characters around it.
  private var joinedTexts: [Inline] {
    inlines.reduce(into: []) { joined, inline in
      if case .text(let words) = inline, case .text(let before) = joined.last {
        joined[joined.count - 1] = .text(before + words)
      } else if inline.words != "" {
        joined.append(inline)
      }
    }
  }
}

extension Prose.Inline {
  /// What the inline's Markdown begins with, as far as its neighbour must know.
  fileprivate var firstMark: Unicode.Scalar? {
    switch self {
    case .text(let words): words.singleLine.unicodeScalars.first
    case .code: "`"
    case .emphasis, .strong: "*"
    case .note: "["
    }
  }
}

extension [Prose] {
  /// The texts that are not empty, as a list.
  func markdownList(_ anchor: String, _ footnotes: inout Footnotes) -> String {
    var list = ""
    for prose in self {
      let line = prose.markdown(anchor, &footnotes)
      if !line.isEmpty { list += "- \(line)\n" }
    }
    return list
  }
}

extension String {
  /// The words in bold on a line of their own, as above a table.
  var strongMarkdown: String {
    Footnotes.none { Prose([.strong(self)]).inlineMarkdown("", &$0).trimmed }
  }
}

/// Emphasis in one of its two strengths.
private struct Mark {
  var stars: String
  var tag: String

  static let emphasis = Mark(stars: "*", tag: "em")
  static let strong = Mark(stars: "**", tag: "strong")

  /// The words between stars, or between tags where CommonMark would not take the stars for
  /// emphasis (`a*(b)*`) or would count them with those of a neighbour.
  func around(_ words: String, after: Unicode.Scalar?, before: Unicode.Scalar?) -> String {
    let core = words.trimmed
    guard let first = core.unicodeScalars.first, let last = core.unicodeScalars.last,
      let start = words.unicodeScalars.firstIndex(where: { $0 != " " }),
      let end = words.unicodeScalars.lastIndex(where: { $0 != " " })
    else { return words }
    let leading = words.unicodeScalars[..<start]
    let trailing = words.unicodeScalars[words.unicodeScalars.index(after: end)...]
    let opens = Self.binds(first, outside: leading.last ?? after)
    let closes = Self.binds(last, outside: trailing.first ?? before)
    let (open, close) = opens && closes ? (stars, stars) : ("<\(tag)>", "</\(tag)>")
    return String(leading) + open + core.markdownEscaped + close + String(trailing)
  }

  /// Whether stars between the two characters belong to the one inside.
  private static func binds(_ inside: Unicode.Scalar, outside: Unicode.Scalar?) -> Bool {
    guard outside != "*", !inside.properties.isWhitespace else { return false }
    return inside.isLetterOrDigit || outside == nil || outside == " "
  }
}

extension String {
  /// The words between more backticks than stand together inside them.
  fileprivate var codeSpan: String {
    if isEmpty { return "" }
    let fence = String(repeating: "`", count: longestRun(of: "`") + 1)
    // By scalars, since a combining mark would hide a backtick in its character.
    let (first, last) = (unicodeScalars.first, unicodeScalars.last)
    let touches = first == "`" || last == "`"
    let isStripped = first == " " && last == " " && !trimmed.isEmpty
    return touches || isStripped ? "\(fence) \(self) \(fence)" : fence + self + fence
  }

  /// How many of the character stand together at most.
  func longestRun(of scalar: Unicode.Scalar) -> Int {
    var longest = 0
    var run = 0
    for next in unicodeScalars {
      run = next == scalar ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
