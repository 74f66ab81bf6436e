/// Dates and titles that a person gave, for the conversations of a source that states none.
struct GivenHeads {
  private let options: ReadingOptions
  /// In the order in which they were met.
  private var keys: [String] = []
  private var heads: [String: ConversationRecord] = [:]
  /// A date that the source states in place of the given one.
  private var stated: CalendarDate?
  /// The conversations that have such a date.
  private var contradicting: Set<String> = []

  init(_ options: ReadingOptions) { self.options = options }

  /// Notes what the source itself says.
  mutating func see(_ item: ReadItem) {
    switch item {
    case .note: break
    case .conversation(let record):
      meet(record.key)
      if record.isDateStated { meet(record.date, of: record.key) }
      if record.date != nil { heads[record.key]?.date = record.date }
      if record.title != nil { heads[record.key]?.title = record.title }
    case .utterance(let record):
      meet(record.conversation)
      // The date of the post is that of its conversation.
      if record.parent == nil, record.date != nil {
        meet(record.date, of: record.conversation)
        heads[record.conversation]?.date = record.date
      }
    }
  }

  /// The first date of a conversation counts. One that is the given date, only finer, contradicts nothing.
  private mutating func meet(_ date: CalendarDate?, of key: String) {
    guard let given = options.date, let date, heads[key]?.date == nil,
      !date.description.hasPrefix(given.description)
    else { return }
    if stated == nil { stated = date }
    contradicting.insert(key)
  }

  /// What there is to say where the source contradicts the date that a person gave.
  var contradiction: ReadItem? {
    guard let given = options.date, let stated else { return nil }
    let count = contradicting.count
    let words =
      count == 1
      ? "1 conversation states \(stated): that date is kept"
      : Tally.counted(count, "conversation states", "conversations state")
        + " other dates, the first \(stated): these are kept"
    return .note(.undecided, line: 1, "the date \(given) was given, but \(words)")
  }

  private mutating func meet(_ key: String) {
    guard heads[key] == nil else { return }
    keys.append(key)
    heads[key] = ConversationRecord(key: key)
  }

  /// What is to be filled in, now that the source is read.
  var records: [ConversationRecord] {
    keys.compactMap { key in
      guard let head = heads[key], head.date == nil || head.title == nil else { return nil }
      var record = ConversationRecord(key: key)
      if head.date == nil {
        record.date = options.date
        record.isDateStated = false
      }
      if head.title == nil { record.title = options.title }
      return record.date == nil && record.title == nil ? nil : record
    }
  }
}
