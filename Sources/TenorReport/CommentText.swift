/// Words inside an HTML comment, which neither a blank, a line break nor `--` may end: percent-encoded, but for
/// letters, digits, `.`, `_`, `/` and single hyphens.
public enum CommentText {
  /// The words encoded. O(bytes).
  ///
  /// - Parameter kept: a further ASCII mark that stays as it is, where it separates nothing.
  public static func encode(_ words: String, keeping kept: Unicode.Scalar? = nil) -> String {
    var encoded = ""
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "-") where !encoded.hasSuffix("-"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "_"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where kept == Unicode.Scalar(byte):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  /// Encoded words with each `%` and its two digits as the byte that they stand for; `nil` where digits are
  /// missing or the bytes are no UTF-8. O(bytes).
  public static func decode(_ words: some StringProtocol) -> String? {
    var decoded: [UInt8] = []
    var rest = Array(words.utf8)[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        decoded.append(byte)
      } else {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard rest.count >= 2, let value = UInt8(digits, radix: 16) else { return nil }
        decoded.append(value)
        rest = rest.dropFirst(2)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
