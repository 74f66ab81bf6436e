/// How a table is laid out, judged by its beginning.
struct TableShape: Equatable {
  var separator: UInt8
  /// The fields of the first row: the headers.
  var header: [String]
  /// Rows below the header that were looked at, and those of them with as many fields as it.
  var rows = 0
  var even = 0

  /// The separators that are looked for, the likeliest first.
  private static let separators = [",", "\t", ";", "|"].map { UInt8(ascii: $0) }

  /// What the separator is called in notes.
  var name: String {
    switch separator {
    case UInt8(ascii: "\t"): "tab-separated"
    case UInt8(ascii: ";"): "semicolon-separated"
    case UInt8(ascii: "|"): "bar-separated"
    default: "comma-separated"
    }
  }

  /// Takes the separator that gives the most fields in the header and, mostly, in the rows below it;
  /// the comma where there is none. `nil` without a row. O(bytes).
  init?(_ head: [UInt8], isWhole: Bool) {
    let shapes = Self.separators.compactMap { Self(head, isWhole: isWhole, separator: $0) }
    guard var best = shapes.first else { return nil }
    for shape in shapes.dropFirst() where shape.rank > best.rank { best = shape }
    self = best
  }

  private var rank: (Int, Int) {
    let isEven = header.count > 1 && even * 5 >= rows * 4
    return (isEven ? 1 : 0, header.count)
  }

  private init?(_ head: [UInt8], isWhole: Bool, separator: UInt8) {
    self.separator = separator
    var header: [String]?
    var rows = 0
    var even = 0
    func look(_ row: TableRow) -> Bool {
      guard let names = header else {
        header = row.fields.map { row.string($0) ?? "" }
        return true
      }
      rows += 1
      if row.fields.count == names.count { even += 1 }
      return rows < 50
    }
    var parser = RowParser(separator: separator)
    head.withUnsafeBufferPointer {
      guard (try? parser.feed($0, look)) == true else { return }
      // The last row of a part may go on behind it; a header alone is taken all the same.
      if isWhole || header == nil { try? parser.finish(look) }
    }
    guard let header else { return nil }
    self.header = header
    self.rows = rows
    self.even = even
  }
}
