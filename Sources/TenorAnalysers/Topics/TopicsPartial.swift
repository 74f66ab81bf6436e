public import TenorAnalysis

/// The content words of every utterance, with where each stands first.
///
/// Which of them are looked at is known only when all are counted, so all are kept: 16 bytes for each
/// different content word of an utterance. Forms are numbered in the order of first meeting.
public struct TopicsPartial: Mergeable, Codable, Sendable, Equatable {
  /// One utterance.
  struct Unit: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    var conversation: Int
    /// Index into the conversation's utterances.
    var utterance: Int
    var group: CategoryGroupKey
    /// Running words.
    var tokens: Int
    /// Its entries go up to this one, from the end of the unit before.
    var end: Int
  }

  /// A word in an utterance.
  struct Entry: Codable, Sendable, Equatable {
    var word: UInt32
    var count: UInt32
    /// Bytes of the utterance's text: the first mention.
    var start: UInt32
    var length: UInt32
  }

  /// In corpus order.
  private(set) var units: [Unit] = []
  private(set) var entries: [Entry] = []
  /// The words by their numbers.
  var forms = FormNumbers()

  /// The same as words.
  var words: [String] { forms.forms }

  /// No utterances.
  public static let empty = TopicsPartial()

  /// Adds an utterance with its entries.
  mutating func add(_ unit: Unit, _ entries: [Entry]) {
    self.entries += entries
    var unit = unit
    unit.end = self.entries.count
    units.append(unit)
  }

  /// The entries of each utterance with the utterance.
  func forEachUnit(_ body: (Unit, ArraySlice<Entry>) -> Void) {
    var start = 0
    for unit in units {
      body(unit, entries[start..<unit.end])
      start = unit.end
    }
  }

  /// Appends the utterances of the next stretch: one look-up for each of its forms.
  public mutating func merge(_ next: Self) {
    let offset = entries.count
    let places = forms.merge(next.forms)
    for var entry in next.entries {
      entry.word = places[Int(entry.word)]
      entries.append(entry)
    }
    for var unit in next.units {
      unit.end += offset
      units.append(unit)
    }
  }
}
