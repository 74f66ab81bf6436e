public import TenorReport

extension CollocateFindings {
  /// One row a collocate, with every count that enters a formula beside every measure.
  public var table: Table {
    Table(
      id: Self.name, title: title, columns: Self.columns.map(\.column),
      rows: collocates.map { row in Self.columns.map { $0.cell(row) } }, notes: notes)
  }

  /// The highest rows, for people, with the columns that they rank and judge by.
  public var shownTable: Table {
    let known = Self.columns
    let keys = Self.shownKeys + (Self.shownKeys.contains(sort.key) ? [] : [sort.key])
    let columns = keys.compactMap { key in known.first { $0.column.key == key } } + [Self.mark]
    let rest: [Prose] =
      collocates.count > top
      ? ["The \(top) highest of \(grouped: collocates.count); CSV and JSON have all."] : []
    return Table(
      id: Self.name, title: title, columns: columns.map(\.column),
      rows: collocates.prefix(top).map { row in columns.map { $0.cell(row) } },
      notes: rest + notes)
  }

  /// Words as they are quoted in titles and sentences.
  var title: String { "Collocates of “\(query)”" }

  /// The keys of the columns that people are shown.
  static let shownKeys = [
    "collocate", "joint", "collocateTokens", "expected", "utterances", "conversations", "left",
    "right", "logDice", "logDiceLower", "logDiceUpper", "mutualInformation", "logLikelihood",
  ]

  private var notes: [Prose] {
    [
      counts,
      "O: in how many of the places about the node the word stands; C: its tokens; E: what chance gives of O. Ranked by \(sort.name). From, to: the interval of logDice at \(level), with conversations drawn anew; only for the first \(grouped: top) rows and pairs of \(Collocates.leastConversations) conversations or more. †: fewer than \(Comparison.fewConversations) have it, and the interval, a percentile interval, may be too narrow. 1: one conversation alone has the pair.",
    ]
  }

  /// The node, and what was looked at about it.
  var counts: Prose {
    if tokens == 0 { return "No word was counted, so there is nothing to go with “\(query)”." }
    if nodes == 0 {
      return "“\(query)” does not occur in \(grouped: tokens) tokens, so nothing goes with it."
    }
    let found: Prose =
      "“\(query)” occurs \(counted(nodes, "time")) in \(counted(nodeUtterances, "utterance")) of \(counted(nodeConversations, "conversation")), among \(grouped: tokens) tokens."
    if places == 0 || collocates.isEmpty && belowMinimum == 0 {
      return "\(found) All words about it are its own, so nothing goes with it."
    }
    return
      "\(found) About it are \(grouped: slots) places (\(leftWords) + \(rightWords) words each time); \(grouped: places) hold a word, the others fall beyond the \(span.rawValue)."
  }

  private typealias Column = RowColumn<Collocate>

  /// What people must see at once.
  private static var mark: Column {
    .text("mark", "Mark") {
      if $0.oneConversation { return "1" }
      let isRough = $0.logDiceLower != nil && $0.conversations < Comparison.fewConversations
      return isRough ? "†" : ""
    }
  }

  /// Those of the JSON, under the same keys.
  private static var columns: [Column] {
    [
      .text("collocate", "Collocate") { $0.collocate },
      .flag("oneConversation", "One conversation") { $0.oneConversation },
      .integer("joint", "O") { $0.joint },
      .integer("node", "R") { $0.node },
      .integer("collocateTokens", "C") { $0.collocateTokens },
      .integer("tokens", "N") { $0.tokens },
      .integer("slots", "S") { $0.slots },
      .number("expected", "E", decimals: 1) { $0.expected },
      .integer("utterances", "Utterances") { $0.utterances },
      .integer("conversations", "Conv.") { $0.conversations },
      .integer("left", "Left") { $0.left },
      .integer("right", "Right") { $0.right },
      .number("mutualInformation", "MI") { $0.mutualInformation },
      .number("mutualInformation3", "MI3") { $0.mutualInformation3 },
      .number("tScore", "t") { $0.tScore },
      .number("logLikelihood", "LL") { $0.logLikelihood },
      .number("logDice", "logDice") { $0.logDice },
      .number("logDiceLower", "From") { $0.logDiceLower },
      .number("logDiceUpper", "To") { $0.logDiceUpper },
      .number("dice", "Dice", decimals: 4) { $0.dice },
      .number("deltaPCollocateGivenNode", "ΔP coll.|node", decimals: 4) {
        $0.deltaPCollocateGivenNode
      },
      .number("deltaPNodeGivenCollocate", "ΔP node|coll.", decimals: 4) {
        $0.deltaPNodeGivenCollocate
      },
      .number("npmi", "NPMI") { $0.npmi },
    ]
  }
}

extension CollocateMeasure {
  /// The key of its column.
  var key: String {
    switch self {
    case .logDice: "logDice"
    case .mi: "mutualInformation"
    case .mi3: "mutualInformation3"
    case .t: "tScore"
    case .ll: "logLikelihood"
    case .dice: "dice"
    case .deltaPCollocate: "deltaPCollocateGivenNode"
    case .deltaPNode: "deltaPNodeGivenCollocate"
    case .npmi: "npmi"
    case .count: "joint"
    }
  }
}
