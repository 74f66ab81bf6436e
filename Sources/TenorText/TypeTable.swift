/// The types of a vocabulary: their forms in one arena, found by open addressing.
struct TypeTable {
  struct Entry {
    var start: UInt32
    var length: UInt32
    var foldedStart: UInt32
    var foldedLength: UInt32
    var shape: Shape
  }

  /// What tells most forms apart without a look at the entry.
  private struct Slot {
    var hash: UInt64 = 0
    var length: UInt32 = 0
    /// Index into `entries` plus one, or 0.
    var number: UInt32 = 0
  }

  private(set) var entries: [Entry] = []
  private var arena: [UInt8] = []
  /// The slots that were met last, by the lower bits of the hash: most tokens are of few types, which then lie
  /// close together.
  private var recent = [Slot](repeating: Slot(), count: 1 << 11)
  /// A power of two of them, at most half in use.
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)

  mutating func intern(_ form: UnsafeBufferPointer<UInt8>) -> TypeID {
    let hash = Self.hash(form)
    let place = Int(truncatingIfNeeded: hash) & (recent.count - 1)
    let met = recent[place]
    if met.number != 0, isForm(form, hash, in: met) { return met.number - 1 }
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[index]
      if slot.number == 0 { return add(form, hash, at: index) }
      if isForm(form, hash, in: slot) {
        recent[place] = slot
        return slot.number - 1
      }
      index = (index + 1) & mask
    }
  }

  func text(_ start: UInt32, _ length: UInt32) -> String {
    String(decoding: arena[Int(start)..<Int(start + length)], as: UTF8.self)
  }

  func withBytes<Result>(
    _ start: UInt32, _ length: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try arena.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(start + length)]))
    }
  }

  @inline(__always)
  private func isForm(
    _ form: UnsafeBufferPointer<UInt8>, _ hash: UInt64, in slot: Slot
  ) -> Bool {
    slot.hash == hash && Int(slot.length) == form.count
      // The hash of a form of up to eight bytes is one-to-one for its length.
      && (form.count <= 8 || isForm(form, of: entries[Int(slot.number - 1)]))
  }

  private func isForm(_ form: UnsafeBufferPointer<UInt8>, of entry: Entry) -> Bool {
    withBytes(entry.start, entry.length) { known in
      var at = 0
      while at < form.count, known[at] == form[at] { at += 1 }
      return at == form.count
    }
  }

  private mutating func add(
    _ form: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at index: Int
  ) -> TypeID {
    let folded = Folding.fold(form)
    precondition(
      arena.count + form.count + folded.count < Int(UInt32.max), "a vocabulary holds 4 GiB of forms"
    )
    let id = TypeID(entries.count)
    let start = UInt32(arena.count)
    arena.append(contentsOf: form)
    var entry = Entry(
      start: start, length: UInt32(form.count), foldedStart: start,
      foldedLength: UInt32(form.count), shape: Shape(of: form))
    if !folded.elementsEqual(form) {
      entry.foldedStart = UInt32(arena.count)
      entry.foldedLength = UInt32(folded.count)
      arena.append(contentsOf: folded)
    }
    entries.append(entry)
    slots[index] = Slot(hash: hash, length: UInt32(form.count), number: id + 1)
    if entries.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var index = Int(truncatingIfNeeded: slot.hash) & mask
      while slots[index].number != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  /// One to seven bytes as a number that differs for different bytes of one count: two loads that overlap
  /// cover them, where a loop over the bytes would be guessed wrong at nearly every word.
  @inline(__always)
  private static func rest(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let first = bytes.loadUnaligned(as: UInt32.self)
      let last = (bytes + count - 4).loadUnaligned(as: UInt32.self)
      return UInt64(first) | UInt64(last) << 32
    }
    if count >= 2 {
      let first = bytes.loadUnaligned(as: UInt16.self)
      let last = (bytes + count - 2).loadUnaligned(as: UInt16.self)
      return UInt64(first) | UInt64(last) << 16
    }
    return UInt64(bytes.load(as: UInt8.self))
  }

  /// Multiply-and-xor over eight bytes at a time. Up to eight bytes it tells all forms of
  /// one length apart (an odd multiplier, then an invertible xor-shift), so that equal hashes of equal length mean
  /// equal forms.
  @inline(__always)
  private static func hash(_ form: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    guard let base = UnsafeRawPointer(form.baseAddress) else { return 0 }
    var hash: UInt64 = 0
    var at = 0
    while form.count - at >= 8 {
      hash = (hash ^ base.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* multiplier
      hash ^= hash >> 32
      at += 8
    }
    if at < form.count {
      hash = (hash ^ rest(base + at, form.count - at)) &* multiplier
      hash ^= hash >> 32
    }
    return hash
  }
}
