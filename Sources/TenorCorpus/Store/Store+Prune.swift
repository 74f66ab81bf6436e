internal import GRDB

extension Store {
  /// Takes out the utterances that are marked as gone from a source; how many there were.
  func prune(_ source: String) throws -> Int {
    try file.telling {
      try queue.write { db in
        guard
          let id = try Int.fetchOne(
            db, sql: "SELECT id FROM source WHERE name = ?", arguments: [source])
        else { return 0 }
        let count = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM utterance WHERE source = ? AND gone", arguments: [id])
        guard let count, count > 0 else { return 0 }
        try Holdings(db, source: id).prune()
        return count
      }
    }
  }
}
