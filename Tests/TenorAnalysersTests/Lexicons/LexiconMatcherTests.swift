import Foundation
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct LexiconMatcherTests {
  @Test(
    arguments: [
      ("grim*", "grim", true), ("grim*", "grimly", true), ("grim*", "agrim", false),
      ("*justice", "injustice", true), ("court?", "courts", true), ("court?", "court", false),
      ("a*b*c", "axbybzc", true), ("a*b*c", "axbyc d", false), ("*", "", true),
      ("na?ve", "naïve", true),
    ])
  func `stars stand for any characters, question marks for one`(
    pattern: String, form: String, matches: Bool
  ) {
    #expect(LexiconPattern(pattern).matches(form) == matches)
  }

  @Test func `the longest entry comes first, exact forms before patterns, a token is used once`()
    throws
  {
    let lexicon = try LexiconReading.lexicon(
      """
      one:
        - well
        - well sup*
        - well supervised team
        - s*
        - supervised
        - sup*
      """)
    let matcher = try LexiconMatcher(lexicon)
    func found(_ text: String) -> [String] {
      matcher.matches(in: text.split(separator: " ").map(String.init))
        .map { lexicon.entries[$0[0]].form }
    }
    #expect(found("a well supervised team") == ["well supervised team"])
    #expect(found("well supported well") == ["well sup*", "well"])
    #expect(found("supervised support so") == ["supervised", "sup*", "s*"])
  }

  /// quanteda's counts on the 60 inaugural addresses, for a dictionary written for these tests.
  @Test(
    .enabled(if: SharedFolder.path("oracles/stats/expected_r") != nil),
    arguments: [
      ("yml", "inaugural_lookup_yml_levels1to2"), ("dic", "inaugural_lookup_dic_levels1to1"),
    ])
  func `look-ups give quanteda's counts`(kind: String, table: String) throws {
    let lexicon = try Lexicon(
      contentsOf: try #require(SharedFolder.path("oracles/stats/inputs/toy_dictionary.\(kind)")))
    #expect(lexicon.format == (kind == "yml" ? .quanteda : .liwc))
    func rows(_ path: String) throws -> [[Substring]] {
      try String(
        contentsOfFile: try #require(SharedFolder.path("oracles/stats/\(path)")), encoding: .utf8
      )
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }
    let expected = try rows("expected_r/\(table).tsv")
    let header = expected[0].dropFirst().map(String.init)
    #expect(header == lexicon.categories)
    // Entries of one category do not overlap; those of two may.
    let matchers = try lexicon.categories.indices.map { category in
      try LexiconMatcher(lexicon) { $0.categories.contains(category) }
    }
    let texts = Dictionary(
      try rows("inputs/inaugural_tokens.tsv").map {
        (String($0[0]), $0[$0.count - 1].split(separator: " ").map(String.init))
      }, uniquingKeysWith: { first, _ in first })
    // Every third address: the others tell no more, and a test should not take long.
    for row in expected.dropFirst().enumerated().filter({ $0.offset % 3 == 0 }).map(\.element) {
      let words = try #require(texts[String(row[0])])
      let counts = matchers.map { String($0.matches(in: words).count) }
      #expect(counts == row.dropFirst().map(String.init), "\(row[0])")
    }
    #expect(expected.count == 61)
  }
}
