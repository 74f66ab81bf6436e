internal import TenorReport

/// A column of a table, and what stands in it for a row.
struct RowColumn<Row> {
  var column: Table.Column
  var cell: (Row) -> Table.Cell

  static func text(
    _ key: String, _ title: String, _ value: @escaping (Row) -> String?
  ) -> Self { Self(column: .init(title, key: key, .left), cell: { .text(value($0)) }) }

  static func flag(
    _ key: String, _ title: String, _ value: @escaping (Row) -> Bool
  ) -> Self { .text(key, title) { value($0) ? "true" : "false" } }

  static func integer(
    _ key: String, _ title: String, _ value: @escaping (Row) -> Int?
  ) -> Self { Self(column: .init(title, key: key), cell: { .integer(value($0)) }) }

  static func number(
    _ key: String, _ title: String, decimals: Int = 2, _ value: @escaping (Row) -> Double?
  ) -> Self {
    Self(column: .init(title, key: key), cell: { .number(value($0), decimals: decimals) })
  }
}
