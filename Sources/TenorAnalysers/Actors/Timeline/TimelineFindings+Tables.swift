internal import TenorAnalysis
public import TenorReport

extension TimelineFindings {
  /// One row a change, of pairs first.
  public var changeTable: Table { changeTable(changes) }

  func changeTable(_ changes: [EdgeChange]) -> Table {
    Table(
      id: "timeline-changes", title: "What changed from \(by.rawValue) to \(by.name)",
      columns: [
        .init("From", key: "from", .left), .init("To", key: "to", .left),
        .init("Actor", key: "a", .left), .init("With", key: "b", .left),
        .init("Change", key: "change", .left), .init("Claimed", key: "claimed", .left),
        .init("Conv. before", key: "conversationsBefore"),
        .init("of", key: "allConversationsBefore"),
        .init("Conv. after", key: "conversationsAfter"), .init("of", key: "allConversationsAfter"),
        .init("Ratio", key: "ratio"), .init("From", key: "ratioLow"),
        .init("To", key: "ratioHigh"), .init("p", key: "p"), .init("q", key: "q"),
        .init("Units before", key: "unitsBefore"),
        .init("of", key: "allUnitsBefore"), .init("Units after", key: "unitsAfter"),
        .init("of", key: "allUnitsAfter"), .init("Unit ratio", key: "unitRatio"),
        .init("From", key: "unitRatioLow"), .init("To", key: "unitRatioHigh"),
      ],
      rows: changes.map { change in
        [
          .text(change.from), .text(change.to), .text(change.a), .text(change.b),
          .text(change.change.rawValue), .text(change.claimed ? "true" : "false"),
          .integer(change.conversationsBefore), .integer(change.allConversationsBefore),
          .integer(change.conversationsAfter), .integer(change.allConversationsAfter),
          .number(change.ratio, decimals: 2), .number(change.ratioLow, decimals: 2),
          .number(change.ratioHigh, decimals: 2), .number(change.p, decimals: 4),
          .number(change.q, decimals: 4), .integer(change.unitsBefore),
          .integer(change.allUnitsBefore), .integer(change.unitsAfter),
          .integer(change.allUnitsAfter), .number(change.unitRatio, decimals: 2),
          .number(change.unitRatioLow, decimals: 2), .number(change.unitRatioHigh, decimals: 2),
        ]
      })
  }

  /// The claims alone, as people read them.
  var claimTable: Table {
    let claims = changes.filter(\.claimed)
    var table = Table(
      id: "timeline-claims", title: "What changed by more than chance",
      columns: [
        .init("From", key: "from", .left), .init("To", key: "to", .left),
        .init("Actor", key: "a", .left), .init("With", key: "b", .left),
        .init("Change", key: "change", .left), .init("Conv. before", key: "before", .left),
        .init("Conv. after", key: "after", .left), .init("Ratio", key: "ratio"),
        .init("95% interval", key: "interval"), .init("q", key: "q"),
        .init("Units before", key: "unitsBefore"), .init("Units after", key: "unitsAfter"),
      ],
      rows: claims.prefix(Self.shown).map { change in
        [
          .text(change.from), .text(change.to), .text(change.a), .text(change.b),
          .text(change.change.rawValue),
          .text("\(change.conversationsBefore) of \(change.allConversationsBefore)"),
          .text("\(change.conversationsAfter) of \(change.allConversationsAfter)"),
          .text(change.ratio.map { Numerals.fixed($0, decimals: 2) } ?? "∞"),
          .text(Self.interval(change)), .text(Figures.bare(p: change.q)),
          .integer(change.unitsBefore), .integer(change.unitsAfter),
        ]
      })
    if claims.count > Self.shown {
      table.notes.append(
        "The first \(Self.shown) of \(counted(claims.count, "claim")); csv and json have all.")
    }
    return table
  }

  private static func interval(_ change: EdgeChange) -> String {
    let low = Numerals.fixed(change.ratioLow ?? 0, decimals: 2)
    return "\(low) to \(change.ratioHigh.map { Numerals.fixed($0, decimals: 2) } ?? "∞")"
  }

  /// What a section shows of each sort.
  static let shown = 20

