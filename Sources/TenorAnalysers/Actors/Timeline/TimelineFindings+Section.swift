public import TenorAnalysis
public import TenorReport
internal import TenorStatistics

extension TimelineFindings: Reportable {
  /// One row a period.
  public var table: Table {
    var table = periodTable
    if !changes.isEmpty, !changes.contains(where: \.claimed) {
      table.notes.append(
        "No change of a pair or an actor from one \(by.name) to the next can be claimed.\(tooFew)"
      )
    }
    return table
  }

  /// What changed by more than chance, and who was central when.
  public var furtherTables: [Table] {
    var tables = changes.contains(where: \.claimed) ? [claimTable] : []
    if isJoined { tables.append(rankTable) }
    if !tables.isEmpty { tables[tables.count - 1].notes += notes }
    return tables
  }

  /// The periods, what changed between them, communities and centrality over time.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph(opening(over: corpus))]
    if !periods.isEmpty { blocks.append(.table(filledPeriodTable)) }
    if !changes.isEmpty {
      blocks.append(.heading("What changed", level: 1))
      blocks.append(.paragraph(changed))
      if changes.contains(where: \.claimed) { blocks.append(.table(claimTable)) }
    }
    if isJoined { blocks += [.heading("Centrality", level: 1), .table(rankTable)] }
    if !communities.isEmpty {
      var table = communityTable
      let shown = 40
      if table.rows.count > shown {
        table.notes.append(
          "The first \(shown) of \(table.rows.count) rows; csv and json have all.")
        table.rows = Array(table.rows.prefix(shown))
      }
      blocks += [.heading("Communities", level: 1), .table(table)]
    }
    if !centralities.isEmpty {
      blocks += [.heading("How this was computed", level: 1), .list(notes)]
    }
    return ReportSection(id: Self.name, title: "The network over time", blocks: blocks)
  }

  private func opening(over corpus: CorpusSummary) -> Prose {
    let place: Prose =
      "the \(counted(corpus.total().utterances, "utterance")) of \(counted(corpus.conversations, "conversation"))"
    let filled = periods.filter { $0.edges > 0 }
    var words: Prose
    if periods.isEmpty {
      words =
        "Nothing in \(place) has a date that falls into one \(by.name): there is no timeline."
    } else if filled.isEmpty {
      words =
        "In none of the \(counted(periods.count, by.name)) of \(place) are two actors of the register mentioned in one \(window.rawValue)."
    } else {
      words =
        "In \(place), two actors of the register are joined in \(grouped: filled.count) of \(counted(periods.count, by.name))."
      if let most = filled.max(by: { $0.edges < $1.edges }) {
        words =
          "\(words) The most edges, \(grouped: most.edges) between \(counted(most.nodes, "actor")), are those of \(strong: most.period)."
      }
      let claims = changes.filter { $0.claimed && $0.b != nil }
      if let first = claims.first {
        words =
          "\(words) \(counted(claims.count, "pair")) changed from one \(by.name) to the next by more than chance among conversations, first of all \(strong: first.a) and \(strong: first.b ?? ""), from \(first.conversationsBefore) of \(counted(first.allConversationsBefore, "conversation")) in \(first.from) to \(first.conversationsAfter) of \(grouped: first.allConversationsAfter) in \(first.to)."
      } else if !changes.isEmpty {
        words =
          "\(words) No change of a pair from one \(by.name) to the next can be claimed.\(tooFew)"
      }
    }
    if undated > 0 {
      words =
        "\(words) \(counted(undated, window.rawValue)) without a date that falls into one \(by.name) \(undated == 1 ? "is" : "are") in none of them."
    }
    return "\(words) \(corpus.voicesCounted)"
  }

  /// Whether any period has an edge: without one nobody is more central than another.
  private var isJoined: Bool { periods.contains { $0.edges > 0 } }

  /// Where conversations are so few that nothing could be claimed whatever was said in them.
  private var tooFew: String {
    let filled = periods.filter { $0.units > 0 }.map(\.conversations)
    let steps = zip(filled, filled.dropFirst()).filter { $0 > 0 && $1 > 0 }
    let blind = steps.count { before, after in
      let widest = shareRatio(after, of: after, to: 0, of: before)
      return (widest?.p ?? 1) >= NetworkOptions.level
    }
    if blind == 0 { return "" }
    return
      " In \(blind) of \(counted(steps.count, "step")) there are so few conversations that not even “in none, then in all of them” would be enough."
  }

  private var changed: Prose {
    func count(_ change: EdgeChange.Change, claimed: Bool? = nil) -> Int {
      changes.count {
        $0.b != nil && $0.change == change && (claimed == nil || $0.claimed == claimed)
      }
    }
    return
      "Of pairs in at least \(counted(minimum, window.rawValue)), beside the \(by.name) before: \(grouped: count(.appeared)) appeared (\(grouped: count(.appeared, claimed: true)) by more than chance), \(grouped: count(.vanished)) vanished (\(grouped: count(.vanished, claimed: true))), \(grouped: count(.strengthened)) strengthened, \(grouped: count(.weakened)) weakened, and of \(grouped: count(.open)) that are there in both nothing is claimed. Actors by themselves stand below the pairs."
  }

  var notes: [Prose] {
    [
      "Ratio: the share of conversations with the pair (or the actor) in the later \(by.name) over that in the earlier one, with a 95% interval by the score (Miettinen and Nurminen 1985); ∞: it was not there before. p is that of the shares being equal, by the same score (the “N − 1” chi-squared test). Where less than 1 is expected in one of the four cells, p is Fisher’s and the interval the exact one of a ratio of rates, which is too wide rather than too narrow.",
      "All \(counted(comparisons, "comparison")), of pairs and of actors, are one family, before any minimum; q is p after Benjamini and Hochberg, and a change is claimed where q is below \(String(NetworkOptions.level)). So an interval that leaves 1 out is not yet a claim.",
      window == .conversation
        ? "A conversation is of the \(by.name) of its first utterance that was counted, and of no other."
        : "A conversation that goes on from one \(by.name) into the next is one of both, with what is said in each; where many do, the two shares resemble each other, and less is claimed than could be.",
      "The units’ own ratio stands beside it in csv and json. Its interval takes \(window.rawValue)s for independent, which those of one conversation are not: it is too narrow, and nothing is claimed by it.",
      "Each \(by.name) is set beside the last one before it that has any units. A pair that appears was not seen before in so many conversations; that is no proof that nobody thought of it.",
      "Communities: those of two neighbouring \(by.name)s that share most members for their size (Jaccard’s index) are matched first, then the next, as long as it is at least \(likeness, decimals: 2); a match keeps its number, and “like the last” is the index.",
    ]
  }
}
