internal import TenorStatistics

/// The scored utterances of two periods by group, and by conversation for drawing.
struct Groups {
  /// The groups' labels, in the order in which they were met.
  let labels: [String]
  let earlier: GroupTotals
  let later: GroupTotals

  init(
    _ first: ScoredSample, _ second: ScoredSample, _ label: (PeriodSample.Utterance) -> String
  ) {
    var numbers: [String: Int] = [:]
    var labels: [String] = []
    func number(_ label: String) -> Int {
      if let known = numbers[label] { return known }
      numbers[label] = labels.count
      labels.append(label)
      return labels.count - 1
    }
    let sides = [first, second].map { sample in
      zip(sample.bounds, sample.bounds.dropFirst()).map { start, end in
        sample.utterances[start..<end].map { (group: number(label($0)), score: $0.score ?? 0) }
      }
    }
    self.labels = labels
    earlier = GroupTotals(sides[0], groups: labels.count)
    later = GroupTotals(sides[1], groups: labels.count)
  }

  /// The two parts of the change for draws of conversations.
  ///
  /// Groups that speak on one side only are thrown together first, which changes neither part: without a
  /// mean of their own on the other side they add −p (m − M) or p' (m' − M), linear in their sums.
  func replicates(_ count: Int, seed: UInt64) -> (within: [Double], mix: [Double]) {
    var (places, next) = ([Int](repeating: 0, count: labels.count), 2)
    for group in labels.indices {
      if earlier.totals[group].count > 0, later.totals[group].count > 0 {
        places[group] = next
        next += 1
      } else {
        places[group] = earlier.totals[group].count > 0 ? 0 : 1
      }
    }
    let (a, b) = (earlier.renumbered(places, groups: next), later.renumbered(places, groups: next))
    let splits = clusterReplicates(
      of: [a.clusterCount, b.clusterCount], replicates: count, seed: seed
    ) { times in decomposeMeans(before: a.totals(times[0]), after: b.totals(times[1])) }
    return (splits.map(\.rate), splits.map(\.mix))
  }
}

/// Counts and sums by group, conversation after conversation.
struct GroupTotals {
  /// What one conversation has of one group.
  private struct Cell {
    var group: Int
    var count: Double
    var sum: Double
  }

  /// Over all conversations.
  let totals: [CellTotal]
  private let cells: [Cell]
  /// Where each conversation's cells start, and the end of the last.
  private let bounds: [Int]

  var clusterCount: Int { bounds.count - 1 }

  init(_ clusters: [[(group: Int, score: Double)]], groups: Int) {
    var (cells, bounds) = ([Cell](), [0])
    for cluster in clusters {
      var places: [Int: Int] = [:]
      for (group, score) in cluster {
        if let place = places[group] {
          cells[place].count += 1
          cells[place].sum += score
        } else {
          places[group] = cells.count
          cells.append(Cell(group: group, count: 1, sum: score))
        }
      }
      bounds.append(cells.count)
    }
    self.init(cells, bounds, groups)
  }

  private init(_ cells: [Cell], _ bounds: [Int], _ groups: Int) {
    (self.cells, self.bounds) = (cells, bounds)
    var totals = [CellTotal](repeating: CellTotal(count: 0, sum: 0), count: groups)
    for cell in cells {
      totals[cell.group].count += cell.count
      totals[cell.group].sum += cell.sum
    }
    self.totals = totals
  }

  /// The same with other numbers for the groups; what comes to one number in one conversation is added.
  func renumbered(_ places: [Int], groups: Int) -> GroupTotals {
    var (joined, starts) = ([Cell](), [0])
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      var found: [Int: Int] = [:]
      for cell in cells[start..<end] {
        let group = places[cell.group]
        if let place = found[group] {
          joined[place].count += cell.count
          joined[place].sum += cell.sum
        } else {
          found[group] = joined.count
          joined.append(Cell(group: group, count: cell.count, sum: cell.sum))
        }
      }
      starts.append(joined.count)
    }
    return GroupTotals(joined, starts, groups)
  }

  /// The totals when conversation i is there `times[i]` times.
  func totals(_ times: [Int]) -> [CellTotal] {
    var totals = [CellTotal](repeating: CellTotal(count: 0, sum: 0), count: self.totals.count)
    totals.withUnsafeMutableBufferPointer { totals in
      cells.withUnsafeBufferPointer { cells in
        bounds.withUnsafeBufferPointer { bounds in
          for cluster in 0..<times.count where times[cluster] > 0 {
            let t = Double(times[cluster])
            for place in bounds[cluster]..<bounds[cluster + 1] {
              let cell = cells[place]
              totals[cell.group].count += t * cell.count
              totals[cell.group].sum += t * cell.sum
            }
          }
        }
      }
    }
    return totals
  }
}

/// What the topic of an utterance is called: the terms that it mentions together.
struct TopicLabels {
  /// How many combinations are topics of their own.
  static let most = 12

  private let terms: [String]
  private let frequent: Set<[UInt16]>

  init(_ terms: [String], _ samples: [ScoredSample]) {
    self.terms = terms
    var counts: [[UInt16]: Int] = [:]
    for sample in samples {
      for utterance in sample.utterances { counts[utterance.topics, default: 0] += 1 }
    }
    let ranked = counts.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    frequent = Set(ranked.prefix(Self.most).map(\.key))
  }

  func label(_ topics: [UInt16]) -> String {
    if topics.isEmpty { return "(none of the terms)" }
    if !frequent.contains(topics) { return "(rarer combinations)" }
    return topics.map { terms[Int($0)] }.joined(separator: " + ")
  }
}
