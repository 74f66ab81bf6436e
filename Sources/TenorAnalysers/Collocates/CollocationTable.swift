internal import TenorStatistics

/// The counts of a partial by form.
struct CollocationTable {
  private let total: CollocationPartial
  private let words: Index
  private let pairs: Index
  /// N, R, places and utterances with a node, of all clusters, and of those of a side.
  let all: Sums
  let target: Sums
  let reference: Sums

  /// What clusters add up to.
  struct Sums {
    var tokens = 0
    var nodes = 0
    var places = 0
    /// With a node.
    var utterances = 0
    /// With a node.
    var conversations = 0
    /// With a token.
    var clusters = 0

    fileprivate mutating func add(_ cluster: CollocationPartial.Cluster) {
      tokens += cluster.tokens
      nodes += cluster.nodes
      places += cluster.places
      utterances += cluster.utterances
      conversations += cluster.nodes > 0 ? 1 : 0
      clusters += 1
    }
  }

  /// Entries by form, those of form f from bounds[f] up to bounds[f + 1], in corpus order.
  private struct Index {
    var bounds: [Int]
    var order: [Int32]
    /// By entry.
    var clusters: [Int32]

    /// A counting sort.
    init(_ forms: [UInt32], count: Int, ends: [Int]) {
      var bounds = [Int](repeating: 0, count: count + 1)
      for form in forms { bounds[Int(form) + 1] += 1 }
      for form in 0..<count { bounds[form + 1] += bounds[form] }
      var next = bounds
      var order = [Int32](repeating: 0, count: forms.count)
      for (entry, form) in forms.enumerated() {
        order[next[Int(form)]] = Int32(entry)
        next[Int(form)] += 1
      }
      var clusters = [Int32](repeating: 0, count: forms.count)
      var start = 0
      for (number, end) in ends.enumerated() {
        for entry in start..<end { clusters[entry] = Int32(number) }
        start = end
      }
      (self.bounds, self.order, self.clusters) = (bounds, order, clusters)
    }

    func entries(_ form: Int) -> ArraySlice<Int32> { order[bounds[form]..<bounds[form + 1]] }
  }

  init(_ total: CollocationPartial) {
    self.total = total
    words = Index(
      total.words.map(\.form), count: total.forms.count, ends: total.clusters.map(\.wordsEnd))
    pairs = Index(
      total.pairs.map(\.form), count: total.forms.count, ends: total.clusters.map(\.pairsEnd))
    var (all, target, reference) = (Sums(), Sums(), Sums())
    for cluster in total.clusters {
      all.add(cluster)
      if cluster.isTarget { target.add(cluster) } else { reference.add(cluster) }
    }
    (self.all, self.target, self.reference) = (all, target, reference)
  }

  /// The forms with so many places about nodes, in the order of first meeting, and how many have fewer.
  func forms(minimum: Int) -> (forms: [Int], below: Int) {
    var forms: [Int] = []
    var below = 0
    for form in 0..<total.forms.count {
      let joint = pairs.entries(form).reduce(0) { $0 + total.pairs[Int($1)].joint }
      if joint >= minimum { forms.append(form) } else if joint > 0 { below += 1 }
    }
    return (forms, below)
  }

  func word(_ form: Int) -> String { total.forms[form] }

  /// What is known of a form on one side, or on both.
  struct Counts {
    var collocate = 0
    var left = 0
    var right = 0
    var utterances = 0
    var conversations = 0
    /// O
    var joint: Int { left + right }
  }

  /// - Parameter isTarget: of one side alone.
  func counts(_ form: Int, isTarget: Bool? = nil) -> Counts {
    func holds(_ cluster: Int32) -> Bool {
      isTarget == nil || total.clusters[Int(cluster)].isTarget == isTarget
    }
    var counts = Counts()
    for entry in words.entries(form) where holds(words.clusters[Int(entry)]) {
      counts.collocate += Int(total.words[Int(entry)].count)
    }
    for entry in pairs.entries(form) where holds(pairs.clusters[Int(entry)]) {
      let pair = total.pairs[Int(entry)]
      counts.left += Int(pair.left)
      counts.right += Int(pair.right)
      counts.utterances += Int(pair.utterances)
      counts.conversations += 1
    }
    return counts
  }

  /// The pairs of a form, each with the conversation that it is from, on one side or on both.
  func pairs(
    of form: Int, isTarget: Bool? = nil
  ) -> [(conversation: Int, pair: CollocationPartial.Pair)] {
    pairs.entries(form).compactMap { entry in
      let cluster = total.clusters[Int(pairs.clusters[Int(entry)])]
      guard isTarget == nil || cluster.isTarget == isTarget else { return nil }
      return (Int(cluster.conversation), total.pairs[Int(entry)])
    }
  }

  /// The counts of forms by cluster.
  func byCluster(_ forms: [Int], slots: Int) -> CollocationCounts {
    var (joint, collocates) = (SparseCounts(), SparseCounts())
    for form in forms {
      joint.append(
        pairs.entries(form).map {
          PartCount(
            part: Int(pairs.clusters[Int($0)]), count: total.pairs[Int($0)].joint)
        })
      collocates.append(
        words.entries(form).map {
          PartCount(
            part: Int(words.clusters[Int($0)]), count: Int(total.words[Int($0)].count))
        })
    }
    return CollocationCounts(
      joint: joint, collocates: collocates, nodes: total.clusters.map(\.nodes), slots: slots)
  }

  /// The clusters with their sides. The two parts of a conversation that is on both sides are a stratum of
  /// their own: they say much the same, and are exchanged with each other only.
  var sidedClusters: SidedClusters {
    let clusters = total.clusters
    var strata = [Int](repeating: 0, count: clusters.count)
    for (index, cluster) in clusters.enumerated().dropFirst()
    where cluster.conversation == clusters[index - 1].conversation {
      strata[index - 1] = Int(cluster.conversation) + 1
      strata[index] = strata[index - 1]
    }
    return SidedClusters(
      tokens: clusters.map(\.tokens), inTarget: clusters.map(\.isTarget), strata: strata)
  }

  /// Conversations with words on both sides.
  var straddling: Int {
    zip(total.clusters, total.clusters.dropFirst()).count { $0.conversation == $1.conversation }
  }
}

extension CollocationPartial.Pair {
  fileprivate var joint: Int { Int(left + right) }
}
