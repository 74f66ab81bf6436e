internal import TenorStatistics

/// How often the words of topics are met, by conversation and group.
struct TopicShares {
  /// The utterances of one conversation that are in one group.
  struct Cell: GroupedCell {
    var conversation: Int
    var group: CategoryGroupKey
    var utterances = 0
    var tokens = 0
    /// By topic: tokens of its words, and utterances that hold it.
    var matches: [Int]
    var holding: [Int]

    mutating func add(_ other: Self) {
      utterances += other.utterances
      tokens += other.tokens
      for topic in matches.indices {
        matches[topic] += other.matches[topic]
        holding[topic] += other.holding[topic]
      }
    }
  }

  /// An utterance that may stand for a topic.
  struct Candidate {
    var unit: TopicsPartial.Unit
    /// Different words of the topic, and different content words.
    var words: Int
    var of: Int
    var score: Double
    /// The first mention of the topic's strongest word there.
    var entry: TopicsPartial.Entry
  }

  /// In corpus order.
  private(set) var cells: [Cell] = []
  /// By topic: the best of each conversation, the best first.
  private(set) var representatives: [[Candidate]]

  init(_ partial: TopicsPartial, _ vocabulary: TopicVocabulary, _ groups: [TopicGroups.Group]) {
    // By word of the vocabulary: its topic, and its place in it.
    var topics = [(topic: Int, rank: Int)?](repeating: nil, count: vocabulary.words.count)
    for (topic, group) in groups.enumerated() {
      for (rank, word) in group.words.enumerated() { topics[word] = (topic, rank) }
    }
    let needed = groups.map { min(Topics.holds, $0.words.count) }
    var best = [[Candidate]](repeating: [], count: groups.count)
    var cells: [Cell] = []
    var places: [CategoryGroupKey: Int] = [:]
    let zeros = [Int](repeating: 0, count: groups.count)
    var (tokens, words) = (zeros, zeros)
    var strongest = [(rank: Int, entry: TopicsPartial.Entry)?](repeating: nil, count: groups.count)
    partial.forEachUnit { unit, entries in
      if cells.last?.conversation != unit.conversation { places = [:] }
      let cell = places[unit.group] ?? cells.count
      if cell == cells.count {
        places[unit.group] = cell
        cells.append(
          Cell(
            conversation: unit.conversation, group: unit.group, matches: zeros, holding: zeros))
      }
      cells[cell].utterances += 1
      cells[cell].tokens += unit.tokens
      var met: [Int] = []
      for entry in entries {
        guard let place = vocabulary.places[Int(entry.word)], let found = topics[place] else {
          continue
        }
        let topic = found.topic
        if words[topic] == 0 { met.append(topic) }
        words[topic] += 1
        tokens[topic] += Int(entry.count)
        if found.rank < strongest[topic]?.rank ?? .max { strongest[topic] = (found.rank, entry) }
      }
      for topic in met {
        cells[cell].matches[topic] += tokens[topic]
        if words[topic] >= needed[topic] {
          cells[cell].holding[topic] += 1
          if let score = wilsonInterval(words[topic], of: entries.count)?.lower,
            let entry = strongest[topic]?.entry
          {
            Self.offer(
              Candidate(
                unit: unit, words: words[topic], of: entries.count, score: score, entry: entry),
              to: &best[topic])
          }
        }
        (words[topic], tokens[topic], strongest[topic]) = (0, 0, nil)
      }
    }
    self.cells = cells
    representatives = best.map { candidates in
      Array(
        candidates.enumerated().sorted {
          ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
        }
        .map(\.element).prefix(PassageSample.size))
    }
  }

  /// Keeps the best of each conversation; units come in corpus order.
  private static func offer(_ candidate: Candidate, to best: inout [Candidate]) {
    guard let last = best.last, last.unit.conversation == candidate.unit.conversation else {
      best.append(candidate)
      return
    }
    if candidate.score > last.score { best[best.count - 1] = candidate }
  }
}
