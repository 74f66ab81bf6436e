/// Where windows of words stand, by their keys: a hash table with open addressing that gives back, the
/// last first, what it held before.
struct WindowTable {
  struct Place {
    /// Index into the conversation's utterances; -1: none.
    var utterance: Int32
    /// The number of the window's first word.
    var word: Int32
  }
  private struct Slot {
    var key: UInt64 = 0
    var place = Place(utterance: -1, word: 0)
  }

  private var slots: [Slot]
  private let mask: Int
  /// What stood in the slots that were written, in order.
  private var log: [(slot: Int, before: Slot)] = []

  /// A table with room for so many windows.
  init(windows: Int) {
    var room = 2
    while room < windows * 2 { room *= 2 }
    slots = [Slot](repeating: Slot(), count: room)
    mask = room - 1
  }

  /// Where the table stands now: see ``restore(to:)``.
  var mark: Int { log.count }

  /// Enters a window; the last one under a key is found.
  mutating func enter(_ place: Place, under key: UInt64) {
    let slot = slot(of: key)
    log.append((slot, slots[slot]))
    slots[slot] = Slot(key: key, place: place)
  }

  /// The window that was entered last under a key.
  func place(under key: UInt64) -> Place? {
    let place = slots[slot(of: key)].place
    return place.utterance >= 0 ? place : nil
  }

  /// Takes out what was entered since the table stood there.
  mutating func restore(to mark: Int) {
    while log.count > mark, let last = log.popLast() { slots[last.slot] = last.before }
  }

  /// The slot that holds a key, or the free one that would.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while slots[slot].place.utterance >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }
}
