/// Reads a table with a row for each utterance: CSV (RFC 4180), and exports that are separated by tabs,
/// semicolons or bars.
///
/// The first row names the columns; which of them holds what is said by the options, and guessed from
/// common headers where they say nothing. Without a column for the conversation, each row that answers
/// none is a conversation of its own, and the others belong to the one at the root of what they answer,
/// for which the source is read twice. Holds one row, and in that last case some 40 bytes a row.
public struct TableReader: Reader {
  /// A reader of tables.
  public init() {}

  /// `csv`, whatever separates the fields.
  public var name: String { "csv" }

  /// In words for people.
  public var summary: String {
    "tables with a header and a row for each utterance: CSV, TSV, semicolons"
  }

  /// Goes by the name's extension, else by a header with a column for the text: above rows of as many
  /// fields as it, or, of ragged rows, with columns for two other roles as well.
  public func recognises(_ sample: InputSample) -> Bool {
    if ["csv", "tsv", "tab"].contains(sample.pathExtension) { return true }
    guard Self.mayNameText(sample.head), !sample.head.contains(0),
      let shape = TableShape(sample.head, isWhole: sample.isWhole),
      shape.header.count > 1, shape.rows > 0
    else { return false }
    let names = Set(shape.header.map(ColumnRole.normalised))
    let roles = ColumnRole.allCases.filter { !names.isDisjoint(with: $0.commonNames) }
    return roles.contains(.text) && (shape.even * 5 >= shape.rows * 4 || roles.count >= 3)
  }

  /// Whether the first rows are worth being cut into fields: whether a name that the header would have
  /// to hold stands anywhere on the first line that is not blank, or behind a quotation mark on it.
  private static func mayNameText(_ head: [UInt8]) -> Bool {
    let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
    let rest = head[(isMarked ? 3 : 0)...]
    let start = rest.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? head.count
    let end = head[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? head.count
    let line = head[start..<end]
    if line.contains(UInt8(ascii: "\"")) { return true }
    // As `normalised` has it; what is beyond ASCII is in none of the names.
    let words = line.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "_")
      default: byte
      }
    }
    return ColumnRole.text.commonNames.contains { words.holds($0.utf8) }
  }

  /// Hands over a record for each row that has a text.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    let source = try TableSource(input)
    var records: TableRecords?
    try source.rows { row in
      guard records == nil else {
        try records?.read(row, emit)
        return
      }
      let columns = try source.columns(row)
      let found = TableRecords(input, columns, try source.roots(columns))
      try emit(
        .note(
          columns.guessed.isEmpty ? .understood : .guessed, line: row.line,
          "\(source.shape.name); \(columns.description)"))
      records = found
    }
    try records?.notes(emit)
  }
}
