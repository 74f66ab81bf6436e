public import TenorReport

extension LexiconAuditFindings {
  /// So many forms are shown to people.
  static let shown = 20

  /// Every form with all its figures, one a row.
  public var table: Table {
    Table(
      id: Self.name, title: "What carries the score",
      columns: [
        .init("Form", key: "form", .left), .init("Valence", key: "valence"),
        .init("Occurrences", key: "occurrences"), .init("Utterances", key: "utterances"),
        .init("Conversations", key: "conversations"), .init("Contribution", key: "contribution"),
        .init("Share", key: "share"), .init("Occurrences before", key: "occurrencesBefore"),
        .init("Contribution before", key: "contributionBefore"),
        .init("Occurrences after", key: "occurrencesAfter"),
        .init("Contribution after", key: "contributionAfter"),
        .init("Difference", key: "difference"), .init("Frequent", key: "frequent", .left),
        .init("In names", key: "inNames"), .init("Share in names", key: "nameShare"),
        .init("Stands in names", key: "standsInNames", .left),
        .init("Collocate", key: "collocate", .left), .init("Side", key: "collocateSide", .left),
        .init("With it", key: "collocateCount"), .init("Share with it", key: "collocateShare"),
        .init("Stable collocate", key: "stableCollocate", .left),
        .init("Positive contexts", key: "positiveContexts"),
        .init("Negative contexts", key: "negativeContexts"), .init("Lean", key: "lean"),
        .init("Same rate", key: "sameRate", .left),
        .init("Looks topical", key: "looksTopical", .left),
      ],
      rows: forms.map { form in
        let signs = form.signs
        return [
          .text(form.form), .number(form.valence, decimals: 2), .integer(form.occurrences),
          .integer(form.utterances), .integer(form.conversations),
          .number(form.contribution, decimals: 4), .number(form.share, decimals: 4),
          .integer(form.periods?.occurrencesBefore),
          .number(form.periods?.contributionBefore, decimals: 4),
          .integer(form.periods?.occurrencesAfter),
          .number(form.periods?.contributionAfter, decimals: 4),
          .number(form.periods?.difference, decimals: 4), .text("\(signs.isFrequent)"),
          .integer(signs.inNames), .number(signs.nameShare, decimals: 2),
          .text("\(signs.standsInNames)"), .text(signs.collocate),
          .text(signs.collocateSide?.rawValue), .integer(signs.collocateCount),
          .number(signs.collocateShare, decimals: 2), .text("\(signs.hasStableCollocate)"),
          .integer(signs.positiveContexts), .integer(signs.negativeContexts),
          .number(signs.lean, decimals: 2), .text(signs.hasSameRate.map { "\($0)" }),
          .text("\(form.looksTopical)"),
        ]
      })
  }

  /// The means as scored, without what looks topical, and without the domain.
  public var meansTable: Table {
    let groups = [overall] + (periods ?? [])
    var columns: [Table.Column] = [.init("Scored", key: "reading", .left)]
    for (index, group) in groups.enumerated() {
      let name = group.period ?? "All"
      columns += [
        .init("\(name): scored", key: "scored\(index)"),
        .init("\(name): mean", key: "mean\(index)"),
      ]
    }
    if difference != nil { columns.append(.init("Difference", key: "difference")) }
    func row(
      _ name: String, _ score: (Group) -> Score?, _ change: Double?
    ) -> [Table.Cell] {
      let scores = groups.map(score)
      let isEnough = scores.allSatisfy { ($0?.scored ?? 0) >= SentimentFindings.fewest }
      var cells: [Table.Cell] = [.text(name)]
      for score in scores {
        let shows = (score?.scored ?? 0) >= SentimentFindings.fewest
        cells += [.integer(score?.scored), .number(shows ? score?.mean : nil, decimals: 3)]
      }
      if difference != nil { cells.append(.number(isEnough ? change : nil, decimals: 3)) }
      return cells
    }
    var rows = [
      row("as it is", \.asScored, difference?.asScored),
      row("without what looks topical", \.withoutTopical, difference?.withoutTopical),
    ]
    if overall.withoutDomain != nil {
      rows.append(row("without the domain file", \.withoutDomain, difference?.withoutDomain))
    }
    return Table(
      id: "\(Self.name)-means", title: "What the result becomes", columns: columns, rows: rows,
      notes: [
        "Scored: utterances with a score. A mean stands where there are \(SentimentFindings.fewest) of them. Without a form, each sentence is summed again from its other forms. These are descriptions: tenor compare gives intervals."
      ])
  }

