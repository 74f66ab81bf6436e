public import TenorReport

extension KeynessFindings {
  /// One row a word, with every count that enters a formula beside every statistic.
  public var table: Table {
    let columns = Self.columns
    return Table(
      id: Self.name, title: "Key words", columns: columns.map(\.column),
      rows: words.map { word in columns.map { $0.cell(word) } }, notes: tableNotes)
  }

  /// The key words of the reference, for people.
  public var furtherTables: [Table] { [shownTable(.negative)] }

  /// The strongest key words of one side, for people, with the columns that they rank and judge by.
  public func shownTable(_ key: KeyWord.Key) -> Table {
    let isTarget = key == .positive
    let all = words.filter { $0.key == key }
    let side = isTarget ? target.name : reference.name
    let known = Self.columns
    let columns =
      Self.shownKeys.compactMap { key in known.first { $0.column.key == key } } + [Self.mark]
    var notes: [Prose] = []
    if all.isEmpty {
      notes.append("No \(unit) is key in “\(side)”.")
    } else if all.count > top {
      notes.append("The \(top) strongest of \(grouped: all.count); CSV and JSON have all.")
    }
    if isTarget { notes += tableNotes }
    return Table(
      id: isTarget ? Self.name : "\(Self.name)-reference",
      title: "Key \(unit)s of “\(side)”", columns: columns.map(\.column),
      rows: all.prefix(top).map { word in columns.map { $0.cell(word) } }, notes: notes)
  }

  /// What a unit is called.
  var unit: String { ngrams == 1 ? "word" : "sequence" }

  /// The keys of the columns that people are shown.
  static let shownKeys = [
    "word", "target", "reference", "targetRate", "referenceRate", "targetConversations",
    "referenceConversations", "targetDP", "referenceDP", "conservativeLogRatio",
    "logLikelihoodTwoCells", "clusterP", "q",
  ]

  private var tableNotes: [Prose] {
    let known =
      permutations == nil
      ? "Nothing was tested by conversations: p of tokens describes, and proves nothing."
      : "p and q: conversations are exchanged (q: corrected by Benjamini and Hochberg for \(counted(compared, unit))). *: claimed to differ; 1: on the side with more of it, one conversation alone has it."
    return [
      "Target: “\(target.name)”, \(grouped: target.tokens) tokens; reference: “\(reference.name)”, \(grouped: reference.tokens). Rates are per million. LRC: the log₂ of the least ratio of the rates that the counts allow; LL: of two cells.",
      "\(known)",
    ]
  }

  private struct Column {
    var column: Table.Column
    var cell: (KeyWord) -> Table.Cell

    static func text(
      _ key: String, _ title: String, _ value: @escaping (KeyWord) -> String?
    ) -> Column { Column(column: .init(title, key: key, .left), cell: { .text(value($0)) }) }

    static func integer(
      _ key: String, _ title: String, _ value: @escaping (KeyWord) -> Int?
    ) -> Column { Column(column: .init(title, key: key), cell: { .integer(value($0)) }) }

    static func number(
      _ key: String, _ title: String, decimals: Int = 2, _ value: @escaping (KeyWord) -> Double?
    ) -> Column {
      Column(column: .init(title, key: key), cell: { .number(value($0), decimals: decimals) })
    }
  }

  /// What people must see at once.
  private static var mark: Column {
    .text("mark", "Mark") { $0.oneConversation == true ? "1" : $0.claimed ? "*" : "" }
  }

  /// Those of the JSON, under the same keys.
  private static var columns: [Column] {
    [
      .text("word", "Word") { $0.word },
      .text("key", "Key") { $0.key.rawValue },
      .text("claimed", "Claimed") { $0.claimed ? "true" : "false" },
      .text("oneConversation", "One conversation") {
        $0.oneConversation.map { $0 ? "true" : "false" }
      },
      .integer("target", "Target") { $0.target },
      .integer("reference", "Reference") { $0.reference },
      .integer("targetTokens", "Target tokens") { $0.targetTokens },
      .integer("referenceTokens", "Reference tokens") { $0.referenceTokens },
      .number("targetRate", "Rate", decimals: 1) { $0.targetRate },
      .number("referenceRate", "Reference rate", decimals: 1) { $0.referenceRate },
      .integer("targetUtterances", "Utterances") { $0.targetUtterances },
      .integer("referenceUtterances", "Reference utterances") { $0.referenceUtterances },
      .integer("targetConversations", "Conv.") { $0.targetConversations },
      .integer("referenceConversations", "Reference conv.") { $0.referenceConversations },
      .number("targetDP", "DP") { $0.targetDP },
      .number("referenceDP", "Reference DP") { $0.referenceDP },
      .number("conservativeLogRatio", "LRC") { $0.conservativeLogRatio },
      .number("logRatio", "Log ratio") { $0.logRatio },
      .number("logLikelihoodTwoCells", "LL") { $0.logLikelihoodTwoCells },
      .number("logLikelihoodFourCells", "LL, four cells") { $0.logLikelihoodFourCells },
      .number("bic", "BIC") { $0.bic },
      .text("bicBand", "BIC says") { $0.bicBand },
      .number("percentDifference", "%DIFF", decimals: 1) { $0.percentDifference },
      .number("oddsRatio", "Odds ratio") { $0.oddsRatio },
      .number("weightedLogOdds", "Weighted log odds") { $0.weightedLogOdds },
      .number("weightedLogOddsZ", "z") { $0.weightedLogOddsZ },
      .number("tokenP", "p, tokens", decimals: 4) { $0.tokenP },
      .number("clusterP", "p", decimals: 4) { $0.clusterP },
      .integer("permutations", "Permutations") { $0.permutations },
      .number("q", "q", decimals: 4) { $0.q },
    ]
  }
}
