import Foundation
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// What real files have, and what is refused.
@Suite struct LexiconIrregularTests {
  @Test func `.dic files are read with all that is odd in them`() throws {
    let text = """

      %
      1\tfunction\t(Function words)
       2 posemo
      003\tnegemo

      126\ttentat
      %
      the 1
      thrill*  2\t126

      kind of\t126
      like\t(02 134)2/126\t1
      kind\t<of>126/2
      grim\t3 1
      nothing
      <3\t2
      :(\t3
      catch 3\t1
      """
    let lexicon = try LexiconReading.lexicon(
      Array(text.replacing("\n", with: "\r\n").utf8) + [0x0D, 0x0A] + Array("na".utf8) + [0xEF]
        + Array("ve\t3".utf8))
    #expect(lexicon.format == .liwc)
    #expect(lexicon.categories == ["function", "posemo", "negemo", "tentat"])
    #expect(
      lexicon.lines == [
        "the [function]", "thrill* (pattern) 1.0 [posemo tentat]", "kind of [tentat]",
        "like [function tentat]", "kind 1.0 [posemo]", "grim -1.0 [function negemo]",
        "<3 1.0 [posemo]", ":( -1.0 [negemo]", "catch -1.0 [function negemo]",
        "naïve -1.0 [negemo]",
      ])
    #expect(
      lexicon.remarks.map { "\($0.line) \($0.kind.rawValue) \($0.form ?? "")" } == [
        "10 ambiguous thrill*", "13 conditional like", "14 conditional kind", "16 leftOut nothing",
        "19 ambiguous catch",
      ])
  }

  @Test(arguments: ["ISO-8859-1", "UTF-16LE", "UTF-8 with a mark"])
  func `words beyond ASCII are the same in any encoding`(encoding: String) throws {
    let text = "naïve\t-2\ncafé culture\t1\nfair\t2\ndreary\t-2\n"
    let bytes: [UInt8] =
      switch encoding {
      case "ISO-8859-1": text.unicodeScalars.map { UInt8($0.value) }
      case "UTF-16LE": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      default: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    let lexicon = try LexiconReading.lexicon(bytes)
    #expect(
      lexicon.lines == ["naïve -2.0", "café culture 1.0", "fair 2.0", "dreary -2.0"])
  }

  @Test func `the last line of a form counts, and the ones before are kept`() throws {
    let lexicon = try LexiconReading.lexicon("Grim\t-2\nfair\t2\ngrim\t1\ncan’t cope\t-1\n")
    #expect(lexicon.lines == ["fair 2.0", "grim 1.0", "can't cope -1.0"])
    #expect(lexicon.superseded == [.init(form: "grim", valence: -2, line: 1)])
  }

  @Test(.enabled(if: SharedFolder.path("oracles/vader/lexicon") != nil))
  func `VADER's own file gives what Tenor's table of it gives`() throws {
    let path = try #require(SharedFolder.path("oracles/vader/lexicon/vader_lexicon.txt"))
    let package = try Lexicon(contentsOf: path)
    #expect(package.format == .vader)
    // 7,520 lines, 14 of which stand twice; 8 more pairs differ in case alone.
    #expect(package.entries.count + package.superseded.count == 7520)
    let bundled = try Lexicon.bundled("vader")
    #expect(Set(bundled.entries.map(\.form)) == Set(package.entries.map(\.form)))
    #expect(package.entries.first { $0.form == "lmao" }?.valence == 2.9)
    #expect(package.superseded.contains { $0.form == "lmao" && $0.valence == 2 })
  }

  @Test(
    arguments: [
      ("grim\t-2\nfair\n", .afinn, 2, .missingColumn("integer")),
      ("grim\t-2\nfair\tgood\n", .afinn, 2, .notANumber("good")),
      ("grim\t-2.5\n", .afinn, 1, .unexpected("'-2.5'", expected: "a whole number")),
      ("grim\t-6\n", .afinn, 1, .outOfScale("-6", -5...5)),
      ("grim\t-2\t1\t[1]\nfair\tnan\t1\t[1]\n", .vader, 2, .notANumber("nan")),
      ("fair\tinf\t1\t[1]\n", .vader, 1, .notANumber("inf")),
      ("grim\t-2\n\t1\n", .afinn, 2, .emptyKey),
      ("\n \n", .afinn, 0, .noEntries),
      ("gaol\tfear\t2\n", .emoLex, 1, .unexpected("'2'", expected: "0 or 1")),
      (
        "gaol\tfear\t1\ngaol\tjoy\n", .emoLex, 2,
        .wrongColumns(found: 2, expected: "word, category, 0 or 1")
      ),
      (
        "grim\t0.5\t0.5\n", .vad, 1,
        .wrongColumns(found: 3, expected: "word, valence, arousal, dominance")
      ),
      ("grim\t0.5\t1.5\t0\n", .vad, 1, .outOfScale("1.5", -1...1)),
      (
        "a\t1\t0.5\t0\tgrim\n", .sentiWordNet, 1,
        .unexpected("'grim'", expected: "a term such as able#1")
      ),
      (
        "%\n1\tposemo\ngrim\t1\n", .liwc, 0,
        .unexpected("1 line of %", expected: "a table of categories between two of them")
      ),
      ("%\n1\tposemo\n%\ngrim\t7\n", .liwc, 4, .unknownCategory("7", known: 1)),
      ("%\n1\tposemo\n1\tnegemo\n%\n", .liwc, 3, .duplicate("1", firstLine: 2)),
      (
        "%\nposemo\n%\n", .liwc, 2,
        .unexpected("'posemo'", expected: "a category: number and name")
      ),
      (
        "DicTerm,work\ngrim,y\n", .liwcTable, 2,
        .unexpected("'y'", expected: "X, a weight, or nothing")
      ),
      (
        "grim\n+NEGATIVE\n", .lexicoder, 1,
        .unexpected("'grim'", expected: "the name of a category, as +NEGATIVE")
      ),
      ("word,score\ngrim\n", .csv, 2, .wrongColumns(found: 1, expected: "2 as in line 1")),
      ("word,score\n\"grim,-2\n", .csv, 2, .brokenQuotation),
      (
        "word,colour\ngrim,black\n", .csv, 1,
        .wrongHeader(
          found: "word,colour",
          expected: "word (or term, token, form) and valence (or score, polarity) or category")
      ),
      (
        "word,score,scale\ngrim,-2,-1..1\n", .csv, 2,
        .unexpected("the scale '-1..1'", expected: "one that holds all, as -4..4")
      ),
      (
        "negative: grim\npositive: *fair\n", .quanteda, 2,
        .yaml(.anchor("*fair"))
      ),
      (
        "- grim\n- fair\n", .quanteda, 1,
        .unexpected("no names", expected: "names with lists of words")
      ),
    ] as [(String, LexiconFormat, Int, LexiconError.Reason)])
  func `a file that is not what it is said to be is refused with its line`(
    text: String, format: LexiconFormat, line: Int, reason: LexiconError.Reason
  ) {
    #expect(throws: LexiconError(file: "own.txt", line: line, reason: reason)) {
      try LexiconReading.lexicon(text, as: format)
    }
  }

  @Test func `what is no lexicon is told from what is none of the known`() throws {
    #expect(throws: LexiconError(file: "own.txt", line: 0, reason: .unknownFormat)) {
      try LexiconReading.lexicon("It was a long day, and a long way home.\nNothing else.\n")
    }
    #expect(
      throws: LexiconError(
        file: "own.txt", line: 0,
        reason: .unexpected("a zero byte at offset 4", expected: "a lexicon as text"))
    ) {
      try LexiconReading.lexicon(Array("grim".utf8) + [0, 1, 2, 0x80, 0x81])
    }
    try LexiconReading.withFiles([:]) { folder in
      #expect(throws: LexiconError(file: folder.path, line: 0, reason: .folder)) {
        try Lexicon(contentsOf: folder.path)
      }
      let missing = folder.appendingPathComponent("none.txt").path
      #expect(throws: LexiconError(file: missing, line: 0, reason: .missingFile)) {
        try Lexicon(contentsOf: missing)
      }
    }
  }

  @Test(arguments: [("afinn", 3382, 5.0), ("pattern", 1528, 1), ("vader", 7494, 4)])
  func `the bundled lexicons are read by their names`(name: String, entries: Int, limit: Double)
    throws
  {
    let lexicon = try Lexicon.bundled(name)
    #expect(lexicon.entries.count == entries)
    #expect(lexicon.scale == -limit...limit)
    #expect(lexicon.provenance.name.hasPrefix("\(name)/"))
    #expect(
      throws: LexiconError(
        file: "none", line: 0, reason: .unknownName("none", known: ["afinn", "pattern", "vader"]))
    ) { try Lexicon.bundled("none") }
  }
}
