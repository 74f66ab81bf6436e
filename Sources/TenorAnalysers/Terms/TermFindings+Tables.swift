public import TenorReport
internal import TenorStatistics

// MARK: - What people read

extension TermFindings {
  /// One row a term: counts over the whole corpus.
  var overview: Table {
    Table(
      id: "terms-overview", title: "Terms",
      columns: [
        .init("Term", key: "term", .left), .init("Count", key: "count"),
        .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
        .init("Per \(Numerals.grouped(base))", key: "rate"),
        .init("95% interval", key: "interval"), .init("In posts", key: "post"),
        .init("In comments", key: "comment"), .init("In replies", key: "reply"),
        .init("In excerpts", key: "excerpt"), .init("Seen as", key: "aliases", .left),
      ],
      rows: terms.map { term in
        [
          .text(term.name), .integer(term.count), .integer(term.utterances),
          .integer(term.conversations), .number(term.rate, decimals: 1),
          .text(Self.words(term.interval)),
          .integer(term.byKind.post.count), .integer(term.byKind.comment.count),
          .integer(term.byKind.reply.count), .integer(term.byKind.excerpt.count),
          .text(Self.seen(term.aliases)),
        ]
      },
      notes: [
        "The interval is one over conversations: whole conversations are drawn anew (\(grouped: bootstrap) times, seed \(seed)), or with fewer than \(Comparison.fewConversations) of them it is that of a sign-flip test. It is left out for a term in fewer than \(counted(fewestConversations, "conversation"))."
      ])
  }

  /// `3.1 to 7.9`
  static func words(_ interval: Interval?) -> String? {
    interval.map {
      "\(Numerals.fixed($0.lower, decimals: 1)) to \(Numerals.fixed($0.upper, decimals: 1))"
    }
  }

  /// Periods or groups as rows and terms as columns, a few terms a table; terms that were not found are left
  /// out.
  var timeTables: [Table] {
    let found = terms.filter { $0.count > 0 }
    let width = 6
    let count = (found.count + width - 1) / width
    return (0..<count).map { number in
      // As even as can be: seven terms make four and three.
      let first = found.count * number / count
      let last = found.count * (number + 1) / count
      return timeTable(Array(found[first..<last]), number: number + 1, of: count)
    }
  }

  private func timeTable(_ terms: [TermFinding], number: Int, of count: Int) -> Table {
    var table = Table(
      id: "terms-by-\(by)" + (count > 1 ? "-\(number)" : ""),
      title: "Terms by \(byName): count (per \(Numerals.grouped(base)) tokens)"
        + (count > 1 ? ", \(number) of \(count)" : ""),
      columns: [
        .init(byName.capitalisedFirst, key: "period", .left), .init("Tokens", key: "tokens"),
      ] + terms.map { .init($0.name, key: $0.name) })
    guard let first = terms.first else { return table }
    for (index, period) in first.series.enumerated() {
      table.rows.append(
        [.text(period.period + (period.partial ? " *" : "")), .integer(period.tokens)]
          + terms.map { term in
            Self.cell(term.series[index].count, period.tokens, term.series[index].rate)
          })
    }
    for (index, group) in first.groups.enumerated() {
      table.rows.append(
        [.text(group.name ?? group.group), .integer(group.tokens)]
          + terms.map { term in
            Self.cell(term.groups[index].count, group.tokens, term.groups[index].rate)
          })
    }
    if first.undated.tokens > 0 {
      table.rows.append(
        [.text(restName), .integer(first.undated.tokens)]
          + terms.map { Self.cell($0.undated.count, $0.undated.tokens, $0.undated.rate) })
    }
    if first.series.contains(where: \.partial) {
      table.notes.append("* The corpus covers only part of the \(byName).")
    }
    table.notes.append(
      "A dash stands for a \(byName) without text; a rate over fewer than \(grouped: Self.fewest) tokens is left out."
    )
    return table.foldingEmptyRuns
  }

  private static func cell(_ count: Int, _ tokens: Int, _ rate: Double?) -> Table.Cell {
    guard let rate, tokens > 0 else { return .missing }
    if count == 0 { return .integer(0) }
    if tokens < fewest { return .text("\(Numerals.grouped(count)) (\(Numerals.missing))") }
    return .text("\(Numerals.grouped(count)) (\(Numerals.fixed(rate, decimals: 1)))")
  }

