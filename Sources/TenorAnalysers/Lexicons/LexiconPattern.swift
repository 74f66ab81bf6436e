/// A form in which `*` stands for any characters and `?` for one.
struct LexiconPattern: Sendable {
  private let scalars: [Unicode.Scalar]

  init(_ form: some StringProtocol) {
    scalars = Array(form.unicodeScalars)
  }

  /// The first character where it stands for itself.
  var first: Unicode.Scalar? { scalars.first.flatMap { $0 == "*" || $0 == "?" ? nil : $0 } }
  /// How many characters stand for themselves.
  var literals: Int { scalars.count { $0 != "*" && $0 != "?" } }

  /// Whether a whole form is one of those meant. O(form × stars).
  func matches(_ form: String) -> Bool {
    let text = Array(form.unicodeScalars)
    var (at, pattern) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while at < text.count {
      if pattern < scalars.count, scalars[pattern] == "*" {
        star = (pattern, at)
        pattern += 1
      } else if pattern < scalars.count, scalars[pattern] == "?" || scalars[pattern] == text[at] {
        pattern += 1
        at += 1
      } else if let last = star {
        // The last star takes one character more.
        star = (last.pattern, last.text + 1)
        pattern = last.pattern + 1
        at = last.text + 1
      } else {
        return false
      }
    }
    return scalars[pattern...].allSatisfy { $0 == "*" }
  }
}

/// Patterns by their first character, so that a form meets few of them.
struct LexiconPatterns: Sendable {
  private var byFirst: [Unicode.Scalar: [(pattern: LexiconPattern, id: Int)]] = [:]
  private var open: [(pattern: LexiconPattern, id: Int)] = []

  mutating func add(_ form: some StringProtocol, _ id: Int) {
    let pattern = LexiconPattern(form)
    if let first = pattern.first {
      byFirst[first, default: []].append((pattern, id))
    } else {
      open.append((pattern, id))
    }
  }

  /// What was added with a pattern that the form matches: the pattern with the most letters of its own
  /// first, then in the order of adding.
  func matching(_ form: String) -> [Int] {
    let near = form.unicodeScalars.first.flatMap { byFirst[$0] } ?? []
    return (near + open).filter { $0.pattern.matches(form) }
      .sorted { ($1.pattern.literals, $0.id) < ($0.pattern.literals, $1.id) }.map(\.id)
  }
}
