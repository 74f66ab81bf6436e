extension SentenceRules.Sentence {
  /// The form of an imperative that opens a sentence without a question mark; `nil` for others.
  ///
  /// Behind words such as *please*, *and*, *just*: *let's* or *let us*; *don't*, *do not* or *never* with a
  /// verb's base form; or a verb that is listed, and where it may be a noun as well only if an object or a
  /// particle follows.
  var imperative: DiscourseFeature? {
    var place = 0
    while place < min(3, words.count - 1), `is`(place, .politeness), !opensNegative(place) {
      place += 1
    }
    if `is`(place, .lets) { return .letsImperative }
    if opensNegative(place) {
      return `is`(place + (`is`(place, .do) ? 2 : 1), .base) ? .negativeImperative : nil
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
    if `is`(place, .objectImperative) {
      return `is`(place + 1, .determiner, .object, .particle) || role(place + 1).contains(.plural)
    }
    return `is`(place, .particleImperative) && `is`(place + 1, .particle)
  }
}
