/// What is known of a stored utterance without its text.
public struct UtteranceFacts: Sendable, Equatable {
  /// What it is.
  public var kind: UtteranceKind
  /// Days since 1970-01-01 that its date may mean; `nil` when it has none.
  public var days: ClosedRange<Int>?
  /// The number of its speaker in ``StoredVolume/speakers``; `nil` when anonymous.
  public var speaker: Int?
  /// Its running words, those of all voices.
  public var tokens: Int
  /// Its row in the store.
  var row: Int
}

/// What is known of all utterances of a store without their texts: enough to count them.
public struct StoredVolume: Sendable {
  /// The names of speakers by their numbers; a number that is no more in use may have one.
  public internal(set) var speakers: [String] = []
  /// How many utterances there are.
  public internal(set) var utterances = 0
  /// From the first to the last day (since 1970-01-01) that a date may mean; `nil` when nothing is dated.
  public internal(set) var days: ClosedRange<Int>?
  /// The facts of the conversations, one behind the other, and where those of each end.
  private var packed: [UInt8] = []
  private var ends: [Int] = []

  mutating func append(_ facts: UnsafeRawBufferPointer, count: Int) {
    packed.append(contentsOf: facts)
    ends.append(packed.count)
    utterances += count
  }

  /// Hands over the utterances of each conversation, in reading order. O(utterances).
  public func forEachConversation(_ body: ([UtteranceFacts]) -> Void) {
    var facts: [UtteranceFacts] = []
    packed.withUnsafeBytes { bytes in
      var start = 0
      for end in ends {
        facts.removeAll(keepingCapacity: true)
        PackedFacts.unpack(
          UnsafeRawBufferPointer(rebasing: bytes[start..<end]), speakers: speakers.count
        ) { facts.append($0) }
        body(facts)
        start = end
      }
    }
  }
}

/// The facts of a conversation's utterances as the index keeps them.
enum PackedFacts {
  private static let kinds = UtteranceKind.allCases

  static func pack(_ facts: [UtteranceFacts]) -> [UInt8] {
    var packed: [UInt8] = []
    var (row, day) = (0, 0)
    for fact in facts {
      PackedNumbers.append(signed: fact.row - row, to: &packed)
      let kind = kinds.firstIndex(of: fact.kind) ?? 0
      PackedNumbers.append(kind << 1 | (fact.days == nil ? 0 : 1), to: &packed)
      if let days = fact.days {
        PackedNumbers.append(signed: days.lowerBound - day, to: &packed)
        PackedNumbers.append(days.upperBound - days.lowerBound, to: &packed)
        day = days.lowerBound
      }
      PackedNumbers.append(fact.speaker.map { $0 + 1 } ?? 0, to: &packed)
      PackedNumbers.append(fact.tokens, to: &packed)
      row = fact.row
    }
    return packed
  }

  /// The days that a date can mean.
  static let possibleDays = CalendarDate.dayNumber(1, 1, 1)...CalendarDate.dayNumber(9999, 12, 31)

  /// Hands over the facts up to the first that cannot be, as in a damaged store.
  ///
  /// - Parameter speakers: how many speakers have a number.
  /// - Returns: how many facts there are; `nil` where one cannot be.
  @discardableResult
  static func unpack(
    _ packed: UnsafeRawBufferPointer, speakers: Int, _ body: (UtteranceFacts) -> Void
  ) -> Int? {
    var reader = PackedNumbers.Reader(packed)
    var (row, day, count) = (0, 0, 0)
    while !reader.isAtEnd {
      row &+= reader.signed()
      let head = reader.next()
      var days: ClosedRange<Int>?
      if head & 1 == 1 {
        day &+= reader.signed()
        let more = reader.next()
        guard possibleDays.contains(day), (0...366).contains(more) else { return nil }
        days = day...day + more
      }
      let speaker = reader.next()
      let tokens = reader.next()
      guard kinds.indices.contains(head >> 1), (0...speakers).contains(speaker),
        (0...mostTokens).contains(tokens)
      else { return nil }
      body(
        UtteranceFacts(
          kind: kinds[head >> 1], days: days, speaker: speaker > 0 ? speaker - 1 : nil,
          tokens: tokens, row: row))
      count += 1
    }
    return count
  }

  /// A text of a store has fewer bytes.
  private static let mostTokens = 1 << 32
}
