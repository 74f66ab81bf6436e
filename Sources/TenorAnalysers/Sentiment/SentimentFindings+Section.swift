public import TenorAnalysis
internal import TenorCorpus
public import TenorReport

extension SentimentFindings {
  /// Fewer scored utterances than this have no mean in a report, only counts.
  static let fewest = 5

  /// An opening made of the numbers, a table by kind and one by period.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [
      .paragraph(overall.utterances > 0 ? "\(opening) \(corpus.voicesCounted)" : opening)
    ]
    if overall.scored > 0 {
      blocks.append(.paragraph(limits))
      if let comparison { blocks.append(.paragraph(comparison)) }
      blocks.append(.table(kindTable))
      if !series.isEmpty {
        blocks.append(.heading("Over time", level: 1))
        if let course = course(corpus) { blocks.append(.paragraph(course)) }
        blocks.append(.table(periodTable(corpus)))
      }
    }
    return ReportSection(id: "sentiment", title: "Sentiment", blocks: blocks)
  }

  private var opening: Prose {
    guard overall.utterances > 0 else {
      return "No utterance was analysed, so there is no sentiment to report."
    }
    let all = counted(overall.utterances, "utterance")
    let places = counted(overall.conversations, "conversation")
    guard overall.scored > 0 else {
      return
        "None of the \(all) in \(places) holds a word of the lexicon. All are unscored, which says nothing of their mood."
    }
    if overall.unscored == 0, overall.scored > 1 {
      return
        "Each of the \(all) in \(places) holds at least one word of the lexicon and has a score. \(bands)"
    }
    return
      "\(grouped: overall.scored) of \(all) in \(places) \(overall.scored == 1 ? "holds" : "hold") at least one word of the lexicon and \(overall.scored == 1 ? "has" : "have") a score; \(grouped: overall.unscored) \(overall.unscored == 1 ? "is" : "are") unscored, which is not the same as neutral. \(bands)"
  }

  private var bands: Prose {
    "Of those scored, \(share(overall.positive)) are positive, \(share(overall.neutral)) neutral and \(share(overall.negative)) negative. The mean score is \(mean(overall)) and the median \(median(overall)), on a scale from −1 to 1."
  }

  private var limits: Prose {
    "Scores come from \(code: engine), which \(method). Among \(grouped: overall.tokens) tokens it met \(counted(overall.matched, "word")) of the lexicon. Utterances of one conversation are not independent, and no interval has been worked out here: differences below describe these texts and are no evidence of a difference beyond them."
  }

  /// Comments beside posts, where both have enough.
  private var comparison: Prose? {
    let (posts, comments) = (byKind.post, byKind.comment)
    guard posts.scored >= Self.fewest, comments.scored >= Self.fewest, let a = posts.mean,
      let b = comments.mean
    else { return nil }
    let words =
      switch b - a {
      case SentimentGroup.band...: "score higher on average than"
      case ...(-SentimentGroup.band): "score lower on average than"
      default: "score about the same on average as"
      }
    return
      "In these texts comments \(words) posts: \(mean(comments)) over \(counted(comments.scored, "scored comment")) against \(mean(posts)) over \(counted(posts.scored, "scored post"))."
  }

  /// Where the highest and the lowest mean stand.
  private func course(_ corpus: CorpusSummary) -> Prose? {
    let bins = series.filter { $0.group.scored >= Self.fewest && !$0.partial }
    guard bins.count > 1,
      let low = bins.min(by: { ($0.group.mean ?? 0, $0.period) < ($1.group.mean ?? 0, $1.period) }),
      let high = bins.min(by: {
        (-($0.group.mean ?? 0), $0.period) < (-($1.group.mean ?? 0), $1.period)
      })
    else { return nil }
    guard low.group.mean != high.group.mean else { return nil }
    return
      "Of the \(counted(bins.count, "whole \(corpus.by.name)")) with at least \(Self.fewest) scored utterances, \(high.period) has the highest mean (\(mean(high.group)), \(grouped: high.group.scored) scored in \(counted(high.group.conversations, "conversation"))) and \(low.period) the lowest (\(mean(low.group)), \(grouped: low.group.scored) scored in \(counted(low.group.conversations, "conversation")))."
  }

  private func share(_ count: Int) -> String {
    let percent = 100 * Double(count) / Double(overall.scored)
    return "\(Numerals.grouped(count)) (\(Numerals.fixed(percent, decimals: 0))%)"
  }

  private func mean(_ group: SentimentGroup) -> String { figure(group.mean, 3) }
  private func median(_ group: SentimentGroup) -> String { figure(group.median, 3) }
  private func figure(_ value: Double?, _ decimals: Int) -> String {
    value.map { Numerals.fixed($0, decimals: decimals) } ?? Numerals.missing
  }
}

