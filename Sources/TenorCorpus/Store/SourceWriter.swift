internal import GRDB

/// Writes what a reader hands over of one source, within one transaction.
///
/// An utterance that the store knows is compared, not added: by its source's own id, or, where the id is
/// made from place and text, as ``RevisionMatch`` tells. What an edited one said before is kept. Of a
/// source that the store knew, what does not come again is marked as gone.
///
/// Where several sources hold an utterance, the last word counts, at the first place, as it does when
/// they are read without a store: see ``UtteranceRecord/fill(parent:kind:speaker:date:)``. What a source
/// has said before is no new word. Of a conversation each source's first word is kept (``Statements``),
/// and the first source's counts.
final class SourceWriter {
  /// A conversation in the store.
  private struct Place {
    var id: Int
    /// Whether it was in the store before this source came.
    var isOld: Bool
  }

  private(set) var changes: SourceChanges
  private let source: Int
  private let reader: String
  private let statements: Statements
  private let revisions: RevisionKeeper
  private let holdings: Holdings
  /// Conversations by key, so many at most: others are looked up by name.
  private var places: [String: Place] = [:]
  private static let mostPlaces = 1 << 14
  /// Conversations that the store held and that this source has spoken of.
  private var met = RowIDs()
  /// New conversations whose post was met.
  private var opened = RowIDs()
  private var last: (key: String, place: Place)?
  private var position = 0
  /// Utterances of this ingest have greater ids.
  private let lastOld: Int
  /// Conversations of this ingest have greater ids.
  private let lastOldConversation: Int
  /// Rows that came, of conversations that the store held.
  private var seen = RowIDs()
  /// Those of them that are counted as edited.
  private var edited = RowIDs()
  /// Records that repeat the key of another in this source.
  private var repeated = 0
  /// Bytes of the source that utterances were read from.
  private(set) var textBytes = 0
  private var batches = MadeKeyBatches()
  /// By conversation: made keys that are others in the store.
  private var renamed: [Int: [String: String]] = [:]

  /// - Parameter statements: those of the connection, for all sources of one transaction.
  init(
    _ db: Database, _ statements: Statements, source: Int, reader: String, changes: SourceChanges
  ) throws {
    self.source = source
    self.reader = reader
    self.changes = changes
    lastOld = try StoreStatement(db, "SELECT max(id) FROM utterance").number() ?? 0
    lastOldConversation =
      try StoreStatement(db, "SELECT max(id) FROM conversation").number() ?? 0
    self.statements = statements
    holdings = try Holdings(db, source: source)
    revisions = try RevisionKeeper(db)
  }

  func write(_ item: ReadItem) throws {
    switch item {
    case .note(let kind, let line, let message):
      try statements.note(source, line, kind, message)
      if kind == .guessed { changes.guesses.append(message) }
      if ![.understood, .guessed, .countMet].contains(kind) { changes.remarks += 1 }
    case .conversation(let record): try update(record)
    case .utterance(let record): try write(record)
    }
  }

  private func write(_ record: UtteranceRecord) throws {
    textBytes += record.map.range.count
    let place = try place(of: record.conversation)
    if !place.isOld {
      position += 1
      if try statements.insert(record, place.id, source, position) != nil {
        // The tree tells, once it is made: of a new conversation, the first that answers none.
        let opens = record.kind == nil && record.parent == nil && opened.insert(place.id)
        count(added: record, isPost: opens)
      } else {
        try repeats(record, in: place.id)
      }
    } else if record.isKeyMade {
      batches.add(record, to: place.id)
      if batches.isFull { try flush() }
    } else if let row = try statements.row(place.id, record.key) {
      position += 1
      try take(record, as: row)
    } else {
      try add(record, to: place.id)
    }
  }

  private func add(_ record: UtteranceRecord, to conversation: Int) throws {
    position += 1
    guard let id = try statements.insert(record, conversation, source, position) else {
      throw DatabaseError(message: "the utterance \(record.key) cannot be added")
    }
    seen.insert(id)
    count(added: record)
  }

  private func count(added record: UtteranceRecord, isPost: Bool = false) {
    changes.added += 1
    if isPost || record.kind == .post { changes.addedPosts += 1 }
  }

