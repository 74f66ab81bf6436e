/// How much of people's words a report quotes.
///
/// Whoever finds a quoted sentence with a search engine has found its speaker, pseudonym or not; what a
/// researcher may quote is for an ethics board to say. Names and places in what is kept are not looked for.
public enum QuotePolicy: String, Sendable, Hashable, Codable, CaseIterable {
  /// The match and what stands around it, as it stands there.
  case verbatim
  /// The match and its nearest word on each side; the rest is `…`.
  case elided
  /// The place alone; the match only where it is a word of the researcher's own register.
  case none
}

extension ConcordanceLine {
  /// The line with as much of its words as the policy leaves.
  ///
  /// - Parameter isTerm: whether the match is nothing but a term or an alias of the researcher's own
  ///   register, which stays. Any other keeps its first and its last word when elided, and goes with
  ///   what stands around it when nothing is quoted.
  public func quoted(by policy: QuotePolicy, isTerm: Bool) -> ConcordanceLine {
    var line = self
    switch policy {
    case .verbatim: break
    case .elided:
      line.left = String(Self.nearest(left.reversed()).reversed())
      line.right = Self.nearest(Array(right))
      if !isTerm { line.match = Self.ends(of: match) }
    case .none:
      line.left = ""
      line.right = ""
      if !isTerm { line.match = "" }
    }
    return line
  }

  /// The characters up to the end of the first word, and an ellipsis for others behind it.
  private static func nearest(_ characters: [Character]) -> String {
    var end = 0
    var hasWord = false
    while end < characters.count, !hasWord || !characters[end].isWhitespace {
      if characters[end].isLetter || characters[end].isNumber { hasWord = true }
      end += 1
    }
    let rest = characters[end...]
    guard rest.contains(where: { !$0.isWhitespace }) else { return String(characters) }
    return String(characters[..<end]) + "…"
  }

  /// A match of at most two words, or the first and the last of more.
  private static func ends(of match: String) -> String {
    let words = match.split(separator: " ")
    guard words.count > 2 else { return match }
    return "\(words[0]) … \(words[words.count - 1])"
  }
}
