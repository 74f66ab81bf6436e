extension String {
  /// The id as a part of an address or of a file's name: what is neither an ASCII letter, a digit, `.`,
  /// `-` nor `_` becomes `_` and two hexadecimal digits for each byte of UTF-8.
  var anchor: String {
    if utf8.allSatisfy(\.isPlain) { return self }
    var anchor = ""
    for byte in utf8 {
      if byte.isPlain {
        anchor.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        anchor += (byte < 16 ? "_0" : "_") + String(byte, radix: 16, uppercase: true)
      }
    }
    return anchor
  }

  /// The words as a part of an address: ASCII letters and digits, small, with one hyphen for the rest.
  var slug: String {
    var slug = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        slug.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default:
        if !slug.isEmpty && slug.utf8.last != UInt8(ascii: "-") { slug += "-" }
      }
    }
    return slug.utf8.last == UInt8(ascii: "-") ? String(slug.dropLast()) : slug
  }
}

extension UInt8 {
  /// Whether the byte stands for itself in an address and in a file's name.
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
