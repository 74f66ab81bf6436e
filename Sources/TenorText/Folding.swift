internal import CICU

/// The form that look-ups compare.
public enum Folding {
  /// NFC and full case folding by ICU; typographic apostrophes (U+2018, U+2019, U+02BC) and the
  /// back-tick as U+0027; typographic hyphens (U+2010, U+2011) as U+002D; soft hyphens left out.
  /// A form of more than a mebibyte is no word and stays as it is.
  public static func fold(_ text: String) -> String {
    var text = text
    return String(decoding: text.withUTF8 { fold($0) }, as: UTF8.self)
  }

  /// A form longer than any word may be; it stays as it is.
  private static let longest = 1 << 20

  /// The same for UTF-8, which need not be one word: white space and punctuation stay.
  ///
  /// - Complexity: O(bytes); without ICU where all of them are ASCII.
  public static func fold(_ form: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if form.count > longest { return Array(form) }
    if form.allSatisfy({ $0 < 0x80 }) {
      return form.map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "`"): UInt8(ascii: "'")
        default: byte
        }
      }
    }
    return withoutTypography(caseFolded(form))
  }

  private static func caseFolded(_ form: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let base = form.baseAddress else { return [] }
    var capacity = form.count * 2 + 16
    while true {
      var length = 0
      let folded = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let written = try? checked("cicu_fold") {
          cicu_fold(base, Int32(form.count), buffer.baseAddress, Int32(capacity), &$0)
        }
        guard let written else { preconditionFailure("ICU cannot fold case: out of memory") }
        length = Int(written)
        count = min(length, capacity)
      }
      if length <= capacity { return folded }
      capacity = length
    }
  }

  private static func withoutTypography(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC, 0x60: plain.append(UInt8(ascii: "'"))
      case 0x2010, 0x2011: plain.append(UInt8(ascii: "-"))
      case 0x00AD: break
      default: plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return plain
  }
}
