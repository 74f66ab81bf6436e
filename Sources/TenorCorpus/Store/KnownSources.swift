internal import GRDB

/// The sources of a store by name, as they were when they were last asked for or written.
struct KnownSources {
  private var headers: [String: SourceHeader]
  private var version: Int

  init(_ store: Store) throws {
    version = try store.version()
    headers = try store.headers().reduce(into: [:]) { $0[$1.name] = $1 }
  }

  subscript(name: String) -> SourceHeader? { headers[name] }

  /// Whether the store holds this very source, read in this very way.
  func contains(_ header: SourceHeader) -> Bool { headers[header.name] == header }

  /// A source that was written by this process.
  mutating func note(_ header: SourceHeader) { headers[header.name] = header }

  /// Asks again, if another process has written since.
  mutating func refresh(_ store: Store) throws {
    if try store.version() != version { self = try KnownSources(store) }
  }
}

/// Another process has written a source of the same name since the store was asked.
struct StaleName: Error {}

extension Store {
  /// Another number once another process has written to the store.
  func version() throws(StoreError) -> Int {
    // Asked before every source: without the transaction that a reading of several rows needs.
    try file.telling {
      try queue.unsafeRead { try StoreStatement($0, "PRAGMA data_version").number() ?? 0 }
    }
  }
}
