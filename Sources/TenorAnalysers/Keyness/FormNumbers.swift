internal import TenorText

/// The forms of a partial, numbered in the order of first meeting, so that no cut of the corpus shows; a number
/// stands in a partial of its own only.
struct FormNumbers: Sendable {
  /// A form with a number made of its bytes, which is worked out once a type.
  struct Form: Sendable {
    let text: String
    fileprivate let hash: UInt64

    init(_ text: String) {
      self.text = text
      var text = text
      // FNV-1a, with its upper half brought down.
      let hash = text.withUTF8 { bytes in
        bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      }
      self.hash = hash ^ hash >> 32
    }
  }

  /// By their numbers.
  private(set) var forms: [String] = []
  private var hashes: [UInt64] = []
  /// Numbers plus one by their forms' hashes, or 0: a power of two of them, at most half in use. Made when
  /// partials are first merged, since one shard's forms are told apart by their types.
  private var slots: [UInt32] = []

  var count: Int { forms.count }

  /// The form of a number.
  subscript(number: Int) -> String { forms[number] }

  /// Adds a form that is not there yet.
  mutating func append(_ form: Form) -> UInt32 {
    forms.append(form.text)
    hashes.append(form.hash)
    return UInt32(forms.count - 1)
  }

  /// The number of each form of the next stretch. O(its forms).
  mutating func merge(_ next: Self) -> [UInt32] {
    if slots.isEmpty { grow(for: count + next.count) }
    return next.forms.indices.map { place in
      let hash = next.hashes[place]
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let known = Int(slots[slot] - 1)
        if hashes[known] == hash, forms[known] == next.forms[place] { return UInt32(known) }
        slot = (slot + 1) & (slots.count - 1)
      }
      forms.append(next.forms[place])
      hashes.append(hash)
      slots[slot] = UInt32(count)
      if count * 2 > slots.count { grow(for: count) }
      return UInt32(count - 1)
    }
  }

  private mutating func grow(for count: Int) {
    var size = 1 << 10
    while size < count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}

extension FormNumbers: Equatable, Codable {
  /// Whether the forms are the same, in the same order.
  static func == (a: Self, b: Self) -> Bool { a.forms == b.forms }

  init(from decoder: any Decoder) throws {
    forms = try [String](from: decoder)
    hashes = forms.map { Form($0).hash }
  }

  func encode(to encoder: any Encoder) throws { try forms.encode(to: encoder) }
}

/// Numbers the types of one shard by the forms that they count as: an array read for each token.
struct ShardForms {
  /// By type: the type that it counts as.
  private let types: [TypeID]
  /// By type: it as a form.
  private let forms: [FormNumbers.Form]
  /// By type: the number of its form; `UInt32.max` until it is met.
  private var numbers: [UInt32]

  init(_ vocabulary: Vocabulary, stems: Bool = false) {
    types = WordForm.table(of: vocabulary, stems: stems)
    forms = vocabulary.sideTable("forms") { FormNumbers.Form($0.surface(of: $1)) }
    numbers = [UInt32](repeating: .max, count: types.count)
  }

  /// The number of a type's form among those of a partial, which has no others than this shard's.
  mutating func number(of type: TypeID, in known: inout FormNumbers) -> UInt32 {
    let number = numbers[Int(type)]
    return number != .max ? number : meet(Int(type), &known)
  }

  private mutating func meet(_ type: Int, _ known: inout FormNumbers) -> UInt32 {
    let form = Int(types[type])
    if numbers[form] == .max { numbers[form] = known.append(forms[form]) }
    numbers[type] = numbers[form]
    return numbers[form]
  }
}
