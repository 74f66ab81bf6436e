/// The rows of a CSV text (RFC 4180): fields in quotation marks may hold commas, line ends and
/// doubled quotation marks. A byte order mark and blank lines are passed over.
struct CSVTable {
  struct Row: Equatable {
    /// The line that the row begins on, counted from 1.
    var line: Int
    var fields: [String]
  }

  var rows: [Row] = []
  /// The line of a quotation mark that is never closed, or that text follows.
  var brokenLine: Int?

  init(_ bytes: [UInt8]) {
    var field: [UInt8] = []
    var fields: [String] = []
    var line = 1
    var start = 1
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    var wasQuoted = false
    func endsField() { fields.append(String(decoding: field, as: UTF8.self)) }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
          field.append(byte)
          at += 1
        } else {
          isQuoted = false
          wasQuoted = true
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty && !wasQuoted: isQuoted = true
      case UInt8(ascii: ","):
        endsField()
        field = []
        wasQuoted = false
      case UInt8(ascii: "\r") where at < bytes.count && bytes[at] == UInt8(ascii: "\n"): break
      case UInt8(ascii: "\n"):
        endsField()
        if fields != [""] || wasQuoted { rows.append(Row(line: start, fields: fields)) }
        field = []
        fields = []
        wasQuoted = false
        start = line
      default:
        if wasQuoted, brokenLine == nil { brokenLine = line }
        field.append(byte)
      }
    }
    if isQuoted, brokenLine == nil { brokenLine = start }
    endsField()
    if fields != [""] || wasQuoted { rows.append(Row(line: start, fields: fields)) }
  }
}
