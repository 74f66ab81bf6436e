/// Titles and abbreviations behind which a full stop ends no sentence, beyond those that ICU's
/// suppressions hold (which know *Mr.* but, in CLDR 42, neither *Dr.* nor *St.*).
enum Abbreviation {
  private static let words: Set<String> = [
    "dr", "st", "prof", "rev", "hon", "sgt", "insp", "supt", "cllr", "messrs", "esp", "approx",
    "para", "paras", "vol", "vs", "cf", "ibid",
  ]
  private static let longest = 7

  /// Whether the sentence boundary at `end` stands behind one of the abbreviations and a full stop,
  /// on the same line.
  static func ends(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    var at = end
    while at > 0, text[at - 1] == UInt8(ascii: " ") { at -= 1 }
    guard at > 1, text[at - 1] == UInt8(ascii: ".") else { return false }
    let stop = at - 1
    var start = stop
    while start > 0, stop - start <= longest, isASCIILetter(text[start - 1]) { start -= 1 }
    guard start < stop, stop - start <= longest else { return false }
    if start > 0, text[start - 1] >= 0x80 || text[start - 1] == UInt8(ascii: ".") { return false }
    let word = String(decoding: text[start..<stop], as: UTF8.self).lowercased()
    return words.contains(word)
  }
}

@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

@inline(__always)
func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
