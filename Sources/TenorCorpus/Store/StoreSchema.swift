internal import GRDB

/// The tables of a store. A change of them is a migration of its own, and raises ``version``.
enum StoreSchema {
  static let version = 1

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    return migrator
  }

  /// What the source said stands in these tables; the tree of replies is made of `parent` when they are
  /// read, so that a source that comes later can supply what an earlier one lacked.
  private static let first = """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      digest TEXT NOT NULL,     -- SHA-256 of the input
      size INTEGER NOT NULL,    -- its bytes
      reader TEXT NOT NULL,
      options TEXT NOT NULL,    -- JSON: what a person told the reader
      chrome TEXT NOT NULL,     -- JSON: bytes that are nobody's text, by kind
      ingested TEXT NOT NULL    -- UTC
    );

    -- What each ingest of a source changed.
    CREATE TABLE ingest (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      at TEXT NOT NULL,
      digest TEXT NOT NULL,
      added INTEGER NOT NULL,
      edited INTEGER NOT NULL,
      gone INTEGER NOT NULL,
      returned INTEGER NOT NULL
    );

    CREATE TABLE audit (
      source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      line INTEGER NOT NULL,
      kind TEXT NOT NULL,
      message TEXT NOT NULL
    );
    CREATE INDEX audit_by_source ON audit(source);

    CREATE TABLE conversation (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,          -- the stable id
      source INTEGER NOT NULL REFERENCES source(id),  -- the first to speak of it
      reader TEXT NOT NULL
    );

    -- Which sources speak of which conversations, and what each says of it. The first source's word
    -- counts; what it leaves open, the others fill in, when the store is read.
    CREATE TABLE mention (
      conversation INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
      source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      layout TEXT,
      title TEXT,
      title_start INTEGER, title_end INTEGER, title_line INTEGER, title_map BLOB,
      date TEXT,
      date_stated INTEGER NOT NULL DEFAULT 0,
      declared INTEGER,
      PRIMARY KEY (conversation, source)
    ) WITHOUT ROWID;
    CREATE INDEX mention_by_source ON mention(source);

    CREATE TABLE utterance (
      id INTEGER PRIMARY KEY,
      conversation INTEGER NOT NULL REFERENCES conversation(id),
      key TEXT NOT NULL,                  -- unique in its conversation
      source INTEGER NOT NULL REFERENCES source(id),  -- whose words these are
      position INTEGER NOT NULL,          -- in that source
      parent TEXT,                        -- the key of the one that it answers
      kind TEXT,                          -- where the source says it
      speaker TEXT,
      date TEXT,                          -- where the source states its own
      start INTEGER NOT NULL,             -- bytes of the source, as UTF-8
      stop INTEGER NOT NULL,
      line INTEGER NOT NULL,
      map BLOB,                           -- how the text is copied from there; NULL: as it stands
      voices BLOB,                        -- quoted and furniture; NULL: all its own
      gone INTEGER NOT NULL DEFAULT 0,    -- in no source any more
      text TEXT NOT NULL
    );
    CREATE UNIQUE INDEX utterance_by_key ON utterance(conversation, key);

    -- The sources that hold an utterance beside the one whose words it has, and its place in each.
    CREATE TABLE holding (
      utterance INTEGER NOT NULL REFERENCES utterance(id) ON DELETE CASCADE,
      source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,
      stop INTEGER NOT NULL,
      line INTEGER NOT NULL,
      map BLOB,
      PRIMARY KEY (utterance, source)
    ) WITHOUT ROWID;

    -- What utterances said before they were edited, each former version once.
    CREATE TABLE revision (
      id INTEGER PRIMARY KEY,
      utterance INTEGER NOT NULL REFERENCES utterance(id) ON DELETE CASCADE,
      source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      speaker TEXT,
      date TEXT,
      text TEXT NOT NULL,
      at TEXT NOT NULL                    -- when it was replaced, UTC
    );
    CREATE INDEX revision_by_utterance ON revision(utterance);

    -- What a person corrected by hand, and when. Applied when the store is read.
    CREATE TABLE correction (
      id INTEGER PRIMARY KEY,
      target TEXT NOT NULL,               -- the id of a conversation or an utterance
      field TEXT NOT NULL,
      value TEXT,                         -- NULL: taken back
      at TEXT NOT NULL
    );
    """
}
