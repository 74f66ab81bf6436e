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

  private let actors: Actors
  private let entry: Int
  private let lines: Int?

  /// The profile of an actor.
  ///
  /// - Parameters:
  ///   - name: of the entry, or one of its aliases, in any case; `nil` results where there is none.
  ///   - lines: the most passages that are kept, drawn by a hash of utterance and offset; `nil` for all.
  public init?(_ name: String, in actors: Actors, lines: Int? = 10) {
    let entries = actors.matcher.register.entries
    let wanted = name.lowercased()
    let named =
      entries.firstIndex { $0.name.lowercased() == wanted }
      ?? entries.firstIndex { entry in
        entry.aliases.contains { $0.inheritedFrom == nil && $0.form.lowercased() == wanted }
      }
    guard let named else { return nil }
    self.actors = actors
    entry = named
    self.lines = lines
  }

  /// Counts the mentions and pairs of all actors, and keeps this one's passages.
  public func analyse(_ shard: Shard) -> ActorProfilePartial {
    let scanner = actors.matcher.scanner(for: shard.vocabulary)
    var mentions = MentionCounter()
    var network = NetworkCounter(actors.window)
    var wholes = WholeCounter(actors.countedFor)
    var passages = DrawnPassages(most: lines)
    var found: [AliasMatch] = []
    for item in shard.items {
      found.removeAll(keepingCapacity: true)
      scanner.appendMatches(in: item, of: shard, to: &found)
      network.count(found, in: item, of: shard)
      guard !found.isEmpty else { continue }
      wholes.count(found, in: item)
      mentions.count(found.filter { $0.entry == entry }, in: item, of: shard)
      let id = shard.utterance(item).id
      for match in found where match.entry == entry && !match.isExcluded {
        passages.offer(SampledPassage(shard.passage(item, match.range), of: id))
      }
    }
    var partial = ActorProfilePartial()
    partial.mentions = mentions.tallies[entry] ?? .empty
    partial.pairs = network.finish().total.pairs
      .filter { $0.key.first == entry || $0.key.second == entry }
    partial.passages = passages
    partial.whole = wholes.tallies[entry] ?? .empty
    return partial
  }

  /// Sorts what was counted, and looks up the lines.
  public func finish(
    _ total: ActorProfilePartial, over corpus: CorpusSummary
  ) -> ActorProfileFindings {
    ActorProfileFindings(total, entry, actors, over: corpus)
  }
}

/// What ``ActorProfile`` counts.
public struct ActorProfilePartial: Mergeable, Sendable, Hashable, Codable {
  /// The actor's mentions.
  public var mentions = MentionTally.empty
  /// The pairs that it is one of.
  public var pairs: [ActorPair: PairTally] = [:]
  /// Its mentions, as many as the profile shows.
  public var passages = DrawnPassages.empty
  /// Its mentions and those of its parts; empty without parts.
  public var whole = WholeTally.empty

  /// Nothing counted.
  public static let empty = ActorProfilePartial()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    mentions.merge(next.mentions)
    pairs.merge(next.pairs)
    passages.merge(next.passages)
    whole.merge(next.whole)
  }
}
