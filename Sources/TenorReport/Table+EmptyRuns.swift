extension Table {
  /// The table for people, with runs of rows that hold nothing as one row each.
  ///
  /// A row holds nothing when every cell but the first is 0 or missing. From three such rows on, the first
  /// cell names the first and the last of the run and how many they are: `2013-06 to 2013-08 (3)`. Nothing is
  /// lost: CSV and JSON keep the rows. O(rows × columns).
  public var foldingEmptyRuns: Table {
    var folded = self
    folded.rows.removeAll()
    var run: [[Cell]] = []
    func close() {
      if run.count < 3 {
        folded.rows += run
      } else if let first = run.first, let last = run.last {
        let name = "\(first[0].words) to \(last[0].words) (\(run.count))"
        // A cell that the rows do not share is nothing that one row could say.
        let cells = first.indices.dropFirst().map { column in
          run.allSatisfy { $0[column] == first[column] } ? first[column] : .missing
        }
        folded.rows.append([.text(name)] + cells)
      }
      run.removeAll()
    }
    for row in rows {
      if row.dropFirst().allSatisfy(\.isNothing) {
        run.append(row)
      } else {
        close()
        folded.rows.append(row)
      }
    }
    close()
    return folded
  }
}

extension Table.Cell {
  /// 0, or a value that does not exist.
  fileprivate var isNothing: Bool {
    switch self {
    case .missing: true
    case .integer(let value): value == 0
    case .number(let value, _): value == 0
    case .text: false
    }
  }
}
