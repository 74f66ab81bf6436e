internal import TenorStatistics

/// The sentiment of a group of utterances, with the counts it stands on.
public struct SentimentGroup: Sendable, Hashable {
  public var utterances: Int
  /// The conversations they belong to: the independent units, far fewer than utterances.
  public var conversations: Int
  /// Utterances with a word of the lexicon, and without one.
  public var scored: Int
  public var unscored: Int
  /// Of the scored utterances, each counting once; `nil` when there is none.
  public var mean: Double?
  public var median: Double?
  /// The standard deviation of the sample; `nil` for fewer than two.
  public var sd: Double?
  /// Scored utterances by band: from 0.05, between, to -0.05.
  public var positive: Int
  public var neutral: Int
  public var negative: Int
  /// Running words, and the words with an entry in the lexicon. An emoticon has an entry but is no
  /// running word.
  public var tokens: Int
  public var matched: Int
  /// matched / tokens; `nil` without tokens.
  public var coverage: Double?

  /// The least and the greatest score that count as positive and as negative.
  public static let band = 0.05
}

/// A group being counted, utterance by utterance in corpus order.
struct SentimentCount {
  private var scores: [Double] = []
  private var utterances = 0
  private var conversations = 0
  private var lastConversation: UInt32?
  private var tokens = 0
  private var matched = 0

  init() {}

  mutating func add(_ entry: SentimentPartial.Entry) {
    utterances += 1
    if entry.conversation != lastConversation {
      conversations += 1
      lastConversation = entry.conversation
    }
    tokens += Int(entry.tokens)
    matched += Int(entry.matched)
    if entry.isScored { scores.append(entry.score) }
  }

  var group: SentimentGroup {
    let positive = scores.count { $0 >= SentimentGroup.band }
    let negative = scores.count { $0 <= -SentimentGroup.band }
    return SentimentGroup(
      utterances: utterances, conversations: conversations, scored: scores.count,
      unscored: utterances - scores.count, mean: mean(scores), median: median(scores),
      sd: standardDeviation(scores), positive: positive,
      neutral: scores.count - positive - negative, negative: negative, tokens: tokens,
      matched: matched, coverage: tokens > 0 ? Double(matched) / Double(tokens) : nil)
  }
}
