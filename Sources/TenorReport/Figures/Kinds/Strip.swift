extension Figure {
  /// Where things occur: a row for each thing, a tick for each occurrence.
  public struct Strip: Sendable, Hashable {
    /// What places are measured on.
    public enum Axis: Sendable, Hashable {
      /// Shares of a whole, 0 to 1: `position in the corpus`.
      case share(label: String)
      /// Days, by ``Figure/Day/number``, from one to another, both included.
      case time(from: Day, to: Day)
    }

    /// One row.
    public struct Row: Sendable, Hashable {
      /// What stands at its left.
      public var label: String
      /// Where it occurs. A place beyond the axis stands at its end; NaN is left out.
      public var places: [Double]

      /// A row of places.
      public init(_ label: String, at places: [Double]) {
        (self.label, self.places) = (label, places)
      }

      /// A row of days.
      public init(_ label: String, on days: [Day]) {
        self.init(label, at: days.map { Double($0.number) })
      }
    }

    /// Where a part begins.
    public struct Boundary: Sendable, Hashable {
      /// Its place on the axis.
      public var place: Double
      /// The name of the part that begins there; may be empty.
      public var label: String

      /// A boundary at a place.
      public init(_ label: String, at place: Double) { (self.label, self.place) = (label, place) }
    }

    /// From top to bottom.
    public var rows: [Row]
    /// What places are measured on.
    public var axis: Axis
    /// Where the parts of the whole begin.
    public var boundaries: [Boundary]
    /// What the rows are, for the head of the table: `Term`.
    public var rowLabel: String
    /// What a tick is, in the plural: `occurrences`.
    public var countLabel: String

    /// Rows of places on an axis.
    public init(
      _ rows: [Row], axis: Axis, boundaries: [Boundary] = [], rowLabel: String,
      countLabel: String = "occurrences"
    ) {
      if case .time(let first, let last) = axis {
        precondition(first <= last, "A time axis ends (\(last.words)) before it begins.")
      }
      (self.rows, self.axis, self.boundaries) = (rows, axis, boundaries)
      (self.rowLabel, self.countLabel) = (rowLabel, countLabel)
    }
  }
}

extension Figure.Strip {
  /// A table row for each place, in the order they were given.
  func data(id: String, title: String) -> Table {
    var columns: [Table.Column] = [.init(rowLabel, key: "row", .left)]
    switch axis {
    case .share(let label):
      columns.append(.init(label.isEmpty ? "Place" : label.capitalisedFirst, key: "place"))
    case .time: columns.append(.init("Date", key: "date", .left))
    }
    let cells = rows.flatMap { row in
      row.places.filter { !$0.isNaN }.map { [Table.Cell.text(row.label), cell(of: $0)] }
    }
    let notes = boundaries.filter { !$0.place.isNaN }.map { boundary in
      Prose([.text("From \(cell(of: boundary.place).words): \(boundary.label)")])
    }
    return Table(id: id, title: title, columns: columns, rows: cells, notes: notes)
  }

  private func cell(of place: Double) -> Table.Cell {
    switch axis {
    case .share: .number(place, decimals: 3)
    case .time(let first, let last):
      .text(
        Figure.Day(
          number: Int(min(max(place, Double(first.number)), Double(last.number)).rounded(.down))
        ).words)
    }
  }
}
