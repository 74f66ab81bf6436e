internal import TenorStatistics

/// A word that stands about a node: O times in the places about R nodes, C times in all of N tokens.
public struct Collocate: Sendable, Hashable, Encodable {
  /// The form that was counted.
  public var collocate: String
  /// Whether one conversation alone has the pair.
  public var oneConversation: Bool
  /// O
  public var joint: Int
  /// R
  public var node: Int
  /// C: its tokens outside nodes.
  public var collocateTokens: Int
  /// N
  public var tokens: Int
  /// S: the places about a node.
  public var slots: Int
  /// E = R C S / N
  public var expected: Double?
  /// Utterances with the pair.
  public var utterances: Int
  /// Conversations with the pair.
  public var conversations: Int
  /// Of O, those before a node.
  public var left: Int
  /// Of O, those behind one.
  public var right: Int
  /// log₂(O / E)
  public var mutualInformation: Double?
  /// log₂(O³ / E)
  public var mutualInformation3: Double?
  /// (O − E) / √O
  public var tScore: Double?
  /// Dunning's log-likelihood, with the sign of O − E.
  public var logLikelihood: Double?
  /// 14 + log₂ Dice
  public var logDice: Double?
  /// The ends of its interval, with conversations drawn anew; `nil` where it was not drawn.
  public var logDiceLower: Double?
  /// See ``logDiceLower``.
  public var logDiceUpper: Double?
  /// 2 O / (S (R + C))
  public var dice: Double?
  /// By how much the node makes the collocate likelier in a place beside it.
  public var deltaPCollocateGivenNode: Double?
  /// By how much the collocate makes the node likelier in a place beside it.
  public var deltaPNodeGivenCollocate: Double?
  /// ln(O / E) / −ln(O / (N S))
  public var npmi: Double?

  init(
    _ counts: CollocationTable.Counts, of word: String, _ sums: CollocationTable.Sums, slots: Int
  ) {
    let pair = Association(
      both: counts.joint, first: sums.nodes, second: counts.collocate, units: sums.tokens,
      slots: slots)
    collocate = word
    oneConversation = counts.conversations == 1
    joint = counts.joint
    node = sums.nodes
    collocateTokens = counts.collocate
    tokens = sums.tokens
    self.slots = slots
    expected = pair.independent
    utterances = counts.utterances
    conversations = counts.conversations
    left = counts.left
    right = counts.right
    mutualInformation = pair.mutualInformation
    mutualInformation3 = pair.mutualInformation3
    tScore = pair.tScore
    logLikelihood = pair.logLikelihood
    logDice = pair.logDice
    dice = pair.dice
    deltaPCollocateGivenNode = pair.deltaPSecondGivenFirst
    deltaPNodeGivenCollocate = pair.deltaPFirstGivenSecond
    npmi = pair.npmi
  }

  /// Its value of a measure.
  func value(_ measure: CollocateMeasure) -> Double? {
    switch measure {
    case .logDice: logDice
    case .mi: mutualInformation
    case .mi3: mutualInformation3
    case .t: tScore
    case .ll: logLikelihood
    case .dice: dice
    case .deltaPCollocate: deltaPCollocateGivenNode
    case .deltaPNode: deltaPNodeGivenCollocate
    case .npmi: npmi
    case .count: Double(joint)
    }
  }

  /// The highest first by a measure, then by log-likelihood, then by word.
  static func precedes(_ a: Collocate, _ b: Collocate, by measure: CollocateMeasure) -> Bool {
    let least = -Double.infinity
    let values = [a, b].map { ($0.value(measure) ?? least, $0.logLikelihood ?? least) }
    return values[0] == values[1] ? a.collocate < b.collocate : values[0] > values[1]
  }
}
