import Foundation
internal import GRDB

/// A source that is about to be ingested: what is known of it before it is read.
public struct SourceHeader: Sendable, Hashable {
  /// The name that it has in the store.
  public var name: String
  /// SHA-256 of the input.
  public var digest: String
  /// The bytes of the input.
  public var size: Int
  /// The reader's name.
  public var reader: String
  /// What a person told the reader, in a form that is equal for equal options.
  public var options: String

  /// What is known of a source.
  public init(name: String, digest: String, size: Int, reader: String, options: String) {
    self.name = name
    self.digest = digest
    self.size = size
    self.reader = reader
    self.options = options
  }
}

extension Store {
  /// The sources that the store holds, each as it was read last.
  public func headers() throws(StoreError) -> Set<SourceHeader> {
    try read { db in
      let rows = try StoreStatement(db, "SELECT name, digest, size, reader, options FROM source")
      var headers: Set<SourceHeader> = []
      while try rows.step() {
        headers.insert(
          SourceHeader(
            name: rows.string(0), digest: rows.string(1), size: rows.int(2),
            reader: rows.string(3), options: rows.string(4)))
      }
      return headers
    }
  }

  /// Ingests one source in one transaction, or nothing of it.
  ///
  /// - Parameters:
  ///   - prunes: whether utterances that the source no longer holds are taken out rather than marked.
  ///   - chrome: bytes of the source that are nobody's text, by kind, where the reader knows; asked for
  ///     after the reading.
  ///   - read: hands over what the source holds. Of a source of 1 MiB or more, and of a folder, it runs on
  ///     a thread of its own, ahead of the writing.
  /// - Throws: `StoreError`, or what `read` throws.
  public func ingest(
    _ header: SourceHeader, prunes: Bool = false,
    chrome: @escaping @Sendable () -> [Chrome.Kind: Int]? = { nil },
    _ read: @escaping @Sendable ((ReadItem) throws -> Void) throws -> Void
  ) throws -> SourceChanges {
    try ingest(header, over: .unasked, prunes: prunes, chrome: chrome, read)
  }

  /// What a name stood for in the store when the source was named so.
  enum Seen {
    case nothing
    /// The digest of the source of this name.
    case version(String)
    case unasked
  }

  /// Ingests one source, unless its name stands for something else meanwhile: then throws ``StaleName``.
  func ingest(
    _ header: SourceHeader, over seen: Seen, prunes: Bool,
    chrome: @escaping @Sendable () -> [Chrome.Kind: Int]? = { nil },
    _ read: @escaping @Sendable ((ReadItem) throws -> Void) throws -> Void
  ) throws -> SourceChanges {
    let belt = Conveyor<[ReadItem]>()
    // However the transaction ends, the reader must not wait for room for ever.
    defer { belt.close() }
    return try transaction { db in
      try Self.write(header, over: seen, prunes, chrome, db, Statements(db)) { writer in
        if Self.small.contains(header.size) {
          try read { try writer.write($0) }
        } else {
          Self.start(read, onto: belt)
          while let items = try belt.take() {
            for item in items { try writer.write(item) }
          }
        }
      }
    }
  }

  /// Ingests small pages that are read already, in one transaction: all of them or none. A transaction
  /// costs more than a page does.
  func ingest(_ pages: [(ReadPage, over: Seen)], prunes: Bool) throws -> [SourceChanges] {
    try transaction { db in
      let statements = try Statements(db)
      return try pages.map { page, seen in
        try Self.write(page.header, over: seen, prunes, { page.chrome }, db, statements) { writer in
          for item in page.items { try writer.write(item) }
        }
      }
    }
  }

