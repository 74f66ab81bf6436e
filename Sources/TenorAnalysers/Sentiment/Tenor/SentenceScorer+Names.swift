/// People's names that are words of the lexicons: *Grace Hope*, *Mr Savage*, *Sue*.
extension SentenceScorer {
  /// Masks the names in the units of a sentence.
  ///
  /// A word with a capital counts as a name behind a title (*Mr Good*), whatever it is. Elsewhere only those
  /// count that the rules list: a given name inside a sentence, or before a word that is written like a
  /// name; a family name behind such a word, or any word with a capital behind a given name. Where all words
  /// but those of grammar have capitals, as in headlines, capitals say nothing, and only titles count.
  /// O(units).
  mutating func maskNames(_ marks: UnitReader.Marks) {
    let isHeadline = marks.titled > 2 && marks.lowered == 0
    for index in units.indices where units[index].isNameLike {
      let roles = units[index].roles
      guard units[index].meaning.valence != 0, units[index].count == 1 else { continue }
      let isName =
        isBehindTitle(index)
        || roles.contains(.isTitle) && isNameLike(index + 1)
        || !isHeadline && roles.contains(.isGivenName) && (index > 0 || isNameLike(index + 1))
        || !isHeadline && isNameLike(index - 1)
          && (roles.contains(.isFamilyName) || units[index - 1].roles.contains(.isGivenName))
      // A title stays one for what stands behind it.
      if isName {
        units[index].meaning = Meaning(
          roles: roles.intersection(.names).union([.masked, .isPerson]))
      }
    }
  }

  /// *Mr*, and a full stop or not, stands before it.
  private func isBehindTitle(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if units[index - 1].isBreak { return index > 1 && isTitle(index - 2) }
    return isTitle(index - 1)
  }

  private func isTitle(_ index: Int) -> Bool {
    units[index].isNameLike && units[index].roles.contains(.isTitle)
  }

  private func isNameLike(_ index: Int) -> Bool {
    units.indices.contains(index) && units[index].isNameLike && units[index].count == 1
  }
}
