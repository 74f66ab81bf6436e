import TenorReport
import Testing

@Test func `CSV has keys first, whole numbers and CRLF`() {
  let table = Table(
    id: "t", title: "T",
    columns: [
      Table.Column("Term", key: "term", .left), Table.Column("Count", key: "count"),
      Table.Column("Rate", key: "rate"),
    ],
    rows: [
      [.text("a,b"), .integer(-12345), .number(0.1 + 0.2, decimals: 2)],
      [.text("say \"x\"\nthen"), .missing, .number(-1e-9, decimals: 2)],
      [.text(" 日本"), .integer(0), .number(100, decimals: 0)],
      [.text(""), .integer(nil), .number(.nan, decimals: 0)],
      [.missing, .integer(1), .number(-.infinity, decimals: 0)],
    ], notes: ["No note."])
  #expect(
    table.csv
      == [
        "term,count,rate", "\"a,b\",-12345,0.30000000000000004", "\"say \"\"x\"\"\nthen\",,-1e-09",
        "\" 日本\",0,100.0", "\"\",,", ",1,-inf", "",
      ].joined(separator: "\r\n"))
}

@Test func `CSV of no rows is its header, of no columns nothing`() {
  #expect(Table(id: "t", title: "", columns: [Table.Column("N", key: "n")]).csv == "n\r\n")
  #expect(Table(id: "t", title: "", columns: []).csv == "")
}

@Test func `a record that is one missing value is not an empty line`() {
  let table = Table(id: "t", title: "", columns: [Table.Column("N", key: "n")], rows: [[.missing]])
  #expect(table.csv == "n\r\n\"\"\r\n")
}

@Test func `a quotation mark with a combining mark is still doubled`() {
  let table = Table(
    id: "t", title: "", columns: [Table.Column("N", key: "n", .left)], rows: [[.text("\"\u{301}")]])
  #expect(table.csv == "n\r\n\"\"\"\u{301}\"\r\n")
}
