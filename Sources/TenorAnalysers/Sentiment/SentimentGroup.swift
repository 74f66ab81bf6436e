internal import TenorStatistics

/// The sentiment of a group of utterances, with the counts it stands on.
public struct SentimentGroup: Sendable, Hashable, Encodable {
  /// All utterances of the group.
  public var utterances: Int
  /// The conversations they belong to: the independent units, far fewer than utterances.
  public var conversations: Int
  /// Utterances with a word of the lexicon.
  public var scored: Int
  /// Utterances without one, which are in no band and no mean.
  public var unscored: Int
  /// Of the scored utterances, each counting once; `nil` when there is none.
  public var mean: Double?
  /// Of the scored utterances; `nil` when there is none.
  public var median: Double?
  /// The standard deviation of the sample; `nil` for fewer than two.
  public var sd: Double?
  /// Scored utterances with a score of 0.05 or more.
  public var positive: Int
  /// Scored utterances between the bands.
  public var neutral: Int
  /// Scored utterances with a score of -0.05 or less.
  public var negative: Int
  /// Running words: see `TokenClass.isRunning`.
  public var tokens: Int
  /// Words with an entry in the lexicon; emoticons and the words for emoji among them, which are no
  /// running words.
  public var matched: Int
  /// matched / tokens; `nil` without tokens.
  public var coverage: Double?

  /// From this score an utterance is positive, to its negative negative.
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
