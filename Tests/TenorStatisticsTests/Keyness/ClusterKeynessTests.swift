import TenorStatistics
import Testing

private func sparse(_ words: [[Int]]) -> SparseCounts {
  var counts = SparseCounts()
  for word in words {
    counts.append(
      word.enumerated().filter { $0.element > 0 }.map {
        PartCount(part: $0.offset, count: $0.element)
      })
  }
  return counts
}

/// Ten made-up conversations, the first four in the target, and the counts of three words in them.
private enum Talk {
  static let tokens = [30, 12, 25, 40, 20, 33, 18, 27, 22, 35]
  static let inTarget = (0..<10).map { $0 < 4 }
  static let words = [
    [5, 2, 3, 6, 1, 0, 1, 2, 0, 1], [0, 1, 2, 0, 1, 3, 0, 1, 2, 1], [0, 0, 9, 0, 0, 0, 0, 0, 0, 0],
  ]
}

@Test(arguments: 0..<3)
func `shuffles come near to all labellings`(word: Int) throws {
  // A word's rate is the mean of 0 and 1 over tokens, whose test counts all 210 labellings.
  func sample(_ clusters: Range<Int>) -> ClusteredSample {
    ClusteredSample(
      clusters.map { cluster in
        (0..<Talk.tokens[cluster]).map { $0 < Talk.words[word][cluster] ? 1 : 0 }
      })
  }
  let exact = try #require(clusterPermutation(sample(0..<4), minus: sample(4..<10), seed: 1))
  #expect(exact.exact && exact.permutations == 210)
  let found = try #require(
    clusterKeyness(
      sparse([Talk.words[word]]), in: .init(tokens: Talk.tokens, inTarget: Talk.inTarget),
      replicates: 20_000, settledAfter: nil, seed: 5)[0])
  #expect(near(found.difference, exact.observed))
  #expect(found.permutations == 20_000 && !found.settled)
  // Five standard errors of a share of 20,000.
  #expect(near(found.p, exact.p, 5 * (exact.p * (1 - exact.p) / 20_000).squareRoot()))
}

@Test func `a word of one conversation is no finding however often it is said there`() throws {
  // Nine of nine tokens stand in the target, and LL calls it sure; but it is one conversation of ten, and
  // it falls to the four of the target in 4 labellings of 10.
  let clusters = SidedClusters(tokens: Talk.tokens, inTarget: Talk.inTarget)
  let found = try #require(clusterKeyness(sparse(Talk.words), in: clusters, seed: 2)[2])
  let naive = Keyness(target: 9, reference: 0, targetTokens: 107, referenceTokens: 155)
  #expect((naive.tokenP() ?? 1) < 0.001)
  #expect(found.p > 0.1)
}

@Test func `a word settled early has the p of the shuffles so far`() throws {
  let clusters = SidedClusters(tokens: Talk.tokens, inTarget: Talk.inTarget)
  let words = sparse(Talk.words)
  let all = clusterKeyness(words, in: clusters, replicates: 50_000, settledAfter: nil, seed: 9)
  let early = clusterKeyness(words, in: clusters, replicates: 50_000, settledAfter: 100, seed: 9)
  for (all, early) in zip(all, early) {
    let (all, early) = (try #require(all), try #require(early))
    #expect(early.settled && early.permutations < all.permutations)
    #expect(early.p == 100 / Double(early.permutations))
    // One part in √100, four times.
    #expect(relativelyNear(early.p, all.p, 0.4))
  }
  // The same seed gives the same numbers, whatever other words there are.
  let alone = clusterKeyness(
    sparse([Talk.words[1]]), in: clusters, replicates: 50_000, settledAfter: 100, seed: 9)
  #expect(alone[0] == early[1])
}

@Test func `sides are exchanged within a stratum only`() throws {
  // Posts talk of it and comments do not, and posts are mostly of the target: within kinds nothing is
  // left. With two posts of three and one comment of three in the target there are 9 labellings.
  let tokens = [10, 10, 10, 10, 10, 10]
  let inTarget = [true, true, false, true, false, false]
  let kinds = [0, 0, 0, 1, 1, 1]
  let words = sparse([[3, 3, 3, 0, 0, 0]])
  let within = try #require(
    clusterKeyness(words, in: .init(tokens: tokens, inTarget: inTarget, strata: kinds), seed: 1)[0])
  // Every labelling within kinds puts 6 of 9 into the target.
  #expect(within.p == 1)
  let across = try #require(
    clusterKeyness(
      words, in: .init(tokens: tokens, inTarget: inTarget), replicates: 20_000, settledAfter: nil,
      seed: 1)[0])
  // Of 20 labellings each has at least two posts on one side: all are as extreme as 2 to 1.
  #expect(across.p == 1)
  let split = sparse([[3, 4, 1, 1, 0, 0]])
  let labelled = try #require(
    clusterKeyness(
      split, in: .init(tokens: tokens, inTarget: inTarget, strata: kinds), replicates: 20_000,
      settledAfter: nil, seed: 1)[0])
  // 8 of 9 in the target, 3.5 above the mean of 4.5. Posts give 7, 4 or 5 and comments 1, 0 or 0: only
  // 7 + 1 of the nine sums is as far from 4.5.
  #expect(near(labelled.p, 1.0 / 9, 0.012))
}

