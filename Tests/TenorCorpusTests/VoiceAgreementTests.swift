import Foundation
import TenorCorpus
import Testing

struct VoiceAgreementTests {
  private static let fixtures: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("Fixtures")
  }()

  private func agreement(on set: String) async throws -> VoiceAgreement {
    let bytes = [UInt8](
      try Data(contentsOf: Self.fixtures.appendingPathComponent("voices-gold.json")))
    var gold = try VoiceGold(contentsOf: bytes)
    let names = try #require(gold.sets[set])
    gold.files = gold.files.filter { names.contains($0.key) }
    let folder = Self.fixtures.appendingPathComponent(set == "archive" ? "archive" : "voices")
    let paths = names.map { folder.appendingPathComponent($0).path }
    let corpus = await CorpusLoader().load(paths).corpus
    return try VoiceAgreement(gold: gold, corpus: corpus)
  }

  @Test(arguments: ["archive", "pages", "heldOut"])
  func `quotations and furniture agree with the gold`(set: String) async throws {
    let agreement = try await agreement(on: set)
    #expect(agreement.missing == [])
    for voice in [Voice.quoted, .furniture] {
      let counts = agreement.total[voice]
      let shown = agreement.disagreements.map {
        "\($0.utterance) \($0.gold) \($0.found) \($0.text)"
      }
      #expect(try #require(counts.precision) >= 0.95, "\(set) \(voice): \(counts) \(shown)")
      #expect(try #require(counts.recall) >= 0.95, "\(set) \(voice): \(counts) \(shown)")
    }
  }

  private func gold(_ voices: String, at place: String = "0") throws -> VoiceGold {
    try VoiceGold(
      contentsOf: Array(
        "{\"files\": {\"page.txt\": [{\"at\": \"\(place)\", \"voices\": [\(voices)]}]}}".utf8))
  }

  private func corpus(_ text: String) -> Corpus {
    let page = ReadPage(text)
    var corpus = Corpus()
    corpus = Corpus([(page.source, page.reading)])
    return corpus
  }

  @Test func `precision and recall are counted by tokens`() throws {
    // Gold: "One two three" (3 tokens). Found: "“One two three four five six”" (6). The dash is none.
    let gold = try gold(#"{"kind": "quoted", "start": 5, "end": 18, "text": "One two three"}"#)
    let agreement = try VoiceAgreement(
      gold: gold, corpus: corpus("A “One two three four five six” – b."))
    let quoted = agreement.total.quoted
    #expect(agreement.total.tokens == 8)
    // The first token begins with its mark, which the gold leaves out.
    #expect(quoted == VoiceAgreement.Counts(gold: 2, found: 6, agreed: 2))
    #expect(quoted.precision == 2.0 / 6 && quoted.recall == 1 && quoted.f1 == 0.5)
    #expect(agreement.total.furniture.precision == nil && agreement.total.furniture.f1 == nil)
    #expect(agreement.disagreements.map(\.text) == ["“One", "four five six”"])
    #expect(agreement.disagreements.map(\.tokens) == [1, 3])
    #expect(agreement.files.map(\.file) == ["page.txt"])
  }

  @Test func `a gold that does not fit its text says where`() throws {
    let corpus = corpus("Some text.")
    let cases = [
      (
        #"{"kind": "quoted", "start": 0, "end": 4, "text": "Same"}"#, "0",
        "page.txt, 0: 'Some' at 0..<4; expected 'Same … Same'"
      ),
      (
        #"{"kind": "quoted", "start": 0, "end": 40}"#, "0",
        "page.txt, 0: a stretch to 40; expected at most the text's 10 bytes"
      ),
      ("", "7", "page.txt, 7: no such utterance; expected its place or its id"),
    ]
    for (voices, place, message) in cases {
      let gold = try gold(voices, at: place)
      let error = #expect(throws: VoiceGoldError.self) {
        try VoiceAgreement(gold: gold, corpus: corpus)
      }
      #expect(error?.description == message)
    }
    let error = #expect(throws: VoiceGoldError.self) {
      try self.gold(#"{"kind": "quoted", "start": 4, "end": 4}"#)
    }
    #expect(
      error?.description == "page.txt, 0: a stretch from 4 to 4; expected an end behind its start")
    #expect(throws: VoiceGoldError.self) { try VoiceGold(contentsOf: Array("[]".utf8)) }
    #expect(throws: VoiceGoldError.self) { try VoiceGold(contentsOf: []) }
  }

  @Test func `files that the corpus has not are named, and others left out`() throws {
    let agreement = try VoiceAgreement(gold: gold("", at: "0"), corpus: Corpus())
    #expect(agreement.missing == ["page.txt"] && agreement.total.tokens == 0)
  }
}
