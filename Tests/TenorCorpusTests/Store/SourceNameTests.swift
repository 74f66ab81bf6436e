import Foundation
import TenorCorpus
import Testing

/// Which source of a store a file is.
struct SourceNameTests {
  private static let keys =
    "The office keys were lost in March, and nobody has said where they went.\n"
  private static let rota =
    "A rota is a list of people who would rather be somewhere else on Friday.\n"
  private static let longer = keys + "\nThey were found in April, in the kitchen, on their hook.\n"

  private func names(_ place: StoreFolder) throws -> [String] {
    try place.corpus().sources.map(\.name)
  }

  @Test func `two files of one name in two runs are two sources`() throws {
    let place = try StoreFolder(["a/1.txt": Self.keys, "b/1.txt": Self.rota])
    try place.ingest("a/1.txt")
    #expect(try place.ingest("b/1.txt").map(\.signs) == ["+1 ~0 -0 ^0 =0"])
    #expect(try names(place) == ["1.txt", "b/1.txt"])
    // Both together, or either of them, are the two that are there.
    for paths in [["a", "b"], ["b/1.txt"], ["a/1.txt"], ["a/1.txt", "b/1.txt"]] {
      let outcome = try Ingest()(
        paths.map { place.folder[$0] }, into: Store(writing: place.storePath))
      #expect(outcome.changes.allSatisfy { $0.isKnown && !$0.isRead })
    }
    #expect(try place.corpus().conversations.count == 2)
  }

  @Test func `a longer dump is the same source, whichever folder it lies in`() throws {
    let place = try StoreFolder(["march/1.txt": Self.keys, "april/1.txt": Self.longer])
    try place.ingest("march/1.txt")
    let before = try place.corpus().texts
    #expect(try place.ingest("april/1.txt").map(\.signs) == ["+0 ~1 -0 ^0 =0"])
    #expect(try names(place) == ["1.txt"])
    #expect(try place.corpus().texts.keys == before.keys)
  }

  @Test func `a source that was named with its folder is known without`() throws {
    let place = try StoreFolder(["a/1.txt": Self.keys, "b/1.txt": Self.rota])
    try place.ingest("a", "b")
    #expect(try names(place) == ["a/1.txt", "b/1.txt"])
    try place.write(Self.longer, to: "a/1.txt")
    #expect(try place.ingest("a/1.txt").map(\.signs) == ["+0 ~1 -0 ^0 =0"])
    #expect(try place.ingest("b").map(\.isRead) == [false])
    #expect(try names(place) == ["a/1.txt", "b/1.txt"])
  }

  @Test func `a file that is replaced by another loses nothing`() throws {
    let place = try StoreFolder(["d/1.txt": Self.keys])
    try place.ingest("d/1.txt")
    try place.write(Self.rota, to: "d/1.txt")
    #expect(try place.ingest("d/1.txt").map(\.signs) == ["+1 ~0 -0 ^0 =0"])
    #expect(try names(place) == ["1.txt", "d/1.txt"])
    #expect(try place.corpus().conversations.count == 2)
    #expect(try place.ingest("d/1.txt").map(\.isRead) == [false])
  }

  @Test func `exports that share an utterance are one source, others are not`() throws {
    let line = #"{"id":"ID","conversation_id":"k","text":"Where are the keys of the office?"}"#
    let place = try StoreFolder([
      "a/e.jsonl": line.replacing("ID", with: "a1") + "\n" + line.replacing("ID", with: "a2"),
      "b/e.jsonl": line.replacing("ID", with: "a2") + "\n" + line.replacing("ID", with: "a3"),
      "c/e.jsonl": line.replacing("ID", with: "c1").replacing("\"k\"", with: "\"l\""),
    ])
    try place.ingest("a/e.jsonl")
    #expect(try place.ingest("b/e.jsonl").map(\.signs) == ["+1 ~0 -1 ^0 =1"])
    #expect(try place.ingest("c/e.jsonl").map(\.signs) == ["+1 ~0 -0 ^0 =0"])
    #expect(try names(place) == ["e.jsonl", "c/e.jsonl"])
  }

  /// A page with a date, a title and a text.
  private static func page(title: String, _ text: String) -> String {
    "Friday, 27 November 2020\n\n\(title)\n\n\(text)"
  }

  @Test func `a page whose title was corrected is the same source, and is not there twice`() throws
  {
    let place = try StoreFolder(["d/1.txt": Self.page(title: "Lost Kees", Self.longer)])
    try place.ingest("d/1.txt")
    try place.write(Self.page(title: "Lost Keys", Self.longer), to: "d/1.txt")
    try place.ingest("d/1.txt")
    #expect(try names(place) == ["1.txt"])
    #expect(try place.corpus().conversations.map(\.title) == ["Lost Keys"])
  }

  @Test func `of two versions in one run the later one stays, whatever was there before`() throws {
    let place = try StoreFolder(["old/1.txt": Self.keys, "new/1.txt": Self.longer])
    try place.ingest("old")
    for paths in [["old", "new"], ["new"], ["old", "new"], ["old", "new"]] {
      _ = try Ingest()(paths.map { place.folder[$0] }, into: Store(writing: place.storePath))
      #expect(try names(place) == ["1.txt"])
      #expect(try place.lines() == [Self.longer.trimmingCharacters(in: .newlines)])
    }
  }

  @Test func `what is gone from a source that did not change since is pruned`() throws {
    let lines = [1, 2].map { #"{"id": "\#($0)", "conversation_id": "1", "text": "words \#($0)"}"# }
    let place = try StoreFolder(["k.jsonl": lines.joined(separator: "\n")])
    try place.ingest("k.jsonl")
    try place.write(lines[0], to: "k.jsonl")
    #expect(try place.ingest("k.jsonl").map(\.gone) == [1])
    #expect(try place.ingest("k.jsonl").map(\.gone) == [0])
    #expect(try place.ingest("k.jsonl", prunes: true).map(\.gone) == [1])
    #expect(try place.ingest("k.jsonl", prunes: true).map(\.gone) == [0])
  }

  @Test func `a name that another process takes meanwhile is left to it`() throws {
    let place = try StoreFolder([
      "a/1.txt": Self.keys, "a/2.txt": "Nothing else is known.", "b/1.txt": Self.rota,
    ])
    // The first page waits for the second when the other one comes.
    let outcome = try Ingest()(
      [place.folder["a"]], into: Store(writing: place.storePath)
    ) { done, all in
      if done == 1, all == 2 { _ = try? place.ingest("b/1.txt") }
    }
    #expect(outcome.changes.map(\.source).sorted() == ["2.txt", "a/1.txt"])
    #expect(try Set(names(place)) == ["1.txt", "2.txt", "a/1.txt"])
    #expect(try place.corpus().conversations.count == 3)
  }
}