  /// The forms that carry most.
  public var carriersTable: Table { formTable("carriers", carriersTitle, forms) }

  /// The forms that look topical, with their figures.
  public var topicalTable: Table {
    formTable("topical", "Forms that look topical", forms.filter(\.looksTopical))
  }

  private var carriersTitle: String {
    periods == nil ? "What carries the score" : "What carries the difference"
  }

  private func formTable(_ id: String, _ title: String, _ forms: [Form]) -> Table {
    var columns: [Table.Column] = [
      .init("Form", key: "form", .left), .init("Valence", key: "valence"),
      .init("Occurrences", key: "occurrences"), .init("Utterances", key: "utterances"),
      .init("Conversations", key: "conversations"), .init("Contribution", key: "contribution"),
      .init("Share", key: "share"),
    ]
    if let periods {
      columns += [
        .init("In \(periods[0].period ?? "")", key: "contributionBefore"),
        .init("In \(periods[1].period ?? "")", key: "contributionAfter"),
        .init("Difference", key: "difference"),
      ]
    }
    columns += [
      .init("In names", key: "nameShare"), .init("Beside", key: "collocate", .left),
      .init("Its share", key: "collocateShare"), .init("Contexts +/−", key: "contexts"),
      .init("Lean", key: "lean"), .init("Signs", key: "signs", .left),
      .init("Looks topical", key: "looksTopical", .left),
    ]
    let left = forms.count - Self.shown
    return Table(
      id: "\(Self.name)-\(id)", title: title, columns: columns,
      rows: forms.prefix(Self.shown).map(row),
      notes: left > 0
        ? ["\(counted(left, "further one")): --format csv or json lists all."] : [])
  }

  private func row(_ form: Form) -> [Table.Cell] {
    let signs = form.signs
    var cells: [Table.Cell] = [
      .text(form.form), .number(form.valence, decimals: 2), .integer(form.occurrences),
      .integer(form.utterances), .integer(form.conversations),
      .number(form.contribution, decimals: 4), .number(form.share.map { 100 * $0 }, decimals: 1),
    ]
    if let periods = form.periods {
      cells += [
        .number(periods.contributionBefore, decimals: 4),
        .number(periods.contributionAfter, decimals: 4), .number(periods.difference, decimals: 4),
      ]
    }
    return cells + [
      .number(signs.nameShare, decimals: 2), .text(signs.neighbourhood(of: form.form)),
      .number(signs.collocate.map { _ in signs.collocateShare }, decimals: 2),
      .text(
        "\(Numerals.grouped(signs.positiveContexts))/\(Numerals.grouped(signs.negativeContexts))"),
      .number(signs.lean, decimals: 2),
      .text(signs.holding.isEmpty ? nil : signs.holding.joined(separator: ", ")),
      .text(form.looksTopical ? "yes" : nil),
    ]
  }

  /// What the domain keeps from being scored.
  public var protectionTable: Table? {
    guard let protection else { return nil }
    let left = protection.forms.count - Self.shown
    return Table(
      id: "\(Self.name)-domain", title: "What the domain file protects",
      columns: [
        .init("Form", key: "form", .left), .init("Valence", key: "valence"),
        .init("Masked", key: "masked"), .init("Neutral", key: "neutral"),
        .init("Valence × occurrences", key: "weight"),
      ],
      rows: protection.forms.prefix(Self.shown).map {
        [
          .text($0.form), .number($0.valence, decimals: 2), .integer($0.masked),
          .integer($0.neutral), .number($0.weight, decimals: 1),
        ]
      },
      notes: [
        "Masked: occurrences inside a name or a term of art; neutral: occurrences as a word of the topic."
      ] + (left > 0 ? ["\(counted(left, "further one")): --format json lists all."] : []))
  }

  /// What a terminal shows below the means.
  public var furtherTables: [Table] {
    [carriersTable] + (looksTopical.isEmpty ? [] : [topicalTable])
      + (protectionTable.map { [$0] } ?? [])
  }
}

extension TopicalSigns {
  /// `trust board`: the form with the word beside it.
  func neighbourhood(of form: String) -> String? {
    switch collocateSide {
    case .before: collocate.map { "\($0) \(form)" }
    case .behind: collocate.map { "\(form) \($0)" }
    case nil: nil
    }
  }
}
