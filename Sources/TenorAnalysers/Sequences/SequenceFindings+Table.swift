public import TenorAnalysis
public import TenorReport

extension SequenceFindings {
  /// One row a sequence, with every count that enters a formula beside every measure.
  public var table: Table {
    Table(
      id: Self.name, title: "Sequences of words", columns: Self.columns.map(\.column),
      rows: sequences.map { row in Self.columns.map { $0.cell(row) } }, notes: notes)
  }

  /// The units of the highest C-value, for people.
  public var unitTable: Table {
    let rows = sequences.filter { ($0.cValue ?? 0) > 0 }
    return shown(
      rows, id: Self.name, title: "Units of several words, by C-value",
      keys: [
        "sequence", "count", "utterances", "conversations", "cValue", "longerCandidates",
        "nestedCount", "weakestSplit", "splitLogDice", "splitNpmi",
      ],
      none:
        "No sequence that begins and ends with a word of content occurs \(minimum) times or more.",
      notes: unitNotes)
  }

  /// The most frequent of all sequences, for people.
  public var furtherTables: [Table] {
    let rows = sequences.sorted {
      $0.count == $1.count ? $0.sequence < $1.sequence : $0.count > $1.count
    }
    return [
      shown(
        rows, id: "\(Self.name)-frequent", title: "The most frequent sequences",
        keys: ["sequence", "count", "rate", "utterances", "conversations"],
        none: "No sequence occurs \(minimum) times or more.", notes: notes)
    ]
  }

  private func shown(
    _ rows: [Row], id: String, title: String, keys: [String], none: Prose, notes: [Prose]
  ) -> Table {
    let columns =
      keys.compactMap { key in Self.columns.first { $0.column.key == key } } + [Self.mark]
    var all: [Prose] = []
    if rows.isEmpty { all.append(none) }
    if rows.count > top {
      all.append("The \(top) highest of \(grouped: rows.count); CSV and JSON have all.")
    }
    return Table(
      id: id, title: title, columns: columns.map(\.column),
      rows: rows.prefix(top).map { row in columns.map { $0.cell(row) } }, notes: all + notes)
  }

  private var unitNotes: [Prose] {
    [
      "C-value: log₂ of the words times the count, less the mean count t / c of the c longer candidates that hold the sequence. Candidates begin and end with a word that is no function word. Weakest split: the cut at which its parts go together least. 1: one conversation alone has it."
    ]
  }

  private var notes: [Prose] {
    [
      "\(counted(frequent, "sequence")) of \(shortest) to \(longest) words \(frequent == 1 ? "occurs" : "occur") \(counted(minimum, "time")) or more among \(grouped: tokens) tokens; \(grouped: foldedSequences) of them occur in one longer sequence alone and are folded under it. Rates are per million tokens."
    ]
  }

  private typealias Column = RowColumn<Row>

  /// What people must see at once.
  private static var mark: Column {
    .text("mark", "Mark") { $0.oneConversation ? "1" : "" }
  }

  /// Those of the JSON, under the same keys.
  private static var columns: [Column] {
    [
      .text("sequence", "Sequence") { $0.sequence },
      .integer("words", "Words") { $0.words },
      .integer("count", "Count") { $0.count },
      .number("rate", "Per million", decimals: 1) { $0.rate },
      .integer("utterances", "Utterances") { $0.utterances },
      .integer("conversations", "Conv.") { $0.conversations },
      .flag("oneConversation", "One conversation") { $0.oneConversation },
      .number("cValue", "C-value") { $0.cValue },
      .integer("longerCandidates", "c") { $0.longerCandidates },
      .integer("nestedCount", "t") { $0.nestedCount },
      .text("weakestSplit", "Weakest split") { $0.weakestSplit },
      .integer("splitLeft", "Before it") { $0.splitLeft },
      .integer("splitRight", "Behind it") { $0.splitRight },
      .number("splitLogDice", "logDice") { $0.splitLogDice },
      .number("splitNpmi", "NPMI") { $0.splitNpmi },
      .text("folded", "Folded") { $0.folded.joined(separator: "; ") },
    ]
  }

  /// The units, the most frequent sequences, and how they are found.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    ReportSection(
      id: Self.name, title: "Sequences of words",
      blocks: [
        .paragraph(
          "\(counted(units, "sequence")) of \(shortest) to \(longest) words \(units == 1 ? "is" : "are") ranked as units of several words. The ranking is by count and form alone: look at the first rows, and at what is folded under them. \(corpus.voicesCounted)"
        ),
        .table(unitTable),
      ] + furtherTables.map { .table($0) } + [
        .heading("How this was computed", level: 1), .list(computed),
      ])
  }

  private var computed: [Prose] {
    [
      "Sequences end with their sentence and at punctuation. Forms are folded, but acronyms stay as they are written (TR is not tr).",
      "C-value (Frantzi, Ananiadou & Mima 2000): log₂ n · f for a sequence of n words, and log₂ n · (f − t / c) where c longer candidates hold it, t times, their own places inside still longer ones left out. The paper's candidates are noun phrases; here they are all sequences that begin and end with a word that is no function word and has a letter, so that parts of sentences come among them.",
      "Weakest split: of all cuts in two the one with the least logDice, 14 + log₂(2 O / (R + C)) of the two parts, here with S = 1 and in this order; NPMI is that of the same cut. A true unit holds together at every cut.",
      "Folded: a sequence with the count of a longer one that holds it; candidates only under candidates. CSV and JSON list them.",
    ]
  }
}
