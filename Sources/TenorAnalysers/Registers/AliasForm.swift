internal import TenorText

/// What stands between two words of an alias.
enum Gap: UInt8, Sendable, Hashable {
  /// White space of any length, or a full stop and white space behind a title or initials: *Dr. Farrar*.
  case space
  /// One hyphen, without spaces: also inside a compound such as *TR-related*.
  case hyphen
  /// An apostrophe and white space: *Prisoners' Advice Service*.
  case apostrophe
}

/// An alias or a phrase cut into words by the same tokeniser as the texts.
struct AliasForm: Hashable {
  var words: [String] = []
  /// One fewer than the words.
  var gaps: [Gap] = []

  enum Problem: Error {
    case empty
    case unmatchable(String)
  }

  /// Whether a full stop and white space behind a word, folded, count as white space: it is a title, or
  /// initials such as *A* or *A.C*.
  static func takesStop(_ word: String) -> Bool {
    titles.contains(word) || word.contains(".") || word.count == 1
  }

  private static let titles: Set<String> = ["mr", "mrs", "ms", "dr", "prof", "rev", "st"]

  /// Apostrophes as U+0027, hyphens as U+002D, soft hyphens left out; capitals are kept.
  static func plain(_ form: some StringProtocol) -> String {
    if form.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x60 }) { return String(form) }
    var plain = String.UnicodeScalarView()
    for scalar in form.unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC, 0x60: plain.append("'")
      case 0x2010, 0x2011: plain.append("-")
      case 0x00AD: break
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// A token of a form.
  struct Token {
    var text: String
    var `class`: TokenClass
    var range: Range<Int>
  }

  /// - Parameter tokens: the form's, compounds split.
  init(_ tokens: [Token]) throws {
    var gap = Gap.space
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1].range.upperBound : token.range.lowerBound
      let after =
        index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : token.range.upperBound
      let joinsLeft = index > 0 && before == token.range.lowerBound
      let joinsRight = index + 1 < tokens.count && after == token.range.upperBound
      switch (token.class, token.text) {
      case (.url, _), (.email, _):
        throw Problem.unmatchable(token.text)
      case (.punctuation, "-") where joinsLeft && joinsRight:
        gap = .hyphen
      case (.punctuation, "'") where joinsLeft && !joinsRight:
        gap = .apostrophe
      case (.punctuation, ".") where joinsLeft && Self.takesStop(Folding.fold(words.last ?? "")):
        gap = .space
      case (.punctuation, "&"):
        append("&", gap)
        gap = .space
      case (.punctuation, _):
        throw Problem.unmatchable(token.text)
      case (.hashtag, _):
        append(String(token.text.dropFirst()), gap)
        gap = .space
      default:
        if joinsLeft, gap == .space, !words.isEmpty { throw Problem.unmatchable(token.text) }
        append(token.text, gap)
        gap = .space
      }
    }
    if words.isEmpty { throw Problem.empty }
  }

  private mutating func append(_ word: String, _ gap: Gap) {
    if !words.isEmpty { gaps.append(gap) }
    words.append(word)
  }
}
