@testable import TenorNotebook

/// What the runner would be given of a cell.
enum CellWords {
  static func arguments(of cell: Cell) throws -> [String] {
    try CellCommand.arguments(of: cell)
  }
}
