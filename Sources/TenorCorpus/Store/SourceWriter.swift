internal import GRDB

/// Writes what a reader hands over of one source, within one transaction.
///
/// An utterance that the store knows is compared, not added: by its source's own id, or, where the id is
/// made from place and text, by id, then by text, so that a comment above it that went away does not
/// make it another one. Of a source that the store knew, what does not come again is marked as gone.
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
  private let db: Database
  private var places: [String: Place] = [:]
  private var lastKey: String?
  private var lastPlace = Place(id: 0, isOld: false)
  private var position = 0
  /// Rows that came again, of conversations that the store held.
  private var seen: Set<Int> = []
  /// Records that repeat the key of another in this source.
  private var repeated = 0
  /// Bytes of the source that utterances were read from.
  private(set) var textBytes = 0
  /// Utterances with made keys of one old conversation, until all of them are there.
  private var batch: [UtteranceRecord] = []
  private var batchPlace = 0

  init(_ db: Database, source: Int, reader: String, changes: SourceChanges) throws {
    self.db = db
    self.source = source
    self.reader = reader
    self.changes = changes
    statements = try Statements(db)
  }

  func write(_ item: ReadItem) throws {
    switch item {
    case .note(let kind, let line, let message):
      try statements.note(source, line, kind, message)
      if kind == .guessed { changes.guesses.append(message) }
    case .conversation(let record):
      try flush()
      try update(place(of: record.key), record)
    case .utterance(let record):
      try write(record)
    }
  }

  private func write(_ record: UtteranceRecord) throws {
    textBytes += record.map.range.count
    let place = try place(of: record.conversation)
    if record.isKeyMade, place.isOld {
      if batchPlace != place.id { try flush() }
      batchPlace = place.id
      batch.append(record)
      return
    }
    position += 1
    if !place.isOld {
      if try statements.insert(record, place.id, source, position) {
        changes.added += 1
      } else {
        try repeats(record, in: place.id)
      }
    } else {
      try compare(record, in: place.id)
    }
  }

  /// The same utterance again in a source that is new, perhaps edited: the last word counts.
  private func repeats(_ record: UtteranceRecord, in conversation: Int) throws {
    repeated += 1
    guard let row = try statements.row(conversation, record.key) else { return }
    try statements.update(row.id, record, source, position)
  }

  /// The record of an utterance whose key the conversation may hold already.
  private func compare(_ record: UtteranceRecord, in conversation: Int) throws {
    guard let row = try statements.row(conversation, record.key) else {
      guard try statements.insert(record, conversation, source, position) else {
        throw DatabaseError(message: "the utterance \(record.key) cannot be added")
      }
      changes.added += 1
      return
    }
    try take(record, as: row)
  }

  private func take(_ record: UtteranceRecord, as row: Statements.Row) throws {
    let isEdited = row.text != record.text || row.speaker != record.speaker
    if !seen.insert(row.id).inserted {
      repeated += 1
    } else if row.isGone {
      changes.returned += 1
    } else if isEdited {
      changes.edited += 1
    } else {
      changes.kept += 1
    }
    // The first source to hold an utterance keeps it, unless another has something new to say.
    if isEdited || row.isGone || row.source == source {
      try statements.update(row.id, record, source, position)
    }
  }

  private func place(of key: String) throws -> Place {
    if key == lastKey { return lastPlace }
    if let place = places[key] {
      (lastKey, lastPlace) = (key, place)
      return place
    }
    let name = ConversationRecord.id(of: key)
    let old = try statements.conversation(named: name)
    let place = Place(
      id: try old ?? statements.addConversation(name, source, reader), isOld: old != nil)
    try statements.mention(source, place.id)
    places[key] = place
    (lastKey, lastPlace) = (key, place)
    return place
  }

  private func update(_ place: Place, _ record: ConversationRecord) throws {
    try statements.update(place.id, record)
  }

  /// Writes the utterances of an old conversation that have made keys, each as the one it was.
  private func flush() throws {
    guard !batch.isEmpty else { return }
    let records = batch
    batch = []
    let rows = try statements.rows(of: batchPlace)
    let same = RevisionMatch(records, rows)
    for (index, record) in records.enumerated() {
      var record = record
      // An answer names its parent by the key that the parent has in the store.
      record.parent = record.parent.map { same.keys[$0] ?? $0 }
      position += 1
      if let row = same.rows[index] {
        try take(record, as: row)
      } else {
        try compare(record, in: batchPlace)
      }
    }
  }

  /// Marks what did not come again, or takes it out. Returns what changed.
  func finish(prunes: Bool) throws -> SourceChanges {
    try flush()
    if repeated > 0 {
      try statements.note(source, 1, .mended, SourceRemarks.repeats(repeated))
    }
    if changes.isKnown {
      for id in try statements.held(by: source) where !seen.contains(id) {
        changes.gone += 1
        try statements.markGone(id)
      }
      if prunes { try statements.prune(source) }
    }
    return changes
  }
}
