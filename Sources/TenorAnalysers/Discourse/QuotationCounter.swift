internal import TenorAnalysis
internal import TenorCorpus

/// Counts the stretches of an utterance that are quoted, and those of them that are copied from what it
/// answers.
final class QuotationCounter {
  private var conversation: Int?
  private var copied: [[Range<Int>]] = []

  /// Adds the utterance's stretches to the counts.
  func count(_ item: Shard.Item, in shard: Shard, _ found: inout [Int]) {
    if conversation != item.conversation {
      conversation = item.conversation
      copied = shard.corpus.copiedRanges(inConversation: item.conversation)
    }
    let copies = copied[item.utterance]
    let marked = shard.utterance(item).voices.count { voice in
      voice.voice == .quoted && !copies.contains { $0.overlaps(voice.range) }
    }
    found[DiscourseFeature.quotation.rawValue] += marked + copies.count
    found[DiscourseFeature.copy.rawValue] += copies.count
  }
}
