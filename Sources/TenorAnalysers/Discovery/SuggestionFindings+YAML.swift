internal import TenorAnalysis

extension SuggestionFindings {
  /// A register of the suggestions, to be looked through and pasted: kinds are guesses, and an acronym's is
  /// always *body*. Counts and an example stand behind each in a comment.
  public var yaml: String {
    guard !suggestions.isEmpty else {
      return "# Nothing that \(register.file) lacks was found.\nactors: []\n"
    }
    var text = """
      # What \(register.file) lacks: \(suggestions.count) of \(found) suggestions, by conversations, then mentions.
      # Names and kinds are guesses: look at each, correct it, and paste it below 'actors:' of the register.
      actors:

      """
    var names: Set<String> = []
    // An alias stands once in a register: what two suggestions share is the first one's.
    var aliases: Set<String> = []
    for suggestion in suggestions where names.insert(suggestion.name).inserted {
      let forms = suggestion.aliasForms.filter { aliases.insert($0).inserted }
      let short = suggestion.short.filter { !forms.contains($0) && aliases.insert($0).inserted }
      guard !forms.isEmpty else { continue }
      text += "  - name: \(Self.quoted(suggestion.name))\n"
      text += "    kind: \(suggestion.kind == .person ? "person" : "body")\(suggestion.doubt)\n"
      text += "    aliases: [\(forms.map(Self.quoted).joined(separator: ", "))]\n"
      if !short.isEmpty {
        text += "    short: [\(short.map(Self.quoted).joined(separator: ", "))]\n"
      }
      text +=
        "    # \(counted(suggestion.mentions, "mention")) in \(counted(suggestion.utterances, "utterance")) of \(counted(suggestion.conversations, "conversation"))"
      if let remark = suggestion.remark { text += "; \(remark)" }
      if let example = suggestion.example, let words = example.words {
        text += "\n    # \(Self.line(words)) (\(example.utterance))"
      }
      text += "\n"
    }
    return text
  }

  private static func quoted(_ words: String) -> String {
    "'\(words.replacing("'", with: "''"))'"
  }

  private static func line(_ words: String) -> String {
    words.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Suggestion {
  /// The forms that count by themselves, the fullest name first.
  fileprivate var aliasForms: [String] {
    var forms: [String] = []
    let all = longForms + self.forms.map(\.alias)
    for form in all where !short.contains(form) && !forms.contains(form) { forms.append(form) }
    // "Mr Russell" needs no alias where "Russell" is short.
    return forms.filter { form in
      !short.contains { form.hasSuffix(" \($0)") && NameWords.isTitled(form) }
    }
  }

  fileprivate var doubt: String {
    kind == .person || kind == .body ? "" : "   # a guess: \(kind.rawValue)"
  }
}

extension NameWords {
  /// Whether a form is a title and one more word.
  static func isTitled(_ form: String) -> Bool {
    let words = form.split(separator: " ")
    return words.count == 2 && titles.contains(words[0].lowercased())
  }
}
