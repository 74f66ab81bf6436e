internal import TenorAnalysis
internal import TenorCorpus
internal import TenorTestSupport
internal import TenorText
internal import Testing

@testable internal import TenorAnalysers

/// A register and a corpus small enough to count by hand.
enum SmallNetwork {
  static let actors = try! register(
    """
    actors:
      - {name: Napo, kind: body, aliases: [Napo]}
      - {name: Chris Grayling, kind: person, aliases: [Chris Grayling, Grayling]}
      - {name: CRC, kind: body, aliases: [CRC]}
    """, as: .actors)

  /// Sentences of the post: Napo and Grayling; CRC; Grayling; Napo and CRC. Then Grayling, CRC, nobody.
  static let corpus = Corpus.sample([
    (
      "2014-01-10",
      [
        .init(
          .post, "Napo met Grayling. CRC waits.\n \nGrayling spoke.\nNapo and CRC listened.",
          speaker: "Rook"),
        .init(.comment, "Grayling again.", speaker: "Wren"),
        .init(.reply, "CRC too.", speaker: "Rook"),
        .init(.comment, "Nothing of note.", speaker: "Wren"),
      ]
    ),
    (
      "2015-02-01",
      [
        .init(.post, "Napo alone.", speaker: "Wren"),
        .init(.comment, "CRC alone.", speaker: "Rook"),
        .init(.reply, "Quite.", speaker: nil),
      ]
    ),
  ])

  static func mentions(_ window: Actors.Window, terms: Register? = nil) -> CoMentions {
    try! CoMentions(actors, terms: terms, window: window)
  }

  static func counts(_ window: Actors.Window, by: PeriodLength = .year) throws -> NetworkPartial {
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: by)
    try shard.fill(0..<corpus.conversations.count)
    return try mentions(window).count(shard, byPeriod: true)
  }
}

