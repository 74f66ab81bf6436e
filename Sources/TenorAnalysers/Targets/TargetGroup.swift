public import TenorStatistics

/// What is said of a target in a group of utterances, with the counts that it stands on.
///
/// *Sentences* are clauses where the scope is the clause.
public struct TargetGroup: Sendable, Equatable, Encodable {
  /// The mentions.
  public var mentions: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The conversations with a mention.
  public var conversations: Int
  /// The sentences that mention the target.
  public var sentences: Int
  /// Those of them with a word of the lexicon beside the target's own.
  public var scored: Int
  /// Those without one, which are in no mean.
  public var unscored: Int
  /// The conversations with a scored one.
  public var scoredConversations: Int
  /// Of the scored sentences that mention the target, each counting once; `nil` when there is none.
  public var mean: Double?
  /// The utterances with scored sentences of both sorts: those that mention the target and others.
  public var pairedUtterances: Int
  /// The conversations with such an utterance.
  public var pairedConversations: Int
  /// The mean of what their sentences with a mention come to, each utterance counting once.
  public var pairedMean: Double?
  /// The mean of what their other sentences come to.
  public var othersMean: Double?
  /// pairedMean − othersMean; `nil` for fewer conversations than ``TargetSentiment/fewestConversations``.
  public var difference: Double?
  /// Its 95% interval over conversations; `nil` where no difference could be told from 0, for want of them.
  public var interval: Interval?
}

/// A group being counted, utterance by utterance in corpus order.
struct TargetCount {
  private var mentions = 0
  private var utterances = 0
  private var sentences = 0
  private var scores: [Double] = []
  private var seen = ConversationCount()
  private var scored = ConversationCount()
  private var paired = ConversationCount()
  private var about: [Double] = []
  private var others: [Double] = []
  /// The differences within utterances, by conversation.
  private var differences: [[Double]] = []

  /// Conversations counted as their utterances come by.
  private struct ConversationCount {
    var count = 0
    private var last: Int?

    /// Whether it is another than the last.
    mutating func add(_ conversation: Int) -> Bool {
      guard conversation != last else { return false }
      last = conversation
      count += 1
      return true
    }
  }

  mutating func add(_ entry: TargetPartial.Entry) {
    mentions += entry.mentions
    utterances += 1
    sentences += entry.sentences
    scores += entry.scores
    _ = seen.add(entry.conversation)
    if !entry.scores.isEmpty { _ = scored.add(entry.conversation) }
    guard let towards = entry.about, let otherwise = entry.others else { return }
    if paired.add(entry.conversation) { differences.append([]) }
    about.append(towards)
    others.append(otherwise)
    differences[differences.count - 1].append(towards - otherwise)
  }

  func group(_ replicates: Int, _ seed: UInt64) -> TargetGroup {
    let sample = ClusteredSample(differences)
    let isEnough = paired.count >= TargetSentiment.fewestConversations
    let interval =
      paired.count < Comparison.fewConversations ? signFlipInterval : clusterMeanInterval
    return TargetGroup(
      mentions: mentions, utterances: utterances, conversations: seen.count, sentences: sentences,
      scored: scores.count, unscored: sentences - scores.count, scoredConversations: scored.count,
      mean: mean(scores), pairedUtterances: about.count, pairedConversations: paired.count,
      pairedMean: mean(about), othersMean: mean(others),
      difference: isEnough ? sample.mean : nil,
      interval: isEnough ? interval(sample, replicates, TargetSentiment.level, seed) : nil)
  }
}