  /// One row a period.
  public var periodTable: Table {
    var table = Table(
      id: "timeline-periods", title: "The network by \(by.name)",
      columns: [
        .init("Period", key: "period", .left), .init("Partial", key: "partial", .left),
        .init("Units", key: "units"), .init("Conversations", key: "conversations"),
        .init("Nodes", key: "nodes"), .init("Edges", key: "edges"),
        .init("Density", key: "density"), .init("Communities", key: "communities"),
        .init("Modularity", key: "modularity"), .init("Mean ARI", key: "meanAdjustedRand"),
        .init("Appeared", key: "appeared"), .init("Vanished", key: "vanished"),
        .init("Strengthened", key: "strengthened"), .init("Weakened", key: "weakened"),
      ],
      rows: periods.map { bin in
        [
          .text(bin.period), .text(bin.partial ? "true" : "false"), .integer(bin.units),
          .integer(bin.conversations), .integer(bin.nodes), .integer(bin.edges),
          .number(bin.density, decimals: 3), .integer(bin.communities),
          .number(bin.modularity, decimals: 3), .number(bin.meanAdjustedRand, decimals: 2),
          .integer(bin.appeared), .integer(bin.vanished), .integer(bin.strengthened),
          .integer(bin.weakened),
        ]
      })
    if periods.contains(where: \.partial) {
      table.notes.append("Partial: the corpus covers only part of the \(by.name).")
    }
    return table
  }

  /// One row an actor and period.
  public var centralityTable: Table {
    Table(
      id: "timeline-centrality", title: "Centrality by \(by.name)",
      columns: [
        .init("Period", key: "period", .left), .init("Actor", key: "name", .left),
        .init("Mentions", key: "mentions"), .init("Units", key: "units"),
        .init("Conversations", key: "conversations"), .init("Degree", key: "degree"),
        .init("Strength", key: "strength"), .init("Betweenness", key: "betweenness"),
        .init("PageRank", key: "pageRank"), .init("Community", key: "community"),
      ],
      rows: centralities.map { actor in
        [
          .text(actor.period), .text(actor.name), .integer(actor.mentions),
          .integer(actor.units), .integer(actor.conversations), .integer(actor.degree),
          .number(actor.strength, decimals: weight == .count || weight == .conversations ? 0 : 3),
          .number(actor.betweenness, decimals: 3), .number(actor.pageRank, decimals: 3),
          .integer(actor.community),
        ]
      })
  }

  /// PageRank of the actors that are strongest in any period, a column a period.
  var rankTable: Table {
    var best: [String: Double] = [:]
    var cells: [String: [String: Double]] = [:]
    let joined = Set(periods.filter { $0.edges > 0 }.map(\.period))
    for actor in centralities where joined.contains(actor.period) {
      best[actor.name] = max(best[actor.name] ?? 0, actor.pageRank)
      cells[actor.name, default: [:]][actor.period] = actor.pageRank
    }
    let names = best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map(\.key)
    let shown = periods.filter { $0.units > 0 }.suffix(12).map(\.period)
    return Table(
      id: "timeline-pagerank", title: "PageRank by \(by.name)",
      columns: [.init("Actor", key: "name", .left)] + shown.map { .init($0, key: $0) },
      rows: names.map { name in
        [.text(name)] + shown.map { .number(cells[name]?[$0], decimals: 3) }
      },
      notes: [
        "The \(names.count) actors that have most in any \(by.name)\(shown.count < periods.count ? ", in the last \(shown.count) with units" : ""). The scores of one \(by.name) sum to 1 over all its actors, so that they fall as more are mentioned. A dash: not mentioned, or nobody was joined in that \(by.name)."
      ])
  }

  /// The periods for people: those without any unit are counted below.
  var filledPeriodTable: Table {
    var table = periodTable
    let empty = periods.count { $0.units == 0 }
    guard empty > 0 else { return table }
    table.rows = zip(table.rows, periods).filter { $1.units > 0 }.map(\.0)
    table.notes.append(
      "\(counted(empty, by.name)) without any \(window.rawValue) \(empty == 1 ? "is" : "are") left out; csv and json have all."
    )
    return table
  }

  /// One row a community and period.
  public var communityTable: Table {
    Table(
      id: "timeline-communities", title: "Communities by \(by.name)",
      columns: [
        .init("Period", key: "period", .left), .init("Community", key: "id"),
        .init("Like the last", key: "jaccard"), .init("Nodes", key: "size"),
        .init("Members, the strongest first", key: "members", .left),
      ],
      rows: communities.map { community in
        [
          .text(community.period), .integer(community.id),
          .number(community.jaccard, decimals: 2), .integer(community.size),
          .text(community.members.joined(separator: ", ")),
        ]
      })
  }
}
