public import TenorAnalysis
internal import TenorCorpus

/// What each utterance says of each target that it mentions, in corpus order: pairs and intervals need the
/// values themselves.
public struct TargetPartial: Mergeable, Sendable, Equatable, Codable {
  /// One utterance and one target that it mentions. Its kind and date are the corpus's.
  public struct Entry: Sendable, Equatable, Codable {
    /// The number of the target.
    public var target: Int
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// Index into the conversation's utterances.
    public var utterance: Int
    /// The mentions.
    public var mentions: Int
    /// The sentences, or clauses, that mention the target.
    public var sentences = 0
    /// The scores of those of them that are scored, in order.
    public var scores: [Double] = []
    /// What they come to, weighted as the utterance's own score is; `nil` when none is scored.
    public var about: Double?
    /// What the utterance's other sentences come to; `nil` when none is scored.
    public var others: Double?
  }

  /// By utterance in corpus order, and then by target.
  public var entries: [Entry] = []
  /// By the number of the target.
  public var examples: [Int: TargetExamples] = [:]

  /// No mention.
  public static let empty = TargetPartial()

  /// Appends what the next stretch says.
  public mutating func merge(_ next: TargetPartial) {
    entries += next.entries
    examples.merge(next.examples)
  }
}

extension TargetPartial {
  /// Adds the sentences, or clauses, of an utterance that mentions a target.
  mutating func add(_ mentions: Mentions, _ stretches: [Stretch], of shard: Shard) {
    let item = shard.items[mentions.item]
    var entry = Entry(
      target: mentions.target, conversation: item.conversation, utterance: item.utterance,
      mentions: mentions.ranges.count)
    var about = UtteranceScore()
    var others = UtteranceScore()
    for stretch in stretches {
      guard stretch.isAbout else {
        others.add(stretch.score)
        continue
      }
      about.add(stretch.score)
      entry.sentences += 1
      guard stretch.score.matched > 0 else { continue }
      entry.scores.append(stretch.score.value)
      let place = SampledPassage(
        shard.passage(item, stretch.text), of: shard.utterance(item).id)
      examples[mentions.target, default: .empty].offer(
        .init(place: place, score: stretch.score.value))
    }
    entry.about = about.mean
    entry.others = others.mean
    entries.append(entry)
  }
}

/// The three scored sentences with the least hashes among those that mention a target: a sample that no
/// cut of the corpus changes, as ``PassageSample`` is.
public struct TargetExamples: Mergeable, Sendable, Equatable, Codable {
  /// A sentence with its score.
  public struct Example: Sendable, Equatable, Codable, Comparable {
    /// Where it stands, and its place in the random order.
    public var place: SampledPassage
    /// In −1...1.
    public var score: Double

    /// By the random order.
    public static func < (a: Self, b: Self) -> Bool { a.place < b.place }
  }

  /// In the random order.
  public private(set) var kept: [Example] = []

  /// No sentence.
  public static let empty = TargetExamples()

  /// Keeps the three least of both.
  public mutating func merge(_ next: Self) {
    for example in next.kept { offer(example) }
  }

  /// Takes a sentence if it is among the three least.
  public mutating func offer(_ example: Example) {
    guard !kept.contains(example) else { return }
    kept.insert(example, at: kept.firstIndex { example < $0 } ?? kept.count)
    if kept.count > PassageSample.size { kept.removeLast() }
  }

  /// In corpus order.
  var inOrder: [Example] { kept.sorted { $0.place.passage < $1.place.passage } }
}
