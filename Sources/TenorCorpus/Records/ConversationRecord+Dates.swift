extension ConversationRecord {
  /// Takes a date that the first of its utterances has without stating it.
  mutating func inherits(_ date: CalendarDate?) {
    self.date = date
    isDateStated = date == nil
  }
}
