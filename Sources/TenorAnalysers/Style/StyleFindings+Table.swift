public import TenorReport
internal import TenorStatistics

extension StyleFindings {
  /// One row a group and measure: the whole, then the groups in their order.
  ///
  /// `value` is the mean over conversations for diversity and that of all words for readability, and what
  /// the interval is of.
  public var table: Table {
    var table = Table(
      id: Self.name, title: "Style",
      columns: [
        .init("Group", key: "group", .left), .init("Name", key: "name", .left),
        .init("Start", key: "start", .left), .init("End", key: "end", .left),
        .init("Partial", key: "partial", .left), .init("Measure", key: "measure", .left),
        .init("Value", key: "value"), .init("From", key: "lower"), .init("To", key: "upper"),
        .init("Median", key: "median"), .init("Pooled", key: "pooled"),
        .init("Conversations", key: "conversations"), .init("Below", key: "below"),
        .init("Minimum", key: "minimum"), .init("All conversations", key: "allConversations"),
        .init("Utterances", key: "utterances"), .init("Tokens", key: "tokens"),
        .init("Types", key: "types"), .init("Words", key: "words"),
        .init("Sentences", key: "sentences"), .init("Syllables", key: "syllables"),
        .init("Polysyllables", key: "polysyllables"), .init("Letters", key: "letters"),
      ])
    table.rows += Self.rows([.text("overall"), .missing, .missing, .missing, .missing], overall)
    for group in groups {
      table.rows += Self.rows(
        [
          .text(group.group), .text(group.name), .text(group.start), .text(group.end),
          .text(group.partial.map { $0 ? "true" : "false" }),
        ], group.figures)
    }
    return table
  }

  private static func rows(_ group: [Table.Cell], _ figures: StyleFigures) -> [[Table.Cell]] {
    let counts = figures.readability
    let size: [Table.Cell] = [
      .integer(figures.conversations), .integer(figures.utterances), .integer(figures.tokens),
      .integer(figures.types), .integer(counts.words), .integer(counts.sentences),
      .integer(counts.syllables), .integer(counts.polysyllables), .integer(counts.letters),
    ]
    func row(
      _ measure: String, _ value: Double?, _ interval: Interval?, _ further: [Table.Cell]
    ) -> [Table.Cell] {
      group + [
        .text(measure), .number(value, decimals: 4), .number(interval?.lower, decimals: 4),
        .number(interval?.upper, decimals: 4),
      ] + further + size
    }
    let pooled = [("typeTokenRatio", figures.typeTokenRatio), ("yulesK", figures.yulesK)].map {
      row(
        $0.0, nil, nil,
        [.missing, .number($0.1, decimals: 4), .integer(figures.conversations), .missing, .missing])
    }
    let diversity = figures.diversity.map {
      row(
        $0.measure.rawValue, $0.mean, $0.interval,
        [
          .number($0.median, decimals: 4), .number($0.pooled, decimals: 4),
          .integer($0.conversations), .integer($0.below), .integer($0.minimum),
        ])
    }
    let readability = figures.readingEase.map {
      row(
        $0.measure.rawValue, $0.value, $0.interval,
        [
          .missing, .number($0.value, decimals: 4), .integer(figures.readable),
          .integer(figures.conversations - figures.readable), .missing,
        ])
    }
    return pooled + diversity + readability
  }
}

// MARK: - What people read

extension StyleFindings {
  /// What a person at a terminal sees first: the measures of the whole.
  public var summaryTable: Table {
    let figures = overall
    let pooled: [[Table.Cell]] = [
      [
        .text("Type-token ratio"), .missing, .missing, .missing,
        .number(figures.typeTokenRatio, decimals: 3), .integer(figures.conversations), .missing,
      ],
      [
        .text("Yule's K"), .missing, .missing, .missing, .number(figures.yulesK, decimals: 1),
        .integer(figures.conversations), .missing,
      ],
    ]
    let diversity = figures.diversity.map { figure -> [Table.Cell] in
      let decimals = figure.measure.decimals
      return [
        .text(figure.measure.name), .number(figure.mean, decimals: decimals),
        .text(figure.interval.map { Self.words($0, decimals) }),
        .number(figure.median, decimals: decimals), .number(figure.pooled, decimals: decimals),
        .integer(figure.conversations), .integer(figure.below),
      ]
    }
    let readability = figures.readingEase.map { figure -> [Table.Cell] in
      let decimals = figure.measure.decimals
      return [
        .text(figure.measure.name), .missing,
        .text(figure.interval.map { Self.words($0, decimals) }), .missing,
        .number(figure.value, decimals: decimals), .integer(figures.readable), .missing,
      ]
    }
    return Table(
      id: "\(Self.name)-measures", title: "Style",
      columns: [
        .init("Measure", key: "measure", .left), .init("Mean", key: "mean"),
        .init("95% interval", key: "interval"), .init("Median", key: "median"),
        .init("All together", key: "pooled"), .init("Conversations", key: "conversations"),
        .init("Below minimum", key: "below"),
      ],
      rows: diversity + pooled + readability, notes: notes)
  }

  private var notes: [Prose] {
    let minima = overall.diversity.map { "\($0.measure.name) \($0.minimum)" }
      .joined(separator: ", ")
    return [
      "Of \(grouped: overall.tokens) tokens (\(grouped: overall.types) types) and \(counted(overall.readability.sentences, "sentence")) of \(counted(overall.utterances, "utterance")) in \(counted(overall.conversations, "conversation")). Single comments are too short: each conversation is pooled. Mean and median are over conversations with so many tokens: \(minima); below minimum: those with fewer. The interval is of the mean, or, for readability, of the value of all together, of which there is none below \(fewestSentences) sentences. A dash: too few for a number."
    ]
  }

  static func words(_ interval: Interval, _ decimals: Int) -> String {
    [interval.lower, interval.upper].map { Numerals.fixed($0, decimals: decimals) }
      .joined(separator: " to ")
  }
}
