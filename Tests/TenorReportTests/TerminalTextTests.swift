import TenorReport
import Testing

struct TerminalTextTests {
  @Test(arguments: [
    ("one two three", 9, ["one two", "three"]),
    ("one two three", 13, ["one two three"]),
    ("  one\ttwo  ", 9, ["one two"]),
    ("one\n\n\n\ntwo\n", 9, ["one", "", "two"]),
    ("\r\none\r\ntwo", 9, ["one", "two"]),
    ("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]),
    // A wide character takes two columns.
    ("日本語の文", 4, ["日本", "語の", "文"]),
    ("a\u{1B}[2Jb \u{202E}c\u{7}", 20, ["a\u{FFFD}[2Jb \u{FFFD}c\u{FFFD}"]),
    ("", 9, []), ("\n \n", 9, []),
  ])
  func `text is cut into lines between words`(text: String, width: Int, lines: [String]) {
    #expect(TerminalText(width: width).lines([.init(text)]) == lines)
  }

  @Test func `an indent stands before each line and counts towards its width`() {
    #expect(
      TerminalText(width: 9).lines([.init("one two three\n\nfour")], indent: 3) == [
        "   one", "   two", "   three", "", "   four",
      ])
  }

  @Test func `a dimmed word is never cut`() {
    let stretches: [TerminalText.Stretch] = [.init("see "), .init("http://example.org", .dim)]
    #expect(TerminalText(width: 6).lines(stretches) == ["see", "http://example.org"])
  }

  @Test func `marks end with their line, and hold blanks between words of one mark`() {
    let stretches: [TerminalText.Stretch] = [
      .init("He said: "), .init("do it now", .italic), .init("."),
    ]
    #expect(
      TerminalText(width: 14, style: .ansi).lines(stretches) == [
        "He said: \u{1B}[3mdo it\u{1B}[0m", "\u{1B}[3mnow\u{1B}[0m.",
      ])
    #expect(TerminalText(width: 14).lines(stretches) == ["He said: do it", "now."])
  }
}

struct FittedTableTests {
  private let table = Table(
    id: "t", title: "T",
    columns: [
      .init("Id", key: "id", .left), .init("Words", key: "words", .left),
      .init("Name", key: "name", .left), .init("N", key: "n"),
    ],
    rows: [
      [
        .text("c1234567890"), .text("several words that go on and on"),
        .text("a-long-name-of-a-file.txt"), .integer(12),
      ], [.text("c2"), .text("few"), .missing, .integer(3)],
    ])

  @Test func `the widest columns of words give way until the rows fit`() {
    // 44 columns less 6 between them, 11 for the id and 2 for the number leave 25 for two.
    #expect(
      table.terminal(width: 44, whole: ["id"], wrapped: ["words"]) == """
        T

        Id           Words         Name            N
        ───────────  ────────────  ─────────────  ──
        c1234567890  several       a-long-name-…  12
                     words that
                     go on and on
        c2           few           –               3

        """)
  }

  @Test(arguments: 0...3) func `where all fits nothing is changed`(extra: Int) {
    // 11 + 31 + 25 + 2 and three times two blanks.
    #expect(table.terminal(width: 75 + extra) == table.terminal())
  }

  @Test func `no column of words is narrower than ten, and ids are never cut`() {
    let lines = table.terminal(width: 20, whole: ["id"]).split(separator: "\n")
    #expect(lines.contains("c1234567890  several w…  a-long-na…  12"))
  }
}
