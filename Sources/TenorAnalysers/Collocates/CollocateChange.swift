internal import TenorStatistics

/// A word about a node in two periods: O, C, R and N of each, and by how much its logDice differs.
public struct CollocateChange: Sendable, Hashable, Encodable {
  /// The form that was counted.
  public var collocate: String
  /// The logDice of the later period less that of the earlier; `nil` where a period has no node. In place of
  /// an O of 0 stands ½, or less where the other period's share would give less.
  public var change: Double?
  /// log₂ of how many times more often it stands about one node in the later period.
  public var changePerNode: Double?
  /// Whether a change beyond chance among conversations is claimed.
  public var claimed: Bool
  /// Whether, in the period with the higher logDice, one conversation alone has the pair.
  public var oneConversation: Bool
  /// O in the later period.
  public var targetJoint: Int
  /// R in it.
  public var targetNode: Int
  /// C in it.
  public var targetCollocateTokens: Int
  /// N in it.
  public var targetTokens: Int
  /// E in it.
  public var targetExpected: Double?
  /// Utterances of it with the pair.
  public var targetUtterances: Int
  /// Conversations of it with the pair.
  public var targetConversations: Int
  /// `nil` where the two are never together in it.
  public var targetLogDice: Double?
  /// With the sign of O − E.
  public var targetLogLikelihood: Double?
  /// O in the earlier period, and so on.
  public var referenceJoint: Int
  /// R in it.
  public var referenceNode: Int
  /// C in it.
  public var referenceCollocateTokens: Int
  /// N in it.
  public var referenceTokens: Int
  /// E in it.
  public var referenceExpected: Double?
  /// Utterances of it with the pair.
  public var referenceUtterances: Int
  /// Conversations of it with the pair.
  public var referenceConversations: Int
  /// `nil` where the two are never together in it.
  public var referenceLogDice: Double?
  /// With the sign of O − E.
  public var referenceLogLikelihood: Double?
  /// S
  public var slots: Int
  /// p of the change, with periods shuffled over conversations: the larger of those of ``change`` and
  /// ``changePerNode``, so that a node that got rarer alone changes nothing.
  public var p: Double?
  /// The shuffles that it rests on.
  public var permutations: Int?
  /// The same corrected by Benjamini and Hochberg over all words that were tested.
  public var q: Double?

  init(_ target: Collocate, _ reference: Collocate, _ test: LogDiceChange?, q: Double?) {
    collocate = target.collocate
    change = test?.difference
    changePerNode = test?.perNode
    let higher = (test?.difference ?? 0) >= 0 ? target : reference
    oneConversation = higher.conversations == 1
    claimed = (q ?? 1) < CollocateChanges.significance && !oneConversation
    targetJoint = target.joint
    targetNode = target.node
    targetCollocateTokens = target.collocateTokens
    targetTokens = target.tokens
    targetExpected = target.expected
    targetUtterances = target.utterances
    targetConversations = target.conversations
    targetLogDice = target.logDice
    targetLogLikelihood = target.logLikelihood
    referenceJoint = reference.joint
    referenceNode = reference.node
    referenceCollocateTokens = reference.collocateTokens
    referenceTokens = reference.tokens
    referenceExpected = reference.expected
    referenceUtterances = reference.utterances
    referenceConversations = reference.conversations
    referenceLogDice = reference.logDice
    referenceLogLikelihood = reference.logLikelihood
    slots = target.slots
    p = test?.p
    permutations = test?.permutations
    self.q = q
  }

  /// From the greatest rise to the greatest fall, then those that cannot be told; by word in each.
  static func precedes(_ a: CollocateChange, _ b: CollocateChange) -> Bool {
    switch (a.change, b.change) {
    case (let one?, let other?): one == other ? a.collocate < b.collocate : one > other
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): a.collocate < b.collocate
    }
  }
}
