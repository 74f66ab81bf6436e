import TenorCorpus
import Testing

@testable import TenorAnalysers

@Suite struct CodedSheetTests {
  private func sheet(
    _ text: String, _ name: String = "coded.csv", coders: [String]? = nil, known: [String] = [],
    scale: CodeScale = .sides
  ) throws -> CodedSheet {
    try CodedSheet(
      Input(bytes: Array(text.utf8), name: name), coders: coders, known: known, scale: scale)
  }

  private func problems(_ text: String, coders: [String]? = nil) throws -> [String] {
    do {
      _ = try sheet(text, coders: coders)
      return []
    } catch let problem as CodedSheet.Problem {
      return problem.lines
    }
  }

  @Test(arguments: [
    (CodeScale.sides, "-1", -1.0), (.sides, "\u{2212}1", -1), (.sides, " +1 ", 1), (.sides, "0", 0),
    (.sides, "Negative", -1), (.sides, "NEU", 0), (.sides, "p", 1), (.sides, "1.0", 1),
    (.two, "-2", -1), (.two, "1", 0.5), (.four, "-3", -0.75), (.four, "0,5", 0.125),
    (.oneToFive, "1", -1), (.oneToFive, "3", 0), (.oneToFive, "4", 0.5),
  ])
  func `a code has its value on the scale`(scale: CodeScale, words: String, value: Double) {
    #expect(scale.value(of: words) == .some(.some(value)))
  }

  @Test(arguments: ["", "  ", "?"])
  func `a blank or a question mark is no code, and no mistake`(words: String) {
    #expect(CodeScale.sides.value(of: words) == .some(.none))
  }

  /// One letter n may be negative or neutral.
  @Test(arguments: [
    (CodeScale.sides, "2"), (.sides, "0.5"), (.sides, "n"), (.sides, "ne"), (.sides, "good"),
    (.two, "3"), (.two, "neg"), (.oneToFive, "0"), (.oneToFive, "6"), (.four, "nan"),
    (.two, "0x1"), (.four, "0x1p1"), (.four, "inf"),
  ])
  func `what is not on the scale is no code`(scale: CodeScale, words: String) {
    #expect(scale.value(of: words) == nil)
  }

