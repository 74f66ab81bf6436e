/// What a reader leaves out, counted by sort.
struct LeftOut {
  private var counts: [(one: String, many: String, count: Int, line: Int)] = []
  private var places: [String: Int] = [:]

  /// More sorts than this are counted together: their names come from the source.
  private static let mostSorts = 40

  /// One more of a sort, found on a line; `one` and `many` name it in the singular and the plural.
  mutating func add(_ one: String, _ many: String, line: Int, count: Int = 1) {
    if let place = places[one] {
      counts[place].count += count
    } else if counts.count >= Self.mostSorts, one != "record of another sort" {
      add("record of another sort", "records of other sorts", line: line, count: count)
    } else {
      places[one] = counts.count
      counts.append((one, many, count, line))
    }
  }

  /// One note for each sort, in the order in which they were first met.
  func notes(_ emit: (ReadItem) throws -> Void) rethrows {
    for sort in counts {
      let name = sort.count == 1 ? sort.one : sort.many
      try emit(.note(.skipped, line: sort.line, "\(sort.count) \(name) left out"))
    }
  }

  /// A word of the source as a note may print it.
  static func word(_ text: String) -> String {
    let plain = text.unicodeScalars.prefix(40).map { scalar in
      scalar.value < 0x20 || scalar == "'" ? " " : String(scalar)
    }
    return "'\(plain.joined())'"
  }
}
