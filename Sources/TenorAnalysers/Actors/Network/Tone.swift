internal import TenorAnalysis
internal import TenorReport
public import TenorStatistics

/// The tone of some sentences: the mean of their scores, with an interval over conversations.
///
/// - Output: in −1...1, 0 being neither; unscored sentences are in no mean.
public struct Tone: Sendable, Hashable, Encodable {
  /// The mean score of the scored sentences, each counting once.
  public var mean: Double
  /// Its 95 % interval; `nil` for fewer conversations than ``TargetSentiment/fewestConversations``, or
  /// too few for any interval to leave 0 out.
  public var interval: Interval?
  /// The scored sentences.
  public var sentences: Int
  /// Their conversations.
  public var conversations: Int

  /// 1 where the interval lies above 0, −1 below; `nil` where it holds 0 or there is none.
  public var sign: Int? {
    guard let interval, !interval.contains(0) else { return nil }
    return interval.lower > 0 ? 1 : -1
  }

  /// `−0.120 (95% interval −0.300 to 0.050), over 12 scored sentences of 9 conversations`
  var words: String {
    let range =
      interval.map {
        " (95% interval \(Figures.signed($0.lower)) to \(Figures.signed($0.upper)))"
      } ?? " (too few conversations for an interval)"
    return
      "\(Figures.signed(mean))\(range), over \(counted(sentences, "scored sentence")) of \(counted(conversations, "conversation"))"
  }

  private enum CodingKeys: String, CodingKey {
    case mean, low, high, sentences, conversations, sign
  }

  /// In the order of columns, with the interval's ends and the sign.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(mean, forKey: .mean)
    try container.encode(interval?.lower, forKey: .low)
    try container.encode(interval?.upper, forKey: .high)
    try container.encode(sentences, forKey: .sentences)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(sign, forKey: .sign)
  }
}

/// What all tones of a network share.
public struct ToneSummary: Sendable, Hashable, Encodable {
  /// The engine's name.
  public var engine: String
  /// What the engine reads and what escapes it, as a report says it.
  public var method: String
  /// Of all scored sentences that mention anybody; `nil` where there is none.
  public var overall: Tone?
  /// How often conversations were drawn.
  public var bootstrap: Int
  /// What all drawing started from.
  public var seed: UInt64
  /// Whether the mentions' own words were left out of the scores.
  public var ownWordsLeftOut: Bool

  /// How the tones were found.
  ///
  /// - Parameter sentences: which sentences they are of: `that mention the actor`.
  func note(on sentences: String) -> Prose {
    "Tone: the mean score, in −1 to 1, of the scored sentences \(sentences), in the speakers’ own words\(ownWordsLeftOut ? ", the actors’ names themselves scoring nothing" : ""), by \(code: engine), which \(method). Intervals draw conversations \(grouped: bootstrap) times (seed \(String(seed)), 95%), or turn signs where these are few. A sentence that mentions somebody need not be about them."
  }
}

/// The scored sentences of one conversation, in sum.
public struct ToneCell: Sendable, Hashable, Codable {
  /// Index into the corpus's conversations.
  public var conversation: Int32
  /// How many.
  public var sentences: Int32
  /// The sum of their scores, in their order.
  public var sum: Double
}

extension [ToneCell] {
  /// Adds a sentence; those of a conversation come together.
  mutating func add(_ score: Double, of conversation: Int) {
    let place = Int32(truncatingIfNeeded: conversation)
    if last?.conversation != place {
      append(ToneCell(conversation: place, sentences: 0, sum: 0))
    }
    self[count - 1].sentences += 1
    self[count - 1].sum += score
  }

  /// The tone of all; `nil` without a sentence.
  ///
  /// With fewer than ``Comparison/fewConversations`` conversations the interval is that of a sign-flip
  /// test, as for targets; with more it is a bootstrap over them.
  func tone(_ replicates: Int, _ seed: UInt64) -> Tone? {
    if isEmpty { return nil }
    // Of each conversation only sum and size count, so that its mean may stand for each sentence.
    let sample = ClusteredSample(
      map { [Double](repeating: $0.sum / Double($0.sentences), count: Int($0.sentences)) })
    let interval = count < Comparison.fewConversations ? signFlipInterval : clusterMeanInterval
    return Tone(
      mean: sample.mean ?? 0,
      interval: count < TargetSentiment.fewestConversations
        ? nil : interval(sample, replicates, TargetSentiment.level, seed),
      sentences: sample.values.count, conversations: count)
  }
}
