import Foundation
import TenorCorpus
import TenorTestSupport
import Testing

@Suite struct WordIndexTests {
  /// The ids of the utterances whose texts an excerpt holds, without those of their conversations.
  private func found(_ words: [String], in place: StoreFolder) throws -> [String]? {
    let search = WordSearch([words.map { .forms([$0]) }])
    return try place.store().excerpt(search)?.corpus.texts.values.filter { !$0.isEmpty }.sorted()
  }

  private func threads(_ texts: [(id: String, parent: String?, text: String)]) -> String {
    texts.map { row in
      let parent = row.parent.map { ",\"parent_id\":\"t1_\($0)\"" } ?? ""
      return
        "{\"id\":\"\(row.id)\",\"link_id\":\"t3_a\",\"author\":\"Old Hand\",\"created_utc\":1500000000\(parent),\"body\":\"\(row.text)\"}\n"
    }.joined()
  }

  @Test func `an index finds the utterances that hold all words, by parts of compounds too`() throws
  {
    let place = try StoreFolder([
      "a.jsonl": threads([
        ("b", nil, "The TR-related rota, in Napo’s view."), ("c", nil, "The rota #TRrota #TR."),
        ("d", nil, "Nothing of it."),
      ])
    ])
    try place.ingest("a.jsonl")
    #expect(try found(["tr"], in: place) == nil)
    try Store(writing: place.storePath).indexWords()
    #expect(
      try found(["tr"], in: place) == [
        "The TR-related rota, in Napo’s view.", "The rota #TRrota #TR.",
      ])
    #expect(try found(["tr-related"], in: place)?.count == 1)
    #expect(try found(["napo's"], in: place)?.count == 1)
    #expect(try found(["napo"], in: place) == [])
    #expect(try found(["rota", "view"], in: place)?.count == 1)
    #expect(try found(["rota", "nothing"], in: place) == [])
  }

  @Test func `what comes, changes and goes is found as it is after the index is mended`() throws {
    // Enough that stays for a file to be known as the same.
    let rest = (1...9).map { (id: "k\($0)", parent: String?.none, text: "Talk of day \($0).") }
    let place = try StoreFolder([
      "a.jsonl": threads(rest + [("b", nil, "The rota."), ("c", nil, "The keys.")])
    ])
    try place.ingest("a.jsonl")
    try Store(writing: place.storePath).indexWords()
    try place.write(
      threads(rest + [("b", nil, "The kiosk."), ("d", nil, "A rota of ours.")]), to: "a.jsonl")
    #expect(try place.ingest("a.jsonl").map(\.signs) == ["+1 ~1 -1 ^0 =9"])
    // Out of date: it is not asked.
    #expect(try !place.store().isWordIndexCurrent)
    #expect(try found(["rota"], in: place) == nil)
    try Store(writing: place.storePath).indexWords()
    #expect(try found(["rota"], in: place) == ["A rota of ours."])
    #expect(try found(["kiosk"], in: place) == ["The kiosk."])
    #expect(try found(["keys"], in: place) == [])
  }

  @Test func `what nothing has changed of is not indexed again`() throws {
    let place = try StoreFolder(["a.txt": "The rota.", "b.txt": "The keys."])
    try place.ingest("a.txt")
    try Store(writing: place.storePath).indexWords()
    try place.ingest("a.txt")
    #expect(try place.store().isWordIndexCurrent)
    try place.ingest("b.txt")
    var steps: [Int] = []
    try Store(writing: place.storePath).indexWords { _, all in steps.append(all) }
    #expect(steps == [1])
    #expect(try found(["keys"], in: place) == ["The keys."])
    #expect(try found(["rota"], in: place) == ["The rota."])
  }

  @Test func `a correction by hand counts in what is known of the whole store`() throws {
    let place = try StoreFolder(["a.txt": "The rota of the office.", "b.txt": "The keys."])
    try place.ingest("a.txt", "b.txt")
    try Store(writing: place.storePath).indexWords()
    let search = WordSearch([[.forms(["rota"])]])
    let before = try #require(try place.store().excerpt(search)).volume
    #expect(before.utterances == 2 && before.days == nil)
    let id = try #require(place.corpus().conversations.first).id
    try Store(writing: place.storePath).correct(id, .date, "2014-06-01")
    #expect(try place.store().excerpt(search) == nil)
    try Store(writing: place.storePath).indexWords()
    let after = try #require(try place.store().excerpt(search)).volume
    #expect(after.days == 16222...16222)
    var tokens = 0
    after.forEachConversation { tokens += $0.reduce(0) { $0 + $1.tokens } }
    #expect(tokens == 7)
  }

  @Test func `many mendings end in an index made anew, and all is still found`() throws {
    let place = try StoreFolder()
    for number in 1...30 {
      try place.write("The rota of day \(number).", to: "\(number).txt")
      try place.ingest("\(number).txt")
      try Store(writing: place.storePath).indexWords()
    }
    #expect(try found(["rota"], in: place)?.count == 30)
    #expect(try found(["30"], in: place)?.count == 1)
  }
}
