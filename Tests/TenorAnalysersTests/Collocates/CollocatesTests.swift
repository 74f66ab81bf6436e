import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  a.map { abs($0 - b) <= tolerance } ?? false
}

/// Questions and answers made for a test.
enum CollocateCorpora {
  /// A query that no register knows, unless it is given one.
  static func query(_ words: String, terms: [Register.Entry] = []) throws -> Query {
    try Query(
      words, actors: Register(content: .actors, file: "", digest: "", entries: []),
      terms: Register(content: .terms, file: "", digest: "", entries: terms))
  }

  /// The year 2014 against the year 2013.
  static func study() throws -> Study {
    try Study([try TwoPeriods.year("later", 2014), try TwoPeriods.year("earlier", 2013)])
  }

  /// A corpus of posts, each a conversation.
  static func posts(_ texts: [String], date: String = "2014-03-01") -> Corpus {
    Corpus.sample(texts.map { (date: date, utterances: [SampleUtterance(.post, $0)]) })
  }

  static func found(
    _ analyser: Collocates, _ corpus: Corpus, _ run: Run = Run(by: .year)
  ) async throws -> (findings: CollocateFindings, summary: CorpusSummary) {
    let results = try await run([analyser], over: corpus)
    return (
      try #require(results.findings(CollocateFindings.self)),
      try #require(results.summary(of: CollocateFindings.self))
    )
  }

  static func found(
    _ analyser: CollocateChanges, _ corpus: Corpus, _ run: Run = Run(by: .year)
  ) async throws -> (findings: CollocateChangeFindings, summary: CorpusSummary) {
    let results = try await run([analyser], over: corpus)
    return (
      try #require(results.findings(CollocateChangeFindings.self)),
      try #require(results.summary(of: CollocateChangeFindings.self))
    )
  }
}

extension CollocateFindings {
  subscript(_ word: String) -> Collocate? { collocates.first { $0.collocate == word } }

  /// O to the left and to the right, by word.
  var joint: [String: [Int]] {
    Dictionary(uniqueKeysWithValues: collocates.map { ($0.collocate, [$0.left, $0.right]) })
  }
}

@Suite struct CollocatesTests {
  private func joint(
    _ term: String, _ texts: [String],
    _ window: CollocateWindow = CollocateWindow(left: 2, right: 2)
  ) async throws -> CollocateFindings {
    try await CollocateCorpora.found(
      Collocates(try CollocateCorpora.query(term), window: window, minimum: 1),
      CollocateCorpora.posts(texts)
    ).findings
  }

