import Foundation
import TenorCorpus
import Testing

/// Files that are no stores, or that cannot be used.
struct StoreFileTests {
  /// A store of a few hundred pages of SQLite.
  private func made() throws -> StoreFolder {
    let place = try StoreFolder()
    let text = (0..<4_000).map {
      #"{"id":"u\#($0)","conversation_id":"k\#($0 / 40)","text":"Nobody has seen the keys of room \#($0) since."}"#
    }.joined(separator: "\n")
    try place.write(text, to: "k.jsonl")
    try place.ingest("k.jsonl")
    return place
  }

  private func reason(_ body: () throws -> Void) -> StoreError.Reason? {
    do {
      try body()
      return nil
    } catch {
      return (error as? StoreError)?.reason
    }
  }

  private func reasons(_ path: String) -> [StoreError.Reason?] {
    [
      reason { _ = try Store(reading: path).corpus() },
      reason { _ = try Store(writing: path) },
    ]
  }

  @Test func `what is no store is told apart`() throws {
    let place = try StoreFolder(["text.tenor": "Not a store.\n", "empty.tenor": ""])
    #expect(reasons(place.folder["text.tenor"]) == [.foreign, .foreign])
    #expect(reasons(place.folder.path) == [.folder, .folder])
    #expect(
      reasons(place.folder["none/c.tenor"]) == [.missing, .readOnly])
    #expect(reason { _ = try Store(reading: place.folder["empty.tenor"]) } == .foreign)
    // An empty file, as mktemp makes it, becomes a store.
    #expect(reason { _ = try Store(writing: place.folder["empty.tenor"]) } == nil)
    #expect(try Store(reading: place.folder["empty.tenor"]).corpus().sources.isEmpty)
  }

  /// The application id and the version stand in the header, each in four bytes, the highest first.
  @Test(arguments: [
    (68, [0x47, 0x50, 0x4B, 0x47] as [UInt8], StoreError.Reason.foreign),
    (68, [0, 0, 0, 0], .foreign),
    (60, [0, 0, 0, 99], .newer(found: 99, known: 1)),
  ])
  func `another program's file and a later version are refused, and left as they are`(
    offset: Int, bytes: [UInt8], reason: StoreError.Reason
  ) throws {
    let place = try made()
    var file = try Data(contentsOf: URL(fileURLWithPath: place.storePath))
    file.replaceSubrange(offset..<offset + 4, with: bytes)
    try place.folder.write([UInt8](file), to: "other.tenor")
    let path = place.folder["other.tenor"]
    #expect(reasons(path) == [reason, reason])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == file)
  }

  @Test func `a store with bytes overwritten in its middle is damaged, not wrong`() throws {
    let place = try made()
    let whole = try place.corpus().info.content
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place.storePath)))
    try #require(file.count > 100_000)
    var numbers = SeededNumbers(state: 3)
    var damaged = 0
    for _ in 0..<40 {
      var broken = file
      let start = Int.random(in: 4_096..<file.count - 8_192, using: &numbers)
      for index in start..<start + 8_192 {
        broken[index] = UInt8.random(in: 0...255, using: &numbers)
      }
      try place.folder.write(broken, to: "broken.tenor")
      switch reason({ _ = try Store(reading: place.folder["broken.tenor"]).corpus() }) {
      case .damaged?: damaged += 1
      case nil: break
      case let other?: Issue.record("\(other)")
      }
    }
    // Noise in pages that hold an index's order is not seen by reading alone.
    #expect(damaged >= 30)
    #expect(try place.corpus().info.content == whole)
  }

  @Test func `a store that is cut short is damaged`() throws {
    let place = try made()
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place.storePath)))
    try place.folder.write(Array(file.prefix(file.count / 2)), to: "short.tenor")
    let found = reason { _ = try Store(reading: place.folder["short.tenor"]).corpus() }
    guard case .damaged? = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }

  @Test(.enabled(if: getuid() != 0, "nothing is closed to root"))
  func `a store that cannot be written to is read, and says so when written`() throws {
    let place = try made()
    let whole = try place.corpus().info.content
    let paths = [(place.storePath, 0o444), (place.folder.path, 0o555)]
    for (path, mode) in paths {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      defer {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
      #expect(try place.corpus().info.content == whole)
      #expect(reason { _ = try place.ingest("k.jsonl") } == .readOnly)
    }
  }
}
