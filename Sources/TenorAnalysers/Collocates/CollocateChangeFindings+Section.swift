public import TenorAnalysis
public import TenorReport

extension CollocateChangeFindings {
  /// What is compared and what may be claimed, the changes of both directions, evidence, and the limits.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [
      .paragraph("\(opening) \(corpus.voicesCounted)"), .paragraph(claims),
    ]
    if permutations != nil {
      blocks += [.table(shownTable(rising: true)), .table(shownTable(rising: false))]
    }
    if !evidence.isEmpty { blocks += CollocateFindings.evidenceBlocks(evidence) }
    blocks += [.heading("How this was computed", level: 1), .list(computed)]
    return ReportSection(id: Self.name, title: title, blocks: blocks)
  }

  private var opening: Prose {
    func side(_ side: Side) -> String {
      "“\(side.name)” (\(side.from) to \(side.to)) has it \(counted(side.nodes, "time")) in \(counted(side.nodeConversations, "conversation")), among \(counted(side.tokens, "token")) of \(counted(side.conversations, "conversation"))"
    }
    var words: Prose =
      "The words about “\(query)” (\(leftWords) + \(rightWords), within the \(span.rawValue)) are compared between two periods: \(side(target)); \(side(reference))."
    let rest = [
      (elsewhere.outside, "outside both"),
      (elsewhere.tooCoarse, "dated too coarsely to tell the period"),
      (elsewhere.undated, "undated"),
    ].filter { $0.0 > 0 }.map { Prose("\(grouped: $0.0) \($0.1)") }
    if !rest.isEmpty { words = "\(words) Utterances not compared: \(Prose.joined(rest))." }
    return words
  }

  /// Says no more than q allows.
  private var claims: Prose {
    if target.nodes + reference.nodes == 0 {
      return "It does not occur in either period, so there is nothing to compare."
    }
    if compared == 0 {
      return
        "No word stands about it \(counted(minimum, "time")) or more in both together, so there is nothing to compare."
    }
    let family: Prose =
      "\(counted(compared, "word")) \(compared == 1 ? "stands" : "stand") about it \(counted(minimum, "time")) or more in both together."
    guard let permutations else {
      return
        "\(family) Whether any goes with it more in one period than in the other cannot be told: \(untold)"
    }
    func named(_ isRise: Bool) -> Prose? {
      let found = shownFirst(rising: isRise).filter(\.claimed)
      if found.isEmpty { return nil }
      let names = found.prefix(10).map { Prose([.strong($0.collocate)]) }
      let more = found.count - names.count
      return more > 0
        ? Prose.joined(names + ["\(grouped: more) more"]) : Prose.joined(names)
    }
    var words: Prose
    switch (named(true), named(false)) {
    case (nil, nil):
      words =
        "\(family) For none of them a change is claimed: with whole conversations exchanged, changes as large come about by chance too often (q ≥ \(significance)), or one conversation alone has the pair."
    case (let more, let less):
      let parts = [
        more.map { Prose("more with it in “\(target.name)”: \($0)") },
        less.map { Prose("more with it in “\(reference.name)”: \($0)") },
      ].compactMap(\.self)
      let both: Prose = parts.count == 2 ? "\(parts[0]); \(parts[1])" : parts[0]
      words =
        "\(family) For \(grouped: claimed) of them a change is claimed beyond chance among conversations (q < \(significance)): \(both). The others may differ by chance, or by one conversation."
    }
    let least = Double(compared) / Double(permutations + 1)
    if least >= significance {
      words =
        "\(words) With \(grouped: permutations) permutations a word that changes alone cannot be claimed (its q is at least \(min(1, least), decimals: 2)); \(Self.advice(compared: compared))"
    }
    return words
  }

  /// How a word that changes alone can be claimed among so many.
  static func advice(compared: Int) -> Prose {
    let enough = compared * 20 + 19
    return enough <= CollocateChanges.mostPermutations
      ? "\(code: "--permutations \(enough)") would allow it."
      : "with a higher \(code: "--minimum") fewer words are compared, and it may be."
  }

  private var computed: [Prose] {
    var list = CollocateFindings.counting(
      slots: leftWords + rightWords, span, wordless: wordless, joined: joined)
    list.append(
      "Change: logDice, 14 + log₂(2 O / (S (R + C))), of the later period less that of the earlier; 1 is twice the share. The logDice of a word far more frequent than the node falls as the node gets rarer, so the change per node, log₂ of the ratio of O / R, stands beside it, and p is the larger of their two: both must differ, and in one direction. An O of 0 is taken for ½, or for less where the other period's share would give less."
    )
    if let permutations {
      list.append(
        "Test: the periods of whole conversations are exchanged, up to \(grouped: permutations) times (seed \(seed)); q is p corrected by Benjamini and Hochberg over the \(counted(compared, "word")). A conversation with words in both periods (\(grouped: straddling)) is two clusters that change sides with each other only. Where talk drifts slowly, conversations of one time resemble each other, and q is too small."
      )
    }
    list.append(
      "\(counted(belowMinimum, "word")) about the node \(belowMinimum == 1 ? "is" : "are") rarer and \(belowMinimum == 1 ? "was" : "were") not looked at."
    )
    return list
  }
}
