internal import GRDB

/// What a person may correct by hand.
public enum CorrectableField: String, Sendable, CaseIterable {
  /// Of a conversation, or of an utterance.
  case date
  /// Of a conversation.
  case title
  /// Of an utterance.
  case speaker
}

/// One correction, as the store logs it.
public struct Correction: Sendable, Equatable, Codable {
  /// The id of a conversation or an utterance.
  public var target: String
  /// What was corrected: `date`, `title` or `speaker`.
  public var field: String
  /// `nil`: the correction was taken back, and the source counts again.
  public var value: String?
  /// When, in UTC.
  public var at: String

  /// A correction as a store logs it.
  public init(target: String, field: String, value: String?, at: String) {
    self.target = target
    self.field = field
    self.value = value
    self.at = at
  }
}

/// The corrections that hold: of each field the last one.
struct Corrections {
  private var values: [String: [CorrectableField: String]] = [:]

  init(_ db: Database) throws {
    let rows = try StoreStatement(
      db, "SELECT target, field, value FROM correction ORDER BY id")
    while try rows.step() {
      guard let field = CorrectableField(rawValue: rows.string(1)) else { continue }
      values[rows.string(0), default: [:]][field] = rows.optionalString(2)
    }
  }

  /// Corrects a conversation and its utterances. A corrected date is not one that the page states; the
  /// post has that of its conversation, unless it is corrected itself.
  func apply(to draft: inout ConversationDraft) {
    guard !values.isEmpty else { return }
    if let fields = values[draft.id] {
      if let title = fields[.title] {
        draft.record.title = title
        draft.head = nil
      }
      if let date = fields[.date].flatMap({ CalendarDate(iso: $0) }) {
        draft.record.date = date
        draft.record.isDateStated = false
        if let post = ReplyTree(draft.rows).post { draft.rows[post].date = nil }
      }
    }
    for index in draft.rows.indices {
      guard let fields = values["\(draft.id).\(draft.rows[index].key)"] else { continue }
      if let date = fields[.date].flatMap({ CalendarDate(iso: $0) }) {
        draft.rows[index].date = date
      }
      if let speaker = fields[.speaker] {
        draft.rows[index].speaker = speaker.isEmpty ? nil : speaker
      }
    }
  }
}

extension Store {
  /// Corrects a field of a conversation or an utterance; `nil` takes the correction back.
  ///
  /// The store logs it, and keeps it when the source is ingested again.
  public func correct(_ target: String, _ field: CorrectableField, _ value: String?)
    throws(StoreError)
  {
    if field == .speaker, let value, !value.isEmpty, !Pseudonyms.isPseudonym(value),
      try pseudonymKey != nil
    {
      throw StoreError(path: self.path, reason: .named(value))
    }
    try file.telling {
      try queue.write { db in
        guard try Self.exists(target, db) else {
          throw StoreError(path: path, reason: .unknown(id: target))
        }
        try db.execute(
          sql: "INSERT INTO correction (target, field, value, at) VALUES (?, ?, ?, ?)",
          arguments: [target, field.rawValue, value, Self.now()])
      }
    }
  }

  private static func exists(_ target: String, _ db: Database) throws -> Bool {
    if try Int.fetchOne(db, sql: "SELECT 1 FROM conversation WHERE name = ?", arguments: [target])
      != nil
    {
      return true
    }
    return try utterance(target, db) != nil
  }

  /// All corrections in the order in which they were made.
  public func corrections() throws(StoreError) -> [Correction] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT target, field, value, at FROM correction ORDER BY id").map {
        Correction(target: $0["target"], field: $0["field"], value: $0["value"], at: $0["at"])
      }
    }
  }
}
