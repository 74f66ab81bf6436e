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

  @Test(arguments: ["archive", "pages"])
  func `voices agree with the gold`(set: String) async throws {
    let agreement = try await agreement(on: set)
    print(set, agreement.total)
    for d in agreement.disagreements {
      print(d.file.prefix(12), d.utterance.drop { $0 != "." }, d.tokens, d.gold, "->", d.found, d.text.prefix(90))
    }
  }
}
