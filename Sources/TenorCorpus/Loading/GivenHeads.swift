/// Dates and titles that a person gave, for the conversations of a source that states none.
struct GivenHeads {
  private let options: ReadingOptions
  /// In the order in which they were met.
  private var keys: [String] = []
  private var heads: [String: ConversationRecord] = [:]

  init(_ options: ReadingOptions) { self.options = options }

  /// Notes what the source itself says.
  mutating func see(_ item: ReadItem) {
    switch item {
    case .note: break
    case .conversation(let record):
      meet(record.key)
      if record.date != nil { heads[record.key]?.date = record.date }
      if record.title != nil { heads[record.key]?.title = record.title }
    case .utterance(let record):
      meet(record.conversation)
      // The date of the post is that of its conversation.
      if record.parent == nil, record.date != nil { heads[record.conversation]?.date = record.date }
    }
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
