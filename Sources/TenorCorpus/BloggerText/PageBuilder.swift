/// Collects what is found in a page and makes conversations of it.
///
/// Utterances are drafted in reading order; bytes that no utterance holds become chrome at the end,
/// of the kind they were labelled with, else `blank` or `footer`. So every byte is accounted for
/// once whatever was found.
struct PageBuilder {
  struct Draft {
    var kind: UtteranceKind
    var replyTo: Int?
    /// The place in the conversation that the id holds, such as `3.2`.
    var path: String
    var pieces: [TextPiece]
    /// Where the utterance stands if it has no text.
    var anchor: Int
    var speaker: String?
    var date: CalendarDate?
    /// Whether the page has a byline for each comment, so that none is looked for in the text.
    var hasByline = false
  }

  struct Thread {
    var layout: String
    var line: Int
    var dateLine: DateLine?
    var title: String?
    var declared: Int?
    var declaredLine: Int?
    var drafts: [Draft] = []
  }

  let page: PageLines
  let source: Source
  private let date: CalendarDate?
  private let title: String?
  private var labels: [Chrome] = []
  private var audit: [AuditEntry] = []
  private var threads: [Thread] = []

  init(_ page: PageLines, source: Source, date: CalendarDate?, title: String?) {
    self.page = page
    self.source = source
    self.date = date
    self.title = title
    if page.byteOrderMark > 0 { label(.byteOrderMark, 0..<page.byteOrderMark) }
  }

  mutating func label(_ kind: Chrome.Kind, _ range: Range<Int>) {
    if !range.isEmpty { labels.append(Chrome(kind, range)) }
  }

  mutating func label(_ kind: Chrome.Kind, lines: some Sequence<Int>) {
    for line in lines { label(kind, page.text(line)) }
  }

  mutating func label(_ chrome: [Chrome]) { labels += chrome }

  /// Notes something about a line, counted from 0 as pages count.
  mutating func note(_ kind: AuditEntry.Kind, line: Int, _ message: String) {
    audit.append(AuditEntry(source: source.name, line: line + 1, kind: kind, message: message))
  }

  mutating func add(_ thread: Thread) { threads.append(thread) }

  /// What was found, as conversations with their ids, texts read and voices told apart.
  mutating func finish() -> Reading {
    let invalid = InvalidBytes.offsets(in: page.bytes)
    if let first = invalid.first {
      let bytes = invalid.count == 1 ? "1 byte is" : "\(invalid.count) bytes are"
      note(
        .mended, line: page.line(at: first),
        "\(bytes) not UTF-8, first at line \(page.line(at: first) + 1): read as U+FFFD")
    }
    if threads.isEmpty { note(.skipped, line: 0, "there is no text in the file") }
    var conversations: [Conversation] = []
    var ids = Identities()
    for thread in threads {
      let conversation = conversation(thread, invalid, &ids)
      conversations.append(conversation)
      noteCount(of: conversation, thread)
    }
    let (chrome, unlabelled) = chrome(around: conversations)
    for range in unlabelled {
      note(
        .skipped, line: page.line(at: range.lowerBound),
        "\(range.count) bytes are neither anybody's text nor known chrome: read as footer")
    }
    return Reading(
      conversations: conversations, chrome: chrome,
      audit: audit.enumerated().sorted {
        ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
      }
      .map(\.element))
  }
}

extension PageBuilder {
  private mutating func conversation(
    _ thread: Thread, _ invalid: [Int], _ ids: inout Identities
  ) -> Conversation {
    let stated = statedDate(thread)
    let own = stated ?? date
    let key = "\(source.name)\n\(stated?.description ?? "")\n\(thread.title ?? "")"
    let id = ids.take("c" + Digest.sha256(key.utf8).prefix(10))
    var conversation = Conversation(
      id: id, title: thread.title ?? title, date: own, dateStated: stated != nil, source: 0,
      reader: BloggerTextReader.name, layout: thread.layout, declaredComments: thread.declared,
      utterances: [])
    conversation.utterances.reserveCapacity(thread.drafts.count)
    var text: [UInt8] = []
    var hints = DateHints()
    for draft in thread.drafts {
      let pieces = Self.split(draft.pieces.filter { !$0.range.isEmpty }, at: invalid)
      let start = pieces.first?.range.lowerBound ?? draft.anchor
      var utterance = Utterance(
        id: "", kind: draft.kind, replyTo: draft.replyTo, speaker: draft.speaker, pieces: pieces,
        range: start..<(pieces.last?.range.upperBound ?? draft.anchor))
      utterance.dateStated = draft.date != nil || (draft.kind == .post && stated != nil)
      utterance.date = draft.date ?? own
      text.removeAll(keepingCapacity: true)
      utterance.appendText(from: source, to: &text)
      utterance.id = "\(id).\(draft.path)-\(Digest.sha256(text).prefix(6))"
      utterance.voices = VoiceReader.voices(in: text)
      if !draft.hasByline, draft.kind == .comment || draft.kind == .reply {
        utterance.speaker = Signature.speaker(in: text)
      }
      if own == nil { hints.read(text, of: utterance, in: source) }
      conversation.utterances.append(utterance)
    }
    if own == nil {
      note(
        .undated, line: thread.line,
        thread.dateLine == nil
          ? "no date is stated: the conversation is undated"
          : "the date does not exist: the conversation is undated")
      for hint in hints.found { note(.dateHint, line: page.line(at: hint.offset), hint.message) }
    }
    return conversation
  }

