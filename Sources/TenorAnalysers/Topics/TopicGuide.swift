internal import TenorText

/// A topic that a researcher asks for: a name, and words that it grows from.
public struct TopicGuide: Sendable, Hashable {
  /// What it is called.
  public let name: String
  /// As they were given, in order.
  public let words: [String]

  /// What is wrong with a guide.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was given, and what was expected.
    public var description: String
    /// Whether a phrase stands where a single word is expected, unless a register knows it.
    public var isPhrase = false
  }

  /// A guide written as `recording: CRISSA, templates, OASys`.
  ///
  /// - Parameter register: gives further forms of one word to a word that is an entry's name.
  public init(parsing text: String, register: Register? = nil) throws(Problem) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].split(separator: " ").joined(separator: " ")
    let words =
      parts.count > 1
      ? parts[1].split(separator: ",", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      } : []
    guard !name.isEmpty, !words.isEmpty, !words.contains("") else {
      throw Problem(
        description:
          "'\(text)': expected a name and words, such as \"recording: CRISSA, templates, OASys\"")
    }
    var all: [String] = []
    for word in words {
      let known = register?.entries.first { Folding.fold($0.name) == Folding.fold(word) }
      let further = known?.aliases.filter { $0.search == .form }.map(\.form) ?? []
      let forms = ([word] + further).filter { !$0.contains(where: \.isWhitespace) }
      if forms.isEmpty {
        throw Problem(
          description: "'\(text)': '\(word)' is no single word; topics are made of single words",
          isPhrase: true)
      }
      for form in forms where !all.contains(form) { all.append(form) }
    }
    self.name = name
    self.words = all
  }

  /// Forms that were counted, each folded once, for guides to look up.
  struct Forms {
    private var places: [String: Int] = [:]
    private var folded: [String: [Int]] = [:]

    /// - Parameter forms: none twice.
    init(_ forms: [String]) {
      for (place, form) in forms.enumerated() {
        places[form] = place
        folded[Folding.fold(form), default: []].append(place)
      }
    }

    /// What a word of a guide means: any writing of it where it is given in small letters, and itself alone
    /// where it is given as an acronym.
    func meant(by word: String) -> [Int] {
      let (own, small) = (WordForm.form(of: word), Folding.fold(word))
      return own == small ? folded[small] ?? [] : places[own].map { [$0] } ?? []
    }
  }
}
