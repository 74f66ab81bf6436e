internal import TenorText

extension SentenceRules.Sentence {
  /// The form of a sentence that ends with a question mark; `nil` for others.
  ///
  /// The end first: *auxiliary pronoun* behind a comma or more than three words is a tag. Then the
  /// beginning: behind opening words such as *and* or *so*, a wh-word (also behind a preposition), or an
  /// auxiliary with a subject. What is left is a fragment, or a statement with a mark.
  var question: DiscourseFeature? {
    guard mark.contains(.asks) else { return nil }
    if endsInTag { return .tagQuestion }
    let first = start
    if `is`(first, .wh) || `is`(first, .preposition) && `is`(first + 1, .wh) { return .whQuestion }
    if `is`(first, .auxiliary), opensSubject(first + 1) { return .polarQuestion }
    return .fragmentQuestion
  }

  /// Whether a sentence without a question mark is inverted as a question is: a wh-word, an auxiliary and
  /// a subject; or an auxiliary and a pronoun, but *had*, *were*, *should* and *may*, which open conditions
  /// and wishes.
  var isInverted: Bool {
    let first = start
    if `is`(first, .whAuxiliary) { return opensSubject(first + 1) }
    if `is`(first, .wh) { return `is`(first + 1, .auxiliary) && opensSubject(first + 2) }
    return `is`(first, .auxiliary) && !`is`(first, .dont, .condition)
      && `is`(first + 1, .subject) && !isCut(after: first)
  }

  /// Whether a question shows by its surface that no answer is asked for: it opens with one of the listed
  /// phrases; or with a negative auxiliary; or its mark is doubled or joined by `!`; or the next sentence
  /// of the same speaker answers it in four words or fewer.
  func isRhetorical(before next: Range<Int>?) -> Bool {
    if mark.contains(.asksTwice) || mark.contains(.exclaims) { return true }
    let first = start
    if role(first).contains(.negative), opensSubject(first + 1) { return true }
    if opensRhetoric(at: first) || first > 0 && opensRhetoric(at: 0) { return true }
    guard let next, let answer = Self(rules, next) else { return false }
    return answer.words.count <= 4 && answer.is(0, .answer) && !answer.mark.contains(.asks)
  }

  /// The first word behind those that only open.
  var start: Int {
    var place = 0
    while place < min(3, words.count - 1), `is`(place, .opener), !`is`(place, .auxiliary) {
      place += 1
    }
    return place
  }

  /// Whether a subject may begin here: a pronoun, a determiner, a plural; or a word that the lists do not
  /// know, which stands for a noun or a name.
  private func opensSubject(_ place: Int) -> Bool {
    guard words.indices.contains(place) else { return false }
    return `is`(place, .subject, .determiner, .object) || role(place).contains(.plural)
      || role(place).isEmpty
  }

  private var endsInTag: Bool {
    let last = words.count - 1
    guard last > 1 else { return false }
    if `is`(last, .tag), isCut(after: last - 1) { return true }
    guard `is`(last, .subject), `is`(last - 1, .auxiliary) else { return false }
    return isCut(after: last - 2) || last > 2 && role(last - 1).contains(.negative)
  }

  private func opensRhetoric(at place: Int) -> Bool {
    role(place).contains(.opensRhetoric)
      && rules.opensRhetoric(words[place]..<tokens.upperBound)
  }
}
