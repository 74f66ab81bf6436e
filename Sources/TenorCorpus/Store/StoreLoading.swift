internal import GRDB

/// A corpus, or a part of one, while it is read from a store.
struct StoreLoading {
  /// Which conversations are read.
  enum Part {
    case all
    /// By their ids in the store.
    case some([Int])

    /// A condition on the conversation's id.
    func condition(_ column: String) -> String {
      switch self {
      case .all: "TRUE"
      case .some: "\(column) IN (SELECT value FROM json_each(?1))"
      }
    }

    func bind(to statement: StoreStatement) {
      switch self {
      case .all: break
      case .some(let ids): statement.bind(1, "[\(ids.map(String.init).joined(separator: ","))]")
      }
    }
  }

  var sources: [Source] = []
  /// By the source's id in the store: its index, and its remarks.
  private(set) var places: [Int: Int] = [:]
  private var audits: [[AuditEntry]] = []
  var drafts: [ConversationDraft] = []
  /// The rows of the utterances whose texts are read; `nil`: of all.
  let textsOf: Set<Int>?

  init(textsOf rows: Set<Int>? = nil) { textsOf = rows }

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
  }

  mutating func readRemarks(_ db: Database) throws {
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
  private(set) var draftPlaces: [Int: Int] = [:]

  /// Reads conversations, after the sources.
  mutating func read(_ part: Part, _ db: Database) throws {
    try readConversations(part, db)
    try readUtterances(part, db)
  }

  private mutating func readConversations(_ part: Part, _ db: Database) throws {
    let rows = try StoreStatement(
      db,
      """
      SELECT id, name, mention.source, reader, layout, title, title_start, title_end, title_line,
        title_map, date, date_stated, declared
      FROM conversation JOIN mention ON mention.conversation = conversation.id
      WHERE \(part.condition("conversation.id"))
      ORDER BY id, mention.source <> conversation.source, mention.source
      """)
    part.bind(to: rows)
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

  /// Of each conversation of ``corpus(corrected:)``: its id in the store, and the rows of its utterances in
  /// reading order.
  var rows: [(conversation: Int, utterances: [Int])] {
    var ids = [Int](repeating: 0, count: drafts.count)
    for (id, place) in draftPlaces { ids[place] = id }
    return drafts.indices.filter { !drafts[$0].rows.isEmpty }.map { place in
      let rows = drafts[place].rows
      return (ids[place], ReplyTree(rows).reading.map { rows[$0].id })
    }
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