  /// Each period of one term with its intervals: of terms whose rate changes, or of a few that were asked
  /// for.
  var detailTables: [Table] {
    let found = terms.filter { $0.count > 0 && !$0.series.isEmpty }
    let isFew = terms.count <= 3
    return found.filter { isFew || $0.changes?.changes.isEmpty == false }.map(detailTable)
  }

  private func detailTable(_ term: TermFinding) -> Table {
    var table = Table(
      id: "terms-detail-\(term.name)", title: "\(term.name) by \(byName)",
      columns: detailColumns, rows: term.series.map(detailRow))
    table.notes = detailNotes(of: [term])
    return table.foldingEmptyRuns
  }

  /// What a person at a terminal sees: each term with its periods or groups, runs of empty ones folded.
  public var shownTable: Table {
    var shown = Table(
      id: "terms-shown", title: "Terms by \(byName)",
      columns: [.init("Term", key: "term", .left)] + detailColumns)
    for term in terms {
      var part = Table(id: "", title: "", columns: detailColumns)
      part.rows = term.series.map(detailRow) + term.groups.map(detailRow)
      if term.undated.tokens > 0 {
        let undated = term.undated
        let head: [Table.Cell] = [
          .text(restName), .integer(undated.count), .integer(undated.utterances), .missing,
          .integer(undated.tokens),
          .number(undated.tokens < Self.fewest ? nil : undated.rate, decimals: 1),
        ]
        part.rows.append(
          head + [Table.Cell](repeating: .missing, count: detailColumns.count - head.count))
      }
      shown.rows += part.foldingEmptyRuns.rows.map { [.text(term.name)] + $0 }
    }
    shown.notes = detailNotes(of: terms)
    return shown
  }

  /// Below it: the changes and the bursts.
  public var furtherTables: [Table] {
    [changeTable, burstTable].filter { !$0.rows.isEmpty }
  }

  private var detailColumns: [Table.Column] {
    [
      .init(byName.capitalisedFirst, key: "period", .left), .init("Count", key: "count"),
      .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
      .init("Tokens", key: "tokens"), .init("Per \(Numerals.grouped(base))", key: "rate"),
      .init("95% interval", key: "interval"), .init("Poisson", key: "poisson"),
    ] + (smoothing == nil ? [] : [.init("Smoothed", key: "smoothed")])
      + (events.isEmpty ? [] : [.init("Event", key: "events", .left)])
  }

  private func detailRow(_ period: TermPeriod) -> [Table.Cell] {
    let isShown = !period.small
    return [
      .text(
        period.period + (period.partial ? " *" : "")
          + (period.small && period.tokens > 0 ? " †" : "")),
      .integer(period.count), .integer(period.utterances), .integer(period.conversations),
      .integer(period.tokens), .number(isShown ? period.rate : nil, decimals: 1),
      .text(isShown ? Self.words(period.interval) : nil),
      .text(isShown ? Self.words(period.poisson) : nil),
    ] + (smoothing == nil ? [] : [.number(period.smoothed, decimals: 1)])
      + (events.isEmpty
        ? [] : [period.events.isEmpty ? .missing : .text(period.events.joined(separator: "; "))])
  }

  private func detailRow(_ group: TermGroup) -> [Table.Cell] {
    let isShown = !group.small
    let row: [Table.Cell] = [
      .text((group.name ?? group.group) + (isShown ? "" : " †")), .integer(group.count),
      .integer(group.utterances), .integer(group.conversations), .integer(group.tokens),
      .number(isShown ? group.rate : nil, decimals: 1),
      .text(isShown ? Self.words(group.interval) : nil),
      .text(isShown ? Self.words(group.poisson) : nil),
    ]
    return row + [Table.Cell](repeating: .missing, count: detailColumns.count - row.count)
  }

  private func detailNotes(of terms: [TermFinding]) -> [Prose] {
    var notes: [Prose] = []
    let series = terms.first?.series ?? []
    if series.contains(where: \.partial) {
      notes.append("* The corpus covers only part of the \(byName).")
    }
    let groups = terms.first?.groups ?? []
    if series.contains(where: { $0.small && $0.tokens > 0 }) || groups.contains(where: \.small) {
      notes.append(
        "† Fewer than \(grouped: Self.fewest) tokens: the counts stand, a rate would say little.")
    }
    notes.append(
      "95% interval: over conversations, where at least \(fewestConversations) conversations hold the term there. Poisson: as if each mention stood alone; too narrow, since words come in bursts."
    )
    if let smoothing { notes.append("Smoothed: \(smoothing.inWords), weighted by tokens.") }
    return notes
  }
}
