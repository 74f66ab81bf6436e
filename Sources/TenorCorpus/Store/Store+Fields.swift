internal import GRDB

/// What a field that a person may correct is in a store.
public struct FieldValue: Sendable, Equatable {
  /// What the source says; `nil`: nothing.
  public var stated: String?
  /// What a person has set it to; `nil`: it is not corrected.
  public var corrected: String?

  /// What holds.
  public var current: String? { corrected ?? stated }
}

extension Store {
  /// What a field of a conversation or an utterance is now.
  ///
  /// - Throws: `StoreError` where nothing has the id.
  public func value(of target: String, _ field: CorrectableField) throws(StoreError) -> FieldValue {
    try read { db in
      let utterance = try Self.utterance(target, db)
      let row: Row?
      if let utterance {
        row = try Row.fetchOne(
          db, sql: "SELECT date, speaker, NULL AS title FROM utterance WHERE id = ?",
          arguments: [utterance])
      } else {
        row = try Row.fetchOne(
          db,
          sql: """
            SELECT \(Self.head("date")), NULL AS speaker, \(Self.head("title"))
            FROM conversation c WHERE name = ?
            """,
          arguments: [target])
      }
      guard let row else { throw StoreError(path: path, reason: .unknown(id: target)) }
      let last = try Row.fetchOne(
        db,
        sql: "SELECT value FROM correction WHERE target = ? AND field = ? ORDER BY id DESC LIMIT 1",
        arguments: [target, field.rawValue])
      return FieldValue(stated: row[field.rawValue], corrected: last?["value"])
    }
  }
}

extension Store {
  /// What a column of a conversation (`c`) is: its first source's word, or that of the first other one
  /// which says anything.
  static func head(_ column: String) -> String {
    """
    coalesce(
      (SELECT \(column) FROM mention WHERE conversation = c.id AND source = c.source),
      (SELECT \(column) FROM mention WHERE conversation = c.id AND \(column) IS NOT NULL
        ORDER BY source LIMIT 1)) AS \(column)
    """
  }
}
