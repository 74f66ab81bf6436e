internal import TenorText

/// Names that are likely the same actor's, with all that was counted of them.
struct NameGroup {
  var kind: Suggestion.Kind
  /// What it is called: the fullest form, the most frequent of these first.
  var name: String
  /// By form.
  var forms: [String: Int] = [:]
  /// Forms that stand for it only beside a fuller one: surnames.
  var short: Set<String> = []
  /// Long forms that the text gives of an acronym.
  var longForms: [String] = []
  var tally = DiscoveryPartial.Tally()
  /// Fuller names that it may be a form of; only where there are several, or it begins one.
  var mayBe: [String] = []
  /// An entry of the register that it is likely a form of.
  var known: String?

  init(kind: Suggestion.Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  mutating func take(_ words: [String], _ more: DiscoveryPartial.Tally) {
    let form = words.joined(separator: " ")
    if more.bare > 0 { forms[form, default: 0] += more.bare }
    for (title, count) in more.titles {
      let folded = Folding.fold(title)
      let isName = NameWords.titles.contains(folded)
      let isHonour = NameWords.honours.contains(folded)
      // An office is no part of a name: *Chief Inspector Justin Russell*.
      forms[isName ? "\(title) \(form)" : isHonour ? "\(form) \(title)" : form, default: 0] += count
    }
    tally.merge(more)
    tally.utterances = Array(Set(tally.utterances)).sorted()
  }
}

extension DiscoveryPartial.Tally {
  /// The mentions without a title.
  var bare: Int { mentions - titles.values.reduce(0, +) }
  var hasBare: Bool { bare > 0 }
}