  private mutating func statedDate(_ thread: Thread) -> CalendarDate? {
    guard let line = thread.dateLine else { return nil }
    let text = page.string(page.text(line.line))
    guard let date = line.written.date else {
      note(.badDate, line: line.line, "'\(text)' names a day that does not exist")
      return nil
    }
    if !line.written.weekdayFits {
      note(.mended, line: line.line, "'\(text)' names the wrong weekday: read as \(date)")
    }
    return date
  }

  private mutating func noteCount(of conversation: Conversation, _ thread: Thread) {
    guard let declared = conversation.declaredComments else { return }
    let comments = conversation.utterances.count { $0.kind == .comment }
    let replies = conversation.utterances.count { $0.kind == .reply }
    let found = comments + replies
    note(
      found == declared ? .countMet : .countMismatch, line: thread.declaredLine ?? thread.line,
      "\(declared) declared, \(found) found: \(comments) at top level and \(replies) in reply")
  }

  /// The pieces with each byte that is not UTF-8 as a piece of its own.
  private static func split(_ pieces: [TextPiece], at invalid: [Int]) -> [TextPiece] {
    guard !invalid.isEmpty else { return pieces }
    var parts: [TextPiece] = []
    for piece in pieces {
      var low = 0
      var high = invalid.count
      while low < high {
        let middle = (low + high) / 2
        if invalid[middle] < piece.range.lowerBound { low = middle + 1 } else { high = middle }
      }
      var start = piece.range.lowerBound
      while low < invalid.count, invalid[low] < piece.range.upperBound {
        let at = invalid[low]
        if start < at { parts.append(TextPiece(start..<at, indent: piece.indent)) }
        parts.append(TextPiece(at..<at + 1, isInvalid: true))
        start = at + 1
        low += 1
      }
      if start < piece.range.upperBound {
        parts.append(TextPiece(start..<piece.range.upperBound, indent: piece.indent))
      }
    }
    return parts
  }
}

extension PageBuilder {
  /// Everything that no utterance holds, in order, and what of it is neither labelled nor blank.
  private func chrome(around conversations: [Conversation]) -> ([Chrome], unlabelled: [Range<Int>])
  {
    var texts: [Range<Int>] = []
    for utterance in conversations.flatMap(\.utterances) { texts += utterance.pieces.map(\.range) }
    texts.sort { $0.lowerBound < $1.lowerBound }
    let labels = labels.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var chrome: [Chrome] = []
    var unlabelled: [Range<Int>] = []
    var next = 0
    var at = 0
    for text in texts + [page.bytes.count..<page.bytes.count] {
      assert(text.lowerBound >= at, "two utterances hold the byte at \(text.lowerBound)")
      while next < labels.count, labels[next].range.lowerBound < text.lowerBound {
        let start = max(at, labels[next].range.lowerBound)
        let end = min(labels[next].range.upperBound, text.lowerBound)
        if start < end {
          fill(at..<start, &chrome, &unlabelled)
          chrome.append(Chrome(labels[next].kind, start..<end))
          at = end
        }
        next += 1
      }
      fill(at..<max(at, text.lowerBound), &chrome, &unlabelled)
      at = max(at, text.upperBound)
    }
    return (chrome, unlabelled)
  }

  private func fill(_ range: Range<Int>, _ chrome: inout [Chrome], _ unlabelled: inout [Range<Int>])
  {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(page.bytes[start]) { start += 1 }
    while end > start, isBlank(page.bytes[end - 1]) { end -= 1 }
    if range.lowerBound < start { chrome.append(Chrome(.blank, range.lowerBound..<start)) }
    if start < end {
      chrome.append(Chrome(.footer, start..<end))
      unlabelled.append(start..<end)
    }
    if end < range.upperBound { chrome.append(Chrome(.blank, end..<range.upperBound)) }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), 0xC2, 0xA0:
      true
    default: false
    }
  }
}
