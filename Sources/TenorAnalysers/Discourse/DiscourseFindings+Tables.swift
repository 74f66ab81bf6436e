internal import TenorAnalysis
internal import TenorReport
internal import TenorStatistics

extension DiscourseFindings {
  /// One table for each pair of periods.
  var contrastTables: [Table] {
    var tables: [Table] = []
    var rest = contrasts[...]
    while let first = rest.first {
      let pair = rest.prefix {
        $0.earlier.period == first.earlier.period && $0.later.period == first.later.period
      }
      rest = rest.dropFirst(pair.count)
      tables.append(contrastTable(Array(pair), first))
    }
    return tables
  }

  private func contrastTable(_ contrasts: [DiscourseContrast], _ first: DiscourseContrast) -> Table
  {
    let (earlier, later) = (first.earlier.period, first.later.period)
    return Table(
      id: "\(Self.name)-\(earlier)-\(later)", title: "\(later) less \(earlier)",
      columns: [
        .init("Family", key: "family", .left), .init("Class", key: "class", .left),
        .init(earlier, key: "earlier"), .init(later, key: "later"),
        .init("Difference", key: "difference"), .init("95% interval", key: "interval"),
        .init("p", key: "p"), .init("Adjusted p", key: "adjustedP"),
        .init("Verdict", key: "verdict", .left),
      ],
      rows: contrasts.map { contrast in
        let per = contrast.per
        func cell(_ side: DiscourseContrast.Side, _ rate: Double?) -> Table.Cell {
          let count = per == .tokens ? side.matches : side.utterances
          let words = rate.map { Numerals.fixed(per.base * $0, decimals: per.decimals) }
          return .text("\(Numerals.grouped(count)) (\(words ?? Numerals.missing))")
        }
        return [
          .text(contrast.family), .text(contrast.name),
          cell(contrast.earlier, contrast.earlierRate), cell(contrast.later, contrast.laterRate),
          .number(contrast.difference.map { per.base * $0 }, decimals: per.decimals),
          .text(contrast.interval.map { per.words($0) }), .number(contrast.p, decimals: 4),
          .number(contrast.adjustedP, decimals: 4), .text(contrast.verdict.rawValue),
        ]
      },
      notes: [
        "\(earlier): \(side(first.earlier)); \(later): \(side(first.later)). Counts with rates per 1,000 tokens, or % of utterances (questions, imperatives, quotation, politeness, incivility). A change is claimed where the interval leaves 0 out and p, adjusted for \(counted(self.contrasts.count { $0.p != nil }, "test")), is below 0.05."
      ])
  }

  private func side(_ side: DiscourseContrast.Side) -> Prose {
    "\(counted(side.conversations, "conversation")), \(counted(side.allUtterances, "utterance")), \(grouped: side.tokens) tokens"
  }

  /// What *our* and *their* are said of, the most frequent of each.
  var companionTable: Table? {
    guard let companions, !companions.isEmpty else { return nil }
    let most = 15
    return Table(
      id: "\(Self.name)-companions", title: "Behind our (us) and their (them)",
      columns: [
        .init("Side", key: "side", .left), .init("Word", key: "word", .left),
        .init("Matches", key: "matches"), .init("Utterances", key: "utterances"),
        .init("Conversations", key: "conversations"),
      ],
      rows: ["us", "them"].flatMap { side in
        companions.filter { $0.side == side }.prefix(most).map {
          [
            .text($0.side), .text($0.word), .integer($0.matches), .integer($0.utterances),
            .integer($0.conversations),
          ]
        }
      },
      notes: [
        "The \(most) most frequent of each side; json has all. A word is taken by its place, not parsed."
      ])
  }

  /// The shape of the threads, measures as rows.
  var threadTable: Table? {
    guard let threads else { return nil }
    let all = [("all", threads.overall)] + threads.groups.map { ($0.name, $0.figures) }
    return Table(
      id: "\(Self.name)-threads", title: "Threads: means over conversations",
      columns: [
        .init("Group", key: "group", .left), .init("Measure", key: "measure", .left),
        .init("Mean", key: "mean"), .init("95% interval", key: "interval"),
        .init("Median", key: "median"), .init("Conversations", key: "conversations"),
      ],
      rows: all.flatMap { label, figures in
        figures.measures.map {
          [
            .text(label), .text($0.name), .number($0.mean, decimals: 2),
            .text(
              $0.interval.map {
                [$0.lower, $0.upper].map { Numerals.fixed($0, decimals: 2) }
                  .joined(separator: " to ")
              }), .number($0.median, decimals: 2), .integer($0.conversations),
          ]
        }
      },
      notes: threads.overall.measures.map { "\(code: $0.name): \($0.about)." } + [
        "Reciprocity among signed speakers: \(grouped: threads.reciprocity.mutual) of \(counted(threads.reciprocity.pairs, "pair")) of who answers whom are returned."
      ])
  }
}
