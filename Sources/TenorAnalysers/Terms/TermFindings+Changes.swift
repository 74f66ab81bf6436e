internal import TenorReport

extension TermFindings {
  /// What changed, and what came in bursts; empty without bins of one width.
  var changeBlocks: [Block] {
    guard isTimed else { return [] }
    var blocks: [Block] = [.heading("When it changed", level: 1), .paragraph(changed)]
    let table = changeTable
    if !table.rows.isEmpty { blocks.append(.table(table)) }
    let bursts = burstTable
    if !bursts.rows.isEmpty { blocks.append(.table(bursts)) }
    return blocks
  }

  /// Whether mentions are told apart by bins of one width, and something was found in one.
  private var isTimed: Bool {
    by != "period" && terms.contains { $0.count > 0 && !$0.series.isEmpty }
  }

  /// Which rates changed, in words.
  private var changed: Prose {
    guard tested > 0 else {
      return
        "No term could be tested for a change: that takes \(TermChanges.fewest) mentions, and at least 6 (and at most \(TermChanges.mostBins)) bins with text."
    }
    let found = terms.filter { $0.changes?.changes.isEmpty == false }
    let how: Prose =
      "Of \(counted(tested, "term")) with at least \(TermChanges.fewest) mentions"
    guard !found.isEmpty else {
      return
        "\(how), none has a change of its rate that chance among \(byName)s would not bring. Too few or too uneven bins can hide one."
    }
    let names = found.map { term -> Prose in
      let changes = term.changes?.changes ?? []
      let list = changes.map { change -> Prose in
        "from \(change.before.rate, decimals: 1) (\(Self.counts(change.before))) to \(change.after.rate, decimals: 1) (\(Self.counts(change.after))) between \(change.last) and \(change.first)"
      }
      return "\(strong: term.name) \(Prose.joined(list))"
    }
    return
      "\(how), \(found.count == 1 ? "one has a rate that changes" : "\(counted(found.count, "term")) have a rate that changes") by more than chance among \(byName)s would bring (per \(grouped: base) tokens): \(Prose.joined(names)). Where a change lies is known no more exactly than the bins are wide; that an event is near does not make it the cause."
  }

  /// `12 in 40,300 tokens`
  private static func counts(_ stretch: TermChanges.Stretch) -> String {
    "\(Numerals.grouped(stretch.count)) in \(Numerals.grouped(stretch.tokens)) tokens"
  }

  var changeTable: Table {
    var table = Table(
      id: "terms-changes", title: "Changes of rates",
      columns: [
        .init("Term", key: "term", .left), .init("Last before", key: "last", .left),
        .init("First after", key: "first", .left), .init("Rate before", key: "before"),
        .init("Count", key: "countBefore"), .init("Tokens", key: "tokensBefore"),
        .init("Rate after", key: "after"), .init("Count", key: "countAfter"),
        .init("Tokens", key: "tokensAfter"), .init("Ratio", key: "ratio"),
        .init("Stands up to", key: "greatestPenalty"), .init("Penalty", key: "penalty"),
        .init("Events near", key: "events", .left),
      ])
    for term in terms {
      guard let found = term.changes else { continue }
      for change in found.changes {
        table.rows.append([
          .text(term.name), .text(change.last), .text(change.first),
          .number(change.before.rate, decimals: 1), .integer(change.before.count),
          .integer(change.before.tokens), .number(change.after.rate, decimals: 1),
          .integer(change.after.count), .integer(change.after.tokens),
          .number(change.ratio, decimals: 2), .number(change.greatestPenalty, decimals: 1),
          .number(found.penalty, decimals: 1),
          change.events.isEmpty ? .missing : .text(change.events.joined(separator: "; ")),
        ])
      }
    }
    table.notes = [
      "PELT (Killick and others 2012) on negative binomial counts, the tokens of a \(byName) as exposure, at least three with text to a stretch. The penalty is the greater of BIC’s and one that a series in random order passes in \(100 * TermChanges.level / Double(max(1, tested)), decimals: 2) % (5 % over all terms tested; seed \(seed)). A change stands up to the penalty named: the more, the stronger; JSON has the segmentations of all penalties.",
      "Rates are those of the stretches between changes, chosen by the same data that they describe: an interval about them would be too narrow, and there is none.",
    ]
    return table
  }

  var burstTable: Table {
    Table(
      id: "terms-bursts", title: "Bursts",
      columns: [
        .init("Term", key: "term", .left), .init("From", key: "from", .left),
        .init("To", key: "to", .left), .init("Level", key: "level"),
        .init("Weight", key: "weight"), .init("Utterances", key: "utterances"),
        .init("Of all", key: "allUtterances"),
      ],
      rows: terms.flatMap { term in
        term.bursts.map { burst in
          [
            .text(term.name), .text(burst.from), .text(burst.to), .integer(burst.level),
            .number(burst.weight, decimals: 1), .integer(burst.utterances),
            .integer(burst.allUtterances),
          ]
        }
      },
      notes: [
        "Kleinberg’s bursts (2003) of the utterances with the term: stretches that are better explained by twice the usual share (level 1; each further level doubles again) although a climb costs ln n. The weight is by how much, in nats. They describe, and are no test: one long conversation can make one."
      ])
  }
}
