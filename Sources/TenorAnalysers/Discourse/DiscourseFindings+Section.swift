public import TenorAnalysis
public import TenorReport

extension DiscourseFindings {
  /// What was counted, the contrasts, the families with their classes and groups, the threads, and what all
  /// of it does not show.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    let total = corpus.total()
    guard total.tokens > 0 else {
      return ReportSection(
        id: Self.name, title: "Discourse",
        blocks: [.paragraph("No words were analysed, so there is no discourse to report.")])
    }
    var blocks: [Block] = [
      .paragraph(
        "\(counted(families.count, "family", "families")) of features were counted in \(grouped: total.tokens) tokens of \(counted(total.utterances, "utterance")) in \(counted(corpus.conversations, "conversation")). \(corpus.voicesCounted)"
      )
    ]
    if !contrasts.isEmpty {
      blocks.append(.heading("Periods compared", level: 1))
      blocks.append(.paragraph(conclusion))
      blocks += contrastTables.map { .table($0) }
    }
    for counted in families {
      blocks.append(.heading(counted.family.name, level: 1))
      blocks.append(.paragraph(Self.opening(counted)))
      blocks.append(.table(classTable(counted)))
      blocks += groupTables(counted).map { .table($0) }
      if counted.family.name == Companions.family, let table = companionTable {
        blocks.append(.table(table))
      }
    }
    if let table = threadTable {
      blocks.append(.heading("Threads", level: 1))
      blocks.append(.table(table))
    }
    blocks.append(.heading("Limits", level: 1))
    blocks.append(.list(Self.limits))
    blocks.append(.heading("How this was computed", level: 1))
    blocks.append(.list(computed))
    return ReportSection(id: Self.name, title: "Discourse", blocks: blocks)
  }

  private var conclusion: Prose {
    let tested = contrasts.filter { $0.p != nil }
    let claimed = contrasts.filter { $0.verdict == .higher || $0.verdict == .lower }
    if tested.isEmpty {
      return "No class could be tested: there are too few conversations, or nothing varies."
    }
    let head: Prose =
      "\(counted(tested.count, "class was", "classes were")) tested, each pair of periods for itself."
    if claimed.isEmpty { return "\(head) No change is claimed, and none is ruled out." }
    let named = claimed.map { contrast -> Prose in
      "\(emphasis: contrast.name) (\(contrast.family)) is \(contrast.verdict.rawValue) in \(contrast.later.period) than in \(contrast.earlier.period)"
    }
    return "\(head) \(Prose.joined(named))."
  }

  private static func opening(_ counted: Counted) -> Prose {
    let family = counted.family
    let from: Prose =
      family.lexicon.map { " The dictionary is \(code: $0.lexicon.provenance.name)." } ?? ""
    var words: Prose = "What this is: \(family.about). After \(family.source).\(from)"
    if counted.overall.notCounted > 0 {
      words =
        "\(words) \(TenorAnalysers.counted(counted.overall.notCounted, "match", "matches")) of \(code: DiscourseFamily.not) (words in another sense) \(counted.overall.notCounted == 1 ? "was" : "were") left out."
    }
    return words
  }

  private static let limits: [Prose] = [
    "A class counts forms, not acts: \(emphasis: "may") may permit or surmise, \(emphasis: "thank you very much") may be no thanks. Read the places before a rate is quoted.",
    "The dictionaries are lists of one hand, made for talk about probation, and have no measured recall; rules look at the surface, and docs/discourse.md has their errors.",
    "Families overlap: a word may be a hedge, a modal and a request. Rates of two families, or of two classes of different length, do not compare.",
    "Metaphor families find words of a source domain, not metaphors: they follow MIPVU's idea of a more basic meaning, not its reading of every word in its place.",
  ]

  private var computed: [Prose] {
    [
      "Rate: matches over tokens, or utterances that hold the class over all utterances. Interval: 95%, percentile, widened for the number of conversations, from \(grouped: bootstrap) draws of whole conversations (seed \(String(seed))); below \(fewConversations) conversations all rates that a sign-flip test over them does not reject.",
      "Contrasts: difference of two rates, each a ratio of sums over conversations; interval as above, or below \(fewConversations) conversations on a side the wild cluster bootstrap's; p from labels shuffled over conversations, studentised; adjusted by Benjamini and Hochberg over all classes and pairs that were tested.",
    ]
  }
}
