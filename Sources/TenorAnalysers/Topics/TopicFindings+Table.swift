public import TenorReport
internal import TenorStatistics

extension TopicFindings {
  /// One row a topic and group: the whole, then the groups in their order.
  public var table: Table {
    var table = Table(
      id: Self.name, title: "Topics",
      columns: [
        .init("Topic", key: "topic", .left), .init("Guided", key: "guided", .left),
        .init("Words", key: "words", .left), .init("Coherence", key: "coherence"),
        .init("Group", key: "group", .left), .init("Name", key: "name", .left),
        .init("Start", key: "start", .left), .init("End", key: "end", .left),
        .init("Partial", key: "partial", .left), .init("Utterances", key: "utterances"),
        .init("Share", key: "share"), .init("From", key: "lower"), .init("To", key: "upper"),
        .init("Tokens", key: "tokens"), .init("Token share", key: "tokenShare"),
        .init("From, tokens", key: "tokenLower"), .init("To, tokens", key: "tokenUpper"),
        .init("Conversations", key: "conversations"),
        .init("All utterances", key: "allUtterances"), .init("All tokens", key: "allTokens"),
        .init("All conversations", key: "allConversations"),
      ])
    for topic in topics {
      let head: [Table.Cell] = [
        .text(topic.name), .text(topic.guided ? "true" : "false"),
        .text(topic.words.map(\.word).joined(separator: " ")),
        .number(topic.coherence, decimals: 4),
      ]
      table.rows.append(
        head + [.text("overall"), .missing, .missing, .missing, .missing]
          + Self.cells(topic.overall))
      for group in topic.groups {
        table.rows.append(
          head + [
            .text(group.group), .text(group.name), .text(group.start), .text(group.end),
            .text(group.partial.map { $0 ? "true" : "false" }),
          ] + Self.cells(group.figures))
      }
    }
    return table
  }

  private static func cells(_ figures: TopicFigures) -> [Table.Cell] {
    [
      .integer(figures.utterances), .number(figures.share, decimals: 5),
      .number(figures.interval?.lower, decimals: 5), .number(figures.interval?.upper, decimals: 5),
      .integer(figures.tokens), .number(figures.tokenShare, decimals: 6),
      .number(figures.tokenInterval?.lower, decimals: 6),
      .number(figures.tokenInterval?.upper, decimals: 6), .integer(figures.conversations),
      .integer(figures.allUtterances), .integer(figures.allTokens),
      .integer(figures.allConversations),
    ]
  }
}

// MARK: - What people read

extension TopicFindings {
  /// What a person at a terminal sees first: the topics with their words.
  public var summaryTable: Table {
    Table(
      id: "\(Self.name)-words", title: "Topics",
      columns: [
        .init("Topic", key: "topic", .left), .init("Words", key: "words", .left),
        .init("Of", key: "of"), .init("Coherence", key: "coherence"),
        .init("Utterances", key: "utterances"), .init("%", key: "share"),
        .init("95% interval", key: "interval"), .init("Conversations", key: "conversations"),
      ],
      rows: topics.map { topic in
        [
          .text(topic.guided ? "\(topic.name) (guided)" : topic.name),
          .text(topic.words.prefix(top).map(Self.shown).joined(separator: ", ")),
          .integer(topic.words.count), .number(topic.coherence, decimals: 2),
          .integer(topic.overall.utterances),
          .number(topic.overall.share.map { 100 * $0 }, decimals: 1),
          .text(topic.overall.interval.map(Self.words)), .integer(topic.overall.conversations),
        ]
      }, notes: notes)
  }

  private static func shown(_ word: Topic.Word) -> String {
    word.isSeed ? "\(word.word)*" : word.word
  }

