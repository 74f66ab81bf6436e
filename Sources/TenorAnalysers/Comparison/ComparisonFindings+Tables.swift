public import TenorReport
internal import TenorStatistics

// The tables that people read, in a section and on a terminal.
extension ComparisonFindings {
  var periodTable: Table {
    Table(
      id: "compare-periods", title: "The periods",
      columns: [
        .init("Period", key: "period", .left), .init("From", key: "from", .left),
        .init("To", key: "to", .left), .init("First utterance", key: "firstUtterance", .left),
        .init("Last", key: "lastUtterance", .left), .init("Conversations", key: "conversations"),
        .init("Scored conv.", key: "scoredConversations"),
        .init("Utterances", key: "utterances"), .init("Scored", key: "scored"),
        .init("Unscored", key: "unscored"), .init("Scored share", key: "scoredShare"),
        .init("Mean", key: "mean"), .init("Median", key: "median"), .init("SD", key: "sd"),
      ],
      rows: periods.map { period in
        let isEnough = period.scored >= SentimentFindings.fewest
        return [
          .text(period.name), .text(period.from), .text(period.to),
          .text(period.firstUtterance), .text(period.lastUtterance),
          .integer(period.conversations), .integer(period.scoredConversations),
          .integer(period.utterances), .integer(period.scored), .integer(period.unscored),
          .number(period.scoredShare, decimals: 3),
          .number(isEnough ? period.mean : nil, decimals: 3),
          .number(isEnough ? period.median : nil, decimals: 3),
          .number(isEnough ? period.sd : nil, decimals: 3),
        ]
      })
  }

  /// What a person at a terminal sees first: a row for each contrast, and what can be concluded.
  public var summaryTable: Table {
    Table(
      id: Self.name, title: "Periods compared",
      columns: [
        .init("Contrast", key: "contrast", .left), .init("Conversations", key: "conversations"),
        .init("Scored", key: "scored"), .init("Difference", key: "meanDifference"),
        .init("95% interval", key: "interval"), .init("p (Holm)", key: "adjustedP"),
        .init("Shift", key: "hodgesLehmann"), .init("Cliff’s delta", key: "cliffsDelta"),
        .init("ICC", key: "icc"), .init("Verdict", key: "verdict", .left),
      ],
      rows: contrasts.map { contrast in
        let (a, b, found) = (contrast.earlier, contrast.later, contrast.statistics)
        return [
          .text(Self.name(of: contrast)),
          .text("\(Numerals.grouped(a.conversations)) → \(Numerals.grouped(b.conversations))"),
          .text("\(Numerals.grouped(a.scored)) → \(Numerals.grouped(b.scored))"),
          .number(found?.meanDifference.estimate, decimals: 3),
          .text(found.map { Self.words($0.meanDifference.interval) }),
          .text(found?.adjustedP.map { Figures.bare(p: $0) }),
          .number(found?.hodgesLehmann.estimate, decimals: 3),
          .number(found?.cliffsDelta.estimate, decimals: 3), .number(found?.icc, decimals: 3),
          .text(contrast.verdict.rawValue),
        ]
      },
      notes: contrasts.map { "\($0.conclusion)" } + [
        "\(grouped: bootstrap) draws of conversations from seed \(String(seed)). All intervals and tests: --format markdown, csv or json."
      ])
  }

  /// `before → after`.
  static func name(of contrast: PeriodContrast) -> String {
    "\(contrast.earlier.period) → \(contrast.later.period)"
  }

