import Testing

@testable import TenorReport

@Suite struct `Empty runs of a table's rows` {
  private func table(_ counts: [Int]) -> Table {
    Table(
      id: "months", title: "By month",
      columns: [
        .init("Month", key: "month", .left), .init("Count", key: "count"),
        .init("Mean", key: "mean"),
      ],
      rows: counts.enumerated().map {
        [
          .text("2013-0\($0 + 1)"), .integer($1),
          $1 == 0 ? .missing : .number(Double($1), decimals: 1),
        ]
      })
  }

  @Test(arguments: [
    ([1, 0, 0, 0, 2], ["2013-01", "2013-02 to 2013-04 (3)", "2013-05"]),
    ([1, 0, 0, 2], ["2013-01", "2013-02", "2013-03", "2013-04"]),
    ([0, 0, 0, 0], ["2013-01 to 2013-04 (4)"]),
    ([0, 3, 0, 0, 0], ["2013-01", "2013-02", "2013-03 to 2013-05 (3)"]),
    ([], []),
  ])
  func `three or more become one row, fewer stay`(counts: [Int], names: [String]) {
    #expect(table(counts).foldingEmptyRuns.rows.map { $0[0] } == names.map { .text($0) })
  }

  @Test func `a row with words in it holds something`() {
    var table = table([0, 0, 0])
    table.rows[1][2] = .text("seen")
    #expect(table.foldingEmptyRuns.rows == table.rows)
  }
}