  /// The same utterance again in a conversation that is new, perhaps edited: the last word counts, at
  /// its first place.
  private func repeats(_ record: UtteranceRecord, in conversation: Int) throws {
    repeated += 1
    guard let row = try statements.row(conversation, record.key) else { return }
    if row.differs(from: record) { try revisions.keep(row) }
    try statements.update(row.id, record, source, row.position)
  }

  private func take(_ record: UtteranceRecord, as row: Statements.Row) throws {
    let isOwn = row.source == source
    let said = record
    var record = record
    if !isOwn || row.isShared {
      record.fill(
        parent: row.parent, kind: row.kind.flatMap { UtteranceKind(rawValue: $0) },
        speaker: row.speaker, date: row.date.flatMap { CalendarDate(iso: $0) })
    }
    let differs = row.differs(from: record)
    let isEdited = try differs && (isOwn || !revisions.hasSaid(said, of: row, source))
    let supplies = !differs && row.parent == nil && record.parent != nil
    let isRepeated = !seen.insert(row.id)
    let position = isRepeated && isOwn ? row.position : position
    if isRepeated {
      repeated += 1
      if differs, edited.contains(row.id), try revisions.restore(record, to: row, source) {
        // An earlier record of this source had the former text: nothing is edited after all.
        edited.remove(row.id)
        changes.edited -= 1
        changes.kept += 1
        return try statements.update(row.id, record, source, position)
      }
    } else if row.isGone {
      changes.returned += 1
    } else if isEdited {
      edited.insert(row.id)
      changes.edited += 1
    } else {
      changes.kept += 1
    }
    guard isEdited || supplies || row.isGone || isOwn else {
      if !isRepeated { try holdings.hold(row.id, record, at: position) }
      return
    }
    if differs { try revisions.keep(row) }
    if !isOwn, !row.isGone { try holdings.takeOver(row.id) }
    try statements.update(row.id, record, source, position)
  }

  private func place(of key: String) throws -> Place {
    if let last, last.key == key { return last.place }
    let place = try places[key] ?? find(key)
    last = (key, place)
    return place
  }

  private func find(_ key: String) throws -> Place {
    let name = ConversationRecord.id(of: key)
    let place: Place
    if let known = try statements.conversation(named: name) {
      place = Place(id: known, isOld: known <= lastOldConversation)
      // What the source said before and says no more is to go.
      if place.isOld, met.insert(known) { try statements.mention(source, known, isOld: true) }
    } else {
      place = Place(id: try statements.addConversation(name, source, reader), isOld: false)
      try statements.mention(source, place.id, isOld: false)
    }
    if places.count >= Self.mostPlaces { places.removeAll(keepingCapacity: true) }
    places[key] = place
    return place
  }

  /// The first word of a source on a conversation counts, as when it is read without a store.
  private func update(_ record: ConversationRecord) throws {
    try statements.fill(source, try place(of: record.key).id, record)
  }

  /// Writes the utterances that have made keys of conversations that the store held, each as the one it
  /// was.
  private func flush() throws {
    for (conversation, records) in batches.take() {
      let rows = try statements.rows(of: conversation)
      let same = RevisionMatch(records, rows, taken: seen)
      for (index, record) in records.enumerated() {
        var record = record
        record.key = same.names[index]
        // An answer names its parent by the key that the parent has in the store.
        record.parent = record.parent.map { same.keys[$0] ?? renamed[conversation]?[$0] ?? $0 }
        if let row = same.rows[index] {
          position += 1
          try take(record, as: row)
        } else {
          try add(record, to: conversation)
        }
      }
      if !same.keys.isEmpty { renamed[conversation, default: [:]].merge(same.keys) { $1 } }
    }
  }

  /// Marks what did not come again, or takes it out. Returns what changed.
  func finish(prunes: Bool) throws -> SourceChanges {
    try flush()
    if repeated > 0 {
      try statements.note(source, 1, .mended, SourceRemarks.repeats(repeated))
    }
    if changes.isKnown {
      changes.gone = try holdings.letGo(except: seen, upTo: lastOld)
      if prunes { try holdings.prune() }
    }
    return changes
  }
}

extension Statements.Row {
  /// Whether a record says something else than the row does.
  func differs(from record: UtteranceRecord) -> Bool {
    text != record.text || speaker != record.speaker || date != record.date?.description
  }
}
