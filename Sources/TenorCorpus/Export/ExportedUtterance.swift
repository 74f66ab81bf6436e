/// One utterance as exports write it.
struct ExportedUtterance {
  var id: String
  var conversation: String
  var kind: UtteranceKind
  var replyTo: String?
  var speaker: String?
  var date: CalendarDate?
  var dateStated: Bool
  /// On posts alone.
  var title: String?
  var text: [UInt8]
  var file: String
  var range: Range<Int>

  /// Hands over a conversation's utterances in reading order.
  static func each(
    in conversation: Conversation, of corpus: Corpus, _ visit: (ExportedUtterance) throws -> Void
  ) rethrows {
    for (index, utterance) in conversation.utterances.enumerated() {
      let source = corpus.sources[utterance.source]
      var text: [UInt8] = []
      utterance.appendText(from: source, to: &text)
      let answered = utterance.replyTo.map { conversation.utterances[$0].id }
      try visit(
        ExportedUtterance(
          id: utterance.id, conversation: conversation.id, kind: utterance.kind, replyTo: answered,
          speaker: utterance.speaker, date: utterance.date, dateStated: utterance.dateStated,
          title: index == 0 ? conversation.title : nil, text: text, file: source.name,
          range: source.maps.isEmpty
            ? utterance.range : utterance.map(in: source, line: 1).range))
    }
  }
}
