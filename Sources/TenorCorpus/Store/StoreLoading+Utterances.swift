internal import GRDB

extension StoreLoading {
  /// By utterance that several sources hold: its place in the first of those whose words it has not.
  private static func otherPlaces(
    _ part: Part, _ db: Database
  ) throws -> [Int: (source: Int, position: Int)] {
    let any = try StoreStatement(db, "SELECT 1 FROM holding LIMIT 1").number()
    guard any != nil else { return [:] }
    var sql = "SELECT utterance, source, position FROM holding"
    if case .all = part {
    } else {
      sql += """
         WHERE utterance IN (SELECT id FROM utterance WHERE \(part.condition("conversation")))
        """
    }
    let rows = try StoreStatement(db, sql + " ORDER BY utterance, source")
    part.bind(to: rows)
    var places: [Int: (source: Int, position: Int)] = [:]
    while try rows.step() {
      if places[rows.int(0)] == nil { places[rows.int(0)] = (rows.int(1), rows.int(2)) }
    }
    return places
  }

  mutating func readUtterances(_ part: Part, _ db: Database) throws {
    let rows = try StoreStatement(
      db,
      """
      SELECT conversation, source, position, key, parent, kind, speaker, date, start, stop, line, map,
        voices, text, id FROM utterance INDEXED BY utterance_by_key
      WHERE NOT gone AND \(part.condition("conversation")) ORDER BY conversation
      """)
    let others = try Self.otherPlaces(part, db)
    part.bind(to: rows)
    var current = -1
    var draft: Int?
    var positions: [(source: Int, position: Int)] = []
    while try rows.step() {
      if rows.int(0) != current {
        if let draft { Self.sort(&drafts[draft].rows, by: &positions) }
        current = rows.int(0)
        draft = draftPlaces[current]
      }
      // No source that is there mentions the conversation of some rows of a damaged store.
      guard let draft, let source = places[rows.int(1)] else { continue }
      let isRead = textsOf.map { $0.contains(rows.int(14)) } ?? true
      let start = sources[source].bytes.count
      if isRead { sources[source].bytes.append(contentsOf: rows.bytes(13)) }
      let text = start..<sources[source].bytes.count
      let voices = rows.bytes(12)
      // An utterance stands where the first source that holds it has it.
      let own = (source: rows.int(1), position: rows.int(2))
      let other = others.isEmpty ? nil : others[rows.int(14)]
      positions.append(other.map { $0 < own ? $0 : own } ?? own)
      drafts[draft].rows.append(
        ConversationDraft.Row(
          key: rows.string(3), parent: rows.optionalString(4),
          kind: rows.optionalString(5).flatMap { UtteranceKind(rawValue: $0) },
          speaker: rows.optionalString(6),
          date: rows.optionalString(7).flatMap { CalendarDate(iso: $0) }, source: source,
          text: text,
          map: sources[source].append(
            TextMap(
              range: rows.int(8)..<max(rows.int(8), rows.int(9)), line: rows.int(10),
              runs: [UInt8](rows.bytes(11)))),
          voices: voices.isEmpty ? [] : PackedVoices.unpack(voices, count: text.count),
          id: rows.int(14)))
    }
    if let draft { Self.sort(&drafts[draft].rows, by: &positions) }
  }

  /// Rows come in the order of keys; their order is that of their places.
  private static func sort(
    _ rows: inout [ConversationDraft.Row], by positions: inout [(source: Int, position: Int)]
  ) {
    defer { positions.removeAll(keepingCapacity: true) }
    let isSorted = zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
    guard !isSorted, rows.count == positions.count else { return }
    let order = rows.indices.sorted { positions[$0] < positions[$1] }
    rows = order.map { rows[$0] }
  }
}
