import Foundation
import Synchronization
import TenorCorpus
import Testing

/// Several at one store.
struct StoreAccessTests {
  private static func header(_ name: String) -> SourceHeader {
    SourceHeader(name: name, digest: name, size: 100, reader: "test", options: "")
  }

  private static func record(_ number: Int) -> ReadItem {
    let text = Array("Nobody has seen the keys of room \(number).".utf8)
    return .utterance(
      UtteranceRecord(
        conversation: "k", key: "u\(number)", text: text,
        map: TextMap(copying: 0..<text.count, line: 1)))
  }

  @Test func `while one writes, others read what was there before, and a second writer says so`()
    throws
  {
    let place = try StoreFolder()
    let writer = try Store(writing: place.storePath)
    _ = try writer.ingest(Self.header("first")) { emit in try emit(Self.record(0)) }
    let path = place.storePath
    let seen = Mutex<(lines: Int, busy: StoreError?, waited: Double)>((0, nil, 0))
    let changes = try writer.ingest(Self.header("second")) { emit in
      // More than the belt between reader and writer holds: the transaction is open and written to.
      for number in 1...20_000 { try emit(Self.record(number)) }
      let lines = try Store(reading: path).corpus().lines.count
      let start = Date.now
      var busy: StoreError?
      do {
        let second = try Store(writing: path, patience: 0.2)
        _ = try second.ingest(Self.header("third")) { emit in try emit(Self.record(-1)) }
      } catch {
        busy = error as? StoreError
      }
      let waited = Date.now.timeIntervalSince(start)
      seen.withLock { $0 = (lines, busy, waited) }
    }
    #expect(changes.added == 20_000)
    let found = seen.withLock { $0 }
    #expect(found.lines == 1)
    #expect(found.busy?.reason == .busy)
    #expect(found.waited >= 0.2 && found.waited < 5)
    #expect(try place.corpus().sources.map(\.name) == ["first", "second"])
    // The way is free again.
    let third = try Store(writing: path, patience: 0.2)
    _ = try third.ingest(Self.header("third")) { emit in try emit(Self.record(-1)) }
    #expect(try place.lines().count == 20_002)
  }

  @Test func `a second writer that is patient has its turn`() throws {
    let place = try StoreFolder()
    let path = place.storePath
    let writer = try Store(writing: path)
    let second = Mutex<(any Error)?>(nil)
    let done = DispatchSemaphore(value: 0)
    _ = try writer.ingest(Self.header("first")) { emit in
      for number in 1...10_000 { try emit(Self.record(number)) }
      Thread.detachNewThread {
        do {
          let store = try Store(writing: path, patience: 30)
          _ = try store.ingest(Self.header("second")) { emit in try emit(Self.record(0)) }
        } catch {
          second.withLock { $0 = error }
        }
        done.signal()
      }
      Thread.sleep(forTimeInterval: 0.3)
    }
    done.wait()
    #expect(second.withLock { $0 } == nil)
    #expect(try place.corpus().sources.map(\.name) == ["first", "second"])
  }

  @Test func `several that make one store at once all find it made`() throws {
    for _ in 0..<20 {
      let place = try StoreFolder()
      let path = place.storePath
      let failures = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        do {
          _ = try Store(writing: path)
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
      #expect(failures.withLock { $0 } == [])
    }
  }

  @Test func `a source that fails midway leaves nothing, and those before it stay`() throws {
    struct Fails: Error {}
    let place = try StoreFolder()
    let store = try Store(writing: place.storePath)
    _ = try store.ingest(Self.header("first")) { emit in try emit(Self.record(0)) }
    let before = try place.corpus().info
    #expect(throws: Fails.self) {
      try store.ingest(Self.header("second")) { emit in
        for number in 1...20_000 { try emit(Self.record(number)) }
        throw Fails()
      }
    }
    #expect(try place.corpus().info == before)
    #expect(try store.headers() == [Self.header("first")])
    // Again, without failing.
    let again = try store.ingest(Self.header("second")) { emit in
      for number in 1...3 { try emit(Self.record(number)) }
    }
    #expect(again.signs == "+3 ~0 -0 ^0 =0")
  }

  @Test func `a broken source among others is named, and the others are ingested`() throws {
    let place = try StoreFolder([
      "1.txt": "The office keys.", "2.xml": "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
      "3.txt": "The rota.",
    ])
    let outcome = try Ingest()([place.folder.path], into: Store(writing: place.storePath))
    #expect(outcome.problems.map { ($0.path as NSString).lastPathComponent } == ["2.xml"])
    #expect(try place.corpus().sources.map(\.name) == ["1.txt", "3.txt"])
  }
}