@Test func `words are pooled into months`() {
  let words = sparse([[1, 2, 0, 4], [0, 0, 5, 0]]).pooled(into: [0, 1, 1, 0])
  #expect(words.words == 2)
  #expect(words[0] == [PartCount(part: 0, count: 5), PartCount(part: 1, count: 2)])
  #expect(words[1] == [PartCount(part: 1, count: 5)])
}

@Test func `where nothing can be exchanged there is no test`() {
  let words = sparse([[1, 1, 0], [0, 0, 0]])
  let oneSide = SidedClusters(tokens: [5, 5, 5], inTarget: [true, true, true])
  #expect(clusterKeyness(words, in: oneSide, seed: 1) == [nil, nil])
  let byStratum = SidedClusters(
    tokens: [5, 5, 5], inTarget: [true, true, false], strata: [0, 0, 1])
  #expect(clusterKeyness(words, in: byStratum, seed: 1) == [nil, nil])
  // The third has no tokens, so that no cluster of the reference is left.
  let empty = SidedClusters(tokens: [5, 5, 0], inTarget: [true, true, false])
  #expect(clusterKeyness(words, in: empty, seed: 1) == [nil, nil])
  let fine = SidedClusters(tokens: [5, 5, 5], inTarget: [true, false, false])
  let found = clusterKeyness(words, in: fine, seed: 1)
  #expect(found[0] != nil && found[1] == nil)
}

@Test func `words that differ by chance only are found as often as the level says`() {
  // 400 words over 60 conversations, sides at random: p is uniform, so about 20 fall below 0.05. Counts
  // come in bursts, with a variance some 2.7 times their mean, which the log-likelihood takes for news.
  var chance = SeededGenerator(seed: 31)
  var words = SparseCounts()
  for _ in 0..<400 {
    words.append(
      (0..<60).filter { _ in chance.below(3) == 0 }.map {
        PartCount(part: $0, count: 1 + chance.below(5))
      })
  }
  let clusters = SidedClusters(
    tokens: (0..<60).map { _ in 50 + chance.below(400) },
    inTarget: (0..<60).map { _ in chance.below(2) == 0 })
  let found = clusterKeyness(words, in: clusters, replicates: 999, seed: 3).compactMap { $0?.p }
  #expect(found.count == 400)
  // Shuffles are shared, so the words are not independent: a wide berth about 20 and 200.
  #expect((5...40).contains(found.count { $0 <= 0.05 }))
  #expect((160...240).contains(found.count { $0 <= 0.5 }))
  let naive = (0..<400).count { word in
    let target = words[word].reduce(0) { $0 + (clusters.inTarget[$1.part] ? $1.count : 0) }
    let all = words[word].reduce(0) { $0 + $1.count }
    let targetTokens = clusters.tokens.indices.reduce(0) {
      $0 + (clusters.inTarget[$1] ? clusters.tokens[$1] : 0)
    }
    let table = Keyness(
      target: target, reference: all - target, targetTokens: targetTokens,
      referenceTokens: clusters.tokens.reduce(0, +) - targetTokens)
    return (table.tokenP() ?? 1) <= 0.05
  }
  #expect(naive > 60)
}