  /// The measures of one contrast, with all their intervals.
  func estimateTable(_ contrast: PeriodContrast, _ statistics: ContrastStatistics) -> Table {
    func row(_ name: String, _ value: ContrastEstimate) -> [Table.Cell] {
      [
        .text(name), .number(value.estimate, decimals: 3), .text(Self.words(value.interval)),
        .text(Self.words(value.expanded)), .text(Self.words(value.percentile)),
        .text(value.bca.map(Self.words)),
      ]
    }
    var table = Table(
      id: "compare-\(Self.id(contrast))", title: "\(Self.name(of: contrast)): the difference",
      columns: [
        .init("Measure", key: "measure", .left), .init("Estimate", key: "estimate"),
        .init("95% interval", key: "interval"), .init("Expanded percentile", key: "expanded"),
        .init("Percentile", key: "percentile"), .init("BCa", key: "bca"),
      ],
      rows: [
        row("Difference of the means", statistics.meanDifference),
        row("Hodges–Lehmann shift", statistics.hodgesLehmann),
        row("Cliff’s delta (\(statistics.magnitude))", statistics.cliffsDelta),
      ])
    if statistics.meanDifference.method == .wildClusterBootstrap {
      table.notes.append(
        "With so few conversations the interval to report of the difference of the means is the wild cluster bootstrap’s; those of the other two measures are expanded percentile intervals."
      )
    }
    if let naive = statistics.naive {
      table.notes.append(
        "Treating utterances as independent would say \(Self.words(naive)) for the difference of the means. It is shown to be distrusted."
      )
    }
    return table
  }

  /// The tests of one contrast, and how much conversations matter.
  func testTable(_ contrast: PeriodContrast, _ statistics: ContrastStatistics) -> Table {
    var table = Table(
      id: "compare-tests-\(Self.id(contrast))", title: "\(Self.name(of: contrast)): the tests",
      columns: [
        .init("What is shuffled", key: "test", .left), .init("p", key: "p"),
        .init("Holm", key: "adjustedP"), .init("Least p possible", key: "least"),
        .init("Labellings", key: "labellings"),
      ])
    func add(_ name: String, _ test: ContrastTest?, adjusted: Double? = nil) {
      table.rows.append([
        .text(name), .text(test.map { Figures.bare(p: $0.p) }),
        .text(adjusted.map { Figures.bare(p: $0) }), .text(test.map { Figures.bare(p: $0.least) }),
        .integer(test?.permutations),
      ])
    }
    add("Conversations", statistics.permutation, adjusted: statistics.adjustedP)
    let months = "\(statistics.earlierMonths) and \(statistics.laterMonths)"
    add("Months as blocks (\(months))", statistics.monthPermutation)
    add("Months moved round together", statistics.monthShift)
    if let wild = statistics.wildP {
      table.rows.append([
        .text("Signs of conversations (wild bootstrap)"), .text(Figures.bare(p: wild)), .missing,
        .missing, .missing,
      ])
    }
    if let icc = statistics.icc {
      table.notes.append(
        icc <= 0
          ? "Scores of one conversation are no more alike than those of different ones (ICC \(icc, decimals: 3)): nothing is taken off the \(grouped: contrast.earlier.scored) and \(grouped: contrast.later.scored) scored utterances, and nothing added."
          : "Scores of one conversation are alike by an ICC of \(icc, decimals: 3): design effect \(statistics.earlierDesignEffect, decimals: 2) for \(contrast.earlier.period) and \(statistics.laterDesignEffect, decimals: 2) for \(contrast.later.period), so \(grouped: contrast.earlier.scored) and \(grouped: contrast.later.scored) scored utterances are worth \(Self.effective(contrast.earlier.scored, statistics.earlierDesignEffect)) and \(Self.effective(contrast.later.scored, statistics.laterDesignEffect)) independent ones."
      )
    }
    if let shift = statistics.monthShift, !shift.canReject {
      table.notes.append(
        "Months moved round together cannot give a p below \(shift.least, decimals: 3) here: that test can claim nothing."
      )
    }
    if contrast.straddling > 0 {
      table.notes.append(
        "\(counted(contrast.straddling, "conversation")) \(contrast.straddling == 1 ? "has" : "have") scored utterances on both sides, and \(contrast.straddling == 1 ? "is" : "are") drawn on each side apart: the intervals are the wider for it."
      )
    }
    return table
  }

