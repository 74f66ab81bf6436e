/// The fields of a source's first records.
struct FieldSurvey {
  /// How many records are looked at.
  static let limit = 100
  /// How many bytes are, once there is a record.
  private static let enough = 8 << 20

  struct Field {
    var name: String
    /// Whether a record has text, a number or nothing there, rather than an object or a list.
    var isPlain: Bool
    /// Whether a record has true or false there.
    var isFlag: Bool
  }
  /// In the order of their first appearance.
  private(set) var fields: [Field] = []
  /// Dotted paths to all that is no object and not empty, in the order of their first appearance.
  private(set) var paths: [String] = []
  private var pathsMet: Set<String> = []
  private(set) var records = 0
  /// The first line that is not blank; `nil` if none is.
  private(set) var firstLine: Int?
  /// Whether a record is a comment or a submission as Reddit's archives have them.
  private(set) var isReddit = false

  init(_ input: Input) throws {
    var places: [String: Int] = [:]
    var scanner = JSONScanner(JSONFields(["link_id", "body", "selftext", "title", "id"]))
    scanner.collectsKeys = true
    try input.lines { line in
      if line.isBlank { return true }
      if firstLine == nil { firstLine = line.number }
      guard scanner.scan(line.bytes) else { return true }
      records += 1
      for (key, value) in scanner.keys {
        let name = String(decoding: line.bytes[key], as: UTF8.self)
        let isPlain = ![.object, .array, .boolean].contains(value.kind)
        if let place = places[name] {
          // What is null here may be an object there.
          if value.kind != .null {
            fields[place].isPlain = isPlain
            fields[place].isFlag = value.kind == .boolean
          }
        } else if fields.count < 10_000 {
          places[name] = fields.count
          fields.append(Field(name: name, isPlain: isPlain, isFlag: value.kind == .boolean))
        }
      }
      survey(scanner.keys.map { ([$0.key], $0.value) } + scanner.innerKeys, line)
      if Self.isReddit(scanner.values, line) { isReddit = true }
      return records < Self.limit && line.offset < Self.enough
    }
  }

  private mutating func survey(
    _ found: [(path: [Range<Int>], value: JSONToken)], _ line: Line
  ) {
    let ordered = found.sorted {
      $0.value.range.lowerBound < $1.value.range.lowerBound
    }
    for (path, value) in ordered where value.kind != .object && value.kind != .null {
      guard paths.count < 10_000 else { return }
      let name = path.map { String(decoding: line.bytes[$0], as: UTF8.self) }
        .joined(separator: ".")
      if pathsMet.insert(name).inserted { paths.append(name) }
    }
  }

  private static func isReddit(_ values: [JSONToken], _ line: Line) -> Bool {
    let (link, body, selftext, title, id) = (values[0], values[1], values[2], values[3], values[4])
    if body.kind == .string, link.kind == .string {
      return line.bytes[link.range].starts(with: "t3_".utf8)
    }
    return selftext.kind == .string && title.kind == .string && id.kind == .string
  }

  /// The names, as a message lists them.
  var names: String {
    let shown = fields.prefix(20).map { "'\(Tally.shown($0.name))'" }.joined(separator: ", ")
    return fields.isEmpty
      ? "objects without fields"
      : "the fields \(shown)" + (fields.count > 20 ? " and \(fields.count - 20) more" : "")
  }
}
