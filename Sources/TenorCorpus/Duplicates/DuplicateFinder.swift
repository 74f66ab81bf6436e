/// Finds the duplicates of one corpus: identical texts first, then what is near among the distinct ones.
struct DuplicateFinder {
  private let corpus: Corpus
  private let criteria: Duplicates.Criteria
  private var minHash: MinHash

  /// The utterances with enough words, in corpus order.
  private var places: [(conversation: Int32, utterance: Int32)] = []
  /// By utterance: the first one with the same words.
  private var same: [Int32] = []
  /// By utterance: another of its cluster, nearer to the first; the first has itself.
  private var leader: [Int32] = []
  /// The distinct texts that are long enough to be near one another.
  private var long: [Int32] = []
  /// By long text: a key for each band.
  private var keys: [UInt32] = []

  private var text: [UInt8] = []
  private var words = FoldedWords()
  private var others = FoldedWords()
  /// The shingles that were asked for last.
  private var latest: (index: Int32, shingles: Shingles)?

  init(_ corpus: Corpus, _ criteria: Duplicates.Criteria) {
    self.corpus = corpus
    self.criteria = criteria
    minHash = MinHash(similarity: criteria.similarity)
  }

  mutating func find() -> Duplicates {
    findIdentical()
    findNear()
    return result()
  }
}

// MARK: Identical texts, and signatures of the others

extension DuplicateFinder {
  private mutating func findIdentical() {
    var known: [UInt64: Int32] = [:]
    for conversation in corpus.conversations.indices {
      for utterance in corpus.conversations[conversation].utterances.indices {
        read(Int32(conversation), Int32(utterance), into: \.words)
        guard words.count >= min(criteria.identicalWords, criteria.nearWords) else { continue }
        let index = Int32(places.count)
        places.append((Int32(conversation), Int32(utterance)))
        var first = index
        if words.count >= criteria.identicalWords {
          // Should two texts ever share a digest, the next number serves the second.
          var digest = words.digest
          while let earlier = known[digest] {
            if isSame(as: earlier) {
              first = earlier
              break
            }
            digest &+= 1
          }
          if first == index { known[digest] = index }
        }
        same.append(first)
        leader.append(first)
        if first == index, words.count >= criteria.nearWords {
          long.append(index)
          minHash.appendKeys(of: words, to: &keys)
        }
      }
    }
  }

  /// Whether the words at hand are those of an earlier utterance.
  private mutating func isSame(as index: Int32) -> Bool {
    read(index, into: \.others)
    return words.bytes == others.bytes
  }

  private mutating func read(
    _ index: Int32, into words: WritableKeyPath<DuplicateFinder, FoldedWords>
  ) {
    let place = places[Int(index)]
    read(place.conversation, place.utterance, into: words)
  }

  private mutating func read(
    _ conversation: Int32, _ index: Int32, into words: WritableKeyPath<DuplicateFinder, FoldedWords>
  ) {
    let utterance = corpus.conversations[Int(conversation)].utterances[Int(index)]
    text.removeAll(keepingCapacity: true)
    utterance.appendText(from: corpus.sources[utterance.source], to: &text)
    self[keyPath: words].read(text)
  }
}

// MARK: Nearly identical texts

extension DuplicateFinder {
  /// The most texts of a bucket that a further one is compared with.
  private static let mostOfBucket = 16
  /// The most comparisons in vain of one text.
  private static let mostInVain = 64

  private mutating func findNear() {
    var inVain = [UInt8](repeating: 0, count: long.count)
    for band in 0..<minHash.bands { findNear(band, &inVain) }
  }

  /// Compares the texts that share a band. Buckets are chains from their latest text to their first.
  private mutating func findNear(_ band: Int, _ inVain: inout [UInt8]) {
    var capacity = 16
    while capacity < long.count * 2 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    var previous = [Int32](repeating: -1, count: long.count)
    let bands = minHash.bands
    for index in long.indices {
      let key = keys[index * bands + band]
      var slot = Int(key) & (capacity - 1)
      while slots[slot] >= 0, keys[Int(slots[slot]) * bands + band] != key {
        slot = (slot + 1) & (capacity - 1)
      }
      previous[index] = slots[slot]
      slots[slot] = Int32(index)
      var other = previous[index]
      var left = Self.mostOfBucket
      while other >= 0, left > 0, inVain[index] < Self.mostInVain {
        if !unite(long[Int(other)], long[index]) { inVain[index] += 1 }
        other = previous[Int(other)]
        left -= 1
      }
    }
  }

  /// Puts two texts into one cluster, if they are similar; whether they are in one now.
  private mutating func unite(_ a: Int32, _ b: Int32) -> Bool {
    let (first, second) = (root(a), root(b))
    if first == second { return true }
    guard similarity(b, a, atLeast: criteria.similarity) >= criteria.similarity else {
      return false
    }
    leader[Int(max(first, second))] = min(first, second)
    return true
  }

  /// The first of a text's cluster.
  private mutating func root(_ index: Int32) -> Int32 {
    var index = index
    while leader[Int(index)] != index {
      leader[Int(index)] = leader[Int(leader[Int(index)])]
      index = leader[Int(index)]
    }
    return index
  }

  /// The exact similarity of two texts; 0 where it cannot reach `least`. The first one's shingles are
  /// kept for the next call.
  private mutating func similarity(_ a: Int32, _ b: Int32, atLeast least: Double = 0) -> Double {
    let mine: Shingles
    if let latest, latest.index == a {
      mine = latest.shingles
    } else {
      read(a, into: \.others)
      mine = Shingles(others)
      latest = (a, mine)
    }
    read(b, into: \.others)
    let theirs = Shingles(others)
    return mine.mayReach(least, with: theirs) ? mine.similarity(to: theirs) : 0
  }
}

// MARK: Clusters

extension DuplicateFinder {
  private mutating func result() -> Duplicates {
    var result = Duplicates(criteria)
    result.compared = places.count
    var members: [Int32: [Int32]] = [:]
    for index in places.indices {
      let first = root(Int32(index))
      if first != Int32(index) { members[first, default: []].append(Int32(index)) }
    }
    for first in members.keys.sorted() {
      var cluster = Duplicates.Cluster(first: place(first), copies: [])
      var similarities: [Int32: Double] = [:]
      for index in members[first] ?? [] {
        let text = same[Int(index)]
        var copy = Duplicates.Copy(place: place(index), kind: .identical, similarity: 1)
        if text != first {
          let known = similarities[text] ?? similarity(first, text)
          similarities[text] = known
          copy.kind = .near
          copy.similarity = known
        }
        count(copy, of: cluster.first, in: &result)
        cluster.copies.append(copy)
      }
      result.clusters.append(cluster)
    }
    return result
  }

  private func place(_ index: Int32) -> Duplicates.Place {
    let place = places[Int(index)]
    return Duplicates.Place(
      conversation: Int(place.conversation), utterance: Int(place.utterance))
  }

  private func count(
    _ copy: Duplicates.Copy, of first: Duplicates.Place, in result: inout Duplicates
  ) {
    let count: WritableKeyPath<Duplicates.Count, Int> =
      copy.kind == .identical ? \.identical : \.near
    if source(copy.place) == source(first) {
      result.withinSources[keyPath: count] += 1
    } else {
      result.acrossSources[keyPath: count] += 1
    }
  }

  private func source(_ place: Duplicates.Place) -> Int {
    corpus.conversations[place.conversation].utterances[place.utterance].source
  }
}
