public import TenorCorpus

/// The cut of a corpus into stretches of whole conversations, so that no reply looks across a cut.
public struct ShardPlan: Sendable, Hashable {
  /// Enough that a shard's own cost does not show, and little enough that several workers' buffers are
  /// small beside the corpus.
  public static let defaultBytes = 1 << 18

  /// Indices into the corpus's conversations, in order and without gaps.
  public let shards: [Range<Int>]

  /// Cuts behind the conversation with which a shard reaches `bytes` bytes of source.
  public init(_ corpus: Corpus, bytes: Int = ShardPlan.defaultBytes) {
    precondition(bytes > 0, "a shard holds at least one byte")
    var shards: [Range<Int>] = []
    var start = 0
    var size = 0
    for (index, conversation) in corpus.conversations.enumerated() {
      size += conversation.utterances.reduce(0) { $0 + $1.range.count }
      if size >= bytes {
        shards.append(start..<index + 1)
        start = index + 1
        size = 0
      }
    }
    if start < corpus.conversations.count { shards.append(start..<corpus.conversations.count) }
    self.shards = shards
  }
}
