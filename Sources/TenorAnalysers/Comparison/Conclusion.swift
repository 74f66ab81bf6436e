internal import TenorReport
internal import TenorStatistics

/// What can and cannot be concluded from a contrast, in words made from its numbers by rules.
///
/// A change is claimed where the reported interval of the mean difference leaves 0 out and the
/// permutation test, corrected by Holm, gives p < 0.05; where the two disagree or the interval holds 0,
/// none is. The cause is never claimed.
struct Conclusion {
  private let contrast: PeriodContrast
  private let family: Int
  private let event: StudyEvent?
  private var earlier: String { "“\(contrast.earlier.period)”" }
  private var later: String { "“\(contrast.later.period)”" }

  init(_ contrast: PeriodContrast, family: Int, event: StudyEvent?) {
    self.contrast = contrast
    self.family = family
    self.event = event
  }

  var words: String {
    guard let statistics = contrast.statistics else { return refusal }
    let sentences =
      switch contrast.verdict {
      case .refused: [refusal]
      case .higher, .lower: claim(statistics) + [drift(statistics), cause]
      case .divided: [divided(statistics)]
      case .open: [open(statistics)]
      }
    return (sentences + [caution].compactMap(\.self)).joined(separator: " ")
  }

  private var refusal: String {
    let places = [contrast.earlier, contrast.later].map {
      "“\($0.period)” has \(counted($0.scored, "scored utterance")) in \(counted($0.conversations, "conversation"))"
    }
    return
      "No comparison of \(earlier) and \(later): \(places.joined(separator: ", ")), and each side needs at least \(Comparison.fewestConversations) conversations with a scored utterance."
  }

  private func claim(_ statistics: ContrastStatistics) -> [String] {
    let mean = statistics.meanDifference
    let (least, most) = [mean.interval.lower, mean.interval.upper].map(abs).minAndMax
    let comparative = contrast.verdict == .higher ? "higher" : "lower"
    return [
      "The mean score is \(comparative) in \(later) than in \(earlier), by \(figure(abs(mean.estimate))) on a scale from −1 to 1: the 95% interval goes from \(figure(least)) to \(figure(most)) \(comparative), and the permutation test gives \(tested(statistics)).",
      "By Cliff’s delta (\(signed(statistics.cliffsDelta.estimate)), \(interval(statistics.cliffsDelta.interval))) the difference is one that is called \(statistics.magnitude).",
    ]
  }

  private func open(_ statistics: ContrastStatistics) -> String {
    let mean = statistics.meanDifference
    return
      "No change of the mean score can be claimed between \(earlier) and \(later): the difference is \(signed(mean.estimate)), and its 95% interval, \(interval(mean.interval)), holds 0 (\(tested(statistics))). That does not show that nothing changed: \(allowed(mean.interval)) would fit these texts as well."
  }

  private func divided(_ statistics: ContrastStatistics) -> String {
    let mean = statistics.meanDifference
    let holds = mean.interval.contains(0) ? "holds 0" : "leaves 0 out"
    return
      "The evidence for a change of the mean score between \(earlier) and \(later) is divided, and none is claimed: the difference is \(signed(mean.estimate)), its 95% interval, \(interval(mean.interval)), \(holds), and the permutation test gives \(tested(statistics))."
  }

  /// What an interval that holds 0 leaves possible.
  private func allowed(_ interval: Interval) -> String {
    switch (interval.lower < 0, interval.upper > 0) {
    case (true, true):
      "a fall of up to \(figure(-interval.lower)) and a rise of up to \(figure(interval.upper))"
    case (true, false): "a fall of up to \(figure(-interval.lower))"
    case (false, true): "a rise of up to \(figure(interval.upper))"
    case (false, false): "none but the least of changes"
    }
  }

  /// Whether a slow drift would do as well.
  private func drift(_ statistics: ContrastStatistics) -> String {
    let months = "\(statistics.earlierMonths) and \(counted(statistics.laterMonths, "month"))"
    guard let shift = statistics.monthShift, shift.canReject else {
      return
        "Whether this is a step or part of a slow drift, \(months) with scores are too few to tell."
    }
    return shift.p < Comparison.significance
      ? "It stands out even if neighbouring months are alike (\(probability(shift.p)) when the labels are moved along the months)."
      : "It may be part of a slow drift: with the labels moved along the months, as large a difference is not rare (\(probability(shift.p)))."
  }

  private var cause: String {
    guard let event else { return "What brought it about, a comparison of periods cannot tell." }
    return
      "That it lies around \(event.inWords) does not show that it comes of it: whatever else changed at the time would look the same."
  }

  /// Stands beside every number from few conversations.
  private var caution: String? {
    let few = Comparison.fewConversations
    let sides = [contrast.earlier, contrast.later]
    guard sides.contains(where: { $0.conversations < few }) else { return nil }
    let consequence =
      switch contrast.verdict {
      case .higher, .lower: "this is a hint to be followed up rather than a finding"
      case .open, .divided, .refused: "even a change of some size could go unseen"
      }
    return
      "Caution: with \(sides[0].conversations) and \(sides[1].conversations) conversations, fewer than \(few) on a side, \(consequence)."
  }

  /// `p = 0.004`, or `p = 0.012 after Holm’s correction for 3 contrasts`.
  private func tested(_ statistics: ContrastStatistics) -> String {
    guard let p = statistics.adjustedP else { return "no p, since all scores are equal" }
    return probability(p)
      + (family > 1 ? " after Holm’s correction for \(family) contrasts" : "")
  }

  private func figure(_ value: Double) -> String { Figures.size(value) }

  private func signed(_ value: Double) -> String { Figures.signed(value) }

  private func interval(_ interval: Interval) -> String {
    "from \(signed(interval.lower)) to \(signed(interval.upper))"
  }

  private func probability(_ p: Double) -> String { Figures.p(p) }
}

extension [Double] {
  /// The least and the greatest of at least one number.
  fileprivate var minAndMax: (Double, Double) { (self.min() ?? 0, self.max() ?? 0) }
}
