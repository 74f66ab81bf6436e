public import TenorReport

extension ValidationFindings {
  /// Every figure on a row of its own: what CSV holds.
  public var table: Table {
    var rows: [[Table.Cell]] = []
    func add(_ measure: String, _ group: String? = nil, _ estimate: Estimate, _ count: Int?) {
      rows.append(
        [.text(measure), .text(group)]
          + [estimate.value, estimate.lower, estimate.upper].map { .number($0, decimals: 4) }
          + [.integer(count)])
    }
    for coder in counts.byCoder {
      add("coded", coder.name, Estimate(Double(coder.coded)), counts.coded)
    }
    if let coders {
      add("alphaOrdinal", nil, coders.ordinal, coders.rows)
      add("alphaNominal", nil, coders.nominal, coders.rows)
      for pair in coders.pairs {
        add("kappa", "\(pair.first), \(pair.second)", Estimate(pair.kappa), pair.rows)
      }
    }
    add("accuracy", nil, accuracy, counts.scored)
    add("commonest", nil, Estimate(commonest), counts.scored)
    add("macroF1", nil, macroF1, counts.scored)
    add("pearson", nil, pearson, counts.scored)
    add("spearman", nil, spearman, counts.scored)
    add("meanAbsoluteError", nil, meanAbsoluteError, counts.scored)
    for side in sides {
      add("precision", side.name, side.precision, side.predicted)
      add("recall", side.name, side.recall, nil)
      add("f1", side.name, side.f1, nil)
    }
    for row in periods { add("accuracy", row.period, row.accuracy, row.rows) }
    for row in shares {
      for side in Polarity.allCases {
        let group = "\(row.period), \(side.name)"
        add("engineShare", group, Estimate(row.engine?[side.place]), row.scored)
        add("correctedShare", group, row.corrected[side.place], row.scored)
        add("codedShare", group, row.coded[side.place], row.rows)
      }
    }
    return Table(
      id: "validation", title: "Validation of \(engine)",
      columns: [.init("Measure", key: "measure", .left), .init("Group", key: "group", .left)]
        + Self.estimateColumns + [.init("Count", key: "count")],
      rows: rows)
  }
}
