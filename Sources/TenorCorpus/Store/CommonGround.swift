internal import GRDB

/// Whether a source has something in common with one that a store holds: whether it is a longer, shorter
/// or edited version of that, and not another that is called the same.
///
/// It has, if an utterance with an id of the source's own is in both, with texts that are alike; or if,
/// in one conversation that both have, the texts that ``RevisionMatch`` finds in both make up at least
/// half of the shorter side; or if equal texts do so over all conversations. A source of which the store holds no utterance has no ground of its own:
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
    guard record.isKeyMade else {
      guard let conversation = try conversation(record.conversation),
        let row = try statements.row(conversation, record.key)
      else { return false }
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
    return try findsTexts()
  }

  /// Whether the same texts are in both, whatever their conversations are called: ids are made from dates
  /// and titles, which may be corrected at the source.
  private func findsTexts() throws -> Bool {
    let texts = Set(records.values.joined().map(\.text)).filter { !$0.isEmpty }
    var stored: Set<[UInt8]> = []
    var length = 0
    let rows = try StoreStatement(db, "SELECT text FROM utterance WHERE source = ?")
    defer { rows.reset() }
    rows.bind(1, source)
    while length < Self.enough, try rows.step() {
      if stored.insert([UInt8](rows.bytes(0))).inserted { length += rows.bytes(0).count }
    }
    func bytes(_ texts: some Sequence<[UInt8]>) -> Int { texts.reduce(0) { $0 + $1.count } }
    let shared = bytes(texts.intersection(stored))
    return shared > 0 && 2 * shared >= min(bytes(texts), bytes(stored))
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
  /// Whether a source that is called like one in the store is a version of it; see ``CommonGround``.
  ///
  /// - Throws: ``StoreError``, and what reading the source throws.
  func hasCommonGround(_ name: String, with opened: OpenedSource) throws -> Bool {
    struct Found: Error {}
    return try queue.read { db in
      guard
        let source = try Int.fetchOne(
          db, sql: "SELECT id FROM source WHERE name = ?", arguments: [name])
      else { return false }
      let isEmpty =
        try Int.fetchOne(
          db,
          sql: "SELECT 1 FROM mention JOIN utterance USING (conversation) WHERE mention.source = ?",
          arguments: [source]) == nil
      if isEmpty { return true }
      var ground = try CommonGround(db, source: source)
      do {
        try opened.read { item in
          if case .utterance(let record) = item, try ground.finds(record) { throw Found() }
        }
      } catch is Found { return true }
      return try ground.findsMade()
    }
  }
}
