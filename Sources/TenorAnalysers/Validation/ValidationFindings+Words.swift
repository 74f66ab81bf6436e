internal import TenorReport

extension ValidationFindings {
  /// What can be concluded, in plain words, the coders first: an engine can be no better than they.
  func conclude() -> [String] {
    [aboutCoders, aboutAccuracy, aboutScores, aboutUnscored, aboutPeriods, aboutShares, aboutRows]
      .compactMap(\.self)
  }

  private var aboutCoders: String {
    guard let coders else {
      let one = counts.byCoder.first { $0.coded > 0 }?.name ?? ""
      return counts.byCoder.count { $0.coded > 0 } == 1
        ? "Only \(one) coded, so how far people agree on these texts is not known, and nor is how much of the engine's disagreement is the coder's own. Have a part coded by somebody else."
        : "No row was coded by two coders, so how far people agree on these texts is not known."
    }
    let alpha = coders.ordinal
    guard let value = alpha.value else {
      return
        "All codes are the same in the \(counted(coders.rows, "row")) with two codes: nothing shows that coders can tell texts apart."
    }
    guard let lower = alpha.lower else {
      return
        "Two coders put a text on the same side in \(percent(coders.sameSide)) of cases. Krippendorff's alpha of their codes in order is \(words(alpha)), over \(counted(coders.rows, "row")); it has no interval, since drawing these rows again changes nothing, so how sure it is rests on their number alone."
    }
    let verdict =
      switch lower {
      case 0.8...: "reliable by the usual standard (0.8), the lower end of the interval included"
      case 0.667...: "good enough for tentative conclusions by the usual standard (0.667 to 0.8)"
      default:
        value >= 0.667
          ? "not shown to be reliable: the interval reaches below 0.667, the least for tentative conclusions"
          : "too low to rely on by the usual standard (0.667 at least): mend the coding instructions before the engine is judged by these codes"
      }
    return
      "Two coders put a text on the same side in \(percent(coders.sameSide)) of cases. Krippendorff's alpha of their codes in order is \(words(alpha)), over \(counted(coders.rows, "row")). That is \(verdict)."
  }

  private var aboutAccuracy: String? {
    guard let value = accuracy.value, let commonest else {
      return "No coded row has a score, so there is nothing to compare the engine with."
    }
    let base =
      "Among the corpus's scored utterances, \(engine) names the side that a coder names in \(percent(value))\(range(accuracy)) of cases; always naming the commonest side would reach \(percent(commonest))."
    guard let lower = accuracy.lower, let upper = accuracy.upper else { return base }
    if lower > commonest { return base + " It tells more than that." }
    if upper < commonest { return base + " It does worse than that." }
    return base + " This sample does not show that it does better, or worse, than that."
  }

  private var aboutScores: String? {
    guard pearson.value != nil else { return nil }
    return
      "Its scores correlate with the coders' at r = \(words(pearson))."
  }

  private var aboutUnscored: String? {
    guard counts.unscored > 0 else { return nil }
    let toned = sides.filter { $0.name != Polarity.neutral.name }.reduce(0) { $0 + $1.calls[3] }
    return
      "\(counted(counts.unscored, "coded row")) \(counts.unscored == 1 ? "has" : "have") no score and \(counts.unscored == 1 ? "is" : "are") left out of the figures; coders found \(toned == 0 ? "none" : Numerals.fixed(toned, decimals: toned == toned.rounded() ? 0 : 1)) of them negative or positive."
  }

  private var aboutShares: String? {
    guard let all = shares.first, let engine = all.engine else { return nil }
    guard accuracy.value != nil else { return nil }
    guard all.corrected.allSatisfy({ $0.value != nil }) else {
      return
        "The shares of the sides cannot be corrected for misclassification: coders used fewer than three sides among the scored rows, or the engine does not tell them apart."
    }
    let (negative, positive) = (all.corrected[0], all.corrected[2])
    guard [negative, positive].allSatisfy({ $0.lower != nil }) else {
      return
        "The engine calls \(percent(engine[0])) of the scored utterances negative and \(percent(engine[2])) positive. These shares cannot be corrected for its errors: too few rows of a side were coded."
    }
    let shares =
      "The engine calls \(percent(engine[0])) of the scored utterances negative and \(percent(engine[2])) positive; corrected for its errors it is \(percent(negative.value ?? 0))\(range(negative)) and \(percent(positive.value ?? 0))\(range(positive))."
    if negative.isTelling, positive.isTelling {
      return shares
        + " Where shares or their trend are the finding, report the corrected ones with their intervals."
    }
    let wide =
      " Intervals as wide as that say that the engine mixes the sides up too much, or too little is coded, for its shares to tell anything"
    guard let low = all.coded[0].value, let high = all.coded[2].value else {
      return shares + wide + "."
    }
    return shares + wide
      + ": by the coded rows alone it is \(percent(low))\(range(all.coded[0])) and \(percent(high))\(range(all.coded[2]))."
  }

  private var aboutRows: String? {
    var parts: [String] = []
    if counts.missing > 0 {
      parts.append(
        "\(counted(counts.missing, "row")) of the sample \(counts.missing == 1 ? "is" : "are") not in the sheet"
      )
    }
    if counts.uncoded > 0 {
      parts.append(
        "\(counted(counts.uncoded, "row")) \(counts.uncoded == 1 ? "is" : "are") not coded")
    }
    if counts.unrepresented > 0 {
      parts.append(
        "\(counted(counts.unrepresented, "utterance")) of the corpus belong to strata without a coded row, and nothing here holds for them"
      )
    }
    if !weighted {
      parts.append("there is no key, so each row counts the same, as in a simple random sample")
    }
    guard let first = parts.first else { return nil }
    return first.prefix(1).uppercased() + first.dropFirst()
      + parts.dropFirst().map { "; \($0)" }.joined() + "."
  }

  func percent(_ share: Double) -> String { Numerals.fixed(100 * share, decimals: 0) + "%" }

  private func range(_ estimate: Estimate) -> String {
    guard let lower = estimate.lower, let upper = estimate.upper else { return "" }
    return
      " (\(Numerals.fixed(100 * lower, decimals: 0)) to \(Numerals.fixed(100 * upper, decimals: 0))%)"
  }

  func words(_ estimate: Estimate) -> String {
    guard let value = estimate.value else { return Numerals.missing }
    let middle = Numerals.fixed(value, decimals: 2)
    guard let lower = estimate.lower, let upper = estimate.upper else { return middle }
    return
      "\(middle) (\(Numerals.fixed(lower, decimals: 2)) to \(Numerals.fixed(upper, decimals: 2)))"
  }
}
