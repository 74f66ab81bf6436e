internal import TenorText

/// Which spellings of a word one word of an alias accepts: the case rule, worked out for that word.
struct CaseTest: Hashable, Sendable {
  /// The shapes that pass.
  var shapes: ShapeSet
  /// The number of the spelling that passes whatever its shape; 0 for none.
  var spelling: Int32 = 0

  static let any = CaseTest(shapes: .all)

  var isAny: Bool { shapes == .all }

  func passes(_ reading: Reading) -> Bool {
    shapes.contains(reading.shape) || (spelling != 0 && spelling == reading.spelling)
  }

  /// The test for a word as an alias writes it; `spelling` is the number of that very spelling.
  init(_ word: String, _ rule: CaseRule, spelling: Int32) {
    let shape = Shape(of: word.utf8)
    if rule == .any || shape == .uncased {
      self = .any
      return
    }
    let isInitial =
      shape == .capitalised && word.unicodeScalars.count { $0.properties.isAlphabetic } == 1
    switch rule {
    case .exact, .any:
      self.init(shapes: [], spelling: spelling)
    case .upper:
      self.init(shapes: isInitial ? [.upper, .capitalised] : .upper)
    case .initial:
      self.init(shapes: [.capitalised, .upper, .mixedFromCapital])
    case .auto:
      switch shape {
      case .uncased, .lower: self = .any
      case .upper: self.init(shapes: [], spelling: spelling)
      case .capitalised: self.init(shapes: [.capitalised, .upper], spelling: spelling)
      case .mixed: self.init(shapes: .upper, spelling: spelling)
      }
    }
  }

  private init(shapes: ShapeSet, spelling: Int32 = 0) {
    self.shapes = shapes
    self.spelling = spelling
  }
}

/// Shapes that a test accepts, or the one shape of a word.
struct ShapeSet: OptionSet, Hashable, Sendable {
  var rawValue: UInt8

  static let uncased = ShapeSet(rawValue: 1)
  static let lower = ShapeSet(rawValue: 2)
  static let capitalised = ShapeSet(rawValue: 4)
  static let upper = ShapeSet(rawValue: 8)
  /// `OASys`, `McDowell`
  static let mixedFromCapital = ShapeSet(rawValue: 16)
  /// `nDelius`
  static let mixedFromSmall = ShapeSet(rawValue: 32)
  static let all = ShapeSet(rawValue: 63)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The same as ``init(of:)`` for a form of ASCII.
  init(ofASCII word: Slice<UnsafeBufferPointer<UInt8>>) {
    var (capitals, small) = (0, 0)
    var startsWithCapital = false
    for byte in word {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if capitals + small == 0 { startsWithCapital = true }
        capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
      default: break
      }
    }
    switch (capitals, small) {
    case (0, 0): self = .uncased
    case (0, _): self = .lower
    case (1, _) where startsWithCapital: self = .capitalised
    case (_, 0): self = .upper
    default: self = startsWithCapital ? .mixedFromCapital : .mixedFromSmall
    }
  }

  init(of word: some StringProtocol) {
    switch Shape(of: word.utf8) {
    case .uncased: self = .uncased
    case .lower: self = .lower
    case .capitalised: self = .capitalised
    case .upper: self = .upper
    case .mixed:
      let first = word.first(where: \.isCased)
      self = first?.isUppercase == true ? .mixedFromCapital : .mixedFromSmall
    }
  }
}

/// One way to read a word of the text as a word of the register.
struct Reading: Hashable, Sendable {
  /// The register's word; 0 for none.
  var word: Int32 = 0
  /// The capitals of the form, without its ending.
  var shape: ShapeSet = []
  /// The register's spelling that the form, without its ending, is written as; 0 for none.
  var spelling: Int32 = 0

  static let none = Reading()
}
