public import TenorCorpus

/// One utterance of a corpus made for a test.
public struct SampleUtterance: Sendable {
  /// What it is in its conversation.
  public var kind: UtteranceKind
  /// Its whole text.
  public var text: String
  /// `nil` when anonymous.
  public var speaker: String?

  /// An utterance, anonymous unless told otherwise.
  public init(_ kind: UtteranceKind, _ text: String, speaker: String? = nil) {
    self.kind = kind
    self.text = text
    self.speaker = speaker
  }
}

extension Corpus {
  /// A corpus of conversations written in the test: each with an ISO day (or none) and utterances, of
  /// which comments answer the post and replies the comment before them.
  public static func sample(
    _ conversations: [(date: String?, utterances: [SampleUtterance])]
  ) -> Corpus {
    var corpus = Corpus()
    for (index, conversation) in conversations.enumerated() {
      let parts = conversation.date?.split(separator: "-").compactMap { Int($0) } ?? []
      let date =
        parts.isEmpty
        ? nil
        : CalendarDate(
          year: parts[0], month: parts.count > 1 ? parts[1] : nil,
          day: parts.count > 2 ? parts[2] : nil)
      var bytes: [UInt8] = []
      var utterances: [Utterance] = []
      var comment: Int?
      for (number, sample) in conversation.utterances.enumerated() {
        let start = bytes.count
        bytes += Array(sample.text.utf8)
        let range = start..<bytes.count
        bytes += Array("\n\n".utf8)
        var utterance =
          Utterance(
            id: "c\(index).\(number)", kind: sample.kind,
            replyTo: number == 0 ? nil : sample.kind == .reply ? comment ?? 0 : 0,
            speaker: sample.speaker, date: date, dateStated: number == 0 && date != nil,
            pieces: [TextPiece(range)], range: range,
            voices: [VoiceRange(.own, 0..<range.count)])
        utterance.source = index
        utterances.append(utterance)
        if sample.kind == .comment { comment = number }
      }
      corpus.sources.append(Source(name: "sample-\(index).txt", bytes: bytes))
      corpus.conversations.append(
        Conversation(
          id: "c\(index)", title: "Sample \(index)", date: date, dateStated: date != nil,
          source: index, reader: "sample", layout: "sample", declaredComments: nil,
          utterances: utterances))
    }
    return corpus
  }
}
