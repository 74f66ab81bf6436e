internal import CICU

/// The number of a type in its vocabulary: 0, 1, 2, … in the order of first meeting.
public typealias TypeID = UInt32

/// The distinct forms that a worker has met, each with what depends on the form alone.
///
/// One vocabulary belongs to one task. Type ids differ from run to run with the cut of the corpus, so
/// they never leave the partial they were used for.
public final class Vocabulary {
  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: index into `entries` plus one, or 0.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var sideTables: [String: AnyObject] = [:]

  private struct Entry {
    var hash: UInt64
    var start: UInt32
    var length: UInt32
    var foldedStart: UInt32
    var foldedLength: UInt32
    var shape: Shape
  }

  public init() {
    arena.reserveCapacity(1 << 16)
  }

  /// The number of types.
  public var count: Int { entries.count }

  /// The id of a form, given as UTF-8; the form is added when it is new. O(bytes).
  public func intern(_ form: UnsafeBufferPointer<UInt8>) -> TypeID {
    let hash = Self.hash(form)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if isForm(form, hash, of: entries[Int(id)]) { return id }
      slot = (slot + 1) & mask
    }
    return add(form, hash, at: slot)
  }

  /// The id of a form, as ``intern(_:)-(UnsafeBufferPointer<UInt8>)``.
  public func intern(_ form: String) -> TypeID {
    var form = form
    return form.withUTF8 { intern($0) }
  }

  /// The form as it was met.
  public func surface(of type: TypeID) -> String {
    let entry = entries[Int(type)]
    return text(entry.start, entry.length)
  }

  /// The form for look-up: NFC, case-folded, typographic apostrophes and the back-tick as U+0027,
  /// typographic hyphens as U+002D, soft hyphens left out.
  public func folded(of type: TypeID) -> String {
    let entry = entries[Int(type)]
    return text(entry.foldedStart, entry.foldedLength)
  }

  /// How the form uses capitals.
  public func shape(of type: TypeID) -> Shape { entries[Int(type)].shape }

  /// A table by type id of what an analyser knows about each type, extended to all types met so far:
  /// `make` is called once per type, not once per token.
  ///
  /// - Parameter key: names the analyser and its options: two calls with one key give one table.
  public func sideTable<Value>(
    _ key: String, _ make: (Vocabulary, TypeID) -> Value
  ) -> [Value] {
    let table: SideTable<Value>
    if let known = sideTables[key] as? SideTable<Value> {
      table = known
    } else {
      table = SideTable()
      sideTables[key] = table
    }
    table.values.reserveCapacity(count)
    // A value may intern further forms, which then get their entries too.
    while table.values.count < count {
      table.values.append(make(self, TypeID(table.values.count)))
    }
    return table.values
  }

  private final class SideTable<Value> {
    var values: [Value] = []
  }
}

extension Vocabulary {
  private func isForm(
    _ form: UnsafeBufferPointer<UInt8>, _ hash: UInt64, of entry: Entry
  ) -> Bool {
    guard entry.hash == hash, Int(entry.length) == form.count else { return false }
    // The hash of a form of up to eight bytes is one-to-one for its length.
    if form.count <= 8 { return true }
    return arena.withUnsafeBufferPointer { arena in
      let known = UnsafeBufferPointer(rebasing: arena[Int(entry.start)..<Int(entry.start) + form.count])
      return known.elementsEqual(form)
    }
  }

  private func add(
    _ form: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at slot: Int
  ) -> TypeID {
    let id = TypeID(entries.count)
    let start = UInt32(arena.count)
    arena.append(contentsOf: form)
    var entry = Entry(
      hash: hash, start: start, length: UInt32(form.count), foldedStart: start,
      foldedLength: UInt32(form.count), shape: Shape(of: form))
    let folded = Folding.fold(form)
    if !folded.elementsEqual(form) {
      entry.foldedStart = UInt32(arena.count)
      entry.foldedLength = UInt32(folded.count)
      arena.append(contentsOf: folded)
    }
    entries.append(entry)
    slots[slot] = id + 1
    if entries.count * 2 > slots.count { grow() }
    return id
  }

  private func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (id, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(id) + 1
    }
  }

  private func text(_ start: UInt32, _ length: UInt32) -> String {
    String(decoding: arena[Int(start)..<Int(start + length)], as: UTF8.self)
  }

  /// Multiply-and-xor over eight bytes at a time. Up to eight bytes it is a bijection of the bytes
  /// (an odd multiplier, then an invertible xor-shift), so that equal hashes of equal length mean
  /// equal forms.
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
      var rest: UInt64 = 0
      var shift: UInt64 = 0
      while at < form.count {
        rest |= UInt64(form[at]) << shift
        shift += 8
        at += 1
      }
      hash = (hash ^ rest) &* multiplier
      hash ^= hash >> 32
    }
    return hash
  }
}
