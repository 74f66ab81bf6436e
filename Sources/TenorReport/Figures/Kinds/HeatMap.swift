extension Figure {
  /// A value for each pair of a row and a column, as the strength of a colour.
  public struct HeatMap: Sendable, Hashable {
    /// What colours say.
    public enum Scale: Sendable, Hashable {
      /// From 0 to the greatest value in one colour; from the least where one is below 0.
      case sequential
      /// Two colours from a midpoint to both sides; as far down as up.
      case diverging(midpoint: Double)
    }

    /// The names of the rows, from top to bottom.
    public var rows: [String]
    /// The names of the columns, from left to right.
    public var columns: [String]
    /// Row by row, one for each column; without a value a cell is crossed out.
    public var cells: [[Estimate]]
    /// What colours say.
    public var scale: Scale
    /// What the rows are, for the head of the table: `Actor`.
    public var rowLabel: String
    /// What the columns are: `Year`.
    public var columnLabel: String
    /// What the values are, with their unit: `per 1,000 words`.
    public var valueLabel: String
    /// What the intervals in the data are.
    public var intervalLabel = ""
    /// What the counts count.
    public var countLabel = ""
    /// How many decimals people read.
    public var decimals: Int

    /// Cells row by row. A value that is not finite is treated as missing.
    public init(
      rows: [String], columns: [String], cells: [[Estimate]], scale: Scale = .sequential,
      rowLabel: String, columnLabel: String, valueLabel: String, decimals: Int
    ) {
      precondition(
        cells.count == rows.count && cells.allSatisfy { $0.count == columns.count },
        "A heat map has a cell for each pair of its \(rows.count) rows and \(columns.count) columns."
      )
      if case .diverging(let midpoint) = scale {
        precondition(midpoint.isFinite, "A heat map's midpoint is finite, not \(midpoint).")
      }
      (self.rows, self.columns, self.cells, self.scale) = (rows, columns, cells, scale)
      (self.rowLabel, self.columnLabel) = (rowLabel, columnLabel)
      (self.valueLabel, self.decimals) = (valueLabel, decimals)
    }
  }
}

extension Figure.HeatMap {
  /// A table row for each cell.
  func data(id: String, title: String) -> Table {
    let named: [Table.Column] = [
      .init(rowLabel, key: "row", .left), .init(columnLabel, key: "column", .left),
    ]
    let values = zip(rows, cells).flatMap { row, cells in
      zip(columns, cells).map { column, cell -> [Table.Cell] in
        [.text(row), .text(column)] + cell.cells(decimals: decimals)
      }
    }
    return Table(
      id: id, title: title,
      columns: named
        + Figure.Estimate.columns(valueLabel, interval: intervalLabel, of: countLabel),
      rows: values
    ).withoutEmpty(["low", "high", "count", "absence"])
  }

  /// The least, middle and greatest value of the colours.
  var domain: (low: Double, middle: Double, high: Double) {
    let values = cells.joined().compactMap(\.drawn).map { min(max($0, -1e300), 1e300) }
    switch scale {
    case .sequential:
      let low = min(0, values.min() ?? 0)
      let high = values.max() ?? 1
      return (low, low, high > low ? high : low + 1)
    case .diverging(let midpoint):
      let reach = values.reduce(0) { max($0, ($1 - midpoint).magnitude) }
      return (midpoint - (reach > 0 ? reach : 1), midpoint, midpoint + (reach > 0 ? reach : 1))
    }
  }
}
