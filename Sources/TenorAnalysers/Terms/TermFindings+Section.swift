public import TenorAnalysis
internal import TenorCorpus
public import TenorReport

extension TermFindings {
  /// What was counted, when it was most frequent, and three mentions of each term.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph(opening(over: corpus))]
    if let peaks { blocks.append(.paragraph(peaks)) }
    blocks.append(.table(overview))
    let found = terms.filter { $0.count > 0 }
    let tables = timeTables
    if tables.contains(where: { !$0.rows.isEmpty }) {
      blocks.append(
        .heading(terms.contains { !$0.series.isEmpty } ? "Over time" : "By \(byName)", level: 1))
      blocks += (tables + detailTables).map { .table($0) }
      if let unplaced { blocks.append(.paragraph(unplaced)) }
    }
    blocks += changeBlocks
    if !found.isEmpty {
      blocks.append(.heading("Evidence", level: 1))
      blocks.append(
        .paragraph(
          "Up to \(PassageSample.size) mentions of each term, drawn at random (by a hash of utterance and position, so that every run draws the same), in corpus order."
        ))
      for term in found {
        blocks.append(.paragraph("\(strong: term.name), \(grouped: term.count) in all:"))
        blocks.append(.list(term.evidence.map(\.prose)))
      }
    }
    return ReportSection(id: Self.name, title: "Terms", blocks: blocks)
  }

  /// The events that lie in no period.
  private var unplaced: Prose? {
    guard terms.contains(where: { !$0.series.isEmpty }) else { return nil }
    let placed = Set(terms.first?.series.flatMap(\.events) ?? [])
    let others = events.filter { !placed.contains($0.name) }.map { event -> Prose in
      "\(event.name) (\(event.date.description))"
    }
    return others.isEmpty ? nil : "In none of the periods: \(Prose.joined(others))."
  }

  /// `The 14 terms of terms.yaml`
  private var sought: Prose {
    asked
      ? "The \(counted(terms.count, "term")) that \(terms.count == 1 ? "is" : "are") asked for"
      : "The \(counted(terms.count, "term")) of \(code: register.file)"
  }

  /// What was looked for in what, and what was met most.
  private func opening(over corpus: CorpusSummary) -> Prose {
    let total = corpus.total()
    var words: Prose =
      "\(sought) \(terms.count == 1 ? "was" : "were") looked for in \(grouped: total.tokens) tokens of \(counted(total.utterances, "utterance")) in \(counted(corpus.conversations, "conversation")). \(corpus.voicesCounted)"
    let ranked = terms.filter { $0.count > 0 }.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    guard let first = ranked.first else { return "\(words) None was found." }
    words =
      "\(words) Most frequent is \(strong: first.name): \(counted(first.count, "time")) in \(counted(first.utterances, "utterance")) of \(counted(first.conversations, "conversation")), \(first.rate, decimals: 1) per \(grouped: base) tokens."
    let others = ranked.dropFirst().prefix(3).map { term -> Prose in
      "\(term.name) (\(grouped: term.count))"
    }
    if !others.isEmpty { words = "\(words) Next: \(Prose.joined(others))." }
    let missing = terms.filter { $0.count == 0 }.map { Prose([.text($0.name)]) }
    if !missing.isEmpty { words = "\(words) Not found: \(Prose.joined(missing))." }
    return words
  }

  /// When the most frequent terms had their highest rate.
  private var peaks: Prose? {
    let peaks = terms.enumerated().filter { $0.element.count >= 5 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.prefix(4)
      .compactMap { _, term -> Prose? in
        let periods = term.series.filter { $0.count > 0 && $0.tokens >= Self.fewest }
        let peak = periods.max { ($0.rate ?? 0, $1.period) < ($1.rate ?? 0, $0.period) }
        guard let peak, term.series.count > 1 else { return nil }
        return
          "\(term.name) in \(peak.period) (\(peak.rate, decimals: 1); \(grouped: peak.count) in \(grouped: peak.tokens) tokens)"
      }
    if peaks.isEmpty { return nil }
    return
      "Highest rates per \(grouped: base) tokens in a \(byName) with at least \(grouped: Self.fewest): \(Prose.joined(peaks)). The highest of many rates is high by chance too."
  }
}
