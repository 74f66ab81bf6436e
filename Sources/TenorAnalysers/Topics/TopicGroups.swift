internal import TenorGraph

/// The words of every topic: guided ones grown from their seeds, then communities of what is left.
struct TopicGroups {
  /// One topic's words.
  struct Group {
    /// The guide that it grew from; `nil` for one that was found.
    var guide: Int?
    /// Places in the vocabulary, the strongest first.
    var words: [Int]
    /// By place: the sum of NPMI to the other words of the topic.
    var weights: [Int: Double]
    /// By place, for words that grew: mean NPMI to the seeds.
    var nearness: [Int: Double] = [:]
    /// By place: how often several runs put the word with the others of its topic.
    var firmness: [Int: Double] = [:]
  }

  /// Guided ones in the order of their guides, then the others by the number of words.
  private(set) var list: [Group] = []
  /// Kept words with an edge that are in no topic: their communities are too small, or too little ties them.
  private(set) var inSmall = 0
  /// Kept words without an edge that are in no topic.
  private(set) var alone = 0
  /// The quality of the best partition; `nil` where nothing was left to divide.
  private(set) var quality: Double?
  /// How alike the partitions of several seeds are.
  private(set) var agreement: Double?

  /// The least mean NPMI to its seeds with which a word joins a guided topic, and the most words that do.
  static let nearEnough = 0.1
  static let mostGrown = 20

  init(
    _ vocabulary: TopicVocabulary, _ graph: Graph, _ analyser: Topics
  ) throws(IGraphError) {
    let guided = Self.guided(vocabulary, graph, analyser)
    var taken = Set<Int>()
    for group in guided { taken.formUnion(group.words) }
    let rest = graph.keepingNodes { !taken.contains($0) }
    alone = rest.degrees.count { $0 == 0 }
    let linked = rest.withoutIsolates
    var found: [Group] = []
    if !linked.edges.isEmpty {
      let communities = try Communities(
        of: linked, resolution: analyser.resolution, seeds: analyser.runs,
        firstSeed: analyser.seed)
      quality = communities.quality
      agreement = communities.meanAdjustedRand
      let firmness = communities.firmness
      let places = Dictionary(uniqueKeysWithValues: graph.names.enumerated().map { ($1, $0) })
      var ties = TopicTies(linked)
      for community in communities.best.groups {
        let members = ties.tied(community, by: analyser.ties)
        inSmall += community.count
        guard members.count >= analyser.smallest else { continue }
        inSmall -= members.count
        let words = members.compactMap { places[linked.names[$0]] }
        var group = Self.group(words, graph)
        for (member, word) in zip(members, words) { group.firmness[word] = firmness[member] }
        found.append(group)
      }
    }
    list = guided + found
  }

  /// Words in the order of what ties them to each other.
  private static func group(_ words: [Int], _ graph: Graph, guide: Int? = nil) -> Group {
    var weights = Dictionary(uniqueKeysWithValues: words.map { ($0, 0.0) })
    for edge in graph.edges {
      guard let a = weights[edge.a], let b = weights[edge.b] else { continue }
      weights[edge.a] = a + edge.weight
      weights[edge.b] = b + edge.weight
    }
    let sorted = words.sorted { a, b in
      let (first, second) = (weights[a] ?? 0, weights[b] ?? 0)
      return first == second ? a < b : first > second
    }
    return Group(guide: guide, words: sorted, weights: weights)
  }

  /// Seeds are put together; a word joins the guide to whose seeds its mean NPMI is greatest, 0 standing for
  /// a seed to which it has no edge, if that is ``nearEnough``. Of those of one guide the nearest are taken.
  private static func guided(
    _ vocabulary: TopicVocabulary, _ graph: Graph, _ analyser: Topics
  ) -> [Group] {
    guard !analyser.guides.isEmpty else { return [] }
    var seeds = [[Int]](repeating: [], count: analyser.guides.count)
    for (place, word) in vocabulary.words.enumerated() {
      if let guide = word.guide { seeds[guide].append(place) }
    }
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: seeds.count), count: graph.names.count)
    for edge in graph.edges {
      if let guide = vocabulary.words[edge.a].guide { sums[edge.b][guide] += edge.weight }
      if let guide = vocabulary.words[edge.b].guide { sums[edge.a][guide] += edge.weight }
    }
    var grown = [[(word: Int, nearness: Double)]](repeating: [], count: seeds.count)
    for (word, sums) in sums.enumerated() where vocabulary.words[word].guide == nil {
      var best: (guide: Int, nearness: Double)?
      for (guide, sum) in sums.enumerated() where !seeds[guide].isEmpty {
        let nearness = sum / Double(seeds[guide].count)
        if nearness > best?.nearness ?? 0 { best = (guide, nearness) }
      }
      if let best, best.nearness >= nearEnough { grown[best.guide].append((word, best.nearness)) }
    }
    var ties = TopicTies(graph)
    return seeds.indices.map { guide in
      let near = grown[guide].sorted { ($1.nearness, $0.word) < ($0.nearness, $1.word) }
        .prefix(mostGrown)
      let words = ties.tied(
        seeds[guide] + near.map(\.word), by: analyser.ties, keeping: Set(seeds[guide]))
      var group = group(words, graph, guide: guide)
      for (word, nearness) in near where words.contains(word) { group.nearness[word] = nearness }
      return group
    }
  }
}
