internal import TenorGraph
internal import TenorStatistics

/// Which words go together beyond chance: an edge for each such pair, as strong as its NPMI.
///
/// A pair is an edge where it shares ``Topics/fewestTogether`` units or more, in
/// ``Topics/fewestConversations`` conversations or more; its NPMI is above a threshold; and q < ``Topics/significance``, by the
/// chance that keeps in how many units each word stands and how many kept words each unit holds, so that two
/// words do not go together for standing in long posts. The family of the correction is all pairs of kept
/// words, seen together or not.
///
/// - Complexity: O(Σ size² of units) time, and what ``ChanceModel`` takes; O(pairs seen) memory.
struct TopicGraph {
  private(set) var graph: Graph
  /// Pairs of kept words.
  let pairs: Int
  /// Those that were seen together often enough to be tested.
  let tested: Int
  /// Whether chance could be told: see ``ChanceModel/error``.
  let isTold: Bool

  init(_ vocabulary: TopicVocabulary, _ analyser: Topics) {
    let count = vocabulary.words.count
    pairs = count * (count - 1) / 2
    let names = vocabulary.words.map(\.form)
    guard pairs > 0, vocabulary.units > 1 else {
      (graph, tested, isTold) = (Graph(names: names, edges: []), 0, true)
      return
    }
    let incidence = Self.incidence(vocabulary)
    let candidates = incidence.pairs.filter { pair in
      guard pair.both >= Topics.fewestTogether else { return false }
      return Self.npmi(pair, vocabulary).map { $0 > analyser.threshold } ?? false
    }
    tested = candidates.count
    let chance = ChanceModel(of: incidence)
    isTold = chance.error <= ChanceModel.tolerance
    guard isTold, !candidates.isEmpty else {
      graph = Graph(names: names, edges: [])
      return
    }
    let tests = chance.test(candidates)
    let q = Self.adjusted(tests.map(\.tail), family: pairs)
    let edges = zip(candidates, q).compactMap { pair, q -> Graph.Edge? in
      let fewest = Topics.fewestConversations
      guard q < analyser.significance, let weight = Self.npmi(pair, vocabulary),
        vocabulary.together(pair.a, pair.b, conversationsUpTo: fewest).conversations >= fewest
      else { return nil }
      return Graph.Edge(pair.a, pair.b, weight: weight)
    }
    graph = Graph(names: names, edges: edges)
  }

  private static func incidence(_ vocabulary: TopicVocabulary) -> Incidence {
    var units = [[Int]](repeating: [], count: vocabulary.units)
    for (word, posting) in vocabulary.postings.enumerated() {
      for unit in posting { units[Int(unit)].append(word) }
    }
    return Incidence(items: vocabulary.words.count, units: units)
  }

  private static func npmi(_ pair: PairCount, _ vocabulary: TopicVocabulary) -> Double? {
    npmi(pair.a, pair.b, both: pair.both, vocabulary)
  }

  /// NPMI of two words that share so many units.
  static func npmi(
    _ a: Int, _ b: Int, both: Int, _ vocabulary: TopicVocabulary
  ) -> Double? {
    Association(
      both: both, first: vocabulary.words[a].units, second: vocabulary.words[b].units,
      units: vocabulary.units
    ).npmi
  }

  /// Benjamini and Hochberg over a family of which the rest has p = 1.
  static func adjusted(_ p: [Double], family: Int) -> [Double] {
    var adjusted = p
    var lowest = 1.0
    for (position, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated()
      .reversed()
    {
      lowest = min(lowest, Double(family) * p[index] / Double(position + 1))
      adjusted[index] = lowest
    }
    return adjusted
  }
}
