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
}
