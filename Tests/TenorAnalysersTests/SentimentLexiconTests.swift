import Foundation
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct SentimentLexiconTests {
  private func file(_ text: String) throws(LexiconError) -> LexiconFile {
    try LexiconFile(Array(text.utf8), name: "own/lexicon.tsv", header: ("token", "valence"))
  }

  private func lexicon(_ text: String) throws(LexiconError) -> VaderLexicon {
    try VaderLexicon(
      words: file("token\tvalence\n" + text),
      emoji: LexiconFile(
        Array("emoji\tdescription\n".utf8), name: "own/emoji.tsv", header: ("emoji", "description"))
    )
  }

  @Test func `the bundled lexicon has its entries and its digest`() throws {
    let lexicon = try VaderLexicon.bundled()
    #expect(lexicon.files.map(\.name) == ["vader/lexicon.tsv", "vader/emoji.tsv"])
    #expect(lexicon.files.map(\.entries) == [7506, 3570])
    let readme = try String(contentsOf: BundledLexicons.url("vader/README.md"), encoding: .utf8)
    for file in lexicon.files { #expect(readme.contains(file.digest)) }
  }

  @Test(.enabled(if: SharedFolder.path("oracles/vader/lexicon") != nil))
  func `the bundled lexicon is the package's, the last of each double`() throws {
    let path = try #require(SharedFolder.path("oracles/vader/lexicon/vader_lexicon.txt"))
    let source = try String(contentsOfFile: path, encoding: .utf8)
    var expected: [[UInt8]: Double] = [:]
    for line in source.utf8.split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: "\t"))
      expected[Array(columns[0])] = Double(Substring(columns[1]))
    }
    let rows = try LexiconFile(
      BundledLexicons.url("vader/lexicon.tsv"), name: "lexicon.tsv", header: ("token", "valence")
    ).rows
    #expect(rows.count == expected.count)
    for row in rows { #expect(expected[Array(row.key.utf8)] == Double(row.value), "\(row.key)") }
  }

  @Test func `a lexicon of one's own scores its own words`() throws {
    // -2 - 0.733 for the capitals - 0.292 for the mark, over √(3.025² + 15).
    let engine = VaderStrict(lexicon: try lexicon("überfüllt\t-2\nbegleiten\t1.5\n"))
    #expect(engine.score("Völlig ÜBERFÜLLT!").rounded.compound == "-0.6155")
    #expect(engine.score("good").isScored == false)
  }

  @Test(arguments: [
    ("", 1, LexiconError.Reason.wrongHeader(found: "", expected: "token\tvalence")),
    ("word\tscore\n", 1, .wrongHeader(found: "word\tscore", expected: "token\tvalence")),
    ("token\tvalence\ngood 1\n", 2, .missingColumn("valence")),
    ("token\tvalence\n\t1\n", 2, .emptyKey),
    ("token\tvalence\ngood\t1\n\ngood\t2\n", 4, .duplicate("good", firstLine: 2)),
  ])
  func `a table of another form is refused with its line`(
    text: String, line: Int, reason: LexiconError.Reason
  ) {
    #expect(throws: LexiconError(file: "own/lexicon.tsv", line: line, reason: reason)) {
      try file(text)
    }
  }

  @Test(arguments: ["good", "1,5", "inf", "nan", ""])
  func `a valence that is no number is refused`(value: String) {
    let error = LexiconError(file: "own/lexicon.tsv", line: 3, reason: .notANumber(value))
    #expect(throws: error) { try lexicon("bad\t-2\ngood\t\(value)\n") }
    #expect(
      error.description
        == "own/lexicon.tsv:3: '\(value)' is not a number; expected one such as -2 or 1.5, with a point"
    )
  }

  @Test(arguments: [
    (
      LexiconError.Reason.notUTF8,
      "holds a byte that is not UTF-8; expected the whole file in UTF-8"
    ),
    (.emptyKey, "there is no word; expected one, or a phrase, before the rest of the line"),
    (.duplicate("grim", firstLine: 2), "'grim' is already on line 2; expected each key once"),
  ])
  func `an error says where, what, and what was expected`(
    reason: LexiconError.Reason, words: String
  ) {
    #expect(
      LexiconError(file: "own.tsv", line: 4, reason: reason).description == "own.tsv:4: \(words)")
  }

  @Test func `bytes that are not UTF-8 and files that are not there are refused`() {
    #expect(throws: LexiconError(file: "x", line: 2, reason: .notUTF8)) {
      try LexiconFile(
        Array("token\tvalence\ncaf".utf8) + [0xE9], name: "x", header: ("token", "valence"))
    }
    #expect {
      try VaderLexicon(directory: URL(fileURLWithPath: "/nowhere/vader"))
    } throws: {
      ($0 as? LexiconError)?.description
        == "vader/lexicon.tsv: cannot be read at /nowhere/vader/lexicon.tsv"
    }
  }
}
