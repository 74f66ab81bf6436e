internal import GRDB
internal import TenorText

/// The tables of the index of words. They are no part of a store's schema: whoever does not know them reads
/// and writes the store as before, since the triggers are the file's own, and note what is out of date.
enum WordIndexTables {
  /// A change of what is kept, or of what cuts words, makes another index.
  static let cut = "1 \(tokeniser.rules.rawValue) \(tokeniser.locale) \(ICU.version)"
  /// The words that are kept are cut by the usual rules.
  static let tokeniser = Tokeniser()

  /// Whether the store has an index of this program's.
  static func exist(_ db: Database) throws -> Bool {
    // Another connection may have made them: what this one remembers of tables does not count.
    let isThere = try Int.fetchOne(db, sql: "SELECT 1 FROM sqlite_master WHERE name = 'word_index'")
    if isThere == nil { return false }
    return try String.fetchOne(db, sql: "SELECT cut FROM word_index") == cut
  }

  /// Whether the index holds all that the store holds.
  static func areCurrent(_ db: Database) throws -> Bool {
    try exist(db) && StoreStatement(db, "SELECT 1 FROM word_stale LIMIT 1").number() == nil
  }

  /// Makes the tables anew.
  static func make(_ db: Database) throws {
    for (table, events) in watched {
      for event in events { try db.execute(sql: "DROP TRIGGER IF EXISTS word_\(table)_\(event)") }
    }
    for table in ["index", "list", "place", "speaker", "stale"] {
      try db.execute(sql: "DROP TABLE IF EXISTS word_\(table)")
    }
    try db.execute(sql: tables)
    try db.execute(sql: "INSERT INTO word_index VALUES (?)", arguments: [cut])
    for (table, events) in watched {
      for event in events { try db.execute(sql: trigger(table, event)) }
    }
  }

  private static let tables = """
    -- One row: what cut the words.
    CREATE TABLE word_index (cut TEXT NOT NULL);

    -- The numbers of the utterances that hold a form, as differences. Each making or mending of the index
    -- adds segments with greater numbers.
    CREATE TABLE word_list (
      segment INTEGER NOT NULL,
      form TEXT NOT NULL,
      numbers BLOB NOT NULL,
      PRIMARY KEY (segment, form)
    ) WITHOUT ROWID;

    -- The utterances of a conversation have the numbers from `first` on, in reading order; what is known of
    -- each is in `facts`. Numbers that no conversation has any more mean nothing.
    CREATE TABLE word_place (
      conversation INTEGER PRIMARY KEY,
      first INTEGER NOT NULL,
      count INTEGER NOT NULL,
      first_day INTEGER, last_day INTEGER,   -- since 1970-01-01; NULL: nothing is dated
      facts BLOB NOT NULL
    );

    CREATE TABLE word_speaker (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL
    );

    -- Conversations of which something has changed since they were indexed.
    CREATE TABLE word_stale (conversation INTEGER PRIMARY KEY);
    """

  private static let watched = [
    ("utterance", ["insert", "update", "delete"]), ("mention", ["insert", "update", "delete"]),
    ("holding", ["insert", "update", "delete"]), ("correction", ["insert"]),
    ("conversation", ["delete"]),
  ]

  /// Notes the conversation of a row that comes, goes or changes.
  private static func trigger(_ table: String, _ event: String) -> String {
    let row = event == "delete" ? "old" : "new"
    let conversation =
      switch table {
      case "holding": "(SELECT conversation FROM utterance WHERE id = \(row).utterance)"
      case "correction":
        """
        (SELECT id FROM conversation
          WHERE name = substr(\(row).target, 1, instr(\(row).target || '.', '.') - 1))
        """
      case "conversation": "\(row).id"
      default: "\(row).conversation"
      }
    // A source that is read again writes the same again.
    let columns =
      switch (table, event) {
      case ("utterance", "update"):
        ["conversation", "source", "position", "parent", "kind", "speaker", "date", "gone", "text"]
      case ("mention", "update"): ["conversation", "date"]
      default: [String]()
      }
    let differences = columns.map { "new.\($0) IS NOT old.\($0)" }.joined(separator: " OR ")
    return """
      CREATE TRIGGER word_\(table)_\(event) AFTER \(event) ON \(table)
      \(differences.isEmpty ? "" : "WHEN \(differences)")
      BEGIN
        INSERT INTO word_stale SELECT id FROM (SELECT \(conversation) AS id)
        WHERE id IS NOT NULL AND id NOT IN (SELECT conversation FROM word_stale);
      END
      """
  }
}
