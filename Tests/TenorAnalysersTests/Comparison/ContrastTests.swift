import TenorStatistics
import Testing

@testable import TenorAnalysers

private func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }

@Suite struct ContrastTests {
  /// Every score of the second year is 0.5 higher, and the highest of the first is 0.4: no two overlap.
  @Test func `the measures of a plain shift are those worked by hand`() throws {
    let contrast = try #require(try TwoPeriods.contrasts(TwoPeriods.samples([0, 0.5])).first)
    let found = try #require(contrast.statistics)
    #expect(near(found.meanDifference.estimate, 0.5))
    #expect(near(found.hodgesLehmann.estimate, 0.5))
    #expect(found.cliffsDelta.estimate == 1 && found.magnitude == "large")
    #expect(near(contrast.earlier.mean, 0.2) && near(contrast.later.mean, 0.7))
    #expect(contrast.earlier.conversations == 5 && contrast.earlier.scored == 6)
    #expect(contrast.straddling == 0)
  }

  /// Ten conversations are cut into five and five in 252 ways; only the one seen and its mirror image
  /// are as far apart. With three contrasts Holm takes the least p three times.
  @Test func `p is exact where labellings are few, and Holm's family is the contrasts`() throws {
    let contrasts = try TwoPeriods.contrasts(TwoPeriods.samples([0, 0.5, 0.5]))
    #expect(contrasts.map(\.earlier.period) == ["a", "a", "b"])
    #expect(contrasts.map(\.later.period) == ["b", "c", "c"])
    let tests = contrasts.compactMap { $0.statistics?.permutation }
    #expect(tests.map(\.permutations) == [252, 252, 252] && tests.allSatisfy(\.exact))
    #expect(near(tests[0].p, 2.0 / 252) && near(tests[1].p, 2.0 / 252) && near(tests[2].p, 1))
    let adjusted = contrasts.map { $0.statistics?.adjustedP }
    #expect(near(adjusted[0], 6.0 / 252) && near(adjusted[1], 6.0 / 252) && near(adjusted[2], 1))
    #expect(contrasts.map(\.verdict) == [.higher, .higher, .open])
  }

