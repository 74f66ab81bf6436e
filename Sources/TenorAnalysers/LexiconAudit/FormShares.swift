/// What each form contributes, being summed utterance by utterance in corpus order.
struct FormShares {
  /// One form's, in all and in each period.
  struct Form {
    var sum = 0.0
    var inPeriods: [(sum: Double, occurrences: Int)]
    var utterances = 0
    var conversations = 0
    fileprivate var last: (conversation: UInt32, utterance: UInt32)?
  }

  private(set) var forms: [String: Form] = [:]
  private let periods: Int
  /// Scored utterances, and what exclamation marks give their scores: in each period, at the end in all.
  private var scored: [Int]
  private var emphasis: [Double]

  init(periods: Int) {
    self.periods = periods
    scored = [Int](repeating: 0, count: periods + 1)
    emphasis = [Double](repeating: 0, count: periods + 1)
  }

  /// Adds an utterance; `period` is `nil` where it is in none.
  mutating func add(
    _ utterance: LexiconAuditPartial.Utterance, in period: Int?, isWeighted: Bool
  ) {
    guard !utterance.sentences.isEmpty else { return }
    scored[periods] += 1
    if let period { scored[period] += 1 }
    let empty = empty
    utterance.forEachShare(isWeighted: isWeighted) { form, share in
      guard let form else {
        emphasis[periods] += share
        if let period { emphasis[period] += share }
        return
      }
      forms[form, default: empty].add(share, of: utterance, in: period)
    }
  }

  private var empty: Form {
    Form(inPeriods: Array(repeating: (sum: 0, occurrences: 0), count: periods))
  }

  /// To the mean of all; `nil` without a scored utterance.
  func contribution(of form: String) -> Double? {
    scored[periods] > 0 ? (forms[form]?.sum ?? 0) / Double(scored[periods]) : nil
  }

  /// What exclamation marks contribute to the mean of a period, or of all; `nil` without one.
  func emphasis(in period: Int?) -> Double? {
    let index = period ?? periods
    return scored[index] > 0 ? emphasis[index] / Double(scored[index]) : nil
  }

  /// In the two periods that there are.
  func periods(of form: String) -> LexiconAuditFindings.Periods {
    let parts = forms[form]?.inPeriods ?? empty.inPeriods
    let means = parts.indices.map {
      scored[$0] > 0 ? parts[$0].sum / Double(scored[$0]) : nil
    }
    var difference: Double?
    if let a = means[0], let b = means[1] { difference = b - a }
    return LexiconAuditFindings.Periods(
      occurrencesBefore: parts[0].occurrences, contributionBefore: means[0],
      occurrencesAfter: parts[1].occurrences, contributionAfter: means[1], difference: difference)
  }
}

extension FormShares.Form {
  fileprivate mutating func add(
    _ share: Double, of utterance: LexiconAuditPartial.Utterance, in period: Int?
  ) {
    sum += share
    if let period {
      inPeriods[period].sum += share
      inPeriods[period].occurrences += 1
    }
    if last?.conversation != utterance.conversation {
      conversations += 1
      utterances += 1
    } else if last?.utterance != utterance.utterance {
      utterances += 1
    }
    last = (utterance.conversation, utterance.utterance)
  }
}
