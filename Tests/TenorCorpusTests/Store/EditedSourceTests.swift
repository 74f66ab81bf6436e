import Foundation
import TenorCorpus
import Testing

/// Later versions of sources that have ids of their own.
struct EditedSourceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var testDescription: String { file }
  }

  static let cases = [
    Case(
      file: "html/2015-07-09-the-kiosk.html", old: "Does the kiosk do home visits?",
      new: "Parking is free on Sundays."),
    Case(
      file: "formats/exports/feed.atom", old: "Mine is laminated.", new: "Parking is free."),
    Case(file: "formats/exports/blogger-export.xml", old: "Lucky you.", new: "Parking is free."),
    Case(file: "formats/exports/wordpress-1.2.xml", old: "Twice.", new: "Once, in fact."),
  ]

  @Test(arguments: cases)
  func `an utterance with an id is edited whatever it says now, and its old text kept`(
    one: Case
  ) throws {
    let name = (one.file as NSString).lastPathComponent
    let text = try ProjectFixtures.text(one.file)
    try #require(text.contains(one.old))
    let place = try StoreFolder([name: text])
    let added = try place.ingest(name)[0].added
    let before = try place.corpus().texts
    try place.write(text.replacing(one.old, with: one.new), to: name)
    #expect(try place.ingest(name).map(\.signs) == ["+0 ~1 -0 ^0 =\(added - 1)"])
    #expect(
      try place.corpus().texts == before.mapValues { $0.replacing(one.old, with: one.new) })
    let edited = before.filter { $0.value.contains(one.old) }
    let (id, former) = try #require(edited.count == 1 ? edited.first : nil)
    #expect(try place.store().revisions(of: id).map(\.text) == [former])
    // There and back again: both versions are kept, each once.
    for version in [text, text.replacing(one.old, with: one.new), text] {
      try place.write(version, to: name)
      #expect(try place.ingest(name).map(\.signs) == ["+0 ~1 -0 ^0 =\(added - 1)"])
    }
    #expect(try place.corpus().texts == before)
    let both = [former, former.replacing(one.old, with: one.new)]
    #expect(try place.store().revisions(of: id).map(\.text) == both)
  }

  private static let thread = [
    #"{"id":"a","conversation_id":"k","text":"Where are the keys?","author":"Latchkey","created_at":"2015-03-02"}"#,
    #"{"id":"b","conversation_id":"k","parent_id":"a","text":"In the kitchen.","author":"Tallyman","created_at":"2015-03-03"}"#,
    #"{"id":"c","conversation_id":"k","parent_id":"b","text":"Not any more.","author":"Pips","created_at":"2015-03-04"}"#,
  ]

  private func place() throws -> StoreFolder {
    let place = try StoreFolder(["k.jsonl": Self.thread.joined(separator: "\n")])
    #expect(try place.ingest("k.jsonl").map(\.signs) == ["+3 ~0 -0 ^0 =0"])
    return place
  }

  @Test(arguments: [
    (#""author":"Tallyman""#, #""author":"Clock Watcher""#),
    (#""created_at":"2015-03-03""#, #""created_at":"2015-03-05""#),
  ])
  func `another speaker or date is an edit, and the former one kept`(
    old: String, new: String
  ) throws {
    let place = try place()
    try place.write(
      Self.thread.joined(separator: "\n").replacing(old, with: new), to: "k.jsonl")
    #expect(try place.ingest("k.jsonl").map(\.signs) == ["+0 ~1 -0 ^0 =2"])
    let corpus = try place.corpus()
    let id = try #require(corpus.conversations.first?.utterances[1].id)
    let revisions = try place.store().revisions(of: id)
    #expect(revisions.map(\.speaker) == ["Tallyman"])
    #expect(revisions.map(\.date) == ["2015-03-03"])
    #expect(revisions.map(\.text) == ["In the kitchen."])
  }

  @Test func `what is gone is kept out of the corpus, and comes back`() throws {
    let place = try place()
    try place.write([Self.thread[0], Self.thread[2]].joined(separator: "\n"), to: "k.jsonl")
    #expect(try place.ingest("k.jsonl").map(\.signs) == ["+0 ~0 -1 ^0 =2"])
    #expect(
      try place.lines() == ["Where are the keys?", "Where are the keys? < Not any more."])
    // Gone already: not gone once more.
    try place.write(
      [Self.thread[2], Self.thread[0]].joined(separator: "\n"), to: "k.jsonl")
    #expect(try place.ingest("k.jsonl").map(\.signs) == ["+0 ~0 -0 ^0 =2"])
    try place.write(
      Self.thread.joined(separator: "\n").replacing("In the kitchen", with: "In the hall"),
      to: "k.jsonl")
    #expect(try place.ingest("k.jsonl").map(\.signs) == ["+0 ~0 -0 ^1 =2"])
    #expect(try place.formerTexts(of: "In the hall.") == ["In the kitchen."])
  }

  @Test func `pruning takes out what is gone, and its former texts`() throws {
    let place = try place()
    let edit = Self.thread.joined(separator: "\n").replacing("kitchen", with: "hall")
    try place.write(edit, to: "k.jsonl")
    try place.ingest("k.jsonl")
    let id = try #require(try place.corpus().conversations.first?.utterances[1].id)
    #expect(try place.store().revisions(of: id).count == 1)
    try place.write([Self.thread[0], Self.thread[2]].joined(separator: "\n"), to: "k.jsonl")
    #expect(try place.ingest("k.jsonl", prunes: true).map(\.signs) == ["+0 ~0 -1 ^0 =2"])
    #expect(throws: StoreError.self) { try place.store().revisions(of: id) }
    try place.write(Self.thread.joined(separator: "\n"), to: "k.jsonl")
    #expect(try place.ingest("k.jsonl").map(\.signs) == ["+1 ~0 -0 ^0 =2"])
    #expect(try place.store().revisions(of: id) == [])
  }

  @Test func `a source that says one thing twice is not edited by being read again`() throws {
    let again = Self.thread[1].replacing("In the kitchen.", with: "In the hall, on the hook.")
    let lines = Self.thread + [again]
    let place = try StoreFolder(["k.jsonl": lines.joined(separator: "\n")])
    #expect(try place.ingest("k.jsonl").map(\.signs) == ["+3 ~0 -0 ^0 =0"])
    #expect(try place.formerTexts(of: "In the hall, on the hook.") == ["In the kitchen."])
    let more = #"{"id":"d","conversation_id":"k","parent_id":"a","text":"Thank you."}"#
    try place.write((lines + [more]).joined(separator: "\n"), to: "k.jsonl")
    #expect(try place.ingest("k.jsonl").map(\.signs) == ["+1 ~0 -0 ^0 =3"])
    #expect(try place.formerTexts(of: "In the hall, on the hook.") == ["In the kitchen."])
  }
}
