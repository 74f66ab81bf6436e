extension SentenceRules.Sentence {
  /// The form of an imperative that opens a sentence without a question mark; `nil` for others.
  ///
  /// Behind words such as *please*, *and*, *just*: *let's* or *let us*; *don't*, *do not* or *never* with a
  /// verb's base form; *do* with one; or a verb that is listed, and where it may be a noun as well only if
  /// an object, a determiner or a particle follows.
  var imperative: DiscourseFeature? {
    var place = 0
    while place < min(3, words.count - 1), `is`(place, .politeness), !opensNegative(place) {
      place += 1
    }
    if `is`(place, .lets) || `is`(place, .let) && `is`(place + 1, .us) { return .letsImperative }
    if opensNegative(place) {
      let verb = place + (`is`(place, .do) ? 2 : 1)
      return `is`(verb, .base) || role(verb).contains(.adverbial) && `is`(verb + 1, .base)
        ? .negativeImperative : nil
    }
    return opensVerb(place) ? .verbImperative : nil
  }

  /// *don't*, *do not*, or *never* at the beginning.
  private func opensNegative(_ place: Int) -> Bool {
    if `is`(place, .dont) { return true }
    return `is`(place, .do) && `is`(place + 1, .not)
      || `is`(place, .never) && `is`(place + 1, .base)
  }

  private func opensVerb(_ place: Int) -> Bool {
    guard !`is`(place + 1, .auxiliary) || isCut(after: place) else { return false }
    if `is`(place, .plainImperative) {
      return !(`is`(place, .bareBe) && `is`(place + 1, .subject))
    }
    guard !isCut(after: place) else { return false }
    // "Do come and see us."
    if `is`(place, .do) { return `is`(place + 1, .base) && !`is`(place + 1, .subject) }
    if `is`(place, .objectImperative) {
      return `is`(place + 1, .determiner, .object, .particle)
    }
    return `is`(place, .particleImperative) && `is`(place + 1, .particle)
  }
}
