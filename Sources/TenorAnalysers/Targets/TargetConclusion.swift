internal import TenorReport
internal import TenorStatistics

/// What can and cannot be concluded of one target, in words made from its numbers by rules.
///
/// A difference is claimed where its interval leaves 0 out. That the words are about the target, and why
/// they are as they are, is never claimed.
struct TargetConclusion {
  private let name: String
  private let group: TargetGroup
  private let unit: String
  private let tested: Int

  /// - Parameter tested: of how many targets there is an interval.
  init(_ name: String, _ group: TargetGroup, _ scope: TargetScope, tested: Int) {
    self.name = "“\(name)”"
    self.group = group
    unit = scope.rawValue
    self.tested = tested
  }

  var words: String {
    if group.mentions == 0 { return "Nothing that was analysed mentions \(name)." }
    return [counts, finding, caution].compactMap(\.self).joined(separator: " ")
  }

  private var counts: String {
    let place =
      "\(counted(group.utterances, "utterance")) of \(counted(group.conversations, "conversation"))"
    let scored =
      group.scored == 0
      ? "none holds a word of the lexicon: all are unscored, which says nothing of their mood"
      : "\(Numerals.grouped(group.scored)) \(group.scored == 1 ? "is" : "are") scored"
        + (isEnough(group.scoredConversations) ? ", with a mean of \(figure(group.mean))" : "")
    return
      "\(name) is mentioned \(counted(group.mentions, "time")) in \(place); of the \(counted(group.sentences, unit)) that do so, \(scored)."
  }

  private var finding: String {
    let pairs =
      "\(counted(group.pairedUtterances, "utterance")) of \(counted(group.pairedConversations, "conversation"))"
    guard let difference = group.difference else {
      return
        "No difference from what is said otherwise: scored \(unit)s of both sorts stand together in \(pairs), and at least \(TargetSentiment.fewestConversations) conversations are needed."
    }
    let setting = "In the \(pairs) that hold scored \(unit)s of both sorts"
    let means = "\(figure(group.pairedMean)) against \(figure(group.othersMean))"
    guard let interval = group.interval else {
      let ways = 1 << group.pairedConversations
      return
        "\(setting), no difference can be claimed between those that mention it and the others (\(means), a difference of \(signed(difference))): even where all conversations point one way, p is 2 in \(ways), or \(Numerals.fixed(2 / Double(ways), decimals: 4)), so that there is no interval."
    }
    let (least, most) = (
      min(abs(interval.lower), abs(interval.upper)),
      max(abs(interval.lower), abs(interval.upper))
    )
    guard !interval.contains(0) else {
      return
        "\(setting), no difference can be claimed between those that mention it and the others (\(means), a difference of \(signed(difference))): the 95% interval, from \(signed(interval.lower)) to \(signed(interval.upper)), holds 0. That does not show that there is none."
    }
    let side = difference > 0 ? "higher" : "lower"
    return
      "\(setting), those that mention it score \(side) than the others, \(means): by \(figure(abs(difference))), with a 95% interval from \(figure(least)) to \(figure(most)) \(side). So this is more than the tone of those utterances\(uncorrected)."
  }

  /// What a claim on one of several targets must say.
  private var uncorrected: String {
    tested > 1
      ? ", as far as this target goes: of \(tested) targets an interval was made, and none is corrected for their number"
      : ""
  }

  private var caution: String? {
    guard group.interval != nil, group.pairedConversations < Comparison.fewConversations else {
      return nil
    }
    return
      "Caution: with \(group.pairedConversations) conversations, fewer than \(Comparison.fewConversations), the interval supposes that they lie evenly about their mean; take it as a hint."
  }

  private func isEnough(_ conversations: Int) -> Bool {
    conversations >= TargetSentiment.fewestConversations
  }

  private func figure(_ value: Double?) -> String { Figures.size(value) }

  private func signed(_ value: Double) -> String { Figures.signed(value) }
}
