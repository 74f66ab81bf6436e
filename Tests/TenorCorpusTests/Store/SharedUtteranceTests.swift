import Testing

@testable import TenorCorpus

/// Utterances that several sources hold: exports that overlap.
struct SharedUtteranceTests {
  /// A record of the only conversation.
  struct Said: Sendable {
    var key: String
    var text: String
    var parent: String?
    var speaker: String?
    var date: String?

    init(
      _ key: String, _ text: String, parent: String? = nil, by speaker: String? = nil,
      on date: String? = nil
    ) {
      (self.key, self.text, self.parent, self.speaker, self.date) =
        (key, text, parent, speaker, date)
    }

    var item: ReadItem {
      let bytes = Array(text.utf8)
      var record = UtteranceRecord(
        conversation: "keys", key: key, text: bytes,
        map: TextMap(copying: 0..<bytes.count, line: 1))
      (record.parent, record.speaker) = (parent, speaker)
      record.date = date.flatMap { CalendarDate(iso: $0) }
      return .utterance(record)
    }
  }

  private static let question = Said("a", "Where are the keys?", by: "Latchkey")
  private static let kitchen = Said("b", "In the kitchen.", parent: "a", by: "Tallyman")
  private static let thanks = Said("c", "Thank you.", parent: "b", by: "Latchkey")

  /// A store and the versions of the sources that came into it.
  private final class Shelf {
    let store: Store
    private var version = 0

    init(_ place: StoreFolder) throws { store = try Store(writing: place.storePath) }

    @discardableResult
    func ingest(_ name: String, _ said: [Said], prunes: Bool = false) throws -> String {
      version += 1
      let header = SourceHeader(
        name: name, digest: "\(version)", size: 100, reader: "test", options: "")
      return try store.ingest(header, prunes: prunes) { emit in
        for one in said { try emit(one.item) }
      }.signs
    }

    /// Each utterance with the source whose words it has.
    func owners() throws -> [String] { SharedUtteranceTests.owners(try store.corpus()) }
  }

  private static func owners(_ corpus: Corpus) -> [String] {
    corpus.conversations.flatMap(\.utterances).map {
      "\($0.speaker ?? "-") \($0.date?.description ?? "-") \(corpus.sources[$0.source].name): "
        + corpus.text(of: $0)
    }
  }

