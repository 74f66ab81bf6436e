public import TenorAnalysis
public import TenorReport
internal import TenorStatistics

extension ComparisonFindings {
  /// What can be concluded, then the numbers, then the limits, then how it was computed.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph("\(opening) \(corpus.voicesCounted)")]
    if contrasts.count == 1, let contrast = contrasts.first {
      blocks.append(.paragraph("\(contrast.conclusion)"))
    } else {
      blocks.append(
        .list(contrasts.map { "\(strong: Self.name(of: $0)) — \($0.conclusion)" }))
    }
    blocks.append(.table(periodTable))
    for contrast in contrasts {
      guard let statistics = contrast.statistics else { continue }
      blocks.append(.heading("\(Self.name(of: contrast))", level: 1))
      blocks.append(.table(estimateTable(contrast, statistics)))
      blocks.append(.table(testTable(contrast, statistics)))
      blocks += decomposition(contrast)
    }
    if let series { blocks += course(series) }
    if !isRefused {
      blocks.append(.heading("Limits", level: 1))
      blocks.append(.list(limits(corpus)))
      blocks.append(.heading("How this was computed", level: 1))
      blocks.append(.list(computed))
    }
    return ReportSection(id: Self.name, title: "Sentiment compared", blocks: blocks)
  }

  private var opening: Prose {
    let utterances = periods.reduce(0) { $0 + $1.utterances }
    let scored = periods.reduce(0) { $0 + $1.scored }
    let names = Prose.joined(periods.map { "“\($0.name)” (\($0.from) to \($0.to))" })
    var words: Prose =
      "The sentiment of \(counted(utterances, "utterance")) is compared over \(names); \(grouped: scored) of them \(scored == 1 ? "holds" : "hold") a word of the lexicon and \(scored == 1 ? "has" : "have") a score, the others are unscored, which is not neutral."
    if let event {
      words = "\(words) The periods lie around \(event.inWords)."
    }
    let rest = [
      (elsewhere.outside, "outside the periods"),
      (elsewhere.tooCoarse, "dated too coarsely to tell the period"),
      (elsewhere.undated, "undated"),
    ].filter { $0.0 > 0 }.map { Prose("\(grouped: $0.0) \($0.1)") }
    if !rest.isEmpty {
      words = "\(words) Not compared: \(.joined(rest))."
    }
    return words
  }

  private func decomposition(_ contrast: PeriodContrast) -> [Block] {
    if contrast.decompositions.isEmpty { return [] }
    var blocks: [Block] = [
      .heading("The same groups in another tone, or another mix of groups", level: 2),
      .paragraph(
        "The difference of the means is split in two: groups that speak in both periods changed their tone, or groups came, went, grew or shrank. Both parts add up to the difference. A group that speaks in one period only can only be mix, as nearly every post is: the table by post tells which ones weigh most. Utterances without a signature are one group; whether the same people wrote them, nobody can tell."
      ),
      .table(decompositionTable(contrast)),
    ]
    for parts in contrast.decompositions where parts.parts.count > 1 {
      blocks.append(.table(partTable(contrast, parts)))
    }
    return blocks
  }

  private func course(_ series: EventSeries) -> [Block] {
    var blocks: [Block] = [.heading("Month by month around the event", level: 1)]
    let counts =
      "\(series.monthsBefore) before and \(series.monthsAfter) after the event"
    guard let fit = series.fit else {
      blocks.append(
        .paragraph(
          "No interrupted time series: of the months with a scored utterance there are \(counts), and \(EventSeries.fewestMonths) are needed on each side."
        ))
      return blocks
    }
    func change(_ term: EventSeries.Term, _ what: String, _ unit: String) -> String {
      let interval = "95% interval \(Self.words(term.interval)), \(Figures.p(term.p))"
      let value = Numerals.fixed(term.estimate, decimals: 3)
      guard !term.interval.contains(0) else {
        return "no \(what) can be claimed (\(value)\(unit); \(interval))"
      }
      return "a \(what) of \(value)\(unit) (\(interval))"
    }
    blocks.append(
      .paragraph(
        "Two straight lines through the months with a scored utterance, \(counts), weighted by conversations: \(change(fit.levelChange, "step at the event", "")), and \(change(fit.slopeChange, "change of the slope", " a month")). The trend before is \(fit.trend.estimate, decimals: 3) a month (95% interval \(Self.words(fit.trend.interval))). Errors are Newey and West’s with a lag of \(counted(fit.lag, "month"))\(fit.durbinWatson.map { "; Durbin–Watson \(Numerals.fixed($0, decimals: 2))" } ?? ""). These p-values stand outside Holm’s correction."
      ))
    return blocks + [.table(seriesTable(series))]
  }

  private func limits(_ corpus: CorpusSummary) -> [Prose] {
    let shares = Prose.joined(
      periods.map { "\($0.scoredShare, decimals: 3) in “\($0.name)”" })
    let inherited = periods.reduce(0) { $0 + $1.inheritedDates }
    var limits: [Prose] = [
      "What is compared is scores. They come from \(code: engine), which \(method).",
      "Unscored utterances have no say. The share of utterances that are scored is \(shares): where it differs, so may those who are heard.",
      "A difference between periods has many possible causes; none of the numbers here names one.",
      "The intervals take these conversations for a sample of those that might have been held. They say nothing of people who do not write here.",
    ]
    if let days = corpus.days {
      limits += zip(periods, reach).compactMap { period, reach in
        reach.lowerBound >= days.lowerBound && reach.upperBound <= days.upperBound
          ? nil
          : "“\(period.name)” goes beyond the dated utterances of the corpus, \(Day(days.lowerBound)) to \(Day(days.upperBound))."
      }
    }
    if inherited > 0 {
      limits.append(
        "\(counted(inherited, "utterance")) \(inherited == 1 ? "states" : "state") no date and \(inherited == 1 ? "has" : "have") that of \(inherited == 1 ? "its" : "their") post: comments made long after it are then in the wrong place."
      )
    }
    return limits
  }

  /// Holm’s family is what was tested, and no more.
  private var family: String {
    let tested = contrasts.count { $0.statistics?.permutation != nil }
    let words =
      switch tested {
      case 0: "Nothing was tested, so that Holm’s correction has nothing to correct."
      case 1: "With one contrast Holm’s correction changes nothing."
      default:
        "Family of Holm’s correction: the \(tested) contrasts that were tested, p over conversations; the intervals are not corrected for their number."
      }
    func leftOut(_ why: String, _ isLeftOut: (PeriodContrast) -> Bool) -> String {
      let names = contrasts.filter(isLeftOut).map { "“\(Self.name(of: $0))”" }
      return names.isEmpty ? "" : " Left out, since \(why): \(names.joined(separator: ", "))."
    }
    return words + leftOut("refused") { $0.statistics == nil }
      + leftOut("all scores are equal") { $0.statistics.map { $0.permutation == nil } ?? false }
  }

  private var computed: [Prose] {
    let few = contrasts.contains {
      $0.statistics?.meanDifference.method == .wildClusterBootstrap
    }
    var list: [Prose] = [
      "Unit: the scored utterance; its score is \(aggregation). Cluster: the conversation, a post with all that is said under it. An utterance is in the period that holds its date; a conversation with utterances in two periods is a cluster in each.",
      "Intervals: \(grouped: bootstrap) bootstrap draws of whole conversations within each period (seed \(seed)); the interval to report is the percentile interval widened for the number of conversations (expanded percentile), percentile and BCa stand beside it.",
    ]
    if few {
      list.append(
        "With fewer than \(fewConversations) conversations on a side the interval of the difference of the means is that of the wild cluster bootstrap; with fewer than \(fewestConversations) there is no number."
      )
    }
    list += [
      "Tests: \(grouped: bootstrap) shuffles of the labels over conversations, or all there are, of the mean difference over its standard error; the same over whole months; and the labels moved along the months, which lets neighbouring months be alike. \(family)",
      "A change is claimed where the interval of the difference of the means leaves 0 out and Holm’s p is below 0.05.",
      "Tone and mix: Kitagawa’s symmetric decomposition, with intervals by the same bootstrap.\(topics.map { " Topics are the combinations of terms of \($0) that an utterance mentions, the \(TopicLabels.most) most frequent each for itself." } ?? "")",
    ]
    return list
  }
}
