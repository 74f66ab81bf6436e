import Foundation
internal import GRDB

/// A corpus in one SQLite file: what sources said, when they were ingested, what was corrected by hand.
///
/// An ingest is one transaction a source, or one for several small pages: whatever happens meanwhile,
/// the store holds whole sources only. Readers never wait; a second writer waits for a while, then says
/// so. Texts are kept as they were read, each with the map to its source; trees of replies are made when
/// the store is read.
public final class Store {
  /// The path of the file.
  public let path: String
  let file: StoreFile
  let queue: DatabaseQueue

  /// Whether a path names a store, or another SQLite file.
  public static func isStore(_ path: String) -> Bool { StoreFile.isSQLite(path) }

  /// Opens a store to read it.
  public init(reading path: String) throws(StoreError) {
    self.path = path
    file = StoreFile(path: path)
    queue = try file.openForReading()
  }

  /// Opens a store to change it; a new one is made where there is none.
  ///
  /// - Parameter patience: how many seconds a writer waits while another process writes.
  public init(writing path: String, patience: Double = 10) throws(StoreError) {
    self.path = path
    file = StoreFile(path: path, patience: patience)
    queue = try file.openForWriting()
  }

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try file.telling { try queue.read(body) }
  }

  /// The moment, as the store notes it.
  static func now() -> String {
    let seconds = Int(Date.now.timeIntervalSince1970)
    return CalendarDate(secondsSince1970: seconds, utcOffset: 0)?.description ?? ""
  }
}

extension Store {
  /// The value of a setting that the whole store has, such as its time zone.
  public func setting(_ name: String) throws(StoreError) -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
  }
}
