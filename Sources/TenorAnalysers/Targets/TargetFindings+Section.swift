public import TenorAnalysis
public import TenorReport

extension TargetFindings {
  /// What can be concluded of each target, the numbers, each target over time with some of its sentences,
  /// and what all of it does not show.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph(opening(corpus))]
    blocks.append(.list(targets.map { "\($0.conclusion)" }))
    if unmentioned.count < targets.count {
      blocks.append(.table(overallTable))
      for target in targets where target.overall.mentions > 0 {
        blocks.append(.heading(target.name, level: 1))
        if !target.series.isEmpty { blocks.append(.table(periodTable(target))) }
        blocks += examples(target)
      }
      blocks.append(.heading("Limits", level: 1))
      blocks.append(.list(limits))
      blocks.append(.heading("How this was computed", level: 1))
      blocks.append(.list(computed))
    }
    return ReportSection(id: Self.name, title: "Sentiment by target", blocks: blocks)
  }

  private var unit: String { scope.rawValue }

  private func opening(_ corpus: CorpusSummary) -> Prose {
    let place: Prose =
      "the \(counted(corpus.total().utterances, "utterance")) of \(counted(corpus.conversations, "conversation"))"
    return
      "In \(place), each \(unit) that mentions a target is scored apart and set beside the other \(unit)s of the same utterance: whoever is in a bad mood is so in both. \(corpus.voicesCounted)"
  }

  private func examples(_ target: TargetFinding) -> [Block] {
    if target.examples.isEmpty { return [] }
    let count = target.examples.count
    let what =
      count == 1 ? "One scored \(unit)" : "\(count == 2 ? "Two" : "Three") scored \(unit)s"
    return [
      .paragraph("\(what), drawn at random, each with its score:"),
      .list(target.examples.map { "\($0.score, decimals: 3): \($0.line.prose)" }),
    ]
  }

  private var limits: [Prose] {
    var limits: [Prose] = [
      "A \(unit) that mentions somebody need not be about them: the score is that of the words beside the name, whoever they are meant for.",
      "What is said of the target as \(emphasis: "he"), \(emphasis: "she"), \(emphasis: "they") or \(emphasis: "it") counts with the other \(unit)s; so do names that the register does not know. Both make the difference smaller than it is.",
      "The others may be about anything. The difference tells how the target fares beside what the same people say in the same breath, and not beside other targets.",
      "Scores come from \(code: engine), which \(method).",
    ]
    if scope == .clause {
      limits.append(
        "Clauses are cut at marks and at words such as \(emphasis: "but"), \(emphasis: "because"), \(emphasis: "who") and \(emphasis: "and they"), without any grammar: what is said of a name behind a comma is in another clause."
      )
    }
    if !ownWordsLeftOut {
      limits.append(
        "The engine scores the target’s own words too: a name that holds a word of the lexicon has that word in each of its scores."
      )
    }
    return limits
  }

  private var computed: [Prose] {
    [
      "Mean: of the scored \(unit)s that mention the target, each counting once. Unscored ones are counted and have no say.",
      "Difference: for each utterance with scored \(unit)s of both sorts, what those with a mention come to less what the others come to, as the utterance’s own score is made of its sentences; then the mean over utterances.",
      ownWordsLeftOut
        ? "The target’s own words score nothing, and act on no other word, in its own figures."
        : "The target’s own words score as any others do.",
      "Interval: \(grouped: bootstrap) bootstrap draws of whole conversations (seed \(String(seed))), 95%, percentile, widened for the number of conversations. With fewer than \(fewConversations) conversations that hold a pair it is all differences that a sign-flip test over them does not reject: each conversation’s sum is turned round or not, in all ways or as often as there are draws. With \(fewestConversations) that test can reject none, and with fewer there is no difference either. No correction is made for several targets or periods.",
    ]
  }
}
