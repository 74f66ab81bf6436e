/// Words in lower case with a value each, found by their bytes without making a string.
struct WordTable<Value: Sendable>: Sendable {
  private var arena: [UInt8] = []
  private var entries: [(start: Int32, length: Int32, hash: UInt32)] = []
  private(set) var values: [Value] = []
  /// Open addressing: index into `entries` plus one, or 0.
  private var slots = [UInt32](repeating: 0, count: 1 << 6)
  private(set) var longest = 0
  private(set) var isASCII = true

  /// The value of `key`, or `initial`, for `change` to work on.
  mutating func update(
    _ key: [UInt8], initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let found = key.withUnsafeBufferPointer { find($0) }
    if let found {
      change(&values[found])
      return
    }
    var value = initial()
    change(&value)
    if entries.count * 4 >= slots.count { grow() }
    let hash = key.withUnsafeBufferPointer { Self.hash($0) }
    place(UInt32(entries.count) + 1, hash)
    entries.append((Int32(arena.count), Int32(key.count), hash))
    values.append(value)
    arena += key
    longest = max(longest, key.count)
    isASCII = isASCII && key.allSatisfy { $0 < 0x80 }
  }

  /// The value of a form whose ASCII capitals read as small letters; other capitals do not. O(bytes).
  @inline(__always)
  func value(_ form: UnsafeBufferPointer<UInt8>) -> Value? {
    guard form.count <= longest, let found = find(form) else { return nil }
    return values[found]
  }

  private func find(_ form: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(form)
    let mask = slots.count - 1
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(hash) & mask
      while slots[slot] != 0 {
        let index = Int(slots[slot]) - 1
        if isForm(form, hash, index) { return index }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  @inline(__always)
  private func isForm(_ form: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ index: Int) -> Bool {
    let entry = entries[index]
    guard entry.hash == hash, Int(entry.length) == form.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      let start = Int(entry.start)
      for offset in 0..<form.count where arena[start + offset] != Self.small(form[offset]) {
        return false
      }
      return true
    }
  }

  private mutating func place(_ number: UInt32, _ hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() { place(UInt32(index) + 1, entry.hash) }
  }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// FNV-1a over the bytes, with a last shift so that its low bits depend on all of them.
  @inline(__always)
  private static func hash(_ form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in form { hash = (hash ^ UInt32(small(byte))) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
