internal import TenorStatistics

/// The counts of a partial by unit, with what they add up to.
struct KeyWordTable {
  /// c
  let targetTokens: Int
  /// d
  let referenceTokens: Int
  private let total: KeyWordsPartial
  private let list: ReferenceList?
  /// By cluster: its place among those of its side.
  private let places: [Int]
  private let parts: (target: CorpusParts, reference: CorpusParts)
  /// The entries by unit, those of unit u from bounds[u] up to bounds[u + 1], in corpus order.
  private let order: [Int]
  private let bounds: [Int]
  /// By entry.
  private let clusters: [Int32]

  init(_ total: KeyWordsPartial, _ sides: KeynessSides) {
    self.total = total
    if case .list(let list) = sides.reference { self.list = list } else { list = nil }
    var sizes: (target: [Int], reference: [Int]) = ([], [])
    places = total.clusters.map { cluster in
      if cluster.isTarget {
        sizes.target.append(cluster.units)
        return sizes.target.count - 1
      }
      sizes.reference.append(cluster.units)
      return sizes.reference.count - 1
    }
    parts = (CorpusParts(sizes: sizes.target), CorpusParts(sizes: sizes.reference))
    targetTokens = parts.target.tokens
    referenceTokens = list?.tokens ?? parts.reference.tokens
    // A counting sort.
    var bounds = [Int](repeating: 0, count: total.units + 1)
    for entry in total.entries { bounds[Int(entry.unit) + 1] += 1 }
    for unit in 0..<total.units { bounds[unit + 1] += bounds[unit] }
    var next = bounds
    var order = [Int](repeating: 0, count: total.entries.count)
    for (index, entry) in total.entries.enumerated() {
      order[next[Int(entry.unit)]] = index
      next[Int(entry.unit)] += 1
    }
    self.order = order
    self.bounds = bounds
    var clusters = [Int32](repeating: 0, count: total.entries.count)
    var start = 0
    for (number, cluster) in total.clusters.enumerated() {
      for entry in start..<cluster.end { clusters[entry] = Int32(number) }
      start = cluster.end
    }
    self.clusters = clusters
  }

  /// What is known of one unit.
  struct Counts {
    var target = 0
    var reference = 0
    var targetUtterances = 0
    var referenceUtterances: Int?
    var targetConversations = 0
    var referenceConversations: Int?
    var targetDP: Double?
    var referenceDP: Double?
  }

  /// A unit that is frequent enough to be looked at.
  struct Unit {
    var word: String
    /// Its number; `nil` for one of the list that the corpus lacks.
    var number: Int?
  }

  /// The units with so many tokens on both sides together, in the order of first meeting, those of a list
  /// alone last and by word; and how many others there are.
  func units(minimum: Int) -> (units: [Unit], below: Int) {
    var units: [Unit] = []
    var below = 0
    var met: Set<String> = []
    for number in 0..<total.units {
      var count = sum(number)
      if let list {
        let word = total.spelling(number)
        met.insert(word)
        count += list.counts[word] ?? 0
      }
      if count >= minimum {
        units.append(Unit(word: total.spelling(number), number: number))
      } else {
        below += 1
      }
    }
    guard let list else { return (units, below) }
    for (word, count) in list.counts.sorted(by: { $0.key < $1.key }) where !met.contains(word) {
      if count >= minimum { units.append(Unit(word: word)) } else if count > 0 { below += 1 }
    }
    return (units, below)
  }

  private func sum(_ unit: Int) -> Int {
    order[bounds[unit]..<bounds[unit + 1]].reduce(0) { $0 + Int(total.entries[$1].count) }
  }

  /// The counts of a unit.
  func counts(of unit: Unit) -> Counts {
    var counts = Counts()
    var held: (target: [PartCount], reference: [PartCount]) = ([], [])
    if list == nil { (counts.referenceUtterances, counts.referenceConversations) = (0, 0) }
    for index in indices(of: unit) {
      let entry = total.entries[index]
      let cluster = Int(clusters[index])
      let part = PartCount(part: places[cluster], count: Int(entry.count))
      if total.clusters[cluster].isTarget {
        counts.target += part.count
        counts.targetUtterances += Int(entry.utterances)
        held.target.append(part)
      } else {
        counts.reference += part.count
        counts.referenceUtterances? += Int(entry.utterances)
        held.reference.append(part)
      }
    }
    counts.targetConversations = held.target.count
    if let list {
      counts.reference = list.counts[unit.word] ?? 0
    } else {
      counts.referenceConversations = held.reference.count
      counts.referenceDP = Dispersion(held.reference, in: parts.reference).dp
    }
    counts.targetDP = Dispersion(held.target, in: parts.target).dp
    return counts
  }

  private func indices(of unit: Unit) -> ArraySlice<Int> {
    unit.number.map { order[bounds[$0]..<bounds[$0 + 1]] } ?? []
  }

  /// The entries of a unit on one side, each with the conversation it is from.
  func entries(
    of number: Int, inTarget: Bool
  ) -> [(conversation: Int, entry: KeyWordsPartial.Entry)] {
    order[bounds[number]..<bounds[number + 1]].compactMap { index in
      let cluster = total.clusters[Int(clusters[index])]
      guard cluster.isTarget == inTarget else { return nil }
      return (Int(cluster.conversation), total.entries[index])
    }
  }

  /// How many forms are met on a side.
  func types(inTarget: Bool) -> Int {
    if !inTarget, let list { return list.counts.count { $0.value > 0 } }
    return (0..<total.units).count { unit in
      order[bounds[unit]..<bounds[unit + 1]].contains {
        total.clusters[Int(clusters[$0])].isTarget == inTarget
      }
    }
  }

  /// Conversations with a token on a side; `nil` for a list.
  func conversations(inTarget: Bool) -> Int? {
    if !inTarget, list != nil { return nil }
    return inTarget ? parts.target.count : parts.reference.count
  }

  /// Conversations with tokens on both sides.
  var straddling: Int {
    zip(total.clusters, total.clusters.dropFirst()).count { $0.conversation == $1.conversation }
  }

  /// The permutation test of each unit: `nil` where there is nothing to shuffle, as with a list.
  ///
  /// The two parts of a conversation that is on both sides are a stratum of their own: they say much the
  /// same, and are exchanged with each other only.
  func tests(of units: [Unit], permutations: Int, seed: UInt64) -> [KeynessTest?] {
    guard list == nil else { return .init(repeating: nil, count: units.count) }
    var counts = SparseCounts()
    for unit in units {
      counts.append(
        indices(of: unit).map {
          PartCount(part: Int(clusters[$0]), count: Int(total.entries[$0].count))
        })
    }
    var strata = [Int](repeating: 0, count: total.clusters.count)
    for (index, cluster) in total.clusters.enumerated().dropFirst()
    where cluster.conversation == total.clusters[index - 1].conversation {
      strata[index - 1] = Int(cluster.conversation) + 1
      strata[index] = strata[index - 1]
    }
    return clusterKeyness(
      counts,
      in: SidedClusters(
        tokens: total.clusters.map(\.units), inTarget: total.clusters.map(\.isTarget),
        strata: strata),
      replicates: permutations, settledAfter: KeyWords.settledAfter, seed: seed)
  }
}