  @Test func `a sheet reads as spreadsheets save it`() throws {
    let text =
      "\u{FEFF}note;Ben;ID;words;anna;text\r\n"
      + "\"so; so\";pos;ua;3;1;\"two\r\nlines, \"\"quoted\"\"\"\r\n"
      + ";;ub;1;-1;\r\n;;;;;\r\n"
    let read = try sheet(text, known: ["anna", "ben", "cleo"])
    #expect(read.coders == ["anna", "ben"])
    #expect(
      read.rows == [
        .init(id: "ua", file: "coded.csv", line: 2, codes: [1, 1], text: "two\nlines, \"quoted\""),
        .init(id: "ub", file: "coded.csv", line: 4, codes: [-1, nil]),
      ])
  }

  @Test func `without a key every further column is a coder's`() throws {
    #expect(try sheet("id,text,anna,ben,note\nua,t,1,0,x\n").coders == ["anna", "ben"])
  }

  @Test func `each mistake is told with its place and what was expected`() throws {
    let found = try problems("id,anna,ben\nua,1,bad\nub,2,0\nua,0,0\n,1,1\n")
    let expected = CodeScale.sides.expected
    #expect(
      found == [
        "coded.csv:2 (row 2), column 'ben': 'bad' is no code; expected \(expected), or nothing",
        "coded.csv:3 (row 3), column 'anna': '2' is no code; expected \(expected), or nothing",
        "coded.csv:4 (row 4): the id ua stands on line 2 already; expected each id once",
        "coded.csv:5 (row 5): no id; expected one in column 'id'",
      ])
  }

  @Test(arguments: [
    ("text,anna\nt,1\n", "coded.csv:1: no column 'id'; the columns are text, anna"),
    (
      "id,text,note\nu,t,\n",
      "coded.csv:1: no column of a coder; expected one beside id, text and note"
    ),
    ("id,anna\nu,\"1\n", "coded.csv:2: a quotation mark opens a field here that is never closed"),
  ])
  func `a table that is no sheet is told so`(text: String, line: String) throws {
    #expect(try problems(text) == [line])
  }

  @Test func `a coder's column that was asked for must be there`() throws {
    #expect(
      try problems("id,anna\nu,1\n", coders: ["ben"]) == [
        "coded.csv:1: no column 'ben'; the columns are id, anna"
      ])
  }

  @Test func `the coders' own copies come together`() throws {
    var anna = try sheet("id,anna,ben\nua,1,\nub,-1,\n", known: ["anna", "ben"])
    let ben = try sheet("id,ben,cleo\nub,0,1\nuc,1,\nua,1,0\n")
    try anna.add(ben)
    #expect(anna.coders == ["anna", "ben", "cleo"])
    #expect(anna.rows.map(\.id) == ["ua", "ub", "uc"])
    #expect(anna.rows.map(\.codes) == [[1, 1, 0], [-1, 0, 1], [nil, 1, nil]])
  }

  @Test func `a coder whose name is written in another case is the same coder`() throws {
    var first = try sheet("id,anna\nua,1\nub,\n")
    try first.add(try sheet("id,Anna\nua,1\nub,0\n"))
    #expect(first.coders == ["anna"])
    #expect(first.rows.map(\.codes) == [[1], [0]])
  }

  @Test func `one coder's two codes of one row are a mistake`() throws {
    var first = try sheet("id,anna\nua,1\n")
    let second = try sheet("id,anna\nub,0\nua,0\n", "again.csv")
    #expect(
      throws: CodedSheet.Problem(lines: [
        "again.csv:3: anna coded ua otherwise on coded.csv:2; expected the same code, or one of them blank"
      ])
    ) { try first.add(second) }
  }

  /// The row stands in the first sheet, where anna left it blank.
  @Test func `of three sheets the two that differ are named`() throws {
    var first = try sheet("id,anna\nua,\n", "blank.csv")
    try first.add(try sheet("id,anna\nub,1\nua,1\n", "anna.csv"))
    #expect(first.rows.map(\.place) == ["blank.csv:2", "anna.csv:2"])
    let third = try sheet("id,anna\nua,-1\n", "again.csv")
    #expect(
      throws: CodedSheet.Problem(lines: [
        "again.csv:2: anna coded ua otherwise on anna.csv:3; expected the same code, or one of them blank"
      ])
    ) { try first.add(third) }
  }

  @Test func `a row that only the second sheet has keeps its text`() throws {
    var first = try sheet("id,anna,text\nua,1,Noted.\n")
    try first.add(try sheet("id,anna,text\nub,0,Not noted.\n"))
    #expect(first.rows.map(\.text) == ["Noted.", "Not noted."])
  }

  /// A key of three rows, two of them with the same text.
  private func key() -> SampleKey {
    let texts = [("ua", "=No. It's late,\nagain."), ("ub", "Noted."), ("uc", "Noted.")]
    return SampleKey(
      tenor: "1", engine: "an engine", seed: 1, allocation: .equal, periods: "year", coders: [],
      corpus: "", choices: [], strata: [], volume: [],
      items: texts.map { row, text in
        SampleKey.Item(
          row: row, id: row, conversation: "c", stratum: 0, period: "2014",
          text: SampleKey.mark(of: text))
      })
  }

  @Test(arguments: [
    "id,text,anna\nua,\"'=No.  It's late,\r\nagain. \",1\nub,Noted.,1\nuc, Noted.\u{A0},1\n",
    "id,text,anna\nub,,1\n", "id,anna\nua,1\n", "id,text,anna\nzz,Other words,1\n",
  ])
  func `what spreadsheets do to a text is no change of it`(text: String) throws {
    #expect(try sheet(text, coders: ["anna"]).changedTexts(since: key()).isEmpty)
  }

  @Test func `a text that was changed is told with its line`() throws {
    let changed = try sheet("id,text,anna\nub,Noted.,1\nuc,Noted?,1\n")
    #expect(
      try changed.changedTexts(since: key()) == [
        "coded.csv:3: the text of uc is not as it was drawn; expected it unchanged, for its codes are taken to be of the words that were"
      ])
    var old = key()
    for item in old.items.indices { old.items[item].text = nil }
    #expect(try changed.changedTexts(since: old).isEmpty)
  }

  @Test func `a text beside the id of another row is refused`() throws {
    let sorted = try sheet("id,text,anna\nua,Noted.,1\nub,\"=No. It's late, again.\",1\n")
    let lines = [("2: the text beside the id ua", "ub"), ("3: the text beside the id ub", "ua")]
    #expect(
      throws: CodedSheet.Problem(
        lines: lines.map {
          "coded.csv:\($0) is that of \($1); expected each row whole, as it was drawn: sort all columns together or none"
        })
    ) { try sorted.changedTexts(since: key()) }
  }

  /// Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section E: four observers, codes 1
  /// to 5, of which the last unit has one. Ordinal alpha is 0.815.
  @Test func `the published example's alpha comes out of a sheet`() throws {
    let units = [
      "1,1,,1", "2,2,3,2", "3,3,3,3", "3,3,3,3", "2,2,2,2", "1,2,3,4", "4,4,4,4", "1,1,2,1",
      "2,2,2,2", ",5,5,5", ",,1,1", ",3,,",
    ]
    let lines = units.enumerated().map { "u\($0),\($1)\n" }.joined()
    let read = try sheet("id,a,b,c,d\n" + lines, scale: .oneToFive)
    let agreement = try #require(
      CoderAgreement(
        coders: read.coders, codes: read.rows.map(\.codes), replicates: 200, seed: 1))
    #expect(agreement.rows == 11)
    #expect(abs(try #require(agreement.ordinal.value) - 0.815) < 0.0005)
    let (lower, upper) = (agreement.ordinal.lower ?? 1, agreement.ordinal.upper ?? 0)
    #expect(lower < 0.815 && upper > 0.815)
  }
}
