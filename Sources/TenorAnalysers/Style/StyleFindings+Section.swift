public import TenorAnalysis
public import TenorReport
internal import TenorStatistics

extension StyleFindings {
  /// What was measured, the contrasts, the groups, and what all of it does not show.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    guard overall.tokens > 0 else {
      return ReportSection(
        id: Self.name, title: "Style",
        blocks: [.paragraph("No words were analysed, so there is no style to report.")])
    }
    var blocks: [Block] = [
      .paragraph(
        "Diversity and readability of \(grouped: overall.tokens) tokens of \(counted(overall.utterances, "utterance")) in \(counted(overall.conversations, "conversation")). \(corpus.voicesCounted)"
      ),
      .paragraph(pooling), .table(summaryTable),
    ]
    if !contrasts.isEmpty {
      blocks.append(.heading("Periods compared", level: 1))
      blocks.append(.paragraph(conclusion))
      blocks += contrastTables.map { .table($0) }
    }
    if !groupTables.isEmpty {
      blocks.append(.heading("Groups", level: 1))
      blocks += groupTables.map { .table($0) }
    }
    blocks.append(.heading("Limits", level: 1))
    blocks.append(.list(Self.limits))
    blocks.append(.heading("How this was computed", level: 1))
    blocks.append(.list(computed))
    return ReportSection(id: Self.name, title: "Style", blocks: blocks)
  }

  private var pooling: Prose {
    let short = overall.diversity.map { figure -> Prose in
      "\(grouped: figure.below) of \(grouped: overall.conversations) for \(figure.measure.name) (\(figure.minimum))"
    }
    return
      "Single comments are too short for these measures, so the utterances of a conversation are taken together, and those of a group. Conversations with fewer tokens than a measure needs have no value of their own: \(Prose.joined(short))."
  }

  private var conclusion: Prose {
    let tested = contrasts.filter { $0.p != nil }
    if tested.isEmpty {
      return "No measure could be tested: there are too few conversations, or nothing varies."
    }
    let head: Prose =
      "\(counted(tested.count, "comparison was", "comparisons were")) tested, each measure and pair of periods for itself."
    let claimed = contrasts.filter { $0.verdict == .higher || $0.verdict == .lower }
    if claimed.isEmpty { return "\(head) No change is claimed, and none is ruled out." }
    let named = claimed.map { contrast -> Prose in
      "\(emphasis: contrast.name) is \(contrast.verdict.rawValue) in \(contrast.later.period) than in \(contrast.earlier.period)"
    }
    return "\(head) \(Prose.joined(named))."
  }

  /// One table for each pair of periods.
  var contrastTables: [Table] {
    var tables: [Table] = []
    var rest = contrasts[...]
    while let first = rest.first {
      let pair = rest.prefix {
        $0.earlier.period == first.earlier.period && $0.later.period == first.later.period
      }
      rest = rest.dropFirst(pair.count)
      tables.append(contrastTable(Array(pair), first.earlier.period, first.later.period))
    }
    return tables
  }

  private func contrastTable(
    _ contrasts: [StyleContrast], _ earlier: String, _ later: String
  ) -> Table {
    func cell(_ side: StyleContrast.Side, _ decimals: Int) -> Table.Cell {
      let words = side.value.map { Numerals.fixed($0, decimals: decimals) } ?? Numerals.missing
      return .text("\(words) (\(Numerals.grouped(side.conversations)))")
    }
    return Table(
      id: "\(Self.name)-\(earlier)-\(later)", title: "\(later) less \(earlier)",
      columns: [
        .init("Measure", key: "measure", .left), .init(earlier, key: "earlier"),
        .init(later, key: "later"), .init("Difference", key: "difference"),
        .init("95% interval", key: "interval"), .init("p", key: "p"),
        .init("Adjusted p", key: "adjustedP"), .init("Verdict", key: "verdict", .left),
      ],
      rows: contrasts.map { contrast in
        [
          .text(contrast.name), cell(contrast.earlier, contrast.decimals),
          cell(contrast.later, contrast.decimals),
          .number(contrast.difference, decimals: contrast.decimals),
          .text(contrast.interval.map { Self.words($0, contrast.decimals) }),
          .text(contrast.p.map(Figures.bare)), .text(contrast.adjustedP.map(Figures.bare)),
          .text(contrast.verdict.rawValue),
        ]
      },
      notes: [
        "In brackets: the conversations that have the measure. A change is claimed where the interval leaves 0 out and p, adjusted for \(counted(self.contrasts.count { $0.p != nil }, "test")), is below 0.05."
      ] + Self.straddling(contrasts[0].straddling))
  }

  private static func straddling(_ count: Int) -> [Prose] {
    guard count > 0 else { return [] }
    return [
      "\(counted(count, "conversation")) \(count == 1 ? "has" : "have") words in both periods, and \(count == 1 ? "is" : "are") counted on each side apart: intervals and p take the two parts as independent."
    ]
  }

  private static let limits: [Prose] = [
    "The measures describe forms. A varied vocabulary is not a good one, and a short sentence is not a simple thought.",
    "Readability formulas were made for edited American prose of the last century; jargon, lists and missing full stops mislead them. Grades compare groups; they do not say who can read a text.",
    "MATTR, MTLD and HD-D of all tokens together join what different people say of different things: they are higher than those of a conversation. The type-token ratio falls with length: do not compare groups by it.",
    "Syllables are counted by rules of English spelling, which miscount about one word in a hundred, and more among names.",
  ]

  private var computed: [Prose] {
    [
      "Diversity: over running words (words, numbers, hashtags, mentions) in any case, but acronyms as they are written. MATTR: window of \(mattrWindow) tokens; MTLD: factors end at a ratio of \(mtldThreshold, decimals: 2) or below, forwards and backwards; HD-D: samples of \(hddSample).",
      "Readability: over words alone and sentences that hold one. URLs, e-mail addresses, numbers, hashtags, mentions, emoji and emoticons are left out.",
      "Intervals: 95%, percentile, widened for the number of conversations, from \(grouped: bootstrap) draws of whole conversations (seed \(String(seed))); below \(fewConversations) conversations what a sign-flip test over them does not reject, for Flesch, Flesch–Kincaid and SMOG by the influence of each conversation. None below \(fewestConversations). No value of all together below \(fewestSentences) sentences.",
      "Contrasts: intervals as above, or below \(fewConversations) conversations on a side the wild cluster bootstrap's; p from labels shuffled over conversations, studentised; adjusted by Holm over all measures and pairs that were tested.",
    ]
  }
}
