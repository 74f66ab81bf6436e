internal import TenorText

/// The forms of a partial, numbered in the order of first meeting, so that no cut of the corpus shows; a number
/// stands in a partial of its own only.
struct FormNumbers: Sendable {
  /// By their numbers.
  private(set) var forms: [String] = []
  /// Made when partials are first merged: one shard's forms are told apart by their types.
  private var numbers: [String: UInt32] = [:]

  /// Adds a form that is not there yet.
  mutating func append(_ form: String) -> UInt32 {
    forms.append(form)
    return UInt32(forms.count - 1)
  }

  /// The number of each form of the next stretch: one look-up for each.
  mutating func merge(_ next: Self) -> [UInt32] {
    for number in numbers.count..<forms.count { numbers[forms[number]] = UInt32(number) }
    return next.forms.map { form in
      let new = UInt32(forms.count)
      let number = numbers[form, default: new]
      if number == new {
        numbers[form] = new
        forms.append(form)
      }
      return number
    }
  }
}

extension FormNumbers: Equatable, Codable {
  /// Whether the forms are the same, in the same order.
  static func == (a: Self, b: Self) -> Bool { a.forms == b.forms }

  init(from decoder: any Decoder) throws { forms = try [String](from: decoder) }

  func encode(to encoder: any Encoder) throws { try forms.encode(to: encoder) }
}

/// Numbers the types of one shard by the forms that they count as: an array read for each token.
struct ShardForms {
  private let vocabulary: Vocabulary
  /// By type: the type that it counts as.
  private let forms: [TypeID]
  /// By type: the number of its form; `UInt32.max` until it is met.
  private var numbers: [UInt32]

  init(_ vocabulary: Vocabulary, stems: Bool = false) {
    self.vocabulary = vocabulary
    forms = WordForm.table(of: vocabulary, stems: stems)
    numbers = [UInt32](repeating: .max, count: forms.count)
  }

  /// The number of a type's form among those of a partial, which has no others than this shard's.
  mutating func number(of type: TypeID, in known: inout FormNumbers) -> UInt32 {
    let number = numbers[Int(type)]
    return number != .max ? number : meet(type, &known)
  }

  private mutating func meet(_ type: TypeID, _ known: inout FormNumbers) -> UInt32 {
    let form = Int(forms[Int(type)])
    if numbers[form] == .max { numbers[form] = known.append(vocabulary.surface(of: TypeID(form))) }
    numbers[Int(type)] = numbers[form]
    return numbers[form]
  }
}