extension SentimentFindings {
  private var kindTable: Table {
    Table(
      id: "sentiment-kinds", title: "Sentiment by kind of utterance",
      columns: [.init("Kind", key: "kind", .left)] + Self.groupColumns,
      rows: UtteranceKindLabels.all.map { kind, label in
        [.text(label)] + cells(kind.map { byKind[$0] } ?? overall)
      },
      notes: [
        "Positive: a score of 0.05 or more; negative: −0.05 or less; neutral: between them. An utterance's score is \(aggregation).",
        "Mean, median and standard deviation stand only where at least \(Self.fewest) utterances are scored. Matched per 100: words with an entry in the lexicon in 100 tokens.",
        "Lexicons: \(lexicons.map { "\($0.name) (\(Numerals.grouped($0.entries)) entries, SHA-256 \($0.digest.prefix(12))…)" }.joined(separator: "; ")).",
      ])
  }

  private func periodTable(_ corpus: CorpusSummary) -> Table {
    var rows = series.map { bin -> [Table.Cell] in
      [.text(bin.period.description + (bin.partial ? " *" : ""))] + cells(bin.group)
    }
    if undated.utterances > 0 { rows.append([.text("undated")] + cells(undated)) }
    var notes: [Prose] = []
    if series.contains(where: \.partial) {
      notes.append(
        "* The analysed days do not cover the whole \(corpus.by.name); its counts are those of a part."
      )
    }
    if undated.utterances > 0 {
      notes.append("Undated: no date, or one too coarse for a \(corpus.by.name).")
    }
    return Table(
      id: "sentiment-periods", title: "Sentiment by \(corpus.by.name)",
      columns: [.init(corpus.by.name.capitalisedFirst, key: "period", .left)]
        + Self.groupColumns,
      rows: rows, notes: notes)
  }

  private static let groupColumns: [Table.Column] = [
    .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
    .init("Scored", key: "scored"), .init("Unscored", key: "unscored"),
    .init("Mean", key: "mean"), .init("Median", key: "median"), .init("SD", key: "sd"),
    .init("Positive", key: "positive"), .init("Neutral", key: "neutral"),
    .init("Negative", key: "negative"), .init("Matched per 100", key: "matchedPer100"),
  ]

  /// A group without utterances is a row of dashes.
  private func cells(_ group: SentimentGroup) -> [Table.Cell] {
    guard group.utterances > 0 else {
      return [.integer(0)] + Array(repeating: .missing, count: Self.groupColumns.count - 1)
    }
    let isEnough = group.scored >= Self.fewest
    return [
      .integer(group.utterances), .integer(group.conversations), .integer(group.scored),
      .integer(group.unscored), .number(isEnough ? group.mean : nil, decimals: 3),
      .number(isEnough ? group.median : nil, decimals: 3),
      .number(isEnough ? group.sd : nil, decimals: 3), .integer(group.positive),
      .integer(group.neutral), .integer(group.negative),
      .number(group.coverage.map { 100 * $0 }, decimals: 1),
    ]
  }
}
