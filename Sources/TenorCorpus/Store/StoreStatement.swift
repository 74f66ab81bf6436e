internal import GRDB
internal import GRDBSQLite

/// A prepared statement whose values are bound one by one, without a boxed value for each: a store
/// writes and reads millions of rows.
struct StoreStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  /// The connection prepares a statement once: a store may take thousands of small sources.
  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
  }

  func bind(_ index: Int32, _ value: Int?) {
    if let value {
      sqlite3_bind_int64(handle, index, Int64(value))
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  func bind(_ index: Int32, _ value: String?) {
    guard var value else {
      sqlite3_bind_null(handle, index)
      return
    }
    if value.isEmpty { return bindEmptyText(index) }
    value.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), Self.copied)
      }
    }
  }

  /// A UTF-8 text. It has to live until the next ``step()`` or ``reset()``.
  func bind(_ index: Int32, text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { return bindEmptyText(index) }
    text.withMemoryRebound(to: CChar.self) {
      _ = sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), nil)
    }
  }

  /// Without an address, SQLite would bind NULL.
  private func bindEmptyText(_ index: Int32) {
    sqlite3_bind_text(handle, index, "", 0, Self.copied)
  }

  /// Bytes, or NULL where there are none.
  func bind(_ index: Int32, blob: [UInt8]) {
    if blob.isEmpty {
      sqlite3_bind_null(handle, index)
    } else {
      sqlite3_bind_blob(handle, index, blob, Int32(blob.count), Self.copied)
    }
  }

  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Goes to the next row; false behind the last.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Makes the statement ready for other values.
  func reset() { sqlite3_reset(handle) }

  /// Runs a statement that gives no rows.
  func run() throws {
    defer { reset() }
    while try step() {}
  }

  /// The id of the row that the statement has just inserted; `nil` where it inserted none.
  var insertedID: Int? {
    let connection = sqlite3_db_handle(handle)
    return sqlite3_changes(connection) > 0 ? Int(sqlite3_last_insert_rowid(connection)) : nil
  }

  /// The first number of the first row, of a statement that needs no values.
  func number() throws -> Int? {
    defer { reset() }
    return try step() ? optionalInt(0) : nil
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    // The pointer first: asking for it may convert the value, and change its length.
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func string(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

  func optionalString(_ column: Int32) -> String? { isNull(column) ? nil : string(column) }
}