  /// Of the 252 ways to cut ten conversations in half each has a mirror image with the same |t|; of the 462
  /// ways to choose five of eleven none has. Where labels are drawn, the one that was seen stands with them.
  @Test(arguments: [(5, 500, 2.0 / 252), (6, 500, 1.0 / 462), (5, 200, 1.0 / 201)])
  func `the least p of labels shuffled over conversations is counted`(
    later: Int, replicates: Int, least: Double
  ) throws {
    let samples = [
      try TwoPeriods.sample("a", 2013, TwoPeriods.five),
      try TwoPeriods.sample(
        "b", 2014, Array((TwoPeriods.five(plus: 0.5) + [[0.95]]).prefix(later)), first: 10),
    ]
    var comparison = try TwoPeriods.comparison(samples)
    comparison.replicates = replicates
    let contrast = try #require(comparison.contrasts(of: samples).first)
    let test = try #require(contrast.statistics?.permutation)
    #expect(near(test.least, least) && test.p >= test.least && test.exact == (replicates == 500))
    if test.exact { #expect(near(test.p, least)) }
  }

  @Test func `what was named later is compared with what was named earlier`() throws {
    let contrast = try #require(try TwoPeriods.contrasts(TwoPeriods.samples([0.5, 0])).first)
    #expect(near(contrast.statistics?.meanDifference.estimate, -0.5))
    #expect(contrast.verdict == .lower)
  }

  @Test(arguments: [(0, true), (1, true), (4, true), (5, false)])
  func `fewer than five conversations with a score on a side give no number`(
    conversations: Int, isRefused: Bool
  ) throws {
    let few = Array(TwoPeriods.five.prefix(conversations)) + [[nil], [nil, nil]]
    let samples = [
      try TwoPeriods.sample("before", 2013, few),
      try TwoPeriods.sample("after", 2014, TwoPeriods.five, first: 10),
    ]
    let contrast = try #require(try TwoPeriods.contrasts(samples).first)
    #expect((contrast.verdict == .refused) == isRefused)
    #expect((contrast.statistics == nil) == isRefused)
    #expect((contrast.earlier.mean == nil) == isRefused)
    #expect(contrast.decompositions.isEmpty == isRefused)
    #expect(contrast.earlier.conversations == conversations)
    #expect(contrast.conclusion.hasPrefix("No comparison") == isRefused)
  }

  @Test(arguments: [
    (5, ContrastEstimate.Method.wildClusterBootstrap), (29, .wildClusterBootstrap),
    (30, .expandedPercentile),
  ])
  func `with few conversations the interval is the wild bootstrap's, and a caution says so`(
    conversations: Int, method: ContrastEstimate.Method
  ) throws {
    let samples = try TwoPeriods.random(seed: 3, conversations: conversations, shift: 0)
    let contrast = try #require(try TwoPeriods.contrasts(samples).first)
    let found = try #require(contrast.statistics)
    #expect(found.meanDifference.method == method)
    #expect((found.wildP == nil) == (conversations >= 30))
    #expect(contrast.conclusion.contains("Caution") == (conversations < 30))
    if conversations >= 30 {
      #expect(found.meanDifference.interval == found.meanDifference.expanded)
    }
  }

  @Test func `conversations on both sides are counted`() throws {
    let samples = [
      try TwoPeriods.sample("a", 2013, TwoPeriods.five),
      try TwoPeriods.sample("b", 2014, TwoPeriods.five, first: 3),
    ]
    #expect(try TwoPeriods.contrasts(samples).map(\.straddling) == [2])
  }

  @Test func `the same seed gives the same numbers, and another gives others`() throws {
    let samples = try TwoPeriods.random(seed: 5, conversations: 40, shift: 0.1)
    var comparison = try TwoPeriods.comparison(samples)
    let first = comparison.contrasts(of: samples)
    #expect(comparison.contrasts(of: samples) == first)
    comparison.seed = 2
    let other = comparison.contrasts(of: samples)
    #expect(
      other.first?.statistics?.meanDifference.percentile
        != first.first?.statistics?.meanDifference.percentile)
    #expect(
      other.first?.statistics?.meanDifference.estimate
        == first.first?.statistics?.meanDifference.estimate)
  }

  /// Twelve months of one year and twelve of the next: moved by twelve, the labels are the opposite ones.
  @Test func `the least p of labels moved along the months is counted`() throws {
    let scores = (0..<12).map { [Double($0 % 5) / 10] as [Double?] }
    let samples = [
      try TwoPeriods.sample("a", 2013, scores), try TwoPeriods.sample("b", 2014, scores, first: 20),
    ]
    let contrast = try #require(try TwoPeriods.contrasts(samples).first)
    let found = try #require(contrast.statistics)
    #expect(found.earlierMonths == 12 && found.laterMonths == 12)
    #expect(found.monthShift?.permutations == 24)
    #expect(near(found.monthShift?.least, 2.0 / 24) && found.monthShift?.canReject == false)
  }

  /// Twelve months and eight: of 20 places only the one that was seen gives so large a difference, so that p
  /// is 1 / 20, which is not below 0.05.
  @Test func `a p of 0.05 is not below 0.05`() throws {
    let samples = [
      try TwoPeriods.sample("a", 2013, (0..<12).map { [Double($0 % 5) / 50] }),
      try TwoPeriods.sample("b", 2014, (0..<8).map { [0.5 + Double($0 % 5) / 50] }, first: 20),
    ]
    let found = try #require(try TwoPeriods.contrasts(samples).first?.statistics)
    #expect(found.earlierMonths == 12 && found.laterMonths == 8)
    #expect(found.monthShift?.permutations == 20)
    #expect(found.monthShift?.p == 0.05 && found.monthShift?.canReject == false)
  }

  /// Posts 0 → 0.2, comments 0.5 → 0.5, and comments from half to three quarters of all:
  /// tone (0.2 − 0) (0.5 + 0.25) / 2 = 0.075; mix 0.425 − 0.25 − 0.075 = 0.1.
  @Test func `tone and mix by kind are those worked by hand`() throws {
    let samples = [
      try TwoPeriods.sample("a", 2013, Array(repeating: [0, 0.5], count: 5)),
      try TwoPeriods.sample(
        "b", 2014, Array(repeating: [0.2, 0.5, 0.5, 0.5], count: 5), first: 10),
    ]
    let contrast = try #require(try TwoPeriods.contrasts(samples).first)
    let byKind = try #require(contrast.decompositions.first { $0.by == .kind })
    #expect(near(byKind.within, 0.075) && near(byKind.mix, 0.1) && near(byKind.total, 0.175))
    #expect(byKind.groupsInBoth == 2 && byKind.groupsEarlierOnly == 0)
    let posts = try #require(byKind.parts.first { $0.label == "post" })
    #expect(near(posts.within, 0.075) && near(posts.mix, 0.059375))
    #expect(posts.earlierScored == 5 && posts.laterScored == 5)
    // No post is in both years: whatever changed, others were talked about.
    let byPost = try #require(contrast.decompositions.first { $0.by == .post })
    #expect(near(byPost.within, 0) && near(byPost.mix, 0.175) && byPost.withinInterval == nil)
  }

  @Test func `every decomposition adds up to the difference, and its shown parts to it`() throws {
    var samples = try TwoPeriods.random(seed: 8, conversations: 30, shift: 0.2)
    for side in samples.indices {
      for index in samples[side].utterances.indices where index % 3 > 0 {
        samples[side].utterances[index].speaker = "Rook \(index % 17 + 4 * side)"
      }
    }
    let contrast = try #require(try TwoPeriods.contrasts(samples).first)
    let difference = try #require(contrast.statistics).meanDifference.estimate
    #expect(contrast.decompositions.map(\.by) == [.kind, .speaker, .post])
    for parts in contrast.decompositions {
      #expect(near(parts.within + parts.mix, difference) && near(parts.total, difference))
      #expect(near(parts.parts.reduce(0) { $0 + $1.within }, parts.within))
      #expect(near(parts.parts.reduce(0) { $0 + $1.mix }, parts.mix))
      #expect(parts.parts.reduce(0) { $0 + $1.earlierScored } == contrast.earlier.scored)
      #expect(parts.parts.reduce(0) { $0 + $1.laterScored } == contrast.later.scored)
    }
  }

  /// Groups of one side are thrown together before drawing: the parts are the same as apart.
  @Test func `throwing groups of one side together changes neither tone nor mix`() throws {
    var samples = try TwoPeriods.random(seed: 9, conversations: 12, shift: 0.1)
    for side in samples.indices {
      for index in samples[side].utterances.indices {
        let shared = index % 2 == 0
        samples[side].utterances[index].speaker =
          shared ? "Wren \(index % 5)" : "Gull \(side) \(index % 7)"
      }
    }
    let (a, b) = (ScoredSample(samples[0]), ScoredSample(samples[1]))
    let groups = Groups(a, b) { $0.speaker ?? "" }
    let whole = try #require(
      decomposeMeans(before: groups.earlier.totals, after: groups.later.totals))
    let pooled = Groups(a, b) { speaker in
      (speaker.speaker ?? "").hasPrefix("Gull")
        ? String((speaker.speaker ?? "").prefix(6)) : speaker.speaker ?? ""
    }
    let together = try #require(
      decomposeMeans(before: pooled.earlier.totals, after: pooled.later.totals))
    #expect(near(whole.rate, together.rate) && near(whole.mix, together.mix))
    #expect(groups.labels.count > pooled.labels.count)
  }

  @Test func `speakers below the smallest cell are not named`() throws {
    var samples = try TwoPeriods.samples([0, 0.1])
    for side in samples.indices { samples[side].utterances[0].speaker = "Lone Curlew" }
    let named = try #require(try TwoPeriods.contrasts(samples).first)
    let hidden = try #require(try TwoPeriods.contrasts(samples, smallestCell: 3).first)
    func labels(_ contrast: PeriodContrast) -> [String] {
      contrast.decompositions.first { $0.by == .speaker }?.parts.map(\.label) ?? []
    }
    #expect(labels(named).contains("Lone Curlew"))
    #expect(!labels(hidden).contains("Lone Curlew"))
    #expect(labels(hidden).sorted() == ["(fewer than 3)", "(unsigned)"])
  }
}
