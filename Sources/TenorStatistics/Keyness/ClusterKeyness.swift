/// A test of whether a word is as frequent on one side as on the other, by exchanging whole clusters.
public struct KeynessTest: Sendable, Hashable {
  /// a/c − b/d, the difference of the rates per token.
  public var difference: Double
  /// The two-sided p-value.
  public var p: Double
  /// How many labellings it rests on.
  public var permutations: Int
  /// Whether it stopped at `settledAfter`, before all were looked at.
  public var settled: Bool
}

/// Tests each of many words for a difference in rate between two sides, by shuffling the sides over the
/// clusters; all words see the same shuffles.
///
///     t = a/c − b/d;  p = (1 + #(|t*| ≥ |t|)) / (1 + B)
///
/// where c and d change from shuffle to shuffle too, since clusters differ in size.
///
/// - Parameters:
///   - words: the words' tokens in each cluster.
///   - clusters: whole conversations. With strata, sides are shuffled within each. Where the side follows
///     from the date, as for two periods, and talk drifts, give months for clusters: the words by
///     ``SparseCounts/pooled(into:)``.
///   - replicates: B. No p is below 1 / (1 + B): adjusted by Benjamini and Hochberg over m words, the only
///     one of them that differs needs B ≥ 20 m to come below 0.05.
///   - settledAfter: h. A word is left alone once h shuffles were as extreme, and p = h / (shuffles so
///     far): a valid p by Besag & Clifford, right to about one part in √h. Most words need few shuffles, so
///     that a large B costs little more than a small one. `nil` looks at all B for every word.
/// - Output: for each word, in order; `nil` for one that does not occur, and for all where no stratum has
///   clusters with tokens on both sides. A word of one conversation has the p of that conversation's
///   falling to its side, however often it is said there: small only where that side has few conversations,
///   so mark such words whatever their p.
/// - Complexity: O(B (clusters + words + entries)) time, 512 bytes a cluster.
/// - Source: Phipson & Smyth (2010), doi:10.2202/1544-6115.1585, for 1 + …; Besag & Clifford (1991),
///   doi:10.1093/biomet/78.2.301, for stopping; Lijffijt et al. (2016), doi:10.1093/llc/fqu064, for why
///   texts and not tokens are exchanged.
/// - Differs: the difference is not divided by its standard error. Where sides differ in the spread of
///   their rates and in how many clusters they have, p answers "the same in all respects", not only in rate.
///   Of words in bursts with one rate on both sides (100 conversations, 20 to 80 of them in the target, of
///   one length or four times as long there) it called 4 to 6 in 100 different at 0.05; the p of the
///   log-likelihood 49 to 66.
public func clusterKeyness(
  _ words: SparseCounts, in clusters: SidedClusters, replicates: Int = 99_999,
  settledAfter: Int? = 20, seed: UInt64
) -> [KeynessTest?] {
  precondition(replicates > 0, "A test shuffles once or more, not \(replicates) times.")
  precondition(settledAfter ?? 1 > 0, "A word is settled after one shuffle or more.")
  precondition(
    words.parts.allSatisfy { Int($0) < clusters.tokens.count }, "A word is in no such cluster.")
  guard !clusters.exchangeable.isEmpty else { return .init(repeating: nil, count: words.words) }
  let tokens = (clusters.tokens.reduce(0, +), clusters.targetTokens)
  var tallies = (0..<words.words).map {
    KeynessTally($0, of: words, in: clusters, tokens: tokens.0, targetTokens: tokens.1)
  }
  var open = tallies.indices.filter { tallies[$0].total > 0 }
  var shuffles = SideShuffles(clusters, seed: seed)
  var done = 0
  while done < replicates && !open.isEmpty {
    shuffles.draw()
    let size = min(SideShuffles.block, replicates - done)
    for word in open {
      tallies[word].look(at: shuffles, first: size, words, settledAfter: settledAfter ?? .max)
    }
    open.removeAll { tallies[$0].extreme >= settledAfter ?? .max }
    done += size
  }
  return tallies.map { $0.test(settledAfter: settledAfter ?? .max) }
}

/// What the shuffles so far say of a word.
private struct KeynessTally {
  let word: Int
  let total: Double
  let all: Double
  let difference: Double
  /// |t|, a little less, so that rounding does not tell equal labellings apart.
  let limit: Double
  var extreme = 0
  var seen = 0

  init(
    _ word: Int, of words: SparseCounts, in clusters: SidedClusters, tokens: Int, targetTokens: Int
  ) {
    self.word = word
    var (target, total) = (0, 0)
    for index in words.bounds[word]..<words.bounds[word + 1] {
      let count = Int(words.counts[index])
      total += count
      if clusters.inTarget[Int(words.parts[index])] { target += count }
    }
    let (all, c) = (Double(tokens), Double(targetTokens))
    self.total = Double(total)
    self.all = all
    difference = (Double(target) * all - Double(total) * c) / (c * (all - c))
    limit = abs(difference) * (1 - 1e-10)
  }

  /// Counts the first so many labellings of a block, up to the one that settles the word.
  mutating func look(
    at shuffles: borrowing SideShuffles, first size: Int, _ words: SparseCounts, settledAfter: Int
  ) {
    let block = SideShuffles.block
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: block) { sums in
      sums.initialize(repeating: 0)
      shuffles.masks.withUnsafeBufferPointer { masks in
        for index in words.bounds[word]..<words.bounds[word + 1] {
          let count = words.counts[index]
          let first = Int(words.parts[index]) * block
          // A sum of masked counts, four or more at a time.
          for place in 0..<block { sums[place] &+= count & masks[first &+ place] }
        }
      }
      for place in 0..<size {
        let hits = Double(sums[place])
        let t = (hits * all - total * shuffles.targetTokens[place]) * shuffles.scales[place]
        seen += 1
        if abs(t) >= limit {
          extreme += 1
          if extreme >= settledAfter { break }
        }
      }
    }
  }

  func test(settledAfter: Int) -> KeynessTest? {
    guard total > 0 else { return nil }
    let settled = extreme >= settledAfter
    return KeynessTest(
      difference: difference,
      p: settled ? Double(extreme) / Double(seen) : Double(1 + extreme) / Double(1 + seen),
      permutations: seen, settled: settled)
  }
}
