internal import GRDB

/// One ingest of a source that the store had not, or not so: when, and what it changed.
public struct IngestRecord: Sendable, Equatable, Codable {
  /// The source's name.
  public var source: String
  /// When, in UTC.
  public var at: String
  /// SHA-256 of the input.
  public var sha256: String
  /// Utterances that the store did not hold.
  public var added: Int
  /// Utterances whose text, speaker or own date became another.
  public var edited: Int
  /// Utterances that the source no longer held.
  public var gone: Int
  /// Utterances that were gone and came back.
  public var returned: Int
}

extension Store {
  /// All ingests in the order in which they happened. One that found its source unchanged left no trace.
  public func history() throws(StoreError) -> [IngestRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT source.name, at, ingest.digest, added, edited, gone, returned
          FROM ingest JOIN source ON source.id = ingest.source ORDER BY ingest.id
          """
      ).map {
        IngestRecord(
          source: $0[0], at: $0[1], sha256: $0[2], added: $0[3], edited: $0[4], gone: $0[5],
          returned: $0[6])
      }
    }
  }
}
