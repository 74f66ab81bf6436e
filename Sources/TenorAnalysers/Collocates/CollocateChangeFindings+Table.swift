public import TenorReport

extension CollocateChangeFindings {
  /// One row a collocate, with every count that enters a formula beside every measure.
  public var table: Table {
    Table(
      id: Self.name, title: title, columns: Self.columns.map(\.column),
      rows: changes.map { row in Self.columns.map { $0.cell(row) } }, notes: notes)
  }

  /// The falls, for people.
  public var furtherTables: [Table] { [shownTable(rising: false)] }

  /// The changes of one direction as people are shown them: first those that are claimed, then the others,
  /// the greatest first in each.
  func shownFirst(rising: Bool) -> [CollocateChange] {
    let all =
      rising
      ? changes.filter { ($0.change ?? 0) > 0 }
      : changes.filter { ($0.change ?? 0) < 0 }.reversed()
    return all.filter(\.claimed) + all.filter { !$0.claimed }
  }

  /// The greatest changes of one direction, for people.
  public func shownTable(rising: Bool) -> Table {
    let all = shownFirst(rising: rising)
    let known = Self.columns
    let columns =
      Self.shownKeys.compactMap { key in known.first { $0.column.key == key } } + [Self.mark]
    let side = rising ? target.name : reference.name
    var tableNotes: [Prose] = []
    if permutations == nil {
      tableNotes.append("What goes with it more in “\(side)” cannot be told: \(untold)")
    } else if all.isEmpty {
      tableNotes.append("Of the words compared none goes with it more in “\(side)”.")
    } else if all.count > top {
      tableNotes.append(
        "The \(top) first of \(grouped: all.count), those claimed before the others; CSV and JSON have all."
      )
    }
    return Table(
      id: rising ? Self.name : "\(Self.name)-reference",
      title: "“\(query)”: greatest changes towards “\(side)”", columns: columns.map(\.column),
      rows: all.prefix(top).map { row in columns.map { $0.cell(row) } },
      notes: tableNotes + (rising ? notes : []))
  }

  /// Why nothing was tested.
  var untold: Prose {
    let without = [target, reference].filter { $0.nodes == 0 }.map(\.name)
    if without.count == 2 { return "it does not occur in either period." }
    if let name = without.first { return "it does not occur in “\(name)”." }
    if compared == 0 {
      return "no word stands about it \(counted(minimum, "time")) or more in both periods together."
    }
    return "there are no conversations to exchange between the periods."
  }

  /// What stands above it all.
  var title: String { "Changing collocates of “\(query)”" }

  /// The keys of the columns that people are shown.
  static let shownKeys = [
    "collocate", "targetJoint", "referenceJoint", "targetCollocateTokens",
    "referenceCollocateTokens", "targetConversations", "referenceConversations", "targetLogDice",
    "referenceLogDice", "change", "changePerNode", "p", "q",
  ]

  private var notes: [Prose] {
    let test: Prose =
      permutations == nil
      ? "p and q: nothing was tested."
      : "p and q, of both changes together: conversations are exchanged (q: corrected by Benjamini and Hochberg for \(counted(compared, "word"))). *: a change is claimed, of the others none, whatever their size; 1: in the period with more of it, one conversation alone has the pair."
    return [
      "O: in how many of the places about the node the word stands, in “\(target.name)” and in “\(reference.name)”; C: its tokens. Change: the difference of logDice; per node: log₂ of how many times more often the word stands about one node.",
      test,
    ]
  }

  private typealias Column = RowColumn<CollocateChange>

  /// What people must see at once.
  private static var mark: Column {
    .text("mark", "Mark") { $0.oneConversation ? "1" : $0.claimed ? "*" : "" }
  }

  /// Those of the JSON, under the same keys.
  private static var columns: [Column] {
    [
      .text("collocate", "Collocate") { $0.collocate },
      .number("change", "Change") { $0.change },
      .number("changePerNode", "Per node") { $0.changePerNode },
      .flag("claimed", "Claimed") { $0.claimed },
      .flag("oneConversation", "One conversation") { $0.oneConversation },
      .integer("targetJoint", "O") { $0.targetJoint },
      .integer("targetNode", "R") { $0.targetNode },
      .integer("targetCollocateTokens", "C") { $0.targetCollocateTokens },
      .integer("targetTokens", "N") { $0.targetTokens },
      .number("targetExpected", "E", decimals: 1) { $0.targetExpected },
      .integer("targetUtterances", "Utterances") { $0.targetUtterances },
      .integer("targetConversations", "Conv.") { $0.targetConversations },
      .number("targetLogDice", "logDice") { $0.targetLogDice },
      .number("targetLogLikelihood", "LL") { $0.targetLogLikelihood },
      .integer("referenceJoint", "Earlier O") { $0.referenceJoint },
      .integer("referenceNode", "Earlier R") { $0.referenceNode },
      .integer("referenceCollocateTokens", "Earlier C") { $0.referenceCollocateTokens },
      .integer("referenceTokens", "Earlier N") { $0.referenceTokens },
      .number("referenceExpected", "Earlier E", decimals: 1) { $0.referenceExpected },
      .integer("referenceUtterances", "Earlier utterances") { $0.referenceUtterances },
      .integer("referenceConversations", "Earlier conv.") { $0.referenceConversations },
      .number("referenceLogDice", "Earlier logDice") { $0.referenceLogDice },
      .number("referenceLogLikelihood", "Earlier LL") { $0.referenceLogLikelihood },
      .integer("slots", "S") { $0.slots },
      .number("p", "p", decimals: 4) { $0.p },
      .integer("permutations", "Permutations") { $0.permutations },
      .number("q", "q", decimals: 4) { $0.q },
    ]
  }
}
