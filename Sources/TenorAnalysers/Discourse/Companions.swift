public import TenorAnalysis
internal import TenorText

/// What follows *our* and *their*, and *we* and *us* in front of a plural: how often, and in how many
/// utterances and conversations.
public struct CompanionCounts: Mergeable, Codable, Sendable, Equatable {
  /// How often a word stands there.
  public struct Count: Mergeable, Codable, Sendable, Equatable {
    /// Times.
    public var matches = 0
    /// Utterances.
    public var utterances = 0
    /// Conversations.
    public var conversations = 0
    /// Never.
    public static let empty = Count()
    /// Adds another stretch's; conversations are whole in either.
    public mutating func merge(_ next: Count) {
      matches += next.matches
      utterances += next.utterances
      conversations += next.conversations
    }
  }

  /// Behind *our*, and behind *we* and *us*.
  public var us: [String: Count] = [:]
  /// Behind *their*.
  public var them: [String: Count] = [:]

  /// Nothing.
  public static let empty = CompanionCounts()

  /// Adds the next stretch.
  public mutating func merge(_ next: CompanionCounts) {
    us.merge(next.us)
    them.merge(next.them)
  }
}

/// Finds the words that *our* and *their* are said of.
///
/// Behind *our* or *their*, up to three listed adjectives and adverbs are passed over (*our own dear*), and
/// the next word is taken unless it is a function word, a number, or behind a mark. Behind *we* and *us*
/// only a plural in -s is taken, at once (*us practitioners*). It is a word, not a parsed noun: *our hard
/// pressed staff* gives *hard*.
enum Companions {
  /// The family that this belongs to.
  static let family = "us-and-them"
  private static let passed = 3

  static func count(
    in shard: Shard, by grouping: CategoryGrouping?, _ words: DiscourseWords
  ) -> CompanionCounts {
    let tokens = shard.tokens
    let rules = SentenceRules(words, tokens, shard.vocabulary)
    var found = CompanionCounts()
    var last: [[TypeID: (utterance: Int, conversation: Int)]] = [[:], [:]]
    for (number, item) in shard.items.enumerated() {
      for token in item.tokenised.tokens {
        let role = rules.role(token)
        let isOurs = !role.isDisjoint(with: DiscourseRole.our.set)
        let isTheirs = !role.isDisjoint(with: DiscourseRole.their.set)
        let isUs = !role.isDisjoint(with: DiscourseRole.us.set)
        guard isOurs || isTheirs || isUs,
          let noun = companion(
            of: token, before: item.tokenised.tokens.upperBound, passes: !isUs, rules, tokens)
        else { continue }
        let type = tokens.types[noun]
        let side = isTheirs ? 1 : 0
        let before = last[side][type]
        var count = CompanionCounts.Count(matches: 1)
        if before?.utterance != number { count.utterances = 1 }
        if before?.conversation != item.conversation { count.conversations = 1 }
        last[side][type] = (number, item.conversation)
        let form = shard.vocabulary.folded(of: type)
        if isTheirs {
          found.them[form, default: .empty].merge(count)
        } else {
          found.us[form, default: .empty].merge(count)
        }
      }
    }
    return found
  }

  private static func companion(
    of token: Int, before end: Int, passes: Bool, _ rules: SentenceRules, _ tokens: Tokens
  ) -> Int? {
    var next = token + 1
    var left = passes ? passed : 0
    while next < end, tokens.classes[next] == .word {
      let role = rules.role(next)
      if left > 0, !role.isDisjoint(with: DiscourseRole.adjective.set) || role.contains(.adverbial)
      {
        left -= 1
        next += 1
        continue
      }
      if !role.isDisjoint(with: DiscourseRole.function.set) { return nil }
      if !passes, !role.contains(.plural) || role.contains(.adverbial) { return nil }
      return next
    }
    return nil
  }
}