  private var notes: [Prose] {
    var notes: [Prose] = []
    if let words = absent { notes.append(words) }
    notes.append(
      "Of: all words of the topic, the \(top) most central being shown; json has all. An utterance is of a topic if it holds two different words of it. Coherence: mean NPMI of the first \(Topics.coherent) words, in the same texts."
    )
    if topics.contains(where: { $0.words.count == 1 }) {
      notes.append("Of a topic that has a single word an utterance is that holds it.")
    }
    if topics.contains(where: \.guided) { notes.append("*: a word that the guide names.") }
    notes += missing.map { "\(emphasis: $0.word) of \($0.topic): no utterance holds it." }
    return notes
  }

  /// Why nothing was found; `nil` where something was.
  var absent: Prose? {
    guard let absence else { return nil }
    let head: Prose =
      topics.isEmpty ? "There are no topics" : "There are no topics beside the guided"
    return switch absence {
    case .noWords:
      "\(head): \(kept == 0 ? "no" : "a single") content word was kept of \(grouped: types) (\(leftOut))."
    case .noPairs:
      "\(head): none of \(counted(tested, "pair")) of words that were tested goes together beyond chance."
    case .noCommunities:
      "\(head): words go together beyond chance (\(counted(edges, "pair"))), but no group of them has \(smallest) words or more."
    case .noChance:
      "\(head): what chance would give could not be computed for these counts, so that no pair can be told from it."
    }
  }

  /// How many content words fell to each rule.
  var leftOut: Prose {
    func stand(_ count: Int) -> String {
      "\(Numerals.grouped(count)) \(count == 1 ? "stands" : "stand")"
    }
    let rules = [
      "\(stand(rare)) in fewer than \(minimum) \(unit.rawValue)s or \(fewestConversations) conversations",
      common > 0
        ? "\(stand(common)) in more than \(Numerals.fixed(100 * maximumShare, decimals: 0))% of \(unit.rawValue)s"
        : nil,
      beyond > 0 ? "for \(Numerals.grouped(beyond)) there was no room" : nil,
    ].compactMap(\.self).map { Prose([.text($0)]) }
    return Prose.joined(rules)
  }

  /// The shares by group.
  public var furtherTables: [Table] { [groupTable].compactMap(\.self) }

  /// Groups as rows, topics as columns; of many topics the first.
  var groupTable: Table? {
    let most = 8
    guard let by, !topics.isEmpty, !topics[0].groups.isEmpty else { return nil }
    let shown = topics.prefix(most)
    var notes: [Prose] = [
      "Utterances of the topic, and in brackets their share of all with its 95% interval over conversations."
    ]
    if topics.count > most {
      notes.append("The first \(most) topics of \(topics.count); csv has all.")
    }
    if topics[0].groups.contains(where: { $0.partial == true }) {
      notes.append("* The corpus covers only part of the \(by).")
    }
    return Table(
      id: "\(Self.name)-by-\(by)", title: "Topics by \(by): utterances (% of all)",
      columns: [
        .init(by.prefix(1).uppercased() + by.dropFirst(), key: "group", .left),
        .init("Conversations", key: "conversations"), .init("Utterances", key: "utterances"),
      ] + shown.enumerated().map { .init($1.name, key: "topic-\($0 + 1)") },
      rows: topics[0].groups.indices.map { place in
        let first = topics[0].groups[place]
        return [
          .text(first.label), .integer(first.figures.allConversations),
          .integer(first.figures.allUtterances),
        ]
          + shown.map { topic -> Table.Cell in
            let figures = topic.groups[place].figures
            if figures.allUtterances == 0 { return .missing }
            let share =
              figures.share.map { Numerals.fixed(100 * $0, decimals: 1) } ?? Numerals.missing
            let interval = figures.interval.map { "; \(Self.words($0))" } ?? ""
            return .text("\(Numerals.grouped(figures.utterances)) (\(share)\(interval))")
          }
      }, notes: notes)
  }

  /// An interval of a share in per cent.
  static func words(_ interval: Interval) -> String {
    [interval.lower, interval.upper].map { Numerals.fixed(100 * $0, decimals: 1) }
      .joined(separator: " to ")
  }
}
