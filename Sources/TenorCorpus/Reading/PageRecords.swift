extension Reading {
  /// What was read of a page as records, with texts copied out: what a store takes. Ids stay.
  func records(of source: Source) -> [ReadItem] {
    var items: [ReadItem] = audit.map { .note($0.kind, line: $0.line, $0.message) }
    var lines = LineCounter(source.bytes)
    let titles = chrome.filter { $0.kind == .title }.map(\.range)
    var next = titles[...]
    for conversation in conversations {
      var record = ConversationRecord(key: ConversationRecord.key(ofID: conversation.id))
      record.title = conversation.title
      record.date = conversation.date
      record.isDateStated = conversation.dateStated
      record.layout = conversation.layout
      record.declaredComments = conversation.declaredComments
      if let post = conversation.utterances.first {
        let before = next.prefix { $0.upperBound <= post.range.lowerBound }
        next = next.dropFirst(before.count)
        if let title = before.last {
          record.titlePlace = TextMap(copying: title, line: lines.line(of: title.lowerBound))
        }
      }
      items.append(.conversation(record))
      for utterance in conversation.utterances {
        var text: [UInt8] = []
        utterance.appendText(from: source, to: &text)
        var one = UtteranceRecord(
          conversation: record.key, key: conversation.key(of: utterance),
          text: text,
          map: utterance.map(in: source, line: lines.line(of: utterance.range.lowerBound)),
          voices: utterance.voices.contains { $0.voice != .own } ? utterance.voices : [])
        one.isKeyMade = true
        one.kind = utterance.kind
        one.parent = utterance.replyTo.map { conversation.key(of: conversation.utterances[$0]) }
        one.speaker = utterance.speaker
        one.date = utterance.dateStated && utterance.kind != .post ? utterance.date : nil
        items.append(.utterance(one))
      }
    }
    return items
  }
}

extension Conversation {
  /// What tells an utterance from the others here: its id without that of the conversation.
  fileprivate func key(of utterance: Utterance) -> String {
    String(Substring(utterance.id.utf8.dropFirst(id.utf8.count + 1)))
  }
}

/// The lines of offsets that come in order.
private struct LineCounter {
  private let bytes: [UInt8]
  private var at = 0
  private var lineNow = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line, counted from 1, that an offset stands on. O(bytes since the last offset that was asked
  /// for), or from the start for one before it.
  mutating func line(of offset: Int) -> Int {
    if offset < at {
      at = 0
      lineNow = 1
    }
    lineNow += bytes.lineFeeds(in: at..<offset)
    at = offset
    return lineNow
  }
}
