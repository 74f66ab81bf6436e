/// Utterances with made keys, by conversation in the order in which those were met, until there are many.
struct MadeKeyBatches {
  private var places: [Int: Int] = [:]
  private var batches: [(conversation: Int, records: [UtteranceRecord])] = []
  private var bytes = 0

  var isFull: Bool { bytes > 24 << 20 }

  mutating func add(_ record: UtteranceRecord, to conversation: Int) {
    bytes += record.text.count + 600
    if let place = places[conversation] {
      batches[place].records.append(record)
    } else {
      places[conversation] = batches.count
      batches.append((conversation, [record]))
    }
  }

  mutating func take() -> [(conversation: Int, records: [UtteranceRecord])] {
    defer { self = Self() }
    return batches
  }
}
