internal import GRDB

/// Whether a source has something in common with one that a store holds: whether it is a longer, shorter
/// or edited version of that, and not another that is called the same.
///
/// It has, if an utterance with an id of the source's own is in both, with texts that are alike; or if,
/// in one conversation that both have, the texts that ``RevisionMatch`` finds in both make up at least
/// half of the shorter side. A source of which the store holds no utterance has no ground of its own:
/// any other goes on from it.
struct CommonGround {
  private let statements: Statements
  private let db: Database
  private let source: Int
  /// By conversation's key: its row, if the store has it of this source.
  private var conversations: [String: Int?] = [:]
  private var records: [String: [UtteranceRecord]] = [:]
  /// Conversations in the order in which they were met.
  private var keys: [String] = []
  private var bytes = 0
  /// So many bytes of texts without ids suffice to tell.
  private static let enough = 4 << 20

  init(_ db: Database, source: Int) throws {
    self.db = db
    self.source = source
    statements = try Statements(db)
  }

  /// Takes an utterance of the other source. True where it is found in both.
  mutating func finds(_ record: UtteranceRecord) throws -> Bool {
    guard let conversation = try conversation(record.conversation) else { return false }
    guard record.isKeyMade else {
      guard let row = try statements.row(conversation, record.key) else { return false }
      return row.text == record.text || WordPairs(row.text).isAlike(WordPairs(record.text))
    }
    guard bytes < Self.enough else { return false }
    bytes += record.text.count
    if records[record.conversation] == nil { keys.append(record.conversation) }
    records[record.conversation, default: []].append(record)
    return false
  }

  /// Whether the utterances without ids that were taken are found in both.
  mutating func findsMade() throws -> Bool {
    for key in keys {
      guard let records = records[key], let conversation = try conversation(key) else { continue }
      let rows = try statements.rows(of: conversation)
      let same = RevisionMatch(records, rows)
      let shared = zip(records, same.rows).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0.text.count) }
      let shorter = min(
        records.reduce(0) { $0 + $1.text.count }, rows.reduce(0) { $0 + $1.text.count })
      if shared > 0, 2 * shared >= shorter { return true }
    }
    return false
  }

  private mutating func conversation(_ key: String) throws -> Int? {
    if let known = conversations[key] { return known }
    let id = try Int.fetchOne(
      db,
      sql: """
        SELECT conversation.id FROM conversation
        JOIN mention ON mention.conversation = conversation.id AND mention.source = ?
        WHERE conversation.name = ?
        """, arguments: [source, ConversationRecord.id(of: key)])
    conversations[key] = .some(id)
    return id
  }
}

extension Store {
  /// A source that the store holds.
  struct KnownSource {
    var id: Int
    var name: String
    var digest: String
  }

  /// The store's sources by name.
  func knownSources() throws(StoreError) -> [String: KnownSource] {
    try read { db in
      var sources: [String: KnownSource] = [:]
      let rows = try StoreStatement(db, "SELECT id, name, digest FROM source")
      while try rows.step() {
        let name = rows.string(1)
        sources[name] = KnownSource(id: rows.int(0), name: name, digest: rows.string(2))
      }
      return sources
    }
  }

  /// Another number once another process has written to the store.
  func version() throws(StoreError) -> Int {
    try read { db in
      let statement = try db.cachedStatement(sql: "PRAGMA data_version")
      return try Int.fetchOne(statement) ?? 0
    }
  }

  /// Whether a source that is called like one in the store is a version of it; see ``CommonGround``.
  func hasCommonGround(_ source: KnownSource, with opened: OpenedSource) throws -> Bool {
    struct Found: Error {}
    return try queue.read { db in
      let isEmpty =
        try Int.fetchOne(
          db,
          sql: "SELECT 1 FROM mention JOIN utterance USING (conversation) WHERE mention.source = ?",
          arguments: [source.id]) == nil
      if isEmpty { return true }
      var ground = try CommonGround(db, source: source.id)
      do {
        try opened.read { item in
          if case .utterance(let record) = item, try ground.finds(record) { throw Found() }
        }
      } catch is Found { return true }
      return try ground.findsMade()
    }
  }
}