  @Test(arguments: [false, true])
  func `what another source holds is neither gone nor pruned`(prunes: Bool) throws {
    let shelf = try Shelf(StoreFolder())
    let both = [Self.question, Self.kitchen]
    #expect(try shelf.ingest("x", both) == "+2 ~0 -0 ^0 =0")
    #expect(try shelf.ingest("y", both) == "+0 ~0 -0 ^0 =2")
    #expect(try shelf.ingest("z", both) == "+0 ~0 -0 ^0 =2")
    // The first lets go of the answer, which is the second's then.
    #expect(try shelf.ingest("x", [Self.question], prunes: prunes) == "+0 ~0 -0 ^0 =1")
    #expect(
      try shelf.owners() == [
        "Latchkey - x: Where are the keys?", "Tallyman - y: In the kitchen.",
      ])
    // The third held it beside others, and lets go of it too.
    #expect(try shelf.ingest("z", [Self.question], prunes: prunes) == "+0 ~0 -0 ^0 =1")
    #expect(try shelf.owners().last == "Tallyman - y: In the kitchen.")
    // Now nobody holds it.
    #expect(
      try shelf.ingest("y", [Self.question, Self.thanks], prunes: prunes) == "+1 ~0 -1 ^0 =1")
    #expect(
      try shelf.owners() == ["Latchkey - x: Where are the keys?", "Latchkey - y: Thank you."])
    // Who let go of it and has it again finds it back, unless it was taken out.
    #expect(try shelf.ingest("z", both) == (prunes ? "+1 ~0 -0 ^0 =1" : "+0 ~0 -0 ^1 =1"))
    #expect(try shelf.store.corpus().lines.contains("Where are the keys? < In the kitchen."))
  }

  /// Exports that overlap, in the order in which they are read, and what they say together.
  static let overlaps: [(exports: [[Said]], lines: [String], owners: [String])] = [
    // The later text counts, at its first place; the speaker stays who it was.
    (
      [[question, kitchen, thanks], [Said("b", "In the hall.", parent: "a"), question]],
      ["Where are the keys?", "Where are the keys? < In the hall.", "In the hall. < Thank you."],
      [
        "Latchkey - x0: Where are the keys?", "Tallyman - x1: In the hall.",
        "Latchkey - x0: Thank you.",
      ]
    ),
    // What the first leaves open, the second supplies.
    (
      [
        [Said("a", "Where?"), Said("b", "In the kitchen."), Said("c", "Thank you.")],
        [
          Said("c", "Thank you.", parent: "b", by: "Latchkey", on: "2019-03-02"),
          Said("b", "In the kitchen.", parent: "a"), Said("a", "Where?"),
        ],
      ],
      ["Where?", "Where? < In the kitchen.", "In the kitchen. < Thank you."],
      ["- - x0: Where?", "- - x1: In the kitchen.", "Latchkey 2019-03-02 x1: Thank you."]
    ),
    // Another parent is no news; the order of the second source is not that of the first.
    (
      [
        [question, kitchen, Said("d", "No.", parent: "a")],
        [Said("d", "No.", parent: "b"), Said("e", "Yes.", parent: "a"), Said("b", "Hm.")],
      ],
      [
        "Where are the keys?", "Where are the keys? < Hm.", "Where are the keys? < No.",
        "Where are the keys? < Yes.",
      ],
      [
        "Latchkey - x0: Where are the keys?", "Tallyman - x1: Hm.", "- - x0: No.", "- - x1: Yes.",
      ]
    ),
    // One that says something twice, and takes it back.
    (
      [
        [question, kitchen], [Said("b", "In the hall."), Said("b", "In the kitchen.")],
        [kitchen, Said("b", "In the loft.", by: "Pips")],
      ],
      ["Where are the keys?", "Where are the keys? < In the loft."],
      ["Latchkey - x0: Where are the keys?", "Pips - x2: In the loft."]
    ),
  ]

  @Test(arguments: overlaps)
  func `exports that overlap are the same corpus read directly and through a store`(
    exports: [[Said]], lines: [String], owners: [String]
  ) throws {
    let shelf = try Shelf(StoreFolder())
    var builder = CorpusBuilder()
    for (number, said) in exports.enumerated() {
      builder.add(Source(name: "x\(number)", digest: "", size: 100))
      for one in said { builder.add(one.item, by: "test") }
      try shelf.ingest("x\(number)", said)
    }
    let read = builder.finish()
    let stored = try shelf.store.corpus()
    #expect(read.lines == lines)
    #expect(stored.lines == lines)
    #expect(Self.owners(read) == owners)
    #expect(Self.owners(stored) == owners)
    #expect(stored.info.content == read.info.content)
    #expect(stored.audit.map(\.message).sorted() == read.audit.map(\.message).sorted())
    // A longer version of each says what it said before: nothing of that is news.
    for (number, said) in exports.enumerated() where Set(said.map(\.key)).count == said.count {
      let signs = try shelf.ingest("x\(number)", said + [Said("n\(number)", "Noted.", parent: "a")])
      #expect(signs == "+1 ~0 -0 ^0 =\(said.count)")
    }
    let again = try shelf.store.corpus().texts
    for (id, text) in stored.texts { #expect(again[id] == text) }
  }

  @Test func `overlapping archives are the same corpus read directly and through a store`()
    async throws
  {
    func line(_ id: String, _ text: String) -> String {
      #"{"id":"\#(id)","link_id":"t3_k1","parent_id":"t3_k1","body":"\#(text)","#
        + #""author":"Pips","created_utc":1425384000}"# + "\n"
    }
    let place = try StoreFolder([
      "march.jsonl": line("b", "In the kitchen.") + line("c", "Thank you."),
      "april.jsonl": line("c", "Thank you all.") + line("b", "In the kitchen.")
        + line("d", "Not any more."),
    ])
    let names = ["march.jsonl", "april.jsonl"]
    let read = await CorpusLoader().load(names.map { place.folder[$0] }).corpus
    #expect(try place.ingest("march.jsonl").map(\.signs) == ["+2 ~0 -0 ^0 =0"])
    #expect(try place.ingest("april.jsonl").map(\.signs) == ["+1 ~1 -0 ^0 =1"])
    let stored = try place.corpus()
    #expect(stored.lines == ["In the kitchen.", "Thank you all.", "Not any more."])
    #expect(read.lines == stored.lines)
    #expect(stored.info == read.info)
    // March again, without what April holds.
    try place.write(line("c", "Thank you."), to: "march.jsonl")
    #expect(try place.ingest("march.jsonl").map(\.signs) == ["+0 ~0 -0 ^0 =1"])
    #expect(try place.corpus().lines.count == 3)
  }
}
