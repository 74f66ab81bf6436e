public import TenorReport
internal import TenorStatistics

extension ComparisonFindings {
  /// One row a contrast, with every count that enters a formula beside every statistic.
  public var table: Table {
    let columns = Self.columns
    return Table(
      id: Self.name, title: "Periods compared", columns: columns.map(\.column),
      rows: contrasts.map { contrast in columns.map { $0.cell(contrast) } },
      notes: ["\(bootstrap) draws of conversations from seed \(seed). A dash: no number."])
  }

  /// The periods, and the parts of the change.
  public var furtherTables: [Table] {
    [periodTable]
      + contrasts.filter { !$0.decompositions.isEmpty }.map(decompositionTable)
      + (series.flatMap { $0.fit == nil ? nil : [seriesTable($0)] } ?? [])
  }

  private struct Column {
    var column: Table.Column
    var cell: (PeriodContrast) -> Table.Cell

    static func text(
      _ key: String, _ title: String, _ value: @escaping (PeriodContrast) -> String?
    ) -> Column { Column(column: .init(title, key: key, .left), cell: { .text(value($0)) }) }

    static func integer(
      _ key: String, _ title: String, _ value: @escaping (PeriodContrast) -> Int?
    ) -> Column { Column(column: .init(title, key: key), cell: { .integer(value($0)) }) }

    static func number(
      _ key: String, _ title: String, _ value: @escaping (PeriodContrast) -> Double?
    ) -> Column {
      Column(column: .init(title, key: key), cell: { .number(value($0), decimals: 3) })
    }

    static func interval(
      _ key: String, _ title: String, _ value: @escaping (PeriodContrast) -> Interval?
    ) -> [Column] {
      [
        .number("\(key)Lower", "\(title) from") { value($0)?.lower },
        .number("\(key)Upper", "\(title) to") { value($0)?.upper },
      ]
    }

    static func estimate(
      _ key: String, _ title: String, _ value: @escaping (ContrastStatistics) -> ContrastEstimate
    ) -> [Column] {
      let estimate = { (contrast: PeriodContrast) in contrast.statistics.map(value) }
      return [.number(key, title) { estimate($0)?.estimate }]
        + interval("\(key)", title) { estimate($0)?.interval }
        + [
          .text("\(key)Method", "\(title), method") { estimate($0)?.method.rawValue },
          .number("\(key)StandardError", "\(title), error") { estimate($0)?.standardError },
        ]
        + interval("\(key)Expanded", "\(title), expanded") { estimate($0)?.expanded }
        + interval("\(key)Percentile", "\(title), percentile") { estimate($0)?.percentile }
        + interval("\(key)BCa", "\(title), BCa") { estimate($0)?.bca }
    }

    static func test(
      _ key: String, _ title: String, _ value: @escaping (ContrastStatistics) -> ContrastTest?
    ) -> [Column] {
      let test = { (contrast: PeriodContrast) in contrast.statistics.flatMap(value) }
      return [
        .number("\(key)P", title) { test($0)?.p },
        .integer("\(key)Labellings", "\(title), labellings") { test($0)?.permutations },
        .number("\(key)LeastP", "\(title), least") { test($0)?.least },
      ]
    }

    static func side(
      _ key: String, _ title: String, _ value: @escaping (PeriodContrast) -> PeriodContrast.Side
    ) -> [Column] {
      [
        .text(key, title) { value($0).period },
        .integer("\(key)Conversations", "\(title): conversations") { value($0).conversations },
        .integer("\(key)Scored", "\(title): scored") { value($0).scored },
        .number("\(key)Mean", "\(title): mean") { value($0).mean },
      ]
    }
  }

  private static var columns: [Column] {
    var columns = Column.side("earlier", "Earlier") { $0.earlier }
    columns += Column.side("later", "Later") { $0.later }
    columns.append(.integer("straddling", "Straddling") { $0.straddling })
    columns.append(.text("verdict", "Verdict") { $0.verdict.rawValue })
    columns += Column.estimate("meanDifference", "Difference") { $0.meanDifference }
    columns += Column.estimate("hodgesLehmann", "Shift") { $0.hodgesLehmann }
    columns += Column.estimate("cliffsDelta", "Cliff’s delta") { $0.cliffsDelta }
    columns.append(.text("magnitude", "Called") { $0.statistics?.magnitude })
    columns += Column.test("permutation", "p") { $0.permutation }
    columns.append(.number("adjustedP", "p (Holm)") { $0.statistics?.adjustedP })
    columns += Column.test("monthPermutation", "p, months shuffled") { $0.monthPermutation }
    columns += Column.test("monthShift", "p, months moved") { $0.monthShift }
    columns.append(.integer("earlierMonths", "Earlier: months") { $0.statistics?.earlierMonths })
    columns.append(.integer("laterMonths", "Later: months") { $0.statistics?.laterMonths })
    columns.append(.number("icc", "ICC") { $0.statistics?.icc })
    columns.append(
      .number("earlierDesignEffect", "Earlier: design effect") {
        $0.statistics?.earlierDesignEffect
      })
    columns.append(
      .number("laterDesignEffect", "Later: design effect") { $0.statistics?.laterDesignEffect })
    columns.append(.number("wildP", "p, wild bootstrap") { $0.statistics?.wildP })
    columns += Column.interval("studentised", "Studentised") { $0.statistics?.studentised }
    columns += Column.interval("naive", "As if independent") { $0.statistics?.naive }
    columns.append(.text("conclusion", "Conclusion") { $0.conclusion })
    return columns
  }
}