  /// Tone and mix by each grouping.
  func decompositionTable(_ contrast: PeriodContrast) -> Table {
    Table(
      id: "compare-mix-\(Self.id(contrast))", title: "\(Self.name(of: contrast)): tone or mix",
      columns: [
        .init("Groups", key: "by", .left), .init("In both", key: "groupsInBoth"),
        .init("Only \(contrast.earlier.period)", key: "groupsEarlierOnly"),
        .init("Only \(contrast.later.period)", key: "groupsLaterOnly"),
        .init("Same groups, other tone", key: "within"),
        .init("95% interval", key: "withinInterval"), .init("Other mix of groups", key: "mix"),
        .init("95% interval", key: "mixInterval"), .init("Together", key: "total"),
      ],
      rows: contrast.decompositions.map { part in
        [
          .text(part.by.inWords), .integer(part.groupsInBoth), .integer(part.groupsEarlierOnly),
          .integer(part.groupsLaterOnly),
          // Without a group in both there is no tone to have changed.
          .number(part.groupsInBoth > 0 ? part.within : nil, decimals: 3),
          .text(part.withinInterval.map(Self.words)), .number(part.mix, decimals: 3),
          .text(part.mixInterval.map(Self.words)), .number(part.total, decimals: 3),
        ]
      })
  }

  /// The groups of one decomposition.
  func partTable(_ contrast: PeriodContrast, _ parts: ToneOrMix) -> Table {
    func mean(_ mean: Double?, _ count: Int) -> Table.Cell {
      .number(count >= SentimentFindings.fewest ? mean : nil, decimals: 3)
    }
    return Table(
      id: "compare-\(parts.by.rawValue)-\(Self.id(contrast))",
      title: "\(Self.name(of: contrast)), by \(parts.by.inWords)",
      columns: [
        .init(parts.by.inWords.capitalised, key: "label", .left),
        .init("Scored, \(contrast.earlier.period)", key: "earlierScored"),
        .init("Mean", key: "earlierMean"),
        .init("Scored, \(contrast.later.period)", key: "laterScored"),
        .init("Mean", key: "laterMean"), .init("Tone", key: "within"), .init("Mix", key: "mix"),
      ],
      rows: parts.parts.map { part in
        [
          .text(part.label), .integer(part.earlierScored),
          mean(part.earlierMean, part.earlierScored),
          .integer(part.laterScored), mean(part.laterMean, part.laterScored),
          .number(part.within, decimals: 3), .number(part.mix, decimals: 3),
        ]
      })
  }

  func seriesTable(_ series: EventSeries) -> Table {
    Table(
      id: "compare-months", title: "Months, counted from \(series.event.inWords)",
      columns: [
        .init("Month", key: "month"), .init("From", key: "from", .left),
        .init("Conversations", key: "conversations"), .init("Scored", key: "scored"),
        .init("Mean", key: "mean"),
      ],
      rows: series.months.map { month in
        [
          .integer(month.month), .text(month.from), .integer(month.conversations),
          .integer(month.scored),
          .number(month.scored >= SentimentFindings.fewest ? month.mean : nil, decimals: 3),
        ]
      })
  }

  /// `−0.012 to 0.040`.
  static func words(_ interval: Interval) -> String {
    "\(Numerals.fixed(interval.lower, decimals: 3)) to \(Numerals.fixed(interval.upper, decimals: 3))"
  }

  private static func effective(_ count: Int, _ effect: Double?) -> String {
    guard let effect, effect > 0 else { return Numerals.missing }
    // Likeness below 0 is chance: nobody's words are worth more than their number.
    return Numerals.grouped(Int((Double(count) / max(1, effect)).rounded()))
  }

  /// Names of periods may be anything; file names are made from ids.
  private static func id(_ contrast: PeriodContrast) -> String {
    [contrast.earlier.period, contrast.later.period].map { name in
      String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }.joined(separator: "-")
  }
}

extension ToneOrMix.Grouping {
  /// What a group is called in a report.
  var inWords: String {
    switch self {
    case .kind: "kind"
    case .speaker: "signed speaker"
    case .topic: "topic"
    case .post: "post"
    }
  }
}

extension String {
  /// The string with its first letter as a capital.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
