internal import TenorStatistics

/// A word, or a sequence of words, on both sides: a of c tokens in the target, b of d in the reference.
public struct KeyWord: Sendable, Hashable, Encodable {
  /// Whether a word is key, and for which side: by the sign of the conservative log ratio.
  public enum Key: String, Sendable, Hashable, Encodable {
    /// More frequent in the target, whatever of the interval of the ratio is true.
    case positive
    /// Less frequent in the target.
    case negative
    /// The interval of the ratio holds equal frequency.
    case none
  }

  /// The form that was counted.
  public var word: String
  /// Whether it is key.
  public var key: Key
  /// Whether a difference beyond chance among conversations is claimed: it is key, q < 0.05, and more than
  /// one conversation says it.
  public var claimed: Bool
  /// Whether, on the side with the higher rate, one conversation alone has it; `nil` where that side is a
  /// list.
  public var oneConversation: Bool?
  /// a
  public var target: Int
  /// b
  public var reference: Int
  /// c
  public var targetTokens: Int
  /// d
  public var referenceTokens: Int
  /// 10⁶ a / c
  public var targetRate: Double
  /// 10⁶ b / d
  public var referenceRate: Double
  /// Utterances of the target with it.
  public var targetUtterances: Int
  /// Utterances of the reference with it; `nil` for a list.
  public var referenceUtterances: Int?
  /// Conversations of the target with it.
  public var targetConversations: Int
  /// Conversations of the reference with it; `nil` for a list.
  public var referenceConversations: Int?
  /// Gries's DP over the conversations of the target: 0 even, near 1 in one small conversation.
  public var targetDP: Double?
  /// The same over those of the reference.
  public var referenceDP: Double?
  /// The end nearer 0 of the interval of the log ratio, at a level shared by all words; 0 where the
  /// interval holds 0.
  public var conservativeLogRatio: Double
  /// Hardie's log ratio, 0.5 in place of a count of 0.
  public var logRatio: Double
  /// Rayson and Garside's log-likelihood, with the sign of a/c − b/d.
  public var logLikelihoodTwoCells: Double
  /// Dunning's, with the sign.
  public var logLikelihoodFourCells: Double
  /// |LL| of two cells − ln N.
  public var bic: Double
  /// What the BIC says.
  public var bicBand: String
  /// By how many per cent the rate is higher in the target; `nil` where the reference lacks the word.
  public var percentDifference: Double?
  /// `nil` where the reference lacks the word.
  public var oddsRatio: Double?
  /// δ of Monroe and others, the prior being the two sides together; `nil` where the word is all there is.
  public var weightedLogOdds: Double?
  /// δ over its standard error: an order, and no test.
  public var weightedLogOddsZ: Double?
  /// p of the log-likelihood of two cells, as if every word were drawn on its own: a description.
  public var tokenP: Double
  /// p of the difference of the rates, with the sides shuffled over conversations.
  public var clusterP: Double?
  /// The shuffles that it rests on.
  public var permutations: Int?
  /// The same corrected by Benjamini and Hochberg over all words that were tested.
  public var q: Double?
}

extension KeyWord {
  /// A row of which the test is not yet known.
  init?(_ counts: KeyWordTable.Counts, _ table: KeyWordTable, word: String, words: Int) {
    let keyness = Keyness(
      target: counts.target, reference: counts.reference, targetTokens: table.targetTokens,
      referenceTokens: table.referenceTokens)
    guard let ratio = keyness.conservativeLogRatio(words: words, level: KeyWords.level),
      let logRatio = keyness.logRatio, let two = keyness.logLikelihood(.two),
      let four = keyness.logLikelihood(.four), let bic = keyness.bic(.two),
      let tokenP = keyness.tokenP(.two), let direction = keyness.direction
    else { return nil }
    self.word = word
    key = ratio > 0 ? .positive : ratio < 0 ? .negative : .none
    claimed = false
    oneConversation =
      direction >= 0
      ? counts.targetConversations == 1 : counts.referenceConversations.map { $0 == 1 }
    target = counts.target
    reference = counts.reference
    targetTokens = table.targetTokens
    referenceTokens = table.referenceTokens
    targetRate = 1e6 * Double(counts.target) / Double(table.targetTokens)
    referenceRate = 1e6 * Double(counts.reference) / Double(table.referenceTokens)
    targetUtterances = counts.targetUtterances
    referenceUtterances = counts.referenceUtterances
    targetConversations = counts.targetConversations
    referenceConversations = counts.referenceConversations
    targetDP = counts.targetDP
    referenceDP = counts.referenceDP
    conservativeLogRatio = ratio
    self.logRatio = logRatio
    logLikelihoodTwoCells = two
    logLikelihoodFourCells = four
    self.bic = bic
    bicBand = BICBand(bic).rawValue
    percentDifference = keyness.percentDifference
    oddsRatio = keyness.oddsRatio
    let odds = keyness.weightedLogOdds(
      prior: Double(counts.target + counts.reference), priorTokens: Double(keyness.tokens))
    weightedLogOdds = odds?.delta
    weightedLogOddsZ = odds?.z
    self.tokenP = tokenP
  }

  /// Adds what the test found.
  mutating func add(_ test: KeynessTest, q: Double) {
    clusterP = test.p
    permutations = test.permutations
    self.q = q
    claimed = key != .none && q < KeyWords.significance && oneConversation == false
  }

  /// Key words of the target first, then those of the reference, then the rest; in each the strongest first, by
  /// ratio, then by log-likelihood. Where all are the same, the word decides.
  var rank: (key: Int, ratio: Double, evidence: Double) {
    (key.rank, -abs(conservativeLogRatio), -abs(logLikelihoodTwoCells))
  }
}

extension KeyWord.Key {
  fileprivate var rank: Int {
    switch self {
    case .positive: 0
    case .negative: 1
    case .none: 2
    }
  }
}