@Suite struct NetworkCounterTests {
  /// Pairs by number of the entry: 0 Napo, 1 Grayling, 2 CRC; units, utterances, conversations.
  @Test(arguments: [
    (Actors.Window.sentence, 10, [1: 6, 2: 2], ["0-1 1 1 1", "0-2 1 1 1"]),
    (.paragraph, 8, [1: 4, 3: 2], ["0-1 2 1 1", "0-2 2 1 1", "1-2 2 1 1"]),
    (.utterance, 7, [1: 4, 3: 1], ["0-1 1 1 1", "0-2 1 1 1", "1-2 1 1 1"]),
    // The post; the post with each comment; Grayling's comment with the reply; then Napo, Napo with CRC,
    // and CRC with the reply to it.
    (.exchange, 7, [1: 2, 2: 2, 3: 3], ["0-1 3 1 1", "0-2 4 1 2", "1-2 4 1 1"]),
    (.conversation, 2, [2: 1, 3: 1], ["0-1 1 1 1", "0-2 2 1 2", "1-2 1 1 1"]),
  ])
  func `units and pairs are those counted by hand`(
    window: Actors.Window, units: Int, sizes: [Int: Int], pairs: [String]
  ) throws {
    let total = try SmallNetwork.counts(window).total
    #expect(total.units == units)
    #expect(total.conversations == 2)
    #expect(
      total.unitsBySize
        == Dictionary(uniqueKeysWithValues: sizes.map { (UnitSize(actors: $0.key), $0.value) }))
    let found = total.pairs.map {
      "\($0.first)-\($0.second) \($1.count) \($1.utterances) \($1.conversations)"
    }
    #expect(found.sorted() == pairs)
    #expect(total.pairs.values.allSatisfy { $0.evidence != nil })
    // What a test is made from: each mention of a unit is one of its size.
    let held = sizes.reduce(0) { $0 + $1.key * $1.value }
    #expect(total.actors.values.reduce(0) { $0 + $1.units } == held)
  }

  @Test func `periods hold the units of their utterances, and add up`() throws {
    let partial = try SmallNetwork.counts(.exchange)
    let years = [44, 45].map { partial.periods[Period(.year, index: $0)] ?? .empty }
    #expect(years.map(\.units) == [4, 3])
    #expect(years.map(\.conversations) == [1, 1])
    let pair = ActorPair(first: 0, second: 2)
    #expect(years.map { $0.pairs[pair]?.count } == [3, 1])
    #expect(years.map { $0.pairs[pair]?.evidence } == [nil, nil])
  }

  @Test func `periods are kept for a timeline alone`() throws {
    let shard = try Shard(
      of: SmallNetwork.corpus, tokeniser: .init(), filter: .init(), by: .year)
    try shard.fill(0..<2)
    let plain = try SmallNetwork.mentions(.sentence).count(shard)
    #expect(plain.periods.isEmpty)
    #expect(plain.total == (try SmallNetwork.counts(.sentence)).total)
  }

  /// A post of New Year's Eve with a comment of the new year; one that begins undated; one that is
  /// answered in the year before by a clock that is wrong.
  private func acrossYears() -> Corpus {
    let dates: [[CalendarDate?]] = [
      [CalendarDate(year: 2014, month: 12, day: 31), CalendarDate(year: 2015, month: 1, day: 1)],
      [nil, CalendarDate(year: 2015, month: 6, day: 1)],
      [CalendarDate(year: 2015, month: 1, day: 1), CalendarDate(year: 2014, month: 12, day: 31)],
    ]
    var corpus = Corpus.sample(
      dates.map { _ in (nil, [.init(.post, "Napo and CRC."), .init(.comment, "Napo and CRC.")]) })
    for (conversation, dates) in dates.enumerated() {
      for (utterance, date) in dates.enumerated() {
        corpus.conversations[conversation].utterances[utterance].date = date
      }
    }
    return corpus
  }

  /// In 2014, in 2015, undated: units, conversations, and units with both.
  @Test(arguments: [
    // Each utterance for itself; an exchange is the answer's; conversations that span years are in both.
    (Actors.Window.utterance, ["2 2 2", "3 3 3", "1 1 1"]),
    (.exchange, ["2 2 2", "3 3 3", "1 1 1"]),
    // Each once, by its first utterance: also where that has no date, or a later one than its answer.
    (.conversation, ["1 1 1", "1 1 1", "1 1 1"]),
  ])
  func `units are of the period of their utterance, conversations of that of their first`(
    window: Actors.Window, expected: [String]
  ) throws {
    let corpus = acrossYears()
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: .year)
    try shard.fill(0..<corpus.conversations.count)
    let periods = try SmallNetwork.mentions(window).count(shard, byPeriod: true).periods
    let pair = ActorPair(first: 0, second: 2)
    let found = [Period(.year, index: 44), Period(.year, index: 45), nil].map { period in
      let counts = periods[period] ?? .empty
      return "\(counts.units) \(counts.conversations) \(counts.pairs[pair]?.count ?? 0)"
    }
    #expect(found == expected)
  }

  @Test func `a quotation inside a paragraph does not part it, and one that fills it is no unit`()
    throws
  {
    let text =
      "Napo said “we warned them” and the CRC agreed.\n\n“Grayling knew.”\n\nGrayling left."
    var corpus = Corpus.sample([("2014-01-10", [.init(.post, text)])])
    var (voices, at) = ([VoiceRange](), 0)
    for quotation in ["“we warned them”", "“Grayling knew.”"] {
      let range = try #require(text.utf8.firstRange(of: quotation.utf8))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      voices.append(VoiceRange(.own, at..<start))
      at = start + quotation.utf8.count
      voices.append(VoiceRange(.quoted, start..<at))
    }
    voices.append(VoiceRange(.own, at..<text.utf8.count))
    corpus.conversations[0].utterances[0].voices = voices
    func total(_ filter: Filter) throws -> NetworkCounts {
      let shard = try Shard(of: corpus, tokeniser: .init(), filter: filter, by: .year)
      try shard.fill(0..<1)
      return try SmallNetwork.mentions(.paragraph).count(shard).total
    }
    var filter = Filter()
    #expect(try total(filter).units == 3)
    filter.voices = [.own]
    let own = try total(filter)
    #expect(own.units == 2)
    #expect(own.pairs.mapValues(\.count) == [ActorPair(first: 0, second: 2): 1])
    #expect(own.actors[1]?.units == 1)
  }

  @Test(arguments: [
    ("", []), ("one", [0]), ("one\ntwo", [0]), ("one\n\ntwo", [0, 5]),
    ("\n\n one\n \t\r\n\ntwo\n\n", [2, 12]),
  ])
  func `paragraphs start behind empty lines`(text: String, starts: [Int]) {
    #expect(Paragraphs.starts(in: Array(text.utf8)[...]) == starts)
  }

  @Test(arguments: Actors.Window.allCases)
  func `partials obey the merge laws`(window: Actors.Window) throws {
    try expectMergeLaws(
      ActorNetwork(of: SmallNetwork.mentions(window)), over: SmallNetwork.corpus)
  }

  @Test func `terms are joined with actors alone, and not with the actor they stand in`() throws {
    let terms = try register(
      """
      terms:
        - {name: meeting, aliases: [met]}
        - {name: listening, aliases: [listened]}
        - {name: names, aliases: [Grayling]}
      """)
    let shard = try Shard(
      of: SmallNetwork.corpus, tokeniser: .init(), filter: .init(), by: .year)
    try shard.fill(0..<2)
    let total = try SmallNetwork.mentions(.sentence, terms: terms).count(shard).total
    // 3 meeting, 4 listening; "names" stands in Grayling's own name only.
    let pairs = total.pairs.keys.map { "\($0.first)-\($0.second)" }
    #expect(pairs.sorted() == ["0-3", "0-4", "1-3", "2-4"])
    #expect(total.actors[5] == nil)
    // Napo and Grayling with a meeting, Napo and CRC with listening; six sentences of one actor.
    #expect(
      total.unitsBySize == [
        UnitSize(actors: 2, terms: 1): 2, UnitSize(actors: 1): 6,
      ])
  }
}