  @Test func `each place about each node is looked at once`() async throws {
    // Nodes at 3 and 6 of "the office is TR and then TR again now"; "and then" stand between them.
    let found = try await joint("TR", ["the office is TR and then TR again now"])
    #expect(
      found.joint == [
        "office": [1, 0], "is": [1, 0], "and": [1, 1], "then": [1, 1], "again": [0, 1],
        "now": [0, 1],
      ])
    #expect(found.nodes == 2 && found.tokens == 9 && found.slots == 8 && found.places == 8)
    // A window of three reaches the other node: a place, and no collocate.
    let wide = try await joint(
      "TR", ["the office is TR and then TR again now"], CollocateWindow(left: 3, right: 3))
    #expect(wide.places == 11 && wide["TR"] == nil && wide["and"]?.joint == 2)
  }

  @Test func `windows stop at the sentence, or at the utterance`() async throws {
    let texts = ["Late again. TR was sold. They left.", "Nothing."]
    let sentence = try await joint("TR", texts)
    #expect(sentence.joint == ["was": [0, 1], "sold": [0, 1]])
    #expect(sentence.places == 2 && sentence.slots == 4)
    let utterance = try await joint(
      "TR", texts, CollocateWindow(left: 2, right: 3, span: .utterance))
    #expect(
      utterance.joint == [
        "late": [1, 0], "again": [1, 0], "was": [0, 1], "sold": [0, 1], "they": [0, 1],
      ])
  }

  @Test func `one side alone may be looked at`() async throws {
    let found = try await joint(
      "TR", ["the TR was sold"], CollocateWindow(left: 0, right: 1, span: .sentence))
    #expect(found.joint == ["was": [0, 1]] && found["was"]?.slots == 1)
  }

  @Test func `the words of a node of several are no collocates and do not count in C`() async throws
  {
    let entry = Register.Entry(
      name: "TR", aliases: [.init("Transforming Rehabilitation"), .init("TR")])
    let corpus = CollocateCorpora.posts([
      "the Transforming Rehabilitation sale", "rehabilitation of TR", "rehabilitation",
    ])
    let found = try await CollocateCorpora.found(
      Collocates(
        try CollocateCorpora.query("TR", terms: [entry]),
        window: CollocateWindow(left: 2, right: 2), minimum: 1), corpus
    ).findings
    #expect(found.kind == .term && found.nodes == 2 && found.tokens == 8)
    // Of three tokens one is the node's own.
    #expect(found["rehabilitation"]?.collocateTokens == 2)
    #expect(found["rehabilitation"]?.joint == 1 && found["transforming"] == nil)
    #expect(found["the"]?.left == 1 && found["sale"]?.right == 1)
  }

  @Test func `matches within a word are one node, those without a word none`() async throws {
    let found = try await joint("/t|!/", ["that is late! now"])
    // "that" holds two matches, "late" one; the mark has no place among words.
    #expect(found.nodes == 2 && found.joined == 1 && found.wordless == 1)
    #expect(found["is"].map { [$0.left, $0.right] } == [1, 1])
  }

  @Test func `acronyms stay apart from words in small letters`() async throws {
    let found = try await joint("sold", ["TR sold tr", "Tr sold TR’s"])
    #expect(
      found.joint == ["TR": [1, 0], "tr": [1, 1], "TR's": [0, 1]])
  }

  /// O = 4, R = 4, C = 6, N = 24, S = 2: E = 2.
  @Test func `measures by hand`() async throws {
    let found = try await joint(
      "TR",
      [
        "big TR a b c d", "big TR e f g h", "big TR i j big k", "big TR l m big n",
      ], CollocateWindow(left: 1, right: 1))
    let row = try #require(found["big"])
    #expect([row.joint, row.node, row.collocateTokens, row.tokens, row.slots] == [4, 4, 6, 24, 2])
    #expect(row.expected == 2 && row.mutualInformation == 1 && row.mutualInformation3 == 5)
    #expect(row.tScore == 1 && row.utterances == 4 && row.conversations == 4)
    #expect(near(row.dice, 8.0 / 20) && near(row.logDice, 14 - 1.3219280948873623))
    #expect(near(row.deltaPCollocateGivenNode, 4.0 / 8 - 8.0 / 40))
    #expect(near(row.deltaPNodeGivenCollocate, 4.0 / 12 - 4.0 / 36))
    // ln 2 / ln(48 / 4)
    #expect(near(row.npmi, 0.2789429456511298))
    // Four conversations are too few for an interval.
    #expect(row.logDiceLower == nil && !row.oneConversation)
    #expect(found["a"]?.oneConversation == true)
  }

  /// O, R, C, N, and what NLTK 3.10.4 gives (`BigramAssocMeasures` over `from_words`).
  private static let nltk:
    [(word: String, counts: [Int], pmi: Double, t: Double, dice: Double, g2: Double)] = [
      ("office", [3, 6, 3, 24], 2, 1.299038105676658, 0.6666666666666666, 9.767201573589618),
      ("caseload", [2, 6, 2, 24], 2, 1.0606601717798212, 0.5, 6.129957167157954),
      ("officer", [1, 6, 1, 24], 2, 0.75, 0.2857142857142857, 2.9071154175648464),
    ]

  @Test func `a made text has the values of NLTK`() async throws {
    let text =
      "the office said the caseload was high and the office said nothing while the caseload rose and the officer said the office was cold"
    let found = try await joint("the", [text], CollocateWindow(left: 0, right: 1))
    for expected in Self.nltk {
      let row = try #require(found[expected.word])
      #expect([row.joint, row.node, row.collocateTokens, row.tokens] == expected.counts)
      #expect(near(row.mutualInformation, expected.pmi))
      #expect(near(row.tScore, expected.t) && near(row.dice, expected.dice))
      #expect(near(row.logLikelihood.map(abs), expected.g2))
    }
  }

  @Test func `any cut gives the same total`() throws {
    let corpus = Corpus.sample([
      ("2013-05-01", [.init(.post, "TR was sold. They said TR"), .init(.comment, "sold, TR")]),
      ("2014-02-01", [.init(.post, "The sale of TR"), .init(.reply, "TR TR")]),
      ("2014-07-01", [.init(.post, "TR!")]), (nil, [.init(.post, "undated TR")]),
    ])
    let query = try CollocateCorpora.query("TR")
    try expectMergeLaws(Collocates(query), over: corpus)
    try expectMergeLaws(CollocateChanges(query, try CollocateCorpora.study()), over: corpus)
  }

  @Test func `a term that never occurs has an empty table and a line`() async throws {
    let (found, summary) = try await CollocateCorpora.found(
      Collocates(try CollocateCorpora.query("OASys")), CollocateCorpora.posts(["the office"]))
    #expect(found.nodes == 0 && found.collocates.isEmpty && found.table.rows.isEmpty)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("“OASys” does not occur in 2 tokens, so nothing goes with it."))
    let (empty, _) = try await CollocateCorpora.found(
      Collocates(try CollocateCorpora.query("OASys")), Corpus())
    #expect(empty.tokens == 0 && empty.collocates.isEmpty)
  }

  @Test func `where every word is the node's nothing is left to go with it`() async throws {
    let (found, summary) = try await CollocateCorpora.found(
      Collocates(try CollocateCorpora.query("/\\w+/")), CollocateCorpora.posts(["the cold office"]))
    #expect(found.nodes == 3 && found.places == 6 && found.collocates.isEmpty)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("All words about it are its own"))
  }

  @Test func `rows rank by any measure, then by likelihood, then by word`() async throws {
    let texts = ["big TR b", "big TR a", "big TR a", "big big big big big", "a"]
    for measure in CollocateMeasure.allCases {
      let found = try await CollocateCorpora.found(
        Collocates(
          try CollocateCorpora.query("TR"), window: CollocateWindow(left: 1, right: 1), minimum: 1,
          sort: measure), CollocateCorpora.posts(texts)
      ).findings
      let values = found.collocates.map { $0.value(measure) ?? -.infinity }
      #expect(values == values.sorted(by: >) && values.count == 3, "\(measure)")
      #expect(found.table.columns.contains { $0.key == measure.key }, "\(measure)")
    }
    let tied = try await joint("TR", ["b TR a"])
    #expect(tied.collocates.map(\.collocate) == ["a", "b"])
  }

  @Test func `an interval holds the value, is drawn for the shown and is the same each time`()
    async throws
  {
    let texts = (0..<12).map {
      "big TR \($0 % 3 == 0 ? "big" : "a") b c \($0 % 2 == 0 ? "big" : "d")"
    }
    let analyser = Collocates(
      try CollocateCorpora.query("TR"), window: CollocateWindow(left: 1, right: 1), minimum: 1,
      top: 1, replicates: 500)
    let (found, _) = try await CollocateCorpora.found(analyser, CollocateCorpora.posts(texts))
    let first = try #require(found.collocates.first)
    #expect(first.collocate == "big")
    let (lower, value, upper) = (
      try #require(first.logDiceLower), try #require(first.logDice),
      try #require(first.logDiceUpper)
    )
    #expect(lower < value && value < upper && upper <= 14)
    // Eight conversations have "a", but one row is shown.
    #expect(found["a"]?.conversations == 8 && found["a"]?.logDiceLower == nil)
    let (again, _) = try await CollocateCorpora.found(
      analyser, CollocateCorpora.posts(texts), Run(by: .year, workers: 3, shardBytes: 1))
    #expect(try OrderedJSON.encode(again) == OrderedJSON.encode(found))
  }

  @Test func `evidence goes from the one word to the other`() async throws {
    let found = try await joint("TR", ["They said TR, at last, was sold"])
    let lines = found.evidence.flatMap { found in found.lines.map { (found.collocate, $0.match) } }
    #expect(lines.contains { $0 == ("they", "They said TR") })
    #expect(lines.contains { $0 == ("last", "TR, at last") })
  }
}
