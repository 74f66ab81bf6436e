public import TenorAnalysis
internal import TenorCorpus
public import TenorReport

extension TermSpreadFindings {
  /// One row a term, with every count that enters a formula beside every measure.
  public var table: Table {
    Table(
      id: Self.name, title: "Spread of terms",
      columns: [
        .init("Term", key: "term", .left), .init("Source", key: "source", .left),
        .init("Count", key: "count"), .init("Per million", key: "rate"),
        .init("Utterances", key: "utterances"), .init("Conv.", key: "conversations"),
        .init("In parts", key: "countInParts"), .init("Range", key: "range"),
        .init("Parts", key: "parts"), .init("DP", key: "dp"), .init("DPnorm", key: "dpNorm"),
        .init("DP (Egbert)", key: "dpEgbert"), .init("Juilland's D", key: "juillandD"),
        .init("ARF", key: "arf"), .init("Strip", key: "strip", .left),
      ],
      rows: terms.map { term in
        [
          .text(term.term), .text(term.source.rawValue), .integer(term.count),
          .number(term.rate, decimals: 1), .integer(term.utterances),
          .integer(term.conversations), .integer(term.countInParts), .integer(term.range),
          .integer(term.parts), .number(term.dp, decimals: 3), .number(term.dpNorm, decimals: 3),
          .number(term.dpEgbert, decimals: 3), .number(term.juillandD, decimals: 3),
          .number(term.arf, decimals: 1), .text(term.strip),
        ]
      }, notes: notes)
  }

  /// The numbers, for people; the strips stand apart.
  public var shownTable: Table {
    var table = table
    let keys = [
      "term", "count", "rate", "range", "parts", "dp", "dpNorm", "dpEgbert", "juillandD", "arf",
    ]
    let kept = keys.compactMap { key in table.columns.firstIndex { $0.key == key } }
    table.rows = table.rows.map { row in kept.map { row[$0] } }
    table.columns = kept.map { table.columns[$0] }
    return table
  }

  /// The strips below it.
  public var furtherTables: [Table] {
    guard tokens > 0 else { return [] }
    return [
      Table(
        id: "\(Self.name)-strips", title: "Where they stand",
        columns: [.init("Term", key: "term", .left), .init("Strip", key: "strip", .left)],
        rows: terms.map { [.text($0.term), .text($0.strip)] }, notes: [stripNote])
    ]
  }

  var notes: [Prose] {
    let outside = tokens - tokensInParts
    var notes: [Prose] = [
      "\(grouped: tokens) tokens; the parts are \(grouped: parts) \(partsAre.rawValue)s of \(smallestPart.map(Numerals.grouped) ?? Numerals.missing) to \(largestPart.map(Numerals.grouped) ?? Numerals.missing) tokens.",
      "DP: 0 = even, 1 = clumped. It depends on the count: a rare term cannot be in many parts, so compare terms of like counts. Juilland's D goes the other way: 1 = even. ARF: the count if evenly spaced, near 1 where all stands together.",
    ]
    if outside > 0 {
      notes.append(
        "\(counted(outside, "token")) \(outside == 1 ? "has" : "have") no date, or one too coarse for a \(partsAre.rawValue), and \(outside == 1 ? "is" : "are") in no part."
      )
    }
    return notes
  }

  /// How a strip is read.
  var stripNote: Prose {
    let dates = cellStarts.compactMap(\.self)
    let ends: Prose =
      dates.isEmpty
      ? "Nothing is dated: the corpus stands in its own order."
      : "The texts stand by date; the first cell begins with \(dates[0].description.prefix(10)), the last dated one with \(dates[dates.count - 1].description.prefix(10))."
    let undated: Prose =
      undatedTokens > 0 && !dates.isEmpty
      ? " \(counted(undatedTokens, "undated token")) \(undatedTokens == 1 ? "stands" : "stand") at the end."
      : ""
    return
      "Each of \(cellStarts.count) cells is an equal share of the tokens, not of time: - none; . : + # up to a quarter, a half, three quarters and all of the term's fullest cell. \(ends)\(undated)"
  }

  /// The table, the strips, and what they say.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph("\(summary) \(corpus.voicesCounted)"), .table(shownTable)]
    if tokens > 0 {
      let width = terms.map { $0.term.displayWidth }.max() ?? 0
      let lines = terms.map {
        $0.term + String(repeating: " ", count: width - $0.term.displayWidth) + "  " + $0.strip
      }
      blocks += [
        .heading("Where they stand", level: 1),
        .verbatim(lines.joined(separator: "\n")), .paragraph(stripNote),
      ]
    }
    return ReportSection(id: Self.name, title: "Spread of terms", blocks: blocks)
  }

  private var summary: Prose {
    if tokens == 0 { return "No word was counted, so nothing is spread over anything." }
    let absent = terms.filter { $0.count == 0 }.map { Prose([.strong($0.term)]) }
    let known: Prose =
      "How evenly \(counted(terms.count, "term")) \(terms.count == 1 ? "is" : "are") spread over the \(partsAre.rawValue)s of the corpus."
    return absent.isEmpty
      ? known
      : "\(known) \(Prose.joined(absent)) \(absent.count == 1 ? "does" : "do") not occur."
  }
}
