/// A bar of block characters for a table's cell: `width` columns long at `maximum`.
///
/// Drawn in eighths of a column, rounded to the nearest; any value above 0 shows at least one
/// eighth. Empty for 0, negative values and NaN, and without a positive maximum.
public func bar(_ value: Double, of maximum: Double, width: Int) -> String {
  precondition(width >= 0, "A bar cannot be \(width) columns wide.")
  guard value > 0, maximum > 0 else { return "" }
  let share = maximum.isInfinite ? (value.isInfinite ? 1 : 0) : min(value / maximum, 1)
  let eighths = max(1, Int((share * Double(width) * 8).rounded()))
  let ends = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  return width == 0 ? "" : String(repeating: "█", count: eighths / 8) + ends[eighths % 8]
}

/// A line of block characters, one for each value, from the lowest to the highest of them.
///
/// A missing value is a blank; where all values are the same they stand at half height.
public func sparkline(_ values: [Double?]) -> String {
  let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  let known = values.compactMap { $0 }.filter(\.isFinite)
  guard let lowest = known.min(), let highest = known.max() else {
    return String(repeating: " ", count: values.count)
  }
  return String(
    values.map { value -> Character in
      guard let value, value.isFinite else { return " " }
      if lowest == highest { return blocks[3] }
      // Halved first, so that the range of the largest numbers does not overflow.
      let share = (value / 2 - lowest / 2) / (highest / 2 - lowest / 2)
      return blocks[min(7, Int(share * 8))]
    })
}
