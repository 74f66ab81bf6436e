public import TenorCorpus

/// How much was analysed.
public struct Volume: Sendable, Hashable, Codable, Mergeable {
  /// Utterances that passed the filter.
  public var utterances = 0
  /// Running words: see `TokenClass.isRunning`.
  public var tokens = 0

  /// A volume of so many utterances and tokens.
  public init(utterances: Int = 0, tokens: Int = 0) {
    self.utterances = utterances
    self.tokens = tokens
  }

  /// Nothing analysed.
  public static let empty = Volume()
  /// Adds the volume of the next stretch.
  public mutating func merge(_ next: Volume) {
    utterances += next.utterances
    tokens += next.tokens
  }
}

/// A cell of the corpus's volume: a period (`nil`: undated, or too coarse for the bins) and a kind.
public struct VolumeKey: Sendable, Hashable, Codable {
  /// `nil`: undated, or too coarsely dated for the bins.
  public var period: Period?
  /// The kind of utterance.
  public var kind: UtteranceKind

  /// The cell of a period and a kind.
  public init(period: Period?, kind: UtteranceKind) {
    self.period = period
    self.kind = kind
  }
}

/// What the engine itself counts of every shard, beside the analysers: for each set of voices that one
/// of them listens to.
struct Exposures: Mergeable, Sendable {
  private(set) var byVoices: [Set<Voice>: Exposure] = [:]
  /// Utterances left out as copies.
  private(set) var copies = 0

  static let empty = Exposures()

  init() {}

  init(of shard: Shard) {
    copies = shard.copies
    note(shard)
  }

  /// Counts what the shard holds of the voices that it listens to now, once.
  mutating func note(_ shard: Shard) {
    if byVoices[shard.voices] == nil { byVoices[shard.voices] = Exposure(of: shard) }
  }

  /// Notes what was counted of some voices elsewhere.
  mutating func note(_ exposure: Exposure, of voices: Set<Voice>) {
    byVoices[voices] = exposure
  }

  mutating func merge(_ next: Exposures) {
    byVoices.merge(next.byVoices)
    copies += next.copies
  }
}

/// How much a shard holds of some voices.
struct Exposure: Mergeable, Sendable {
  var volume: [VolumeKey: Volume] = [:]
  var conversations = 0
  var firstDay: Int?
  var lastDay: Int?

  static let empty = Exposure()

  init() {}

  init(of shard: Shard) {
    var last: Int?
    for item in shard.items {
      if item.conversation != last {
        conversations += 1
        last = item.conversation
      }
      volume[VolumeKey(period: item.period, kind: item.kind), default: .empty]
        .merge(Volume(utterances: 1, tokens: item.runningTokens))
      if let date = shard.utterance(item).date, item.period != nil {
        firstDay = min(firstDay ?? .max, date.firstDay)
        lastDay = max(lastDay ?? .min, date.lastDay)
      }
    }
  }

  mutating func merge(_ next: Exposure) {
    volume.merge(next.volume)
    conversations += next.conversations
    firstDay = [firstDay, next.firstDay].compactMap(\.self).min()
    lastDay = [lastDay, next.lastDay].compactMap(\.self).max()
  }
}
