/// Makes a corpus of what readers hand over, source after source.
///
/// Pages come as they were read, records are gathered by conversation: one that several sources speak
/// of becomes one tree. Conversations stand in the order in which they were first met.
struct CorpusBuilder {
  private enum Part {
    case made(Conversation)
    /// Index into the drafts.
    case draft(Int)
  }

  private var corpus = Corpus()
  /// Remarks by source.
  private var audits: [[AuditEntry]] = []
  private var parts: [Part] = []
  private var drafts: [ConversationDraft] = []
  /// By conversation's key: its draft.
  private var places: [String: Int] = [:]
  /// An utterance that may come again.
  private struct Known {
    /// Its place in the draft's rows.
    var row: Int
    /// The source that spoke of it last.
    var source: Int
    /// Whether several sources have it.
    var isShared = false
  }
  /// By draft and key.
  private var keys: [[String: Known]] = []
  private var ids = Identities()
  /// By source: records that repeat a key.
  private var repeated: [Int: Int] = [:]

  /// Adds a remark that belongs to no source's reading.
  mutating func note(_ entries: [AuditEntry]) { corpus.audit += entries }

  /// Adds a page that was read as it is.
  mutating func add(_ source: Source, _ reading: Reading) {
    for var conversation in reading.conversations {
      conversation.source = corpus.sources.count
      let id = ids.take(conversation.id)
      for index in conversation.utterances.indices {
        conversation.utterances[index].source = corpus.sources.count
        if id == conversation.id { continue }
        let rest = conversation.utterances[index].id.dropFirst(conversation.id.count)
        conversation.utterances[index].id = id + rest
      }
      conversation.id = id
      parts.append(.made(conversation))
    }
    corpus.sources.append(source)
    audits.append(reading.audit)
  }

  /// Adds a source whose texts are decoded; what it holds follows by ``add(_:by:)``.
  mutating func add(_ source: Source) {
    corpus.sources.append(source)
    audits.append([])
  }

  /// Adds what a reader handed over of the source that was added last.
  mutating func add(_ item: ReadItem, by reader: String) {
    let source = corpus.sources.count - 1
    switch item {
    case .note(let kind, let line, let message):
      audits[source].append(
        AuditEntry(source: corpus.sources[source].name, line: line, kind: kind, message: message))
    case .conversation(let record):
      drafts[draft(record.key, by: reader)].add(record)
    case .utterance(let record):
      add(record, to: draft(record.conversation, by: reader))
    }
  }

  private mutating func add(_ record: UtteranceRecord, to draft: Int) {
    let source = corpus.sources.count - 1
    if let known = keys[draft][record.key] {
      if known.source == source { repeated[source, default: 0] += 1 }
      repeats(record, as: known, in: draft)
    } else {
      keys[draft][record.key] = Known(row: drafts[draft].rows.count, source: source)
      drafts[draft].rows.append(row(of: record))
    }
  }

  /// The same utterance again: the last word counts, at its first place; see
  /// ``UtteranceRecord/fill(parent:kind:speaker:date:)``.
  private mutating func repeats(_ record: UtteranceRecord, as known: Known, in draft: Int) {
    let source = corpus.sources.count - 1
    let row = drafts[draft].rows[known.row]
    let isShared = known.isShared || row.source != source
    keys[draft][record.key] = Known(row: known.row, source: source, isShared: isShared)
    var record = record
    if isShared {
      record.fill(parent: row.parent, kind: row.kind, speaker: row.speaker, date: row.date)
    }
    let isNews =
      record.speaker != row.speaker || record.date != row.date
      || record.parent != nil && row.parent == nil
      || !corpus.sources[row.source].bytes[row.text].elementsEqual(record.text)
    if isNews || row.source == source { drafts[draft].rows[known.row] = self.row(of: record) }
  }

  private mutating func row(of record: UtteranceRecord) -> ConversationDraft.Row {
    let source = corpus.sources.count - 1
    return ConversationDraft.Row(
      key: record.key, parent: record.parent, kind: record.kind, speaker: record.speaker,
      date: record.date, source: source, text: corpus.sources[source].append(record.text),
      map: corpus.sources[source].append(record.map), voices: record.voices)
  }

  private mutating func draft(_ key: String, by reader: String) -> Int {
    if let place = places[key] { return place }
    let place = drafts.count
    places[key] = place
    keys.append([:])
    drafts.append(
      ConversationDraft(
        id: ids.take(ConversationRecord.id(of: key)), source: corpus.sources.count - 1,
        reader: reader, record: ConversationRecord(key: key)))
    parts.append(.draft(place))
    return place
  }

  /// Keeps a title that a source states for those who count it, as a store does.
  private mutating func keepTitle(of draft: Int) {
    let record = drafts[draft].record
    guard let title = record.title, let place = record.titlePlace else { return }
    let source = drafts[draft].source
    let text = corpus.sources[source].append(Array("\(title)\n\n".utf8))
    drafts[draft].head = Head(source: source, text: text, map: place)
  }

  /// The corpus with all conversations made.
  consuming func finish() -> Corpus {
    var remarks = SourceRemarks()
    for part in parts {
      switch part {
      case .made(let conversation): corpus.conversations.append(conversation)
      case .draft(let draft):
        keepTitle(of: draft)
        corpus.conversations.append(remarks.conversation(of: drafts[draft]))
      }
    }
    for index in corpus.sources.indices {
      let name = corpus.sources[index].name
      corpus.audit += audits[index]
      if let count = repeated[index] {
        corpus.audit.append(
          AuditEntry(
            source: name, line: 1, kind: .mended, message: SourceRemarks.repeats(count)))
      }
      corpus.audit += remarks.entries(index, named: name, beside: audits[index])
    }
    return corpus
  }
}

extension Source {
  /// Adds a decoded text; its place in the bytes.
  mutating func append(_ text: [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// Adds the map of a decoded text; its index.
  mutating func append(_ map: TextMap) -> Int {
    maps.append(map)
    return maps.count - 1
  }
}
