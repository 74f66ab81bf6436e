public import TenorAnalysis
public import TenorReport

extension ValidationFindings: Reportable {
  /// What can be concluded, then the figures: whose words were scored is the sample's choice.
  public func section(over corpus: CorpusSummary) -> ReportSection { section }

  /// What can be concluded, then the figures.
  public var section: ReportSection {
    var blocks: [Block] = [.list(conclusions.map { Prose([.text($0)]) })]
    blocks.append(.table(countTable))
    if coders != nil { blocks.append(.table(coderTable)) }
    if accuracy.value != nil {
      blocks += [.table(engineTable), .table(sideTable), .table(callTable)]
      if !periods.isEmpty { blocks.append(.table(periodTable)) }
    }
    if !shares.isEmpty { blocks.append(.table(shareTable)) }
    return ReportSection(id: "validation", title: "Validation of \(engine)", blocks: blocks)
  }

  private var countTable: Table {
    Table(
      id: "validation-rows", title: "Rows coded",
      columns: [.init("Coder", key: "coder", .left), .init("Rows", key: "rows")],
      rows: counts.byCoder.map { [.text($0.name), .integer($0.coded)] } + [
        [.text("anybody"), .integer(counts.coded)],
        [.text("with a score"), .integer(counts.scored)],
        [.text("without a score"), .integer(counts.unscored)],
        [.text("not coded"), .integer(counts.uncoded)],
        [.text("not in the sheet"), .integer(counts.missing)],
      ], notes: [drawing, reading].compactMap(\.self))
  }

  private var reading: Prose? {
    lexicons.isEmpty
      ? nil
      : "Lexicons: \(lexicons.map { "\($0.name) (SHA-256 \($0.digest.prefix(12))…)" }.joined(separator: "; "))."
  }

  private var drawing: Prose? {
    draw.map {
      "\(counted($0.rows, "row")) drawn from \(counted($0.population, "utterance")) in \(counted($0.strata, "stratum", "strata")) (\($0.allocation.rawValue), seed \(String($0.seed)), by Tenor \($0.tenor)) of the corpus \(code: String($0.corpus.prefix(12)))…"
    }
  }

  private var coderTable: Table {
    guard let coders else { preconditionFailure("There is no agreement to show.") }
    var rows: [[Table.Cell]] = [
      [.text("alpha, ordinal"), .integer(coders.rows)] + Self.cells(coders.ordinal),
      [.text("alpha, nominal (sides)"), .integer(coders.rows)] + Self.cells(coders.nominal),
    ]
    for pair in coders.pairs {
      rows.append([
        .text("same side, \(pair.first) and \(pair.second)"), .integer(pair.rows),
        .number(Double(pair.same) / Double(pair.rows), decimals: 2), .missing, .missing,
      ])
      rows.append([
        .text("kappa, \(pair.first) and \(pair.second)"), .integer(pair.rows),
        .number(pair.kappa, decimals: 2), .missing, .missing,
      ])
    }
    return Table(
      id: "validation-coders", title: "Agreement between coders",
      columns: [.init("Measure", key: "measure", .left), .init("Rows", key: "rows")]
        + Self.estimateColumns, rows: rows,
      notes: [
        "Of the rows as they were drawn, unweighted; intervals by a bootstrap over rows (\(grouped: replicates) replicates)."
      ])
  }

  private var engineTable: Table {
    Table(
      id: "validation-engine", title: "\(engine) and the coders",
      columns: [.init("Measure", key: "measure", .left)] + Self.estimateColumns,
      rows: [
        [.text("accuracy")] + Self.cells(accuracy), [.text("macro F1")] + Self.cells(macroF1),
        [.text("Pearson's r")] + Self.cells(pearson),
        [.text("Spearman's rho")] + Self.cells(spearman),
        [.text("mean absolute error")] + Self.cells(meanAbsoluteError),
      ], notes: [Prose([.text(basis)])])
  }

  private var basis: String {
    let weights =
      weighted
      ? "each row counts for the utterances of its stratum that it stands for"
      : "each row counts the same"
    return
      "Over \(counted(counts.scored, "coded row")) with a score; \(weights). A text that coders put on different sides counts in each by the share of its coders. Scores (−1 to 1, sides from ±0.05) are compared with the mean of \(mapping) (sides by sign). Intervals: 95%, Wilson's for shares, at the number of rows of equal weight that would tell as much; for the others by drawing the sample again within its strata (\(Numerals.grouped(replicates)) replicates, seed \(seed)); they hold for this corpus, not for other texts."
  }

