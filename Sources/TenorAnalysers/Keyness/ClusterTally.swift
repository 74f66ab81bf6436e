/// The units of one conversation on one side, while they are counted.
struct ClusterTally {
  /// By unit: its place in `entries` plus one, or 0.
  private var places: [UInt32] = []
  private var entries: [KeyWordsPartial.Entry] = []
  /// By entry: the item in which it was met last.
  private var items: [Int32] = []
  /// All units that were met.
  private(set) var units = 0

  /// Counts a unit once.
  ///
  /// - Parameters:
  ///   - item: the number of the item in the shard, which tells utterances apart.
  ///   - utterance: its index in the conversation.
  ///   - range: of bytes of its text.
  mutating func add(_ unit: UInt32, item: Int, utterance: UInt32, _ range: Range<UInt32>) {
    units += 1
    let unit = Int(unit)
    if unit >= places.count {
      places.append(contentsOf: repeatElement(0, count: max(1024, unit + 1 - places.count)))
    }
    let place = Int(places[unit])
    guard place == 0 else {
      entries[place - 1].count += 1
      if items[place - 1] != Int32(item) {
        entries[place - 1].utterances += 1
        items[place - 1] = Int32(item)
      }
      return
    }
    entries.append(
      KeyWordsPartial.Entry(
        unit: UInt32(unit), count: 1, utterances: 1, utterance: utterance,
        start: range.lowerBound, length: UInt32(range.count)))
    items.append(Int32(item))
    places[unit] = UInt32(entries.count)
  }

  /// The entries in the order of first meeting, which are then forgotten.
  mutating func take() -> [KeyWordsPartial.Entry] {
    let taken = entries
    for entry in taken { places[Int(entry.unit)] = 0 }
    entries = []
    items.removeAll(keepingCapacity: true)
    return taken
  }

  /// The units, which are then forgotten.
  mutating func takeUnits() -> Int {
    defer { units = 0 }
    return units
  }
}
