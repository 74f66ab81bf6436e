internal import GRDB

extension Store {
  /// The former versions of every utterance that was edited, by its id, the earliest first.
  public func revisions() throws(StoreError) -> [String: [Revision]] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT conversation.name || '.' || utterance.key AS id, revision.speaker AS speaker,
            revision.date AS date, revision.text AS text, source.name AS source, revision.at AS at
          FROM revision JOIN utterance ON utterance.id = revision.utterance
          JOIN conversation ON conversation.id = utterance.conversation
          JOIN source ON source.id = revision.source ORDER BY revision.id
          """)
      return rows.reduce(into: [:]) { revisions, row in
        revisions[row["id"], default: []].append(
          Revision(
            speaker: row["speaker"], date: row["date"], text: row["text"], source: row["source"],
            at: row["at"]))
      }
    }
  }
}
