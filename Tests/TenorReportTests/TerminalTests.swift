import TenorReport
import Testing

private let table = Table(
  id: "actors", title: "Actors",
  columns: [
    Table.Column("count", key: "count"), Table.Column("name", key: "name", .left),
    Table.Column("share", key: "share"), Table.Column("quote", key: "quote", .left),
  ],
  rows: [
    [.integer(1200), .text("日本"), .number(0.25, decimals: 2), .text("a|b *c*")],
    [.integer(-3), .text("\u{1B}[31mred"), .missing, .text("")],
  ],
  notes: ["A \(emphasis: "note")."])

@Test func `a plain table is aligned and free of escape sequences`() {
  #expect(
    table.terminal() == """
      Actors

      count  name      share  quote
      ─────  ────────  ─────  ───────
      1,200  日本       0.25  a|b *c*
         −3  \u{FFFD}[31mred      –  \("")

      - A note.

      """)
}

@Test func `only headings are bold and only when asked`() {
  let lines = table.terminal(style: .ansi).split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines[0] == "\u{1B}[1mActors\u{1B}[0m")
  #expect(
    lines[2]
      == "\u{1B}[1mcount\u{1B}[0m  \u{1B}[1mname\u{1B}[0m      \u{1B}[1mshare\u{1B}[0m  \u{1B}[1mquote\u{1B}[0m"
  )
  #expect(lines[4] == "1,200  日本       0.25  a|b *c*")
}

@Test func `nothing is cut`() {
  let long = String(repeating: "long ", count: 200) + "end"
  let table = Table(
    id: "t", title: "", columns: [Table.Column("q", key: "q", .left), Table.Column("n", key: "n")],
    rows: [[.text(long), .integer(1)]])
  #expect(table.terminal().hasSuffix(long + "  1\n"))
}

@Test func `a table of nothing is nothing`() {
  #expect(Table(id: "t", title: "", columns: []).terminal() == "")
  #expect(Table(id: "t", title: "", columns: [Table.Column("n", key: "n")]).terminal() == "n\n─\n")
}

@Test func `a report for a terminal has no markup`() {
  let report = Report(
    title: "R",
    sections: [
      ReportSection(
        id: "s", title: "S",
        blocks: [
          .paragraph("A \(code: "b")* c"), .list(["x", "y"]), .heading("H", level: 1),
          .verbatim("1\r\n  2"),
        ])
    ])
  #expect(report.terminal() == "R\n\nS\n\nA b* c\n\n- x\n- y\n\nH\n\n1\n  2\n")
}
