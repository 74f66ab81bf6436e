import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct CategoryFixtureTests {
  private static let folder = SharedFolder.project.appendingPathComponent("Fixtures/categories")

  @Test func `the archive's feelings by year read as stored`() async throws {
    let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    let loaded = await CorpusLoader().load([archive])
    var lexicon = try Lexicon(
      contentsOf: Self.folder.appendingPathComponent("emotions.yaml").path)
    lexicon.provenance.name = "emotions.yaml"
    let analyser = try Categories(
      [CategoryLexicon(lexicon)], by: .time, domain: .probation())
    let (found, summary) = try await findings(of: analyser, in: loaded.corpus, by: .year)
    let section = Report(title: "", sections: [found.section(over: summary)]).markdown
    let file = Self.folder.appendingPathComponent("section.md")
    try expectStored(section, at: file)
  }

  /// quanteda's counts on the 60 inaugural addresses: of the lists with `nested_scope = "dictionary"`, and
  /// of the names above them.
  @Test(.enabled(if: SharedFolder.path("oracles/stats/expected_r") != nil))
  func `categories and the names above them are quanteda's`() throws {
    let lexicon = try CategoryLexicon(
      Lexicon(
        contentsOf: try #require(SharedFolder.path("oracles/stats/inputs/toy_dictionary.yml"))))
    func rows(_ path: String) throws -> [[Substring]] {
      try String(
        contentsOfFile: try #require(SharedFolder.path("oracles/stats/\(path)")), encoding: .utf8
      )
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }
    var counts: [Substring: [String: Int]] = [:]
    for row in try rows("inputs/inaugural_tokens.tsv") {
      let words = row[row.count - 1].split(separator: " ").map(String.init)
      for entries in lexicon.matcher.matches(in: words) {
        for category in Set(entries.flatMap { lexicon.members[$0] }) {
          counts[row[0], default: [:]][lexicon.categories[category].name, default: 0] += 1
        }
      }
    }
    for table in ["inaugural_lookup_yml_nested_dictionary", "inaugural_lookup_yml_levels1to1"] {
      let expected = try rows("expected_r/\(table).tsv")
      #expect(expected.count == 61)
      let names = expected[0].dropFirst().map(String.init)
      for row in expected.dropFirst() {
        #expect(
          names.map { String(counts[row[0]]?[$0] ?? 0) } == row.dropFirst().map(String.init),
          "\(table): \(row[0])")
      }
    }
  }
}
