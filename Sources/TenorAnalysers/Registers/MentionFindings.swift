internal import TenorAnalysis
internal import TenorCorpus

/// Which register was used.
public struct RegisterSummary: Sendable, Hashable, Encodable {
  /// The file's name.
  public var file: String
  /// SHA-256 of the file.
  public var sha256: String
  /// The number of entries.
  public var entries: Int

  init(_ register: Register) {
    file = register.file
    sha256 = register.digest
    entries = register.entries.count
  }
}

/// Mentions beside what they were looked for in.
public struct MentionVolume: Sendable, Hashable, Encodable {
  /// How often.
  public var count: Int
  /// The utterances with a mention.
  public var utterances: Int
  /// The running words of all utterances of the kind or period.
  public var tokens: Int
}

/// Mentions by kind of utterance.
public struct MentionsByKind: Sendable, Hashable, Encodable {
  /// In posts.
  public var post: MentionVolume
  /// In comments.
  public var comment: MentionVolume
  /// In replies.
  public var reply: MentionVolume
  /// In excerpts.
  public var excerpt: MentionVolume

  init(_ tally: MentionTally, over corpus: CorpusSummary) {
    func volume(_ kind: UtteranceKind) -> MentionVolume {
      let sum = tally.sum { $0.kind == kind }
      return MentionVolume(
        count: sum.count, utterances: sum.utterances, tokens: corpus.total(kind).tokens)
    }
    post = volume(.post)
    comment = volume(.comment)
    reply = volume(.reply)
    excerpt = volume(.excerpt)
  }
}

/// A form and how often it was seen.
public struct AliasCount: Sendable, Hashable, Encodable {
  /// As the register writes it.
  public var alias: String
  /// How often.
  public var count: Int
  /// The entry whose alias it is, where that has been succeeded.
  public var inheritedFrom: String?

  /// An alias seen so often.
  public init(alias: String, count: Int, inheritedFrom: String? = nil) {
    self.alias = alias
    self.count = count
    self.inheritedFrom = inheritedFrom
  }

  /// The aliases that were seen, the most frequent first, then in the register's order.
  static func seen(_ tally: MentionTally, of entry: Register.Entry) -> [AliasCount] {
    tally.aliases.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { index, count in
        let alias = entry.aliases[index]
        return AliasCount(alias: alias.form, count: count, inheritedFrom: alias.inheritedFrom)
      }
  }
}
