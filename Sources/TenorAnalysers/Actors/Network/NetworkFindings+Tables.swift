public import TenorAnalysis
public import TenorReport
internal import TenorStatistics

extension NetworkFindings: Reportable {
  /// One row a node; of a network without edges, with what was left out.
  public var table: Table {
    var table = nodeTable(nodes[...])
    if edges.isEmpty { table.notes += ["\(emptiness)"] + notes }
    return table
  }

  /// One row an edge.
  public var edgeTable: Table { edgeTable(edges[...]) }

  /// The strongest edges and the communities, with what a section says of the whole.
  public var furtherTables: [Table] {
    if edges.isEmpty { return [] }
    var tables = [shownEdgeTable]
    if !communities.isEmpty { tables.append(communityTable) }
    var said = remarks.map { Prose([.text($0)]) }
    if pairs.tested > 0 { said.insert(tested, at: 0) }
    tables[tables.count - 1].notes += said + whole + notes
    return tables
  }

  var shownEdgeTable: Table {
    var table = edgeTable(edges.prefix(Self.shownEdges))
    for (place, column) in table.columns.enumerated() where ["p", "q"].contains(column.key) {
      for row in table.rows.indices {
        if case .number(let value, _) = table.rows[row][place] {
          table.rows[row][place] = .text(Figures.bare(p: value))
        }
      }
    }
    if edges.count > Self.shownEdges {
      table.notes.append("The \(Self.shownEdges) strongest of \(counted(edges.count, "edge")).")
    }
    return table
  }

  func nodeTable(_ nodes: ArraySlice<NetworkNode>) -> Table {
    let isSpoken = content == .speakers
    var columns: [Table.Column] = [
      .init(isSpoken ? "Speaker" : "Actor", key: "name", .left)
    ]
    if !isSpoken {
      columns += [.init("Kind", key: "kind", .left), .init("Mentions", key: "mentions")]
    }
    columns += [
      .init(isSpoken ? "Replies" : "Units", key: "units"), .init("Utterances", key: "utterances"),
      .init("Conversations", key: "conversations"), .init("Degree", key: "degree"),
      .init("Strength", key: "strength"), .init("Betweenness", key: "betweenness"),
      .init("Closeness", key: "closeness"), .init("PageRank", key: "pageRank"),
      .init("Eigenvector", key: "eigenvector"), .init("Core", key: "core"),
      .init("Component", key: "component"), .init("Community", key: "community"),
      .init("Firmness", key: "firmness"),
    ]
    if tone != nil { columns += Self.toneColumns }
    return Table(
      id: "network-nodes", title: isSpoken ? "Speakers by strength" : "Nodes by strength",
      columns: columns,
      rows: nodes.map { node in
        var row: [Table.Cell] = [.text(node.name)]
        if !isSpoken { row += [.text(node.kind), .integer(node.mentions)] }
        row += [
          .integer(node.units), .integer(node.utterances), .integer(node.conversations),
          .integer(node.degree), .number(node.strength, decimals: weightDecimals),
          .number(node.betweenness, decimals: 3), .number(node.closeness, decimals: 3),
          .number(node.pageRank, decimals: 3), .number(node.eigenvector, decimals: 3),
          .integer(node.core), .integer(node.component), .integer(node.community),
          .number(node.firmness, decimals: 2),
        ]
        return tone == nil ? row : row + Self.toneCells(node.tone)
      })
  }

  func edgeTable(_ edges: ArraySlice<NetworkEdge>) -> Table {
    let isSpoken = content == .speakers
    var columns: [Table.Column] = [
      .init(isSpoken ? "Speaker" : "Actor", key: "a", .left), .init("With", key: "b", .left),
      .init("Weight", key: "weight"), .init(isSpoken ? "Replies" : "Together", key: "count"),
    ]
    if isSpoken {
      columns += [.init("First to second", key: "aToB"), .init("Second to first", key: "bToA")]
    } else {
      columns.append(.init("Utterances", key: "utterances"))
    }
    columns.append(.init("Conversations", key: "documentFrequency"))
    if !isSpoken {
      columns += [
        .init("Expected", key: "expected"), .init("NPMI", key: "npmi"),
        .init("LL", key: "logLikelihood"), .init("logDice", key: "logDice"),
        .init("p", key: "p"), .init("q", key: "q"),
      ]
    }
    columns += [
      .init("Disparity", key: "disparity"), .init("Same community", key: "coMembership"),
    ]
    if tone != nil { columns += Self.toneColumns }
    return Table(
      id: "network-edges", title: isSpoken ? "Who replies to whom" : "Edges by weight",
      columns: columns,
      rows: edges.map { edge in
        var row: [Table.Cell] = [
          .text(edge.a), .text(edge.b), .number(edge.weight, decimals: weightDecimals),
          .integer(edge.count),
        ]
        row +=
          isSpoken ? [.integer(edge.aToB), .integer(edge.bToA)] : [.integer(edge.utterances)]
        row.append(.integer(edge.documentFrequency))
        if !isSpoken {
          row += [
            .number(edge.expected, decimals: 2), .number(edge.npmi, decimals: 3),
            .number(edge.logLikelihood, decimals: 1), .number(edge.logDice, decimals: 2),
            .number(edge.p, decimals: 4), .number(edge.q, decimals: 4),
          ]
        }
        row += [
          .number(edge.disparity, decimals: 4), .number(edge.coMembership, decimals: 2),
        ]
        return tone == nil ? row : row + Self.toneCells(edge.tone)
      })
  }

  var communityTable: Table {
    Table(
      id: "network-communities", title: "Communities",
      columns: [
        .init("Community", key: "community"), .init("Called", key: "name", .left),
        .init("Nodes", key: "size"), .init("Firmness", key: "firmness"),
        .init("Members, the strongest first", key: "members", .left),
      ],
      rows: communities.map { community in
        let members = community.members.prefix(12).joined(separator: ", ")
        let rest = community.size > 12 ? " and \(community.size - 12) more" : ""
        return [
          .integer(community.number), .text(community.name), .integer(community.size),
          .number(community.firmness, decimals: 2), .text(members + rest),
        ]
      })
  }

  private var weightDecimals: Int {
    switch weight {
    case .count, .conversations: 0
    case .npmi: 3
    case .logLikelihood: 1
    case .logDice: 2
    }
  }

  static let toneColumns: [Table.Column] = [
    .init("Tone", key: "tone"), .init("From", key: "toneLow"), .init("To", key: "toneHigh"),
    .init("Scored sentences", key: "toneSentences"),
    .init("in conv.", key: "toneConversations"), .init("Sign", key: "toneSign"),
  ]

  static func toneCells(_ tone: Tone?) -> [Table.Cell] {
    [
      .number(tone?.mean, decimals: 3), .number(tone?.interval?.lower, decimals: 3),
      .number(tone?.interval?.upper, decimals: 3), .integer(tone?.sentences ?? 0),
      .integer(tone?.conversations ?? 0), .integer(tone?.sign),
    ]
  }
}
