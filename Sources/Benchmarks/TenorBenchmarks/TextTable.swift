import GRDBSQLite

/// The least that a store could do: texts in one SQLite table, written in one transaction by one
/// prepared statement, as durable as a store is.
struct TextTable {
  let path: String

  /// Writes the texts from the opening of a new file to its closing.
  func write(_ texts: [[UInt8]]) {
    var handle: OpaquePointer?
    check(sqlite3_open(path, &handle), handle)
    for setting in [
      "journal_mode = WAL", "synchronous = NORMAL", "cache_size = -32768",
      "wal_autocheckpoint = 16384",
    ] { run("PRAGMA \(setting)", handle) }
    run("CREATE TABLE copy (text TEXT)", handle)
    run("BEGIN", handle)
    var insert: OpaquePointer?
    check(sqlite3_prepare_v2(handle, "INSERT INTO copy VALUES (?)", -1, &insert, nil), handle)
    for text in texts {
      text.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          // Without a destructor, SQLite reads the bytes where they are.
          _ = sqlite3_bind_text(insert, 1, bytes.baseAddress, Int32(bytes.count), nil)
          check(sqlite3_step(insert), handle)
        }
      }
      sqlite3_reset(insert)
    }
    sqlite3_finalize(insert)
    run("COMMIT", handle)
    check(sqlite3_close(handle), handle)
  }

  private func run(_ sql: String, _ handle: OpaquePointer?) {
    check(sqlite3_exec(handle, sql, nil, nil, nil), handle)
  }

  private func check(_ code: Int32, _ handle: OpaquePointer?) {
    guard code == SQLITE_OK || code == SQLITE_DONE else {
      preconditionFailure("\(path): \(String(cString: sqlite3_errmsg(handle)))")
    }
  }
}
