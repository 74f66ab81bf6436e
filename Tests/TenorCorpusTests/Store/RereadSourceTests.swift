import TenorCorpus
import Testing

/// Sources that are read again in another way, or that repeat themselves.
struct RereadSourceTests {
  private static func ingest(
    _ name: String, _ version: Int, into store: Store, _ items: [ReadItem]
  ) throws -> String {
    let header = SourceHeader(
      name: name, digest: "\(version)", size: 100, reader: "test", options: "")
    return try store.ingest(header) { emit in for item in items { try emit(item) } }.signs
  }

  private static func said(
    _ key: String, _ text: String, isKeyMade: Bool = false, kind: UtteranceKind? = nil,
    parent: String? = nil
  ) -> ReadItem {
    let bytes = Array(text.utf8)
    var record = UtteranceRecord(
      conversation: "keys", key: key, text: bytes, map: TextMap(copying: 0..<bytes.count, line: 1))
    record.isKeyMade = isKeyMade
    record.kind = kind
    record.parent = parent
    return .utterance(record)
  }

  private static func head(
    title: String? = nil, date: String? = nil, declared: Int? = nil
  ) -> ReadItem {
    var record = ConversationRecord(key: "keys")
    record.title = title
    record.date = date.flatMap { CalendarDate(iso: $0) }
    record.declaredComments = declared
    return .conversation(record)
  }

  private static func heads(_ store: Store) throws -> [String] {
    try store.corpus().conversations.map {
      "\($0.title ?? "-") \($0.date?.description ?? "-") \($0.declaredComments ?? -1)"
    }
  }

  @Test func `what a source says no more of a conversation goes, and what another says counts`()
    throws
  {
    let place = try StoreFolder()
    let store = try Store(writing: place.storePath)
    func ingest(_ name: String, _ version: Int, _ heads: [ReadItem]) throws -> [String] {
      _ = try Self.ingest(name, version, into: store, heads + [Self.said("a", "Where are they?")])
      return try Self.heads(store)
    }
    let whole = Self.head(title: "Keys", date: "2011-12-10", declared: 3)
    #expect(try ingest("x", 1, [whole]) == ["Keys 2011-12-10 3"])
    #expect(try ingest("x", 2, [Self.head(date: "2011-10-12")]) == ["- 2011-10-12 -1"])
    #expect(try ingest("y", 1, [whole]) == ["Keys 2011-10-12 3"])
    #expect(try ingest("x", 3, []) == ["Keys 2011-12-10 3"])
    // Within one source the first word counts.
    let twice = [Self.head(title: "Lost keys"), whole]
    #expect(try ingest("x", 4, twice) == ["Lost keys 2011-12-10 3"])
    #expect(try ingest("y", 2, []) == ["Lost keys 2011-12-10 3"])
    #expect(try ingest("x", 5, []) == ["- - -1"])
  }

  @Test func `a date that a person gives no more is no longer the page's`() throws {
    let place = try StoreFolder(["p.txt": "The office keys were lost in March.\n"])
    var given = ReadingOptions()
    given.date = CalendarDate(iso: "2019-03-02")
    for options in [given, ReadingOptions()] {
      _ = try Ingest(options: options)(
        [place.folder["p.txt"]], into: Store(writing: place.storePath))
      #expect(try place.corpus().conversations.map(\.date) == [options.date])
    }
  }

  @Test(arguments: [
    ("In the kitchen.", ["In the kitchen."], 0), ("In the hall.", ["In the hall."], 1),
  ])
  func `a new utterance that comes twice in a known conversation is added once`(
    again: String, texts: [String], former: Int
  ) throws {
    let place = try StoreFolder()
    let store = try Store(writing: place.storePath)
    let first = Self.said("a", "Where are they?")
    #expect(try Self.ingest("x", 1, into: store, [first]) == "+1 ~0 -0 ^0 =0")
    let items = [first, Self.said("b", "In the kitchen."), Self.said("b", again)]
    #expect(try Self.ingest("x", 2, into: store, items) == "+1 ~0 -0 ^0 =1")
    let corpus = try store.corpus()
    #expect(corpus.conversations[0].utterances.dropFirst().map { corpus.text(of: $0) } == texts)
    let id = corpus.conversations[0].utterances[1].id
    #expect(try store.revisions(of: id).count == former)
    #expect(corpus.audit.contains { $0.message.hasPrefix("1 record repeats the id") })
  }

  @Test func `equal texts without ids are as many as there are, however far apart`() throws {
    let place = try StoreFolder()
    let store = try Store(writing: place.storePath)
    let first = Self.said("0", "Where are they?", isKeyMade: true)
    _ = try Self.ingest("x", 1, into: store, [first])
    // More than waits to be compared stands between the two.
    let long = String(repeating: "The rota is on the door. ", count: 1 << 20)
    let items = [
      first, Self.said("1", "Hear, hear.", isKeyMade: true), Self.said("2", long, isKeyMade: true),
      Self.said("3", "Hear, hear.", isKeyMade: true),
    ]
    #expect(try Self.ingest("x", 2, into: store, items) == "+3 ~0 -0 ^0 =1")
    #expect(try store.corpus().lines.count { $0.hasSuffix("Hear, hear.") } == 2)
  }

  @Test func `an answer without ids finds its parent, however far above`() throws {
    let place = try StoreFolder()
    let store = try Store(writing: place.storePath)
    let post = Self.said("0", "Where are they?", isKeyMade: true)
    let old = Self.said("1", "We have looked under the mat.", isKeyMade: true, parent: "0")
    _ = try Self.ingest("x", 1, into: store, [post, old])
    // Another comment stands in the old one's place, and has a key of its own in the store.
    let long = String(repeating: "The rota is on the door. ", count: 1 << 20)
    let items = [
      post, Self.said("1", "Parking is free on Sundays.", isKeyMade: true, parent: "0"),
      Self.said("2", long, isKeyMade: true, parent: "0"),
      Self.said("3", "Hear, hear.", isKeyMade: true, parent: "1"),
    ]
    #expect(try Self.ingest("x", 2, into: store, items) == "+3 ~0 -1 ^0 =1")
    #expect(try store.corpus().lines.contains("Parking is free on Sundays. < Hear, hear."))
  }

  @Test(.timeLimit(.minutes(1)))
  func `thousands of posts that are others now are told apart soon`() throws {
    func posts(_ word: String) -> [ReadItem] {
      (0..<5_000).map { Self.said("\(word)\($0)", "\(word) \($0)", isKeyMade: true, kind: .post) }
    }
    let place = try StoreFolder()
    let store = try Store(writing: place.storePath)
    #expect(try Self.ingest("x", 1, into: store, posts("key")) == "+5000 ~0 -0 ^0 =0")
    #expect(try Self.ingest("x", 2, into: store, posts("rota")) == "+5000 ~0 -5000 ^0 =0")
  }
}
