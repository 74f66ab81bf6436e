internal import TenorAnalysis

extension SuggestionFindings {
  /// A register of the suggestions, to be looked through and pasted: kinds are guesses, and an acronym's is
  /// always *body*. Counts and an example stand behind each in a comment. What is likely a form of an actor
  /// that the register has, or no actor at all, is a comment as a whole: pasted, it would part an actor in two.
  public var yaml: String {
    guard !suggestions.isEmpty else {
      return "# Nothing that \(register.file) lacks was found.\nactors: []\n"
    }
    var names: Set<String> = []
    // An alias stands once in a register: what two suggestions share is the first one's.
    var aliases: Set<String> = []
    let entries = suggestions.compactMap { suggestion -> String? in
      guard suggestion.isToPaste else {
        let lines = suggestion.entry(suggestion.aliasForms, suggestion.short)
          .split(separator: "\n").map { "  # \($0.dropFirst(2))\n" }
        return "  # \(suggestion.whyNot):\n" + lines.joined()
      }
      guard names.insert(suggestion.name).inserted else { return nil }
      let forms = suggestion.aliasForms.filter { aliases.insert($0).inserted }
      let short = suggestion.short.filter { !forms.contains($0) && aliases.insert($0).inserted }
      return forms.isEmpty ? nil : suggestion.entry(forms, short)
    }
    return """
      # What \(register.file) lacks: \(suggestions.count) of \(found) suggestions, by conversations, then mentions.
      # Names and kinds are guesses: look at each, correct it, and paste it below 'actors:' of the register.
      # A pasted entry may count otherwise: by the register's rules, and in headlines and signatures too.
      actors:\(names.isEmpty ? " []" : "")

      """ + entries.joined()
  }
}

extension Suggestion {
  /// Whether it is an actor of its own, as far as one can tell.
  fileprivate var isToPaste: Bool { inRegister == nil && kind.isClear }

  fileprivate var whyNot: String {
    inRegister.map {
      "Likely a form of \($0): if so, put it among its aliases, or a surname under its 'short'"
    } ?? "May be a place, a product or a thing"
  }

  /// An entry of a register, with a comment on what it stands on.
  fileprivate func entry(_ forms: [String], _ short: [String]) -> String {
    var text = "  - name: \(Self.quoted(name))\n"
    text += "    kind: \(kind == .person ? "person" : "body")\(doubt)\n"
    text += "    aliases: [\(forms.map(Self.quoted).joined(separator: ", "))]\n"
    if !short.isEmpty {
      text += "    short: [\(short.map(Self.quoted).joined(separator: ", "))]\n"
    }
    text +=
      "    # \(counted(mentions, "mention")) in \(counted(utterances, "utterance")) of \(counted(conversations, "conversation"))"
    if let remark { text += "; \(remark)" }
    if let example, let words = example.words {
      text += "\n    # \(Self.line(words)) (\(example.utterance))"
    }
    return text + "\n"
  }

  private static func quoted(_ words: String) -> String {
    "'\(words.replacing("'", with: "''"))'"
  }

  private static func line(_ words: String) -> String {
    words.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The forms that count by themselves, the fullest name first.
  fileprivate var aliasForms: [String] {
    var forms: [String] = []
    // A full name counts by itself even where it was met behind a title only.
    let all = (name.contains(" ") ? [name] : []) + longForms + self.forms.map(\.alias)
    for form in all where !short.contains(form) && !forms.contains(form) { forms.append(form) }
    // "Mr Russell" needs no alias where "Russell" is short.
    return forms.filter { form in
      // "OASys" finds "OASYS".
      !forms.contains { $0 != form && $0.uppercased() == form }
        && !short.contains { form.hasSuffix(" \($0)") && NameWords.isTitled(form) }
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
