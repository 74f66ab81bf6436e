/// Reads JSON Lines: one JSON object a line, as Reddit's archives and most exports of posts have it.
///
/// Reddit's own fields are known. Of any other source a person names the fields (``ReadingOptions``), or
/// they are guessed by their names from the first hundred records; a note says which was taken for what.
///
/// - Memory: that of the longest line; where records name what they answer but not their conversation,
///   about 40 bytes a record besides.
public struct JSONLinesReader: Reader {
  /// `jsonl`
  public var name: String { "jsonl" }
  /// In words for people.
  public var summary: String { "JSON Lines: one object a line, such as Reddit's archives" }

  /// A reader of JSON Lines.
  public init() {}

  /// The layout that a conversation's key tells: `reddit` for Reddit's fields, else `records`.
  public static func layout(ofKey key: String) -> String {
    key.hasPrefix(RedditRecords.place) ? "reddit" : "records"
  }

  /// Goes by the name's extension, else by the first line: a JSON object with a field.
  public func recognises(_ sample: InputSample) -> Bool {
    if ["jsonl", "ndjson"].contains(sample.pathExtension) { return true }
    guard sample.begins(with: "{") else { return false }
    var scanner = JSONScanner(JSONFields([]))
    scanner.collectsKeys = true
    var found = false
    try? Input(bytes: sample.head, name: sample.name).lines { line in
      if line.isBlank { return true }
      let isCut = !sample.isWhole && line.offset + line.bytes.count == sample.head.count
      if isCut {
        // One line, longer than the sample: its beginning has to do.
        found = line.bytes.drop { $0 == 0x20 || $0 == 0x7B }.first == 0x22
        return false
      }
      found = scanner.scan(line.bytes) && !scanner.keys.isEmpty
      return false
    }
    return found
  }

  /// Hands over a record for each line that holds an object.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    let survey = try FieldSurvey(input)
    try RecordNotes.require((survey.records, survey.firstLine), of: input)
    if survey.isReddit, input.options.columns.isEmpty {
      try RedditRecords.read(input, emit)
    } else {
      try MappedRecords.read(input, survey, emit)
    }
  }
}
