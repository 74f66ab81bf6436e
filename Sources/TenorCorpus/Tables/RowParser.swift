/// Why a table cannot be cut into rows.
enum RowProblem: Error, Equatable {
  /// A quotation that opens on this line is never closed.
  case unclosed(line: Int)
  /// The row that begins on this line is longer than any row should be.
  case tooLong(line: Int)
}

/// Cuts a table into rows and fields, stretch by stretch (RFC 4180, with any separator).
///
/// A field in quotation marks may hold separators, line ends and doubled quotation marks. Text after
/// a closing quotation mark makes the field one that is read as it stands, marks and all. Rows end with
/// a line feed, a carriage return or both; blank lines and a byte order mark are passed over.
struct RowParser {
  private enum State {
    /// So many bytes of what may be a byte order mark were seen.
    case mark(Int)
    case rowStart, fieldStart, plain, quoted, afterQuote
  }

  private let separator: UInt8
  private let longest: Int
  private var state = State.mark(0)
  private var row = TableRow()
  private var field = TableRow.Field(range: 0..<0, line: 1)
  private var line = 1
  /// Whether a carriage return ended the row before, so that a line feed belongs to it.
  private var followsReturn = false
  /// Bytes of the source before the stretch.
  private var consumed = 0

  /// - Parameter longest: the most bytes that a row may have. Of fields it may have a million.
  init(separator: UInt8, longest: Int = 1 << 26) {
    self.separator = separator
    self.longest = longest
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")

  /// Calls `visit` with each row that ends in the stretch; returns false as soon as `visit` does.
  mutating func feed(
    _ stretch: UnsafeBufferPointer<UInt8>, _ visit: (TableRow) throws -> Bool
  ) throws -> Bool {
    var at = 0
    // Where the part of the row that is not yet kept in it begins.
    var from = 0
    while at < stretch.count {
      let byte = stretch[at]
      switch state {
      case .mark(let seen):
        guard byte == Self.mark[seen] else {
          state = seen == 0 ? .rowStart : .plain
          continue
        }
        at += 1
        state = .mark(seen + 1)
        if seen == 2 {
          row.bytes = []
          from = at
          state = .rowStart
        }
      case .rowStart:
        if followsReturn, byte == Self.feed { at += 1 }
        followsReturn = false
        from = at
        row.offset = consumed + at
        row.line = line
        state = .fieldStart
      case .fieldStart:
        let start = row.bytes.count + at - from
        field = TableRow.Field(range: start..<start, line: line)
        state = byte == Self.quote ? .quoted : .plain
        if byte == Self.quote { at += 1 }
      case .plain:
        while at < stretch.count, !endsField(stretch[at]) { at += 1 }
        guard at < stretch.count else { continue }
        endField(row.bytes.count + at - from)
        at += 1
        if stretch[at - 1] == separator { continue }
        row.bytes.append(contentsOf: stretch[from..<at - 1])
        from = at
        if try !endRow(visit, with: stretch[at - 1]) { return false }
      case .quoted:
        while at < stretch.count, stretch[at] != Self.quote {
          if stretch[at] == Self.feed { line += 1 }
          at += 1
        }
        guard at < stretch.count else { continue }
        at += 1
        state = .afterQuote
      case .afterQuote:
        if byte == Self.quote {
          at += 1
          field.hasDoubled = true
          state = .quoted
        } else {
          field.isQuoted = endsField(byte)
          field.isStray = !field.isQuoted
          state = .plain
        }
      }
    }
    row.bytes.append(contentsOf: stretch[from...])
    consumed += stretch.count
    if row.bytes.count > longest || row.fields.count > 1_000_000 {
      throw RowProblem.tooLong(line: row.line)
    }
    return true
  }

  /// Hands over the last row, if no end of a line stands behind it.
  mutating func finish(_ visit: (TableRow) throws -> Bool) throws {
    switch state {
    case .rowStart, .mark(0): return
    case .quoted: throw RowProblem.unclosed(line: field.line)
    case .fieldStart:
      field = TableRow.Field(range: row.bytes.count..<row.bytes.count, line: line)
    case .afterQuote: field.isQuoted = true
    case .plain, .mark: break
    }
    endField(row.bytes.count)
    _ = try endRow(visit, with: Self.feed)
  }

  @inline(__always)
  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.feed || byte == Self.carriage
  }

  private mutating func endField(_ end: Int) {
    let start = field.range.lowerBound
    field.range = field.isQuoted ? start + 1..<end - 1 : start..<end
    // What is read as it stands keeps its marks as they are.
    if field.isStray { field.hasDoubled = false }
    row.fields.append(field)
    state = .fieldStart
  }

  private mutating func endRow(
    _ visit: (TableRow) throws -> Bool, with end: UInt8
  ) throws -> Bool {
    line += 1
    followsReturn = end == Self.carriage
    state = .rowStart
    defer {
      row.bytes.removeAll(keepingCapacity: true)
      row.fields.removeAll(keepingCapacity: true)
    }
    if row.fields.count == 1, row.bytes.isEmpty { return true }
    return try visit(row)
  }
}
