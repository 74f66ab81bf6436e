/// What readers of JSON count on their way and say at the end.
struct RecordNotes {
  var decoder = JSONTextDecoder()
  private var dates: RecordDates
  /// Lines that hold no JSON object.
  var broken = Tally()
  var withoutText = Tally()
  private(set) var others: [(kind: AuditEntry.Kind, tally: Tally, words: (Int) -> String)] = []

  init(_ options: ReadingOptions) { dates = RecordDates(options) }

  /// The date that a value states.
  mutating func date(_ token: JSONToken, in line: Line) -> CalendarDate? {
    decoder.date(token, in: line, by: &dates)
  }

  /// Adds a remark for the end; of one that was never met nothing is said.
  mutating func say(
    _ kind: AuditEntry.Kind, _ tally: Tally, _ words: @escaping (_ count: Int) -> String
  ) {
    others.append((kind, tally, words))
  }

  func emit(_ emit: (ReadItem) throws -> Void) throws {
    func note(_ kind: AuditEntry.Kind, _ tally: Tally, _ words: (Int) -> String) throws {
      guard tally.count > 0 else { return }
      try emit(.note(kind, line: tally.firstLine, words(tally.count)))
    }
    for other in others { try note(other.kind, other.tally, other.words) }
    try dates.notes(emit)
    try note(.mended, withoutText) {
      Tally.counted($0, "record has", "records have") + " no text: kept, empty"
    }
    try note(.mended, decoder.replaced) {
      Tally.counted($0, "byte or half", "bytes or halves")
        + " of a surrogate pair that \($0 == 1 ? "is" : "are") no text: read as U+FFFD"
    }
    try note(.mended, decoder.dropped) {
      Tally.counted($0, "zero character is", "zero characters are") + " left out of the texts"
    }
    try note(.skipped, broken) {
      Tally.counted($0, "line is no JSON object", "lines are no JSON objects")
        + ($0 == 1 ? ": line" : ", first at line") + " \(broken.firstLine)"
    }
  }

  /// Throws if no line held an object.
  static func require(
    _ survey: (records: Int, firstLine: Int?), of input: Input, file: String? = nil
  ) throws {
    let path = file ?? input.path ?? input.name
    guard let line = survey.firstLine else { throw InputProblem(path: path, reason: .empty) }
    guard survey.records > 0 else {
      throw InputProblem(
        path: path,
        reason: .broken(
          line: line, found: "no line is a JSON object", expected: "one JSON object a line"))
    }
  }
}
