public import TenorAnalysis
internal import TenorCorpus

/// One actor of a register: when it is mentioned, under which names, with whom, and in which words.
///
/// - Input: as ``Actors``, whose counts it repeats.
/// - Output: counts by period, aliases seen, neighbours within the window, and lines.
/// - Complexity: as ``Actors``; the partial also keeps so many of the actor's passages, or all of them.
public struct ActorProfile: Analyser {
  /// `actors-show`
  public static let name = "actors-show"

  let actors: Actors
  let entry: Int
  /// The other of the pair whose lines are kept; `nil` for the actor's own mentions.
  let other: Int?
  let lines: Int?

  /// The profile of an actor.
  ///
  /// - Parameters:
  ///   - entry: the number of the entry, as ``Register/entries(called:)`` tells it.
  ///   - other: of another, where the lines are to be those that mention both in one unit: one a sentence,
  ///     paragraph or utterance, so that with all lines the pair's count can be read. Of an exchange or a
  ///     conversation, the utterances that mention both.
  ///   - lines: the most passages that are shown, drawn by a hash of utterance and offset; `nil` for all.
  public init(of entry: Int, with other: Int? = nil, in actors: Actors, lines: Int? = 10) {
    let count = actors.matcher.register.entries.count
    for entry in [entry, other].compactMap(\.self) {
      precondition(
        (0..<count).contains(entry), "There is no entry \(entry) among \(count) actors.")
    }
    precondition(entry != other, "A pair is of two actors, not of entry \(entry) with itself.")
    self.actors = actors
    self.entry = entry
    self.other = other
    self.lines = lines
  }

  /// Counts the mentions and pairs of all actors, and keeps this one's passages.
  public func analyse(_ shard: Shard) throws -> ActorProfilePartial {
    let scanner = actors.matcher.scanner(for: shard.vocabulary)
    var mentions = MentionCounter()
    var network = NetworkCounter(actors.window)
    if let other {
      network.traced = ActorPair(first: min(entry, other), second: max(entry, other))
    }
    var wholes = WholeCounter(actors.countedFor)
    var passages = DrawnPassages(most: self.lines)
    var lines = 0
    var found: [AliasMatch] = []
    for item in shard.items {
      found.removeAll(keepingCapacity: true)
      try scanner.appendMatches(in: item, of: shard, to: &found)
      network.count(found, in: item, of: shard)
      guard !found.isEmpty else { continue }
      wholes.count(found, in: item)
      mentions.count(found.filter { $0.entry == entry }, in: item, of: shard)
      let id = shard.utterance(item).id
      for match in found where other == nil && match.entry == entry && match.isMention {
        lines += 1
        passages.offer(SampledPassage(shard.passage(item, match.range), of: id))
      }
    }
    var partial = ActorProfilePartial()
    partial.mentions = mentions.tallies[entry] ?? .empty
    partial.pairs = network.finish().total.pairs
      .filter { $0.key.first == entry || $0.key.second == entry }
    for passage in network.tracedPassages { passages.offer(passage) }
    partial.passages = passages
    partial.lines = lines + network.tracedPassages.count
    partial.whole = wholes.tallies[entry] ?? .empty
    return partial
  }

  /// Sorts what was counted, and looks up the lines.
  public func finish(
    _ total: ActorProfilePartial, over corpus: CorpusSummary
  ) -> ActorProfileFindings {
    ActorProfileFindings(self, total, over: corpus)
  }
}

/// What ``ActorProfile`` counts.
public struct ActorProfilePartial: Mergeable, Sendable, Hashable, Codable {
  /// The actor's mentions.
  public var mentions = MentionTally.empty
  /// The pairs that it is one of.
  public var pairs: [ActorPair: PairTally] = [:]
  /// Its mentions, or where it is mentioned with the other: as many as the profile shows.
  public var passages = DrawnPassages.empty
  /// How many there are of these.
  public var lines = 0
  /// Its mentions and those of its parts; empty without parts.
  public var whole = WholeTally.empty

  /// Nothing counted.
  public static let empty = ActorProfilePartial()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    mentions.merge(next.mentions)
    pairs.merge(next.pairs)
    passages.merge(next.passages)
    lines += next.lines
    whole.merge(next.whole)
  }
}
