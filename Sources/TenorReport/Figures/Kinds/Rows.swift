extension Figure {
  /// Rows with an estimate each, or one for each of some groups, drawn as dots with intervals or as bars.
  public struct Rows: Sendable, Hashable {
    /// One row.
    public struct Row: Sendable, Hashable {
      /// What stands at its left.
      public var label: String
      /// One for each group; one where there are no groups.
      public var estimates: [Estimate]

      /// A row of estimates.
      public init(_ label: String, _ estimates: [Estimate]) {
        (self.label, self.estimates) = (label, estimates)
      }
    }

    /// From top to bottom.
    public var rows: [Row]
    /// What each estimate of a row belongs to: `before`, `after`; empty where there is one a row.
    public var groups: [String]
    /// What the rows are, for the head of the table: `Actor`.
    public var rowLabel: String
    /// What the values are, with their unit: `per 1,000 words`.
    public var valueLabel: String
    /// What the intervals are: `95% interval`.
    public var intervalLabel = ""
    /// What the counts count: `conversations`.
    public var countLabel = ""
    /// A value to compare with: 0, or no change.
    public var reference: Reference?
    /// How many decimals people read.
    public var decimals: Int

    /// Rows of one estimate for each group.
    public init(
      _ rows: [Row], groups: [String] = [], rowLabel: String, valueLabel: String, decimals: Int
    ) {
      for row in rows {
        precondition(
          row.estimates.count == max(1, groups.count),
          "Row '\(row.label)' has an estimate for each of the \(max(1, groups.count)) groups.")
      }
      (self.rows, self.groups) = (rows, groups)
      (self.rowLabel, self.valueLabel, self.decimals) = (rowLabel, valueLabel, decimals)
    }
  }
}

extension Figure.Rows {
  /// A table row for each estimate.
  func data(id: String, title: String) -> Table {
    let cells = rows.flatMap { row in
      row.estimates.enumerated().map { group, estimate -> [Table.Cell] in
        [.text(row.label), groups.isEmpty ? .missing : .text(groups[group])]
          + estimate.cells(decimals: decimals)
      }
    }
    let named: [Table.Column] = [
      .init(rowLabel, key: "row", .left), .init("Group", key: "group", .left),
    ]
    var notes: [Prose] = []
    if let reference {
      let value = FigureNumbers.words(reference.value, decimals: decimals)
      notes.append(Prose([.text("Line at \(value): \(reference.label)")]))
    }
    return Table(
      id: id, title: title,
      columns: named
        + Figure.Estimate.columns(valueLabel, interval: intervalLabel, of: countLabel),
      rows: cells, notes: notes
    ).withoutEmpty(["group", "low", "high", "count", "absence"])
  }
}