  private var sideTable: Table {
    Table(
      id: "validation-sides", title: "Side by side",
      columns: [
        .init("Side", key: "side", .left), .init("Coded", key: "coded"),
        .init("Called", key: "predicted"), .init("Precision", key: "precision"),
        .init("95%", key: "precisionInterval", .left), .init("Recall", key: "recall"),
        .init("95%", key: "recallInterval", .left), .init("F1", key: "f1"),
        .init("95%", key: "f1Interval", .left),
      ],
      rows: sides.map { side in
        [.text(side.name), Self.count(side.coded), .integer(side.predicted)]
          + [side.precision, side.recall, side.f1].flatMap {
            [.number($0.value, decimals: 2), Self.interval($0)]
          }
      },
      notes: [
        "Coded, called: rows of the sample. Precision, recall and F1 hold for the corpus; precision is told from \(Self.fewestOfSide) rows called so, recall from \(Self.fewestOfSide) coded so, F1 where both are."
      ])
  }

  private var callTable: Table {
    Table(
      id: "validation-confusion", title: "What coders say, and what \(engine) says",
      columns: [.init("Coders", key: "coders", .left)]
        + (Polarity.names + ["unscored"]).map { .init($0, key: $0) },
      rows: sides.map { [.text($0.name)] + $0.calls.map(Self.count) },
      notes: ["Rows of the sample, unweighted."])
  }

  private var periodTable: Table {
    Table(
      id: "validation-periods", title: "Accuracy by period",
      columns: [.init("Period", key: "period", .left), .init("Rows", key: "rows")]
        + Self.estimateColumns,
      rows: periods.map { [.text($0.period), .integer($0.rows)] + Self.cells($0.accuracy) },
      notes: ["Periods with fewer than \(Self.fewest) coded rows with a score have none."])
  }

  private var shareTable: Table {
    Table(
      id: "validation-shares", title: "Shares of the sides, %",
      columns: [
        .init("Period", key: "period", .left), .init("Side", key: "side", .left),
        .init("Scored", key: "scored"), .init("Engine", key: "engine"),
        .init("Corrected", key: "corrected"), .init("95%", key: "correctedInterval", .left),
        .init("Rows", key: "rows"), .init("Coders", key: "coded"),
        .init("95%", key: "codedInterval", .left),
      ],
      rows: shares.flatMap { row in
        Polarity.allCases.map { side -> [Table.Cell] in
          let (corrected, coded) = (row.corrected[side.place], row.coded[side.place])
          return [
            .text(row.period), .text(side.name), .integer(row.scored),
            .number(row.engine.map { 100 * $0[side.place] }, decimals: 0),
            .number(corrected.isTelling ? corrected.value.map { 100 * $0 } : nil, decimals: 0),
            Self.percents(corrected),
            .integer(row.rows), .number(coded.value.map { 100 * $0 }, decimals: 0),
            Self.percents(coded),
          ]
        }
      },
      notes: [
        "Of scored utterances. Corrected: the shares that give the engine's, if it errs in every period as it does in the coded sample (Rogan & Gladen 1978; Barron 1977); the intervals hold both what the coding leaves open and what other conversations might have said, and a share whose interval is wider than half of all is not printed, nor one without an interval: too few rows of a side were coded. Coders: from the coded rows alone, which takes nothing of the engine's errors for granted."
      ])
  }

  static let estimateColumns: [Table.Column] = [
    .init("Value", key: "value"), .init("Lower", key: "lower"), .init("Upper", key: "upper"),
  ]

  static func cells(_ estimate: Estimate) -> [Table.Cell] {
    [estimate.value, estimate.lower, estimate.upper].map { .number($0, decimals: 2) }
  }

  /// Halves where coders were of two minds; whole numbers else.
  private static func count(_ rows: Double) -> Table.Cell {
    rows == rows.rounded() ? .integer(Int(rows)) : .number(rows, decimals: 1)
  }

  private static func interval(_ estimate: Estimate) -> Table.Cell {
    guard let lower = estimate.lower, let upper = estimate.upper else { return .missing }
    return .text("\(Numerals.fixed(lower, decimals: 2))–\(Numerals.fixed(upper, decimals: 2))")
  }

  private static func percents(_ estimate: Estimate) -> Table.Cell {
    guard let lower = estimate.lower, let upper = estimate.upper else { return .missing }
    return .text(
      "\(Numerals.fixed(100 * lower, decimals: 0))–\(Numerals.fixed(100 * upper, decimals: 0))")
  }
}

extension Estimate {
  /// Whether a share's interval leaves less open than half of what a share may be. Without an interval it
  /// tells nothing: too few of the samples drawn anew had the number at all.
  var isTelling: Bool {
    guard let lower, let upper else { return false }
    return upper - lower <= 0.5
  }
}
