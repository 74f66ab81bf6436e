extension String {
  /// Running text as Markdown that CommonMark and GitHub render as it was typed.
  ///
  /// Escapes what would be read as markup and only that, so that the text stays easy to read:
  /// `snake_case` and `p < 0.05` need nothing. The string must be one line; what is markup only at
  /// the start of a block is left to `escapedBlockStart`.
  var markdownEscaped: String {
    let scalars = Array(unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "~", "|", "[", "$": escaped.append("\\")
      case "_" where !scalars.isInsideWord(at: index): escaped.append("\\")
      case "<" where scalars.opensTag(at: index): escaped.append("\\")
      case "&" where scalars.opensEntity(at: index): escaped.append("\\")
      case ":" where scalars.endsScheme(at: index): escaped.append("\\")
      case "." where scalars.endsWWW(at: index): escaped.append("\\")
      case "@" where scalars.joinsAddress(at: index):
        // GitHub looks for e-mail addresses after it has undone all escapes.
        escaped.append(contentsOf: "<!-- -->".unicodeScalars)
      default: break
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// The rendered line with an escape where its first characters would open a block.
  var escapedBlockStart: String {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return self }
    var position = scalars.startIndex
    switch first {
    case ">": return "\\" + self
    case "#":
      let run = scalars.prefix { $0 == "#" }
      return run.count <= 6 && (run.endIndex == scalars.endIndex || scalars[run.endIndex] == " ")
        ? "\\" + self : self
    case "-", "+":
      let next = scalars.dropFirst().first
      return next == nil || next == " " || next == "-" ? "\\" + self : self
    case "0"..."9":
      position = scalars.prefix { ("0"..."9").contains($0) }.endIndex
      guard position != scalars.endIndex, scalars[position] == "." || scalars[position] == ")"
      else { return self }
      let next = scalars.index(after: position)
      guard next == scalars.endIndex || scalars[next] == " " else { return self }
      return String(scalars[..<position]) + "\\" + String(scalars[position...])
    default: return self
    }
  }

  /// The rendered line with an escape where its last `#` would be read as a heading's closing marks.
  var escapedHeadingEnd: String {
    let marks = unicodeScalars.suffix(while: { $0 == "#" })
    guard !marks.isEmpty else { return self }
    let before = unicodeScalars[..<marks.startIndex]
    return before.isEmpty || before.last == " "
      ? String(before) + "\\" + String(marks) : self
  }
}

extension String.UnicodeScalarView {
  fileprivate func suffix(while isIncluded: (Unicode.Scalar) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isIncluded(self[index(before: start)]) {
      start = index(before: start)
    }
    return self[start...]
  }
}

extension [Unicode.Scalar] {
  /// A single `_` between letters or digits marks nothing.
  fileprivate func isInsideWord(at index: Int) -> Bool {
    index > 0 && index + 1 < count && self[index - 1].isLetterOrDigit
      && self[index + 1].isLetterOrDigit
  }

  fileprivate func opensTag(at index: Int) -> Bool {
    guard index + 1 < count else { return false }
    let next = self[index + 1]
    return next.isASCIILetter || next == "/" || next == "!" || next == "?"
  }

  fileprivate func opensEntity(at index: Int) -> Bool {
    let name = self[(index + 1)...].prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == "#" }
    return !name.isEmpty && name.endIndex < count && self[name.endIndex] == ";"
  }

  fileprivate func endsScheme(at index: Int) -> Bool {
    index > 0 && self[index - 1].isASCIILetter && self[(index + 1)...].starts(with: ["/", "/"])
  }

  fileprivate func endsWWW(at index: Int) -> Bool {
    index >= 3 && self[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  fileprivate func joinsAddress(at index: Int) -> Bool {
    guard index > 0, index + 1 < count else { return false }
    return self[index - 1].isInAddress && self[index + 1].isInAddress
  }
}

extension Unicode.Scalar {
  var isLetterOrDigit: Bool {
    properties.isAlphabetic || properties.generalCategory == .decimalNumber
  }
  fileprivate var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Letters, digits and `.+-_`, of which GitHub makes e-mail addresses.
  fileprivate var isInAddress: Bool {
    isASCIILetter || isASCIIDigit || self == "." || self == "+" || self == "-" || self == "_"
  }
}
