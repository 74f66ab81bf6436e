/// All sequences of one length that are frequent enough, numbered in the order of first meeting.
struct SequenceLevel {
  /// How many words they have.
  let length: Int
  /// By sequence: that of all its words but the last, on the level below; of a word its own number.
  private(set) var prefixes: [UInt32] = []
  /// By sequence: that of all its words but the first.
  private(set) var suffixes: [UInt32] = []
  private(set) var counts: [UInt32] = []
  private(set) var utterances: [UInt32] = []
  private(set) var conversations: [UInt32] = []

  static let none = UInt32.max

  /// The words; those too rare are counted, but stand nowhere.
  ///
  /// - Parameter places: becomes by place the number of the word that stands there.
  init(words total: SequencePartial, minimum: Int, places: inout [UInt32]) {
    length = 1
    prefixes = (0..<UInt32(total.forms.count)).map { $0 }
    suffixes = prefixes
    counts = [UInt32](repeating: 0, count: total.forms.count)
    for word in total.words where word != Self.none { counts[Int(word)] += 1 }
    places = total.words.map {
      $0 != Self.none && counts[Int($0)] >= minimum ? $0 : Self.none
    }
  }

  /// The sequences of one word more: two that overlap in all but their ends.
  ///
  /// - Parameter places: by place the number of the shorter sequence that begins there; becomes that of the
  ///   longer.
  init(
    above shorter: SequenceLevel, _ texts: [SequencePartial.Text], minimum: Int,
    places: inout [UInt32]
  ) {
    length = shorter.length + 1
    var found = PairTable()
    var counts: [UInt32] = []
    var utterances: [UInt32] = []
    var conversations: [UInt32] = []
    var lastTexts: [UInt32] = []
    var lastConversations: [UInt32] = []
    var start = 0
    for (number, text) in texts.enumerated() {
      let (number, end) = (UInt32(number), Int(text.end))
      // The last place of a text is a break.
      var place = start
      while place < end {
        let (prefix, suffix) = (places[place], place + 1 < end ? places[place + 1] : Self.none)
        guard prefix != Self.none, suffix != Self.none else {
          places[place] = Self.none
          place += 1
          continue
        }
        let id = found.number(of: prefix, suffix)
        places[place] = id
        place += 1
        if Int(id) == counts.count {
          counts.append(0)
          utterances.append(0)
          conversations.append(0)
          lastTexts.append(Self.none)
          lastConversations.append(Self.none)
        }
        let index = Int(id)
        counts[index] += 1
        if lastTexts[index] != number {
          lastTexts[index] = number
          utterances[index] += 1
          if lastConversations[index] != text.conversation {
            lastConversations[index] = text.conversation
            conversations[index] += 1
          }
        }
      }
      start = end
    }
    // The rare ones are left out, and the others numbered anew.
    var renumbered = [UInt32](repeating: Self.none, count: counts.count)
    for (id, key) in found.keys.enumerated() where counts[id] >= minimum {
      renumbered[id] = UInt32(self.counts.count)
      prefixes.append(UInt32(truncatingIfNeeded: key >> 32))
      suffixes.append(UInt32(truncatingIfNeeded: key))
      self.counts.append(counts[id])
      self.utterances.append(utterances[id])
      self.conversations.append(conversations[id])
    }
    for place in places.indices where places[place] != Self.none {
      places[place] = renumbered[Int(places[place])]
    }
  }
}

/// Numbers for pairs of numbers, in the order of first meeting: open addressing, since a place of a corpus
/// is too little for a dictionary.
private struct PairTable {
  private(set) var keys: [UInt64] = []
  /// Index into `keys` plus one, or 0; a power of two of them, at most half in use.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  mutating func number(of first: UInt32, _ second: UInt32) -> UInt32 {
    let key = UInt64(first) << 32 | UInt64(second)
    let mask = slots.count - 1
    var index = Self.hash(key) & mask
    while true {
      let slot = slots[index]
      if slot == 0 { break }
      if keys[Int(slot) - 1] == key { return slot - 1 }
      index = (index + 1) & mask
    }
    keys.append(key)
    slots[index] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var index = Self.hash(key) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = UInt32(number + 1)
    }
  }

  private static func hash(_ key: UInt64) -> Int {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product ^ (product >> 32))
  }
}
