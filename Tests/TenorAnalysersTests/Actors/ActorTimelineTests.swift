internal import TenorAnalysis
internal import TenorCorpus
internal import TenorGraph
internal import TenorReport
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct ActorTimelineTests {
  private let entries: [(name: String, kind: String?)] = [("CRC", "body"), ("Napo", "body")]
  private let pair = ActorPair(first: 0, second: 1)

  private func counts(_ pairs: Int, of all: Int) -> NetworkCounts {
    var counts = NetworkCounts.empty
    (counts.units, counts.conversations) = (2 * all, all)
    if pairs > 0 {
      counts.pairs[pair] = PairTally(count: 2 * pairs, utterances: 2 * pairs, conversations: pairs)
    }
    return counts
  }

  private func change(_ before: (Int, Int), _ after: (Int, Int)) throws -> EdgeChange {
    return try #require(
      EdgeChange.judged([comparisons(before, after)], minimum: 1).first)
  }

  private func comparisons(_ before: (Int, Int), _ after: (Int, Int)) -> [EdgeChange] {
    EdgeChange.between(
      (Period(.year, index: 44), counts(before.0, of: before.1)),
      (Period(.year, index: 45), counts(after.0, of: after.1)), entries)
  }

  /// statsmodels 0.15.0, `confint_proportions_2indep(11, 800, 21, 3011, compare="ratio", method="score")`.
  @Test func `the ratio of shares has the interval of the score`() throws {
    let change = try change((21, 3011), (11, 800))
    #expect(abs((change.ratio ?? 0) - 1.971488) < 1e-6)
    #expect(abs((change.ratioLow ?? 0) - 0.9678597) < 1e-6)
    #expect(abs((change.ratioHigh ?? 0) - 4.0061665) < 1e-6)
    #expect(abs(change.p - 0.0619610) < 1e-6 && change.q == change.p)
    #expect(change.change == .open && !change.claimed)
    // Twice the units each, as if they were independent: the same ratio, a narrower interval.
    #expect(abs((change.unitRatio ?? 0) - 1.971488) < 1e-6)
    #expect((change.unitRatioLow ?? 0) > (change.ratioLow ?? 0))
  }

  @Test func `claims are made after adjustment for the whole timeline, and before the minimum`() {
    // p by statsmodels: 0.0484 for 10 and 19 of 50, 5.8e-5 for 3 and 20; 1 for no change.
    let steps = [
      comparisons((10, 50), (19, 50)), comparisons((3, 50), (20, 50)),
      comparisons((9, 50), (9, 50)),
    ]
    let judged = EdgeChange.judged(steps, minimum: 1)
    let q = judged.map { ($0.q * 1e6).rounded() / 1e6 }
    // 3/2 · 0.048441, 3 · 0.0000583557, 1.
    #expect(q == [0.072662, 0.000175, 1])
    #expect(judged.map(\.claimed) == [false, true, false])
    #expect(judged.map(\.change) == [.open, .strengthened, .open])
    #expect(EdgeChange.judged([steps[0]], minimum: 1).map(\.claimed) == [true])
    // 20 conversations are 40 units here; the others are left out, and q stays.
    #expect(EdgeChange.judged(steps, minimum: 40).map(\.q) == [judged[1].q])
  }

  @Test(arguments: [
    ((0, 50), (1, 50), EdgeChange.Change.appeared, false), ((0, 50), (9, 50), .appeared, true),
    ((9, 50), (0, 50), .vanished, true), ((3, 50), (20, 50), .strengthened, true),
    ((20, 50), (3, 50), .weakened, true), ((5, 50), (6, 50), .open, false),
  ])
  func `a change is claimed by its conversations`(
    before: (Int, Int), after: (Int, Int), expected: EdgeChange.Change, claimed: Bool
  ) throws {
    let change = try change(before, after)
    #expect(change.change == expected)
    #expect(change.claimed == claimed)
    #expect((change.ratio == nil) == (before.0 == 0))
  }

  private func communities(_ members: [[String]]) -> [NetworkCommunity] {
    members.enumerated().map {
      NetworkCommunity(
        number: $0 + 1, name: $1.prefix(3).joined(separator: ", "), size: $1.count, members: $1)
    }
  }

  @Test func `of the communities that are alike enough the most alike keep their number`() {
    var aligner = CommunityAligner(likeness: 0.3)
    #expect(aligner.align(communities([["a", "b", "c"], ["d", "e"]])).map(\.id) == [1, 2])
    // {d, e, c} shares 2 of 3 with the second and 1 of 5 with the first; {a, b} 2 of 3 with the first.
    let next = aligner.align(communities([["c", "d", "e"], ["a", "b"], ["x", "y"]]))
    #expect(next.map(\.id) == [2, 1, 3])
    #expect(next.map { $0.jaccard.map { ($0 * 3).rounded() } } == [2, 2, nil])
    #expect(aligner.align([]).isEmpty)
    #expect(aligner.align(communities([["x", "y"]])).map(\.id) == [3])
  }

  @Test(arguments: [(0.25, [1, 2]), (0.26, [2, 3])])
  func `a community that is less alike than was asked for is a new one`(
    likeness: Double, ids: [Int]
  ) {
    var aligner = CommunityAligner(likeness: likeness)
    #expect(aligner.align(communities([["a", "b", "c"]])).map(\.id) == [1])
    // {c, d} shares 1 of 4 with it.
    let next = aligner.align(communities([["c", "d"], ["e", "f"]]))
    #expect(next.map(\.id) == ids)
    #expect(next[0].jaccard == (likeness > 0.25 ? nil : 0.25))
  }

  @Test func `each year has its graph, and the dynamic one counts them`() async throws {
    let analyser = ActorTimeline(of: ActorNetwork(of: SmallNetwork.mentions(.exchange)))
    let run = Run(by: .year)
    let results = try await run([analyser], over: SmallNetwork.corpus)
    let found = try #require(results.findings(TimelineFindings.self))
    #expect(found.periods.map(\.period) == ["2014", "2015"])
    #expect(found.periods.map(\.units) == [4, 3])
    #expect(found.periods.map(\.edges) == [3, 1])
    #expect(found.periods.map(\.vanished) == [nil, 2])
    // Three actors and three pairs.
    #expect(found.comparisons == 6)
    let pairs = found.changes.filter { $0.b != nil }
    #expect(
      pairs.map { "\($0.a)–\($0.b ?? "") \($0.change.rawValue)" } == [
        "CRC–Chris Grayling vanished", "Chris Grayling–Napo vanished", "CRC–Napo open",
      ])
    #expect(found.dynamic.nodeCounts == [[4, 2], [4, 0], [3, 2]])
    #expect(found.dynamic.edgeCounts == [[4, 0], [3, 1], [3, 0]])
    #expect(found.dynamic.gexf.contains("timeformat=\"date\""))
    let text = found.section(over: results.summary).markdown
    #expect(
      text.contains("No change of a pair from one year to the next can be claimed. In 1 of 1 step"))
    #expect(text.contains("All 6 comparisons, of pairs and of actors, are one family"))
    #expect(found.centralityTable.rows.count == 5)
  }

  @Test func `a claim is told with its counts, its interval and q`() async throws {
    // In one sentence in 2 of 40 conversations, then in 20; each by itself in all.
    let corpus = Corpus.sample(
      (0..<80).map { number in
        let isTogether = number < 2 || (40..<60).contains(number)
        return (
          number < 40 ? "2014-03-01" : "2015-03-01",
          [.init(.post, isTogether ? "Napo and CRC." : "Napo came. CRC left.")]
        )
      })
    let analyser = ActorTimeline(of: ActorNetwork(of: SmallNetwork.mentions(.sentence)))
    let (found, summary) = try await findings(of: analyser, in: corpus, by: .year)
    #expect(found.comparisons == 3)
    #expect(found.periods.map(\.strengthened) == [nil, 1])
    // statsmodels 0.15.0: 2.878 to 37.449, and p is a third of q.
    let cells = ["strengthened", "2 of 40", "20 of 40", "10.00", "2.88 to 37.45", "< 0.001"]
    #expect(found.claimTable.rows.count == 1)
    #expect(found.claimTable.rows[0][4...9] == cells.map { .text($0) }[...])
    #expect(abs(found.changes[0].q - 2.2520186e-5) < 1e-11)
    #expect(found.changes[1...].allSatisfy { $0.p == 1 && !$0.claimed })
    let text = found.section(over: summary).markdown
    #expect(
      text.contains(
        "1 pair changed from one year to the next by more than chance among conversations, first of all **CRC** and **Napo**, from 2 of 40 conversations in 2014 to 20 of 40 in 2015."
      ))
  }

  @Test func `an empty corpus has no timeline`() async throws {
    let analyser = ActorTimeline(of: ActorNetwork(of: SmallNetwork.mentions(.sentence)))
    let (found, summary) = try await findings(of: analyser, in: Corpus())
    #expect(found.periods.isEmpty && found.changes.isEmpty)
    #expect(found.section(over: summary).markdown.contains("there is no timeline"))
    #expect(found.dynamic.gexf.hasSuffix("</gexf>\n"))
  }

  @Test func `partials obey the merge laws`() throws {
    try expectMergeLaws(
      ActorTimeline(of: ActorNetwork(of: SmallNetwork.mentions(.sentence))),
      over: SmallNetwork.corpus, by: .year)
  }
}
