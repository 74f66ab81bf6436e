internal import GRDB

extension Store {
  /// The whole corpus as analyses take it: what is gone from its source left out, corrections applied.
  ///
  /// Conversations stand in the order in which the store met them first; so one that a known source
  /// brings later stands behind those of sources that came meanwhile. What answers one utterance stands in
  /// the order of the sources, then of the places in them.
  ///
  /// - Complexity: time and memory in proportion to the texts.
  public func corpus() throws(StoreError) -> Corpus {
    try read { db in
      var loading = StoreLoading(path: path)
      try loading.readSources(db)
      try loading.readConversations(db)
      try loading.readUtterances(db)
      return loading.corpus(corrected: try Corrections(db))
    }
  }
}

/// A corpus while it is read from a store.
private struct StoreLoading {
  let path: String
  private var sources: [Source] = []
  /// By the source's id in the store: its index, and its remarks.
  private var places: [Int: Int] = [:]
  private var audits: [[AuditEntry]] = []
  private var drafts: [ConversationDraft] = []

  init(path: String) { self.path = path }

  mutating func readSources(_ db: Database) throws {
    let rows = try StoreStatement(
      db, "SELECT id, name, digest, size, chrome FROM source ORDER BY id")
    while try rows.step() {
      var source = Source(name: rows.string(1), digest: rows.string(2), size: rows.int(3))
      source.decodedChrome = Self.chrome(rows.string(4))
      places[rows.int(0)] = sources.count
      sources.append(source)
    }
    audits = [[AuditEntry]](repeating: [], count: sources.count)
    let remarks = try StoreStatement(
      db, "SELECT source, line, kind, message FROM audit ORDER BY source, rowid")
    while try remarks.step() {
      guard let place = places[remarks.int(0)] else { continue }
      audits[place].append(
        AuditEntry(
          source: sources[place].name, line: remarks.int(1),
          kind: AuditEntry.Kind(rawValue: remarks.string(2)) ?? .skipped,
          message: remarks.string(3)))
    }
  }

  private static func chrome(_ json: String) -> [Chrome.Kind: Int] {
    var chrome: [Chrome.Kind: Int] = [:]
    for field in json.dropFirst().dropLast().split(separator: ",") {
      let parts = field.split(separator: ":")
      guard parts.count == 2,
        let kind = Chrome.Kind(rawValue: String(parts[0].dropFirst().dropLast()))
      else { continue }
      chrome[kind] = Int(parts[1])
    }
    return chrome
  }

  /// By the conversation's id in the store: its draft.
  private var draftPlaces: [Int: Int] = [:]

  mutating func readConversations(_ db: Database) throws {
    let rows = try StoreStatement(
      db,
      """
      SELECT id, name, mention.source, reader, layout, title, title_start, title_end, title_line,
        title_map, date, date_stated, declared
      FROM conversation JOIN mention ON mention.conversation = conversation.id
      ORDER BY id, mention.source <> conversation.source, mention.source
      """)
    while try rows.step() {
      guard let source = places[rows.int(2)] else { continue }
      let place: Int
      if let known = draftPlaces[rows.int(0)] {
        place = known
      } else {
        place = drafts.count
        draftPlaces[rows.int(0)] = place
        let record = ConversationRecord(key: ConversationRecord.key(ofID: rows.string(1)))
        drafts.append(
          ConversationDraft(
            id: rows.string(1), source: source, reader: rows.string(3), record: record))
      }
      let isTitled = drafts[place].record.title != nil
      drafts[place].add(Self.head(rows))
      if !isTitled, let title = drafts[place].record.title, let start = rows.optionalInt(6) {
        let text = sources[source].append(Array("\(title)\n\n".utf8))
        drafts[place].head = Head(
          source: source, text: text,
          map: TextMap(
            range: start..<max(start, rows.int(7)), line: rows.int(8), runs: [UInt8](rows.bytes(9)))
        )
      }
    }
  }

  /// What one source says of a conversation.
  private static func head(_ rows: StoreStatement) -> ConversationRecord {
    var record = ConversationRecord(key: "")
    record.layout = rows.optionalString(4)
    record.title = rows.optionalString(5)
    record.date = rows.optionalString(10).flatMap { CalendarDate(iso: $0) }
    record.isDateStated = rows.int(11) != 0
    record.declaredComments = rows.optionalInt(12)
    return record
  }

  /// By utterance that several sources hold: its place in the first of those whose words it has not.
  private static func otherPlaces(_ db: Database) throws -> [Int: (source: Int, position: Int)] {
    let rows = try StoreStatement(
      db, "SELECT utterance, source, position FROM holding ORDER BY utterance, source")
    var places: [Int: (source: Int, position: Int)] = [:]
    while try rows.step() {
      if places[rows.int(0)] == nil { places[rows.int(0)] = (rows.int(1), rows.int(2)) }
    }
    return places
  }

  mutating func readUtterances(_ db: Database) throws {
    let rows = try StoreStatement(
      db,
      """
      SELECT conversation, source, position, key, parent, kind, speaker, date, start, stop, line, map,
        voices, text, id FROM utterance INDEXED BY utterance_by_key WHERE NOT gone ORDER BY conversation
      """)
    let others = try Self.otherPlaces(db)
    var current = -1
    var draft = 0
    var positions: [(source: Int, position: Int)] = []
    while try rows.step() {
      if rows.int(0) != current {
        if current >= 0 { Self.sort(&drafts[draft].rows, by: &positions) }
        current = rows.int(0)
        guard let place = draftPlaces[current] else { continue }
        draft = place
      }
      guard let source = places[rows.int(1)] else { continue }
      let bytes = rows.bytes(13)
      let start = sources[source].bytes.count
      sources[source].bytes.append(contentsOf: bytes)
      let text = start..<start + bytes.count
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
          voices: voices.isEmpty ? [] : PackedVoices.unpack(voices, count: text.count)))
    }
    if current >= 0 { Self.sort(&drafts[draft].rows, by: &positions) }
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

  /// The corpus; conversations of which nothing is left are left out.
  consuming func corpus(corrected corrections: Corrections) -> Corpus {
    var remarks = SourceRemarks()
    var corpus = Corpus()
    for index in drafts.indices where !drafts[index].rows.isEmpty {
      corrections.apply(to: &drafts[index])
      corpus.conversations.append(remarks.conversation(of: drafts[index]))
      drafts[index].rows = []
    }
    for index in sources.indices {
      corpus.audit +=
        audits[index] + remarks.entries(index, named: sources[index].name, beside: audits[index])
    }
    corpus.sources = sources
    return corpus
  }
}
