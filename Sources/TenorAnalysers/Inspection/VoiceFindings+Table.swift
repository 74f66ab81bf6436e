internal import TenorCorpus
public import TenorReport

extension VoiceFindings {
  /// What CSV holds: the disagreements where they were asked for, else the agreement, else the volume.
  public var table: Table { disagreementTable ?? agreementTable ?? volumeTable }

  /// All there is, for people.
  public var tables: [Table] {
    [volumeTable] + [shortAgreementTable, disagreementTable].compactMap(\.self)
  }

  /// What a token is where voices are counted.
  static let tokensCounted: Prose =
    "Tokens here are what stands between blanks and has a letter or a digit in it, links included; lists and analyses count running words, another way."

  private var volumeTable: Table {
    let rows = UtteranceKindLabels.all.map { kind, label -> [Table.Cell] in
      let counts = kind.map { volume.byKind[$0] } ?? volume.total
      let share = counts.total > 0 ? 100 * Double(counts.own) / Double(counts.total) : nil
      return [
        .text(label), .integer(counts.own), .integer(counts.quoted), .integer(counts.furniture),
        .integer(counts.total), .number(share, decimals: 1),
      ]
    }
    return Table(
      id: "voices", title: "Tokens by voice",
      columns: [
        .init("Utterances", key: "kind", .left), .init("Own", key: "own"),
        .init("Quoted", key: "quoted"), .init("Furniture", key: "furniture"),
        .init("All", key: "tokens"), .init("Own, %", key: "ownPercent"),
      ],
      rows: rows,
      notes: [Self.tokensCounted])
  }

  private var agreementTable: Table? {
    agreement.map { rows in
      Table(
        id: "voice-agreement", title: "Agreement with the gold, token by token",
        columns: [
          .init("Set", key: "set", .left), .init("Files", key: "files"),
          .init("Voice", key: "voice", .left), .init("Gold", key: "gold"),
          .init("Found", key: "found"), .init("TP", key: "truePositives"),
          .init("FP", key: "falsePositives"), .init("FN", key: "falseNegatives"),
          .init("Precision", key: "precision"), .init("Recall", key: "recall"),
          .init("F1", key: "f1"),
        ],
        rows: rows.map {
          [
            .text($0.set), .integer($0.files), .text($0.voice.rawValue), .integer($0.gold),
            .integer($0.found), .integer($0.truePositives), .integer($0.falsePositives),
            .integer($0.falseNegatives), .number($0.precision, decimals: 4),
            .number($0.recall, decimals: 4), .number($0.f1, decimals: 4),
          ]
        })
    }
  }

  /// The agreement in the columns that fit a terminal: those left out are sums of others.
  private var shortAgreementTable: Table? {
    guard var table = agreementTable else { return nil }
    let left = table.columns.indices.filter {
      table.columns[$0].key != "gold" && table.columns[$0].key != "found"
    }
    table.columns = left.map { table.columns[$0] }
    table.rows = table.rows.map { row in left.map { row[$0] } }
    table.notes = [
      "TP: tokens of the voice in both the corpus and the gold; FP: in the corpus alone; FN: in the gold alone. Precision is TP / (TP + FP), recall TP / (TP + FN)."
    ]
    if let missing, !missing.isEmpty {
      let named = missing.prefix(2).joined(separator: ", ") + (missing.count > 2 ? ", …" : "")
      table.notes.append(
        "\(counted(missing.count, "file")) of the gold \(missing.count == 1 ? "is" : "are") not in the corpus: \(named)"
      )
    }
    return table
  }

  private var disagreementTable: Table? {
    guard let disagreements else { return nil }
    return Table(
      id: "voice-disagreements", title: "Where the corpus and the gold disagree",
      columns: [
        .init("Source", key: "source", .left), .init("Line", key: "line"),
        .init("Utterance", key: "utterance", .left), .init("Gold", key: "gold", .left),
        .init("Found", key: "found", .left), .init("Tokens", key: "tokens"),
        .init("Text", key: "text", .left),
      ],
      rows: disagreements.map {
        [
          .text($0.source), .integer($0.line), .text($0.utterance), .text($0.gold.rawValue),
          .text($0.found.rawValue), .integer($0.tokens), .text($0.text),
        ]
      }, notes: disagreements.isEmpty ? ["They agree on every token."] : [])
  }
}
