/// A stretch of an utterance's text, as evidence travels: an utterance and a range, no words.
public struct Passage: Sendable, Hashable, Codable, Comparable {
  /// Index into the corpus's conversations.
  public var conversation: Int
  /// Index into the conversation's utterances.
  public var utterance: Int
  /// UTF-8 offsets into the utterance's text.
  public var range: Range<Int>

  /// A stretch of an utterance.
  public init(conversation: Int, utterance: Int, range: Range<Int>) {
    self.conversation = conversation
    self.utterance = utterance
    self.range = range
  }

  /// In corpus order.
  public static func < (a: Passage, b: Passage) -> Bool {
    (a.conversation, a.utterance, a.range.lowerBound, a.range.upperBound)
      < (b.conversation, b.utterance, b.range.lowerBound, b.range.upperBound)
  }
}
