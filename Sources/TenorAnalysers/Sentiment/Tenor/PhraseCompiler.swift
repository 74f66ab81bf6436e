internal import TenorText

/// Gathers what lexicons, domains and rules say of each form.
struct PhraseCompiler {
  private(set) var drafts: [String: PhraseDraft] = [:]
  /// Patterns of one word, and the valence of each by its number.
  private(set) var patterns = LexiconPatterns()
  private(set) var patternValences: [(valence: Double, origin: UInt16)] = []
  /// The number of what was added last.
  private var origin: UInt16 = 0
  private let using: Set<Rule>

  init(using: Set<Rule>) {
    self.using = using
  }

  mutating func add(_ lexicons: [Lexicon]) {
    for lexicon in lexicons {
      origin += 1
      // In one file, the last entry of a form counts.
      var valences: [String: Double] = [:]
      for entry in lexicon.entries {
        guard let valence = entry.valence else { continue }
        if entry.isPattern {
          // A pattern of several words is not looked for; `tenor lexicon check` says so.
          if !entry.form.contains(" ") {
            patterns.add(entry.form, patternValences.count)
            patternValences.append((lexicon.common(valence), origin))
          }
          continue
        }
        if !using.contains(.phrases), entry.form.contains(" ") { continue }
        if !using.contains(.emoticons), isEmoticon(entry.form) { continue }
        valences[entry.form] = lexicon.common(valence)
      }
      for (form, valence) in valences where drafts[form]?.valence == nil {
        // A pattern of a lexicon before this one holds the form already.
        let found = valenceByPattern(form, before: origin) ?? (valence, origin)
        drafts[form, default: PhraseDraft()].valence = found.valence
        drafts[form]?.origin = found.origin
      }
    }
  }

  private func valenceByPattern(
    _ form: String, before origin: UInt16
  ) -> (valence: Double, origin: UInt16)? {
    guard !form.contains(" ") else { return nil }
    return patterns.first(form, of: patternValences).flatMap { $0.origin < origin ? $0 : nil }
  }

  /// An emoji is worth what the words are that stand for it.
  mutating func add(_ emoji: [(String, [String])]) {
    for (emoji, words) in emoji {
      let found = words.compactMap { drafts[$0] }.filter { $0.valence != nil }
      guard let first = found.first else { continue }
      var draft = PhraseDraft()
      draft.valence = min(4, max(-4, found.reduce(0) { $0 + ($1.valence ?? 0) }))
      draft.origin = first.origin
      draft.isEmoji = true
      // A lexicon that rates the emoji itself knows better.
      for form in Set([emoji, plain(emoji)]) where drafts[form]?.valence == nil {
        drafts[form] = draft
      }
    }
  }

  mutating func add(_ domain: Domain) {
    origin += 1
    if using.contains(.domain) {
      for masked in domain.masked {
        for form in masked.forms {
          let key = Folding.fold(form)
          if masked.isExact {
            drafts[key, default: PhraseDraft()].maskedSpellings.append(
              form.split(separator: " ").map(String.init))
          } else {
            drafts[key, default: PhraseDraft()].isMasked = true
          }
        }
      }
      for neutral in domain.neutral {
        for word in neutral.words {
          if neutral.onlyCapitalised {
            drafts[Folding.fold(word), default: PhraseDraft()].isNeutralCapitalised = true
          } else {
            drafts[Folding.fold(word), default: PhraseDraft()].isNeutral = true
          }
        }
      }
    }
    guard using.contains(.idioms) else { return }
    for idiom in domain.idioms {
      for form in idiom.forms {
        drafts[Folding.fold(form), default: PhraseDraft()].idiom = (
          idiom.valence, origin
        )
      }
    }
  }

  mutating func add(_ rules: RuleWords) {
    for group in rules.groups where isUsed(group.effect) {
      var folded = group
      folded.notAfter = group.notAfter.map(Folding.fold)
      for form in group.forms {
        let key = Folding.fold(form)
        let spare = spare(key)
        folded.forms = [key]
        drafts[key, default: PhraseDraft()].effects.append(folded)
        drafts[key]?.spare = spare
      }
    }
  }

  private func isUsed(_ effect: RuleWords.Effect) -> Bool {
    switch effect {
    case .negator: using.contains(.negation)
    case .pseudoNegator: using.contains(.pseudoNegation)
    case .booster: using.contains(.boosters)
    case .dampener: using.contains(.dampeners)
    case .contrast: using.contains(.contrast)
    case .name: using.contains(.names)
    case .breaker: true
    case .tag, .rhetorical: using.contains(.questions)
    case .fixed: using.contains(.fixed)
    }
  }

  /// What the lexicons say of the words of a form, one by one, and where the first of these valences is from.
  private func spare(_ form: String) -> (valence: Double, origin: UInt16) {
    guard form.contains(" ") else { return (0, 0) }
    let scored = form.split(separator: " ").compactMap { drafts[String($0)] }
      .filter { $0.valence != nil }
    return (scored.reduce(0) { $0 + ($1.valence ?? 0) }, scored.first?.origin ?? 0)
  }

  private func isEmoticon(_ form: String) -> Bool {
    form.unicodeScalars.contains { ":;=<>^|\\/$%&@(){}[]*".unicodeScalars.contains($0) }
  }

  /// Without the mark that asks for a picture.
  private func plain(_ emoji: String) -> String {
    String(String.UnicodeScalarView(emoji.unicodeScalars.filter { $0.value != 0xFE0F }))
  }
}
