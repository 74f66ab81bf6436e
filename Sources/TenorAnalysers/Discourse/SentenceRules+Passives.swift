extension SentenceRules.Sentence {
  /// How many words may stand between a form of *be* or *get* and its participle.
  private static let reach = 4
  /// How far behind the participle *by* may stand.
  private static let agentReach = 4

  /// Hands over each passive: a form of *be* or *get*, then a past participle, with nothing but adverbs, and
  /// after *be* one subject of an inversion, between them. Participles that are rather adjectives
  /// (*interested*, *tired*) count only where *by* follows at once.
  func forEachPassive(_ visit: (DiscourseFeature) -> Void) {
    for place in words.indices {
      let isGet = `is`(place, .get)
      guard isGet || `is`(place, .be), let participle = participle(after: place, isGet: isGet)
      else { continue }
      let byNext = `is`(participle + 1, .by) && !isCut(after: participle)
      if `is`(participle, .adjectival), !byNext { continue }
      visit(.passive)
      visit(isGet ? .getPassive : .bePassive)
      if hasAgent(after: participle) { visit(.agentPassive) }
    }
  }

  private func participle(after place: Int, isGet: Bool) -> Int? {
    var next = place + 1
    var subjects = isGet || place > 0 ? 0 : 1
    while next < words.count, next <= place + Self.reach, !isCut(after: next - 1) {
      if role(next).contains(.participle) { return next }
      // A later form of be or get finds the participle itself.
      if `is`(next, .be, .get) { return nil }
      if !role(next).contains(.adverbial) {
        guard subjects > 0, `is`(next, .subject) else { return nil }
        subjects -= 1
      }
      next += 1
    }
    return nil
  }

  /// Whether *by* follows in the same stretch, with what may be an agent.
  private func hasAgent(after participle: Int) -> Bool {
    var place = participle
    while place + 1 < words.count, place < participle + Self.agentReach, !isCut(after: place) {
      place += 1
      if `is`(place, .by) {
        let agent =
          `is`(place + 1, .determiner) && `is`(place + 2, .notAgent) ? place + 2 : place + 1
        return words.indices.contains(agent) && !`is`(agent, .notAgent)
          && !role(agent).contains(.ing) && rules.isWordOfLetters(words[agent])
      }
    }
    return false
  }
}
