import TenorReport
import Testing

@Test func `a Markdown table is aligned by display width`() {
  let table = Table(
    id: "terms", title: "Terms",
    columns: [
      Table.Column("term", key: "term", .left), Table.Column("count", key: "count"),
      Table.Column("rate", key: "rate"),
    ],
    rows: [
      [.text("re|offend"), .integer(12345), .number(-0.5, decimals: 2)],
      [.text("日本👍"), .integer(7), .missing],
      [.text("cafe\u{301}\nau lait"), .integer(nil), .number(.nan, decimals: 1)],
    ],
    notes: ["Rates are per \(grouped: 1_000_000) tokens.", "Counted with \(code: "--titles")."])
  #expect(
    table.markdown == """
      **Terms**

      | term         |  count |  rate |
      | :----------- | -----: | ----: |
      | re\\|offend   | 12,345 | −0.50 |
      | 日本👍       |      7 |     – |
      | cafe\u{301} au lait |      – |     – |

      - Rates are per 1,000,000 tokens.
      - Counted with `--titles`.

      """)
}

@Test func `a table without rows keeps its heading`() {
  let table = Table(id: "none", title: "", columns: [Table.Column("n", key: "n")])
  #expect(table.markdown == "|    n |\n| ---: |\n")
}

@Test func `a table without columns is its title and notes`() {
  #expect(
    Table(id: "none", title: "None", columns: [], notes: ["Empty."]).markdown
      == "**None**\n\n- Empty.\n")
}

@Test func `a very long cell does not widen the other rows`() {
  let long = String(repeating: "x", count: 500)
  let table = Table(
    id: "quotes", title: "", columns: [Table.Column("quote", key: "quote", .left)],
    rows: [[.text(long)], [.text("short")]])
  let lines = table.markdown.split(separator: "\n")
  #expect(lines.map(\.count) == [84, 84, 504, 84])
}

@Test func `a row with too few cells is a mistake`() async {
  await #expect(processExitsWith: .failure) {
    _ = Table(id: "t", title: "", columns: [Table.Column("n", key: "n")], rows: [[]]).markdown
  }
}
