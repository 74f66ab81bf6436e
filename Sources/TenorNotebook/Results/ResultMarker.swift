internal import TenorReport

/// The comment above a result: what the result was made of.
///
///     <!-- tenor:result sha256=6b86… status=0 command=d4735e3a265e16ee version=0.1.0 level=2
///     inputs=Fixtures/archive:4e07408562bedb8b,lexicon%20vader:4b227777d4dd1fc6
///     values=mood.overall.mean:ef2d127de37b942b output=e7f6c011776e8db7 -->
///
/// All on one line; ``end`` is the comment below. Fields:
/// - `sha256`: over the command, every input's name and digest, and the version; what makes a result stale.
/// - `status`: the exit status; a result with another than 0 is that of a cell that failed.
/// - `command`, `version`, `inputs`: the same once more, short, to say what has changed.
/// - `level`: of the heading that the cell stood under, where the result has headings of its own.
/// - `values`: the values that were written into prose, each with a digest of what was written.
/// - `output`: a digest of the lines between the comments, without blank lines at the ends and with LF as
///   their end, so that a result edited by hand is seen.
///
/// In names all but letters, digits, `.`, `_`, `/` and single hyphens is percent-encoded. A field that a
/// later version adds is passed over.
struct ResultMarker: Sendable, Equatable {
  /// A name and a digest of what it names.
  struct Entry: Sendable, Equatable {
    var name: String
    var digest: String
  }

  var sha256: String
  var status: Int32
  var command: String
  var version: String
  var level: Int?
  var inputs: [Entry]
  var values: [Entry]
  var output: String

  /// The comment below a result.
  static let end = "<!-- tenor:result-end -->"
  private static let opening = "<!-- tenor:result "

  /// Whether a comment begins like one of ours, well-formed or not.
  static func isMeant(by comment: some StringProtocol) -> Bool {
    comment.hasPrefix("<!--")
      && comment.dropFirst(4).drop { $0 == " " || $0 == "\t" }.hasPrefix("tenor:result")
  }

  /// The comment, on one line.
  var line: String {
    var fields = [
      "sha256=\(sha256)", "status=\(status)", "command=\(command)",
      "version=\(CommentText.encode(version))",
    ]
    if let level { fields.append("level=\(level)") }
    if !inputs.isEmpty { fields.append("inputs=\(Self.list(inputs))") }
    if !values.isEmpty { fields.append("values=\(Self.list(values))") }
    fields.append("output=\(output)")
    return Self.opening + fields.joined(separator: " ") + " -->"
  }

  private static func list(_ entries: [Entry]) -> String {
    entries.map { "\(CommentText.encode($0.name)):\($0.digest)" }.joined(separator: ",")
  }
}

extension ResultMarker {
  /// Reads a comment; `nil` where it is none that ``line`` writes.
  init?(_ comment: Substring) {
    guard comment.hasPrefix(Self.opening), comment.hasSuffix(" -->"),
      comment.utf8.count >= Self.opening.utf8.count + 4, !comment.contains(where: \.isNewline)
    else { return nil }
    var fields: [Substring: Substring] = [:]
    for field in comment.dropFirst(Self.opening.count).dropLast(4).split(separator: " ") {
      guard let equals = field.firstIndex(of: "=") else { return nil }
      let value = field[field.index(after: equals)...]
      guard fields.updateValue(value, forKey: field[..<equals]) == nil else { return nil }
    }
    guard let sha256 = fields["sha256"], sha256.utf8.count == 64,
      let status = fields["status"].flatMap({ Int32($0) }),
      let command = fields["command"], let output = fields["output"],
      let version = fields["version"].flatMap({ CommentText.decode($0) }),
      let inputs = Self.entries(fields["inputs"]), let values = Self.entries(fields["values"])
    else { return nil }
    let level = fields["level"].map { Int($0) }
    if let level, level == nil { return nil }
    self.init(
      sha256: String(sha256), status: status, command: String(command), version: version,
      level: level ?? nil, inputs: inputs, values: values, output: String(output))
  }

  private static func entries(_ list: Substring?) -> [Entry]? {
    guard let list, !list.isEmpty else { return [] }
    var entries: [Entry] = []
    for item in list.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = item.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let name = CommentText.decode(parts[0]) else { return nil }
      entries.append(Entry(name: name, digest: String(parts[1])))
    }
    return entries
  }
}