  private func transaction<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      return try queue.write(body)
    } catch let error as DatabaseError {
      throw StoreError(path: path, reason: StoreFile.reason(error))
    }
  }

  private static func write(
    _ header: SourceHeader, over seen: Seen, _ prunes: Bool,
    _ chrome: () -> [Chrome.Kind: Int]?, _ db: Database, _ statements: Statements,
    _ items: (SourceWriter) throws -> Void
  ) throws -> SourceChanges {
    let old = try row(of: header, db)
    switch seen {
    case .unasked: break
    case .nothing: if old != nil { throw StaleName() }
    case .version(let digest): if old?.digest != digest { throw StaleName() }
    }
    var changes = SourceChanges(source: header.name)
    changes.isKnown = old != nil
    if old?.isSame == true { return changes }
    changes.isRead = true
    let source = try register(header, old?.id, db)
    let writer = try SourceWriter(
      db, statements, source: source, reader: header.reader, changes: changes)
    try items(writer)
    changes = try writer.finish(prunes: prunes)
    let rest = chrome() ?? [.markup: max(0, header.size - writer.textBytes)]
    try conclude(source, header, changes, rest, db)
    return changes
  }

  /// The bytes of a source that is read in less time than a thread takes to begin. A folder has none.
  private static let small = 1..<1 << 20

  /// Reads on a thread of its own, in batches.
  private static func start(
    _ read: @escaping @Sendable ((ReadItem) throws -> Void) throws -> Void,
    onto belt: Conveyor<[ReadItem]>
  ) {
    let thread = Thread {
      var batch: [ReadItem] = []
      var bytes = 0
      do {
        try read { item in
          if case .utterance(let record) = item { bytes += record.text.count + 200 }
          batch.append(item)
          guard bytes >= 1 << 18 || batch.count >= 2_000 else { return }
          guard belt.put(batch) else { throw CancellationError() }
          batch = []
          batch.reserveCapacity(2_000)
          bytes = 0
        }
        if !batch.isEmpty { _ = belt.put(batch) }
        belt.close()
      } catch {
        belt.close(error)
      }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private static func row(
    of header: SourceHeader, _ db: Database
  ) throws -> (id: Int, digest: String, isSame: Bool)? {
    let row = try StoreStatement(
      db, "SELECT id, digest, reader, options FROM source WHERE name = ?")
    defer { row.reset() }
    row.bind(1, header.name)
    guard try row.step() else { return nil }
    let isSame =
      row.string(1) == header.digest && row.string(2) == header.reader
      && row.string(3) == header.options
    return (row.int(0), row.string(1), isSame)
  }

  private static func register(_ header: SourceHeader, _ old: Int?, _ db: Database) throws -> Int {
    if let old {
      try db.execute(sql: "DELETE FROM audit WHERE source = ?", arguments: [old])
      try db.execute(
        sql:
          "UPDATE source SET digest = ?, size = ?, reader = ?, options = ?, ingested = ? WHERE id = ?",
        arguments: [header.digest, header.size, header.reader, header.options, now(), old])
      return old
    }
    let source = try StoreStatement(
      db,
      """
      INSERT INTO source (name, digest, size, reader, options, chrome, ingested)
      VALUES (?, ?, ?, ?, ?, '{}', ?)
      """)
    source.bind(1, header.name)
    source.bind(2, header.digest)
    source.bind(3, header.size)
    source.bind(4, header.reader)
    source.bind(5, header.options)
    source.bind(6, now())
    try source.run()
    return Int(db.lastInsertedRowID)
  }

  private static func conclude(
    _ source: Int, _ header: SourceHeader, _ changes: SourceChanges, _ chrome: [Chrome.Kind: Int],
    _ db: Database
  ) throws {
    let kinds = chrome.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\"\($0.key.rawValue)\":\($0.value)" }
    let update = try StoreStatement(db, "UPDATE source SET chrome = ? WHERE id = ?")
    update.bind(1, "{\(kinds.joined(separator: ","))}")
    update.bind(2, source)
    try update.run()
    let ingest = try StoreStatement(
      db,
      """
      INSERT INTO ingest (source, at, digest, added, edited, gone, returned)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    ingest.bind(1, source)
    ingest.bind(2, now())
    ingest.bind(3, header.digest)
    let counts = [changes.added, changes.edited, changes.gone, changes.returned]
    for (index, count) in counts.enumerated() { ingest.bind(Int32(4 + index), count) }
    try ingest.run()
  }
}
