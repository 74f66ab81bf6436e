import Foundation
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct LexiconCheckTests {
  private func findings(_ text: String) throws -> [String] {
    try LexiconCheck(LexiconReading.lexicon(text)).findings
      .map { "\($0.line) \($0.kind.rawValue) \($0.form ?? "-")" }
  }

  @Test(
    arguments: [
      ("shameful!\t-2\nfair\t1\n", ["1 punctuation shameful!"]),
      ("not, fair\t-2\nfair\t1\n", ["1 cutUp not, fair"]),
      ("not_fair\t-2\nfair\t1\n", ["1 neverMatches not_fair"]),
      (
        "word,valence\nfair*!,1\nnot grim*,1\ngrim,-1\n",
        ["2 neverMatches fair*!", "3 phrasePattern not grim*"]
      ),
      ("face-to-face\t1\ncan’t cope\t-2\n:D\t2\nxD\t1\n<3\t2\n😀\t2\n", []),
      ("u.k.\t-1\nfair\t1\n", ["1 cutUp u.k."]),
      ("grim\t-2\nbleak\t-1\ngrim\t2\n", ["1 conflict grim"]),
      ("grim\t-2\nfair\t1\ngrim\t-3\nfair\t1\n", ["1 duplicate grim", "2 duplicate fair"]),
      ("PO\t-2\nfair\t1\ngrim\t-1\n", ["1 capitals po"]),
      ("some kind\t0\nfair\t1\ngrim\t-1\n", ["1 zero some kind"]),
      ("dreadful\t1\nfair\t5\ngrim\t2\n", ["0 oneSided -"]),
      (
        "word,valence\nsupport*,1\nsupportless,-2\nsupporter,2\n", ["3 patternConflict supportless"]
      ),
      (
        "word,sentiment\nenviable,positive\nenviable,negative\nfair,positive\ngrim,negative\n",
        ["2 bothSides enviable"]
      ),
    ] as [(String, [String])])
  func `each finding has its line and its kind`(text: String, found: [String]) throws {
    #expect(try findings(text) == found)
  }

  /// Several rows of a form add their categories up; of two valences only the last can count.
  @Test(arguments: [
    ("trust,2,joy\ntrust,-2,anger\n", ["2 conflict trust"]),
    ("trust,2,joy\ntrust,1,anger\n", ["2 duplicate trust"]),
    ("trust,2,joy\ntrust,2,anger\n", []), ("trust,2,joy\ntrust,2,joy\n", ["2 duplicate trust"]),
  ])
  func `a second valence of a form with categories is told`(
    rows: String, found: [String]
  ) throws {
    let remarks = try findings("word,valence,category\n\(rows)grim,-1,anger\nfair,1,joy\n")
    #expect(remarks == found)
  }

  @Test func `errors are what should be mended`() throws {
    let check = try LexiconCheck(
      LexiconReading.lexicon("grim!\t-2\nfair\t1\nfair\t-1\nok\t0\nkind\t1\n"))
    #expect(check.errors == 2)
    #expect(check.findings.count == 3)
    let counts = [check.positive, check.negative, check.zero, check.withoutValence]
    #expect(counts == [1, 2, 1, 0] as [Int])
    #expect(check.findings[0].message == "matches with the mark alone: grim · !")
    #expect(
      check.findings[1].message == "stands again on line 3 with -1.0; 1.0 here is lost")
  }

  @Test(.enabled(if: SharedFolder.path("oracles/vader/lexicon") != nil))
  func `the doubles of VADER's file are found`() throws {
    let path = try #require(SharedFolder.path("oracles/vader/lexicon/vader_lexicon.txt"))
    let check = try LexiconCheck(Lexicon(contentsOf: path))
    let doubles = Set(check.findings.filter { $0.kind == .duplicate }.compactMap(\.form))
    #expect(
      doubles.isSuperset(of: ["fav", "lmao", "lol", "muah", "ok", "sob", "o.o", "x-d", "xp"]))
    // A grin written from right to left, D: and d:, and the like.
    let conflicts = check.findings.filter { $0.kind == .conflict }.compactMap(\.form)
    #expect(conflicts == ["d:", "d="])
    #expect(!check.findings.contains { $0.kind == .neverMatches && $0.form == "fed up" })
  }

  @Test(
    arguments: [
      "%\n1\tposemo\n2\tnegemo\n3\twork, home\n%\nthrill*\t1 3\ngrim\t2\nwry\t1 2\n:(\t2\n",
      "word\tscore\n\"odd\"\" word\"\t-2\nfair\t1.25\n:*\t3\n",
      "a:\n  b: [grim*, \"court?\", well run]\n  c: [gaol]\nform: [gaol]\nvalence: [x]\n",
      "grim\t-2\ngrimly\t-3\nthriving\t4\n",
      "gaol\tfear\t1\ngaol\tnegative\t1\nverdict\tnegative\t1\nverdict\tpositive\t1\n",
    ])
  func `a table of ours reads back as the same lexicon`(text: String) throws {
    let lexicon = try LexiconReading.lexicon(text)
    for export in [Lexicon.Export.csv, .tsv] {
      let again = try LexiconReading.lexicon(lexicon.text(as: export))
      #expect(again.format == .csv)
      #expect(again.lines == lexicon.lines)
      #expect(again.categories == lexicon.categories)
      #expect(again.scale == lexicon.scale)
    }
  }

  @Test(arguments: ["afinn", "pattern", "vader"])
  func `the bundled lexicons survive being written and read`(name: String) throws {
    let lexicon = try Lexicon.bundled(name)
    let again = try LexiconReading.lexicon(lexicon.text(as: .csv))
    #expect(again.lines == lexicon.lines)
    #expect(again.scale == lexicon.scale)
  }

  /// In a dictionary `:*` would be any word with a colon before it.
  @Test func `no entry becomes a pattern by being written as a dictionary`() throws {
    let lexicon = try Lexicon.bundled("vader")
    let again = try LexiconReading.lexicon(lexicon.text(as: .yaml))
    let marked = lexicon.entries.filter { $0.form.contains("*") || $0.form.contains("?") }
    #expect(marked.contains { $0.form == ":*" })
    #expect(lexicon.leftOut(of: .yaml) == marked.count && lexicon.leftOut(of: .csv) == 0)
    #expect(again.entries.allSatisfy { !$0.isPattern })
    let kept = Set(lexicon.entries.map(\.form)).subtracting(marked.map(\.form))
    #expect(Set(again.entries.map(\.form)) == kept)
  }

  @Test func `a dictionary reads back with its categories, and sides where there are none`() throws
  {
    let dictionary = try LexiconReading.lexicon(
      "\"a b\":\n  - \"say \\\"grim\\\"\"\nc: [fair*, gaol]\n")
    let again = try LexiconReading.lexicon(dictionary.text(as: .yaml))
    #expect(again.lines == dictionary.lines)
    let sides = try LexiconReading.lexicon("grim\t-2\nfair\t1\nso so\t0\n")
    #expect(
      sides.text(as: .yaml)
        == "\"negative\":\n  - \"grim\"\n\"neutral\":\n  - \"so so\"\n\"positive\":\n  - \"fair\"\n"
    )
  }
}
