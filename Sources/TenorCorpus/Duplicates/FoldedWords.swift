internal import TenorText

/// The words of a text as a comparison sees them: folded, without white space, punctuation and symbols.
///
/// Apostrophes, soft hyphens and invisible characters vanish, so that *don't* and *don’t* are one word;
/// all else that is neither letter, mark nor number comes between words. A script without blanks has
/// each ideograph and each kana for a word. One value reads many texts, and keeps its room.
struct FoldedWords {
  /// The words in UTF-8, a blank behind each.
  private(set) var bytes: [UInt8] = []
  /// Where each word starts in ``bytes``, and where the last one ends.
  private(set) var starts: [Int] = [0]
  /// A hash of each word.
  private(set) var hashes: [UInt64] = []

  private var hash = Self.basis
  /// Where the open word starts in the text.
  private var textStart = 0

  var count: Int { hashes.count }

  /// A hash of all words in their order.
  var digest: UInt64 {
    mixed(hashes.reduce(UInt64(hashes.count)) { $0 &* Self.base &+ $1 })
  }

  /// An odd number that a sequence of hashes is taken as the digits of.
  static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes the words of a text, O(bytes).
  mutating func read(_ text: [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    hash = Self.basis
    text.withUnsafeBufferPointer { read($0) }
    endWord()
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    Self.ascii.withUnsafeBufferPointer { ascii in
      var at = 0
      while at < text.count {
        let byte = text[at]
        if byte < 0x80 {
          take(ascii[Int(byte)], at)
          at += 1
        } else if let length = takeTypography(text, at) {
          at += length
        } else {
          at = readRun(text, from: at)
        }
      }
    }
  }

  /// What becomes of an ASCII byte: 0 ends a word, 1 vanishes, another is what it reads as.
  private static let ascii: [UInt8] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "'"), UInt8(ascii: "`"): 1
    default: 0
    }
  }

  @inline(__always)
  private mutating func take(_ reading: UInt8, _ at: Int) {
    if reading > 1 {
      if starts[count] == bytes.count { textStart = at }
      append(reading)
    } else if reading == 0 {
      endWord()
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  private mutating func endWord() {
    guard bytes.count > starts[count] else { return }
    bytes.append(UInt8(ascii: " "))
    hashes.append(mixed(hash))
    starts.append(bytes.count)
    hash = Self.basis
  }

  /// Reads the commonest marks outside ASCII without ICU: U+2000 to U+203F, of which none is a letter,
  /// and the no-break space. Gives the length of what it read.
  private mutating func takeTypography(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    if text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 {
      endWord()
      return 2
    }
    guard text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80 else { return nil }
    switch text[at + 2] {
    case 0x98, 0x99, 0x9B, 0x8B...0x8F, 0xAA...0xAE: break
    default: endWord()
    }
    return 3
  }

  /// Reads a stretch that needs ICU: the open word from its start, and what follows up to an ASCII byte
  /// that ends a word and has no further such stretch behind it. Gives its end.
  private mutating func readRun(_ text: UnsafeBufferPointer<UInt8>, from at: Int) -> Int {
    var start = at
    if bytes.count > starts[count] {
      // A mark may change the letter before it.
      start = textStart
      bytes.removeSubrange(starts[count]...)
      hash = Self.basis
    }
    var end = at
    while end < text.count {
      if text[end] >= 0x80 || Self.ascii[Int(text[end])] != 0 {
        end += 1
        continue
      }
      var next = end
      while next < text.count, text[next] < 0x80, Self.ascii[Int(text[next])] == 0 { next += 1 }
      guard next < text.count, text[next] >= 0x80, next - start < Self.longestRun else { break }
      end = next
    }
    let folded = Folding.fold(UnsafeBufferPointer(rebasing: text[start..<end]))
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars { take(scalar) }
    // An ASCII word that goes on here was taken whole.
    return end
  }

  /// So many bytes go to ICU at once, if a word ends there.
  private static let longestRun = 1 << 16

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      take(Self.ascii[Int(scalar.value)], textStart)
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      let isWord = properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
      if isWord { endWord() }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
      if isWord { endWord() }
    case .nonspacingMark, .spacingMark, .enclosingMark:
      // A mark on what is no letter, such as a variation selector behind an emoji, is no word.
      guard bytes.count > starts[count] else { return }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    case .format: break
    default: endWord()
    }
  }
}

/// Spreads the bits of a number: the finaliser of MurmurHash3.
@inline(__always)
func mixed(_ number: UInt64) -> UInt64 {
  var hash = number
  hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
  return hash ^ (hash >> 33)
}
