import Foundation
internal import GRDB

/// The file that a store lives in: opened, checked, its errors told in the store's own words.
struct StoreFile {
  /// `TENR`
  static let applicationID = 0x5445_4E52

  let path: String
  /// How many seconds a writer waits for another.
  var patience: TimeInterval = 10

  /// Whether a file begins as every SQLite file does.
  static func isSQLite(_ path: String) -> Bool {
    // To open a pipe would be to wait for somebody to write into it.
    guard case .regular? = try? Input(path: path, name: path).fileType() else { return false }
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 16)
    return fread(&head, 1, 16, file) == 16 && head.elementsEqual("SQLite format 3\0".utf8)
  }

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Opens the store for writing; a new one is made where there is none.
  func openForWriting() throws(StoreError) -> DatabaseQueue {
    if isFolder { throw StoreError(path: path, reason: .folder) }
    if let size = Self.size(of: path), size > 0, !Self.isSQLite(path) {
      throw StoreError(path: path, reason: .foreign)
    }
    return try telling {
      let end = Date.now.addingTimeInterval(patience)
      var tries = 0
      while true {
        do {
          return try prepared()
        } catch let error as DatabaseError
          where error.resultCode == .SQLITE_BUSY && Date.now < end
          || error.resultCode == .SQLITE_ERROR && tries < 5
        {
          tries += 1
          // Several that make one store at once get into each other's way: SQLite does not wait for the
          // change to WAL, and which tables there are is read before the lock is had.
          Thread.sleep(forTimeInterval: 0.02)
        }
      }
    }
  }

  /// The store open for writing, with all its tables.
  private func prepared() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { db in if try !Self.isBlank(db) { try check(db) } }
    try queue.writeWithoutTransaction { db in
      if try Int.fetchOne(db, sql: "PRAGMA application_id") == 0 {
        try db.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
      }
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // 32 MiB for the index of a large source; the log goes into the file every 64 MiB, and at the end.
      try db.execute(sql: "PRAGMA cache_size = -32768")
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 16384")
    }
    try StoreSchema.migrator.migrate(queue)
    return queue
  }

  /// Opens the store for reading; not as read-only, since SQLite would then leave its files beside the
  /// store. One that lies where nothing can be written is read through a copy,
  /// since SQLite needs a file beside it.
  func openForReading() throws(StoreError) -> DatabaseQueue {
    if isFolder { throw StoreError(path: path, reason: .folder) }
    guard let size = Self.size(of: path) else { throw StoreError(path: path, reason: .missing) }
    guard size > 0, Self.isSQLite(path) else { throw StoreError(path: path, reason: .foreign) }
    return try telling {
      do {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read(checkForReading)
        return queue
      } catch let error as DatabaseError
        where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      {
        return try openCopy()
      }
    }
  }

  /// A copy that is gone with its last reader, with what was committed and stands in the file beside the
  /// store yet.
  private func openCopy() throws -> DatabaseQueue {
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenor-\(getpid())-\(UInt32.random(in: 0 ... .max)).tenor").path
    let ends = ["", "-wal"].filter { Self.size(of: path + $0) != nil }
    defer { for end in ["", "-wal", "-shm"] { unlink(copy + end) } }
    for end in ends {
      try FileManager.default.copyItem(atPath: path + end, toPath: copy + end)
      chmod(copy + end, 0o600)
    }
    let queue = try DatabaseQueue(path: copy, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.read(checkForReading)
    return queue
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "store"
    return configuration
  }

  /// Whether nothing is in the file yet: a new one, or one whose maker was killed at once.
  private static func isBlank(_ db: Database) throws -> Bool {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard id == 0 || id == applicationID else { return false }
    return try Int.fetchOne(
      db, sql: "SELECT 1 FROM sqlite_master WHERE name NOT LIKE 'grdb_%'") == nil
  }

  private func checkForReading(_ db: Database) throws {
    if try Self.isBlank(db) { throw StoreError(path: path, reason: .missing) }
    try check(db)
  }

  /// Refuses another program's file, and a store of a later version.
  private func check(_ db: Database) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard id == Self.applicationID else { throw StoreError(path: path, reason: .foreign) }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= StoreSchema.version else {
      throw StoreError(path: path, reason: .newer(found: version, known: StoreSchema.version))
    }
  }

  private static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Tells what SQLite says in the store's own words; everything else passes.
  func telling<T>(_ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(path: path, reason: Self.reason(error))
    }
  }

  static func reason(_ error: any Error) -> StoreError.Reason {
    guard let error = error as? DatabaseError else { return .other("\(error)") }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_FULL: return .full
    case .SQLITE_READONLY: return .readOnly
    case .SQLITE_CORRUPT: return .damaged(error.message ?? "SQLite cannot read it")
    case .SQLITE_NOTADB: return .foreign
    case .SQLITE_CANTOPEN, .SQLITE_PERM: return .readOnly
    case .SQLITE_IOERR:
      return .other("cannot be read or written (\(error.message ?? "input/output error"))")
    default: return .other(error.message ?? "\(error)")
    }
  }
}
