import Foundation
internal import GRDB

/// An utterance that its source no longer holds, as the store keeps it.
public struct GoneUtterance: Sendable, Equatable {
  /// The conversation that it was part of, as sources tell it.
  public struct Conversation: Sendable, Equatable {
    /// The stable id.
    public var id: String
    /// `nil` for a headless page.
    public var title: String?
    /// ISO 8601; `nil` when undated.
    public var date: String?
    /// Whether the page itself states the date.
    public var dateStated: Bool
    /// The source's name.
    public var source: String
    /// The reader's name.
    public var reader: String
    /// The layout that the reader found.
    public var layout: String
    /// The number of comments that the page states.
    public var declaredComments: Int?
  }

  /// The stable id.
  public var id: String
  /// Where it was.
  public var conversation: Conversation
  /// The id of the utterance that it answered; `nil` for the first.
  public var replyTo: String?
  /// What it was.
  public var kind: UtteranceKind
  /// `nil` when anonymous.
  public var speaker: String?
  /// Its own date, ISO 8601; `nil` where the source stated none.
  public var date: String?
  /// The name of the source that held it.
  public var source: String
  /// The line that it began on, counted from 1.
  public var line: Int
  /// Its bytes in the source as it was then.
  public var bytes: Range<Int>
  /// The text.
  public var text: String
  /// Who speaks where; empty: all its own.
  public var voices: [VoiceRange]
  /// The last ingest at which its source lacked some utterances, in UTC.
  public var at: String
}

extension Store {
  /// What sources no longer hold, in the order of the conversations and of their places.
  public func gone() throws(StoreError) -> [GoneUtterance] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.name AS name, \(Self.head("title")), h.date AS head_date,
            coalesce(h.date_stated, 0) AS date_stated, cs.name AS head,
            c.reader AS reader, \(Self.head("layout")), \(Self.head("declared")), u.key AS key, u.parent AS parent, u.kind AS kind,
            p.parent AS grandparent, u.speaker AS speaker, u.date AS date, s.name AS source,
            u.start AS start, u.stop AS stop, u.line AS line, u.voices AS voices, u.text AS text,
            (SELECT max(at) FROM ingest WHERE ingest.source = u.source AND ingest.gone > 0) AS at
          FROM utterance u JOIN conversation c ON c.id = u.conversation
          JOIN source s ON s.id = u.source JOIN source cs ON cs.id = c.source
          LEFT JOIN mention h ON h.conversation = c.id AND h.source = coalesce(
            (SELECT source FROM mention
              WHERE conversation = c.id AND source = c.source AND date IS NOT NULL),
            (SELECT min(source) FROM mention WHERE conversation = c.id AND date IS NOT NULL))
          LEFT JOIN utterance p ON p.conversation = u.conversation AND p.key = u.parent
          WHERE u.gone ORDER BY u.conversation, u.source, u.position, u.id
          """
      ).map(Self.gone)
    }
  }

  /// How many utterances sources no longer hold.
  public var goneCount: Int {
    get throws(StoreError) {
      try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM utterance WHERE gone") ?? 0 }
    }
  }

  private static func gone(_ row: Row) -> GoneUtterance {
    let conversation: String = row["name"]
    let parent: String? = row["parent"]
    let grandparent: String? = row["grandparent"]
    let made: UtteranceKind = parent == nil ? .post : grandparent == nil ? .comment : .reply
    let text: String = row["text"]
    let packed = [UInt8](row["voices"] as Data? ?? Data())
    let start: Int = row["start"]
    return GoneUtterance(
      id: "\(conversation).\(row["key"] as String)",
      conversation: GoneUtterance.Conversation(
        id: conversation, title: row["title"], date: row["head_date"],
        dateStated: row["date_stated"], source: row["head"], reader: row["reader"],
        layout: row["layout"] ?? row["reader"], declaredComments: row["declared"]),
      replyTo: parent.map { "\(conversation).\($0)" },
      kind: (row["kind"] as String?).flatMap { UtteranceKind(rawValue: $0) } ?? made,
      speaker: row["speaker"], date: row["date"], source: row["source"], line: row["line"],
      bytes: start..<max(start, row["stop"]), text: text,
      voices: packed.withUnsafeBytes { PackedVoices.unpack($0, count: text.utf8.count) },
      at: row["at"] ?? "")
  }
}
