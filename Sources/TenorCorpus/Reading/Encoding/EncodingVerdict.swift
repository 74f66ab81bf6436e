/// What a source is encoded in.
public enum EncodingVerdict: Sendable, Hashable {
  /// UTF-8, with or without a byte order mark; ASCII is.
  case utf8
  /// UTF-8 in which so many bytes belong to no character: each is read as U+FFFD.
  case utf8WithErrors(count: Int, firstOffset: Int)
  case utf16LE
  case utf16BE
  case windows1252
  case latin1
  /// An encoding by ICU's name, with the detector's confidence from 0 to 100.
  case other(String, confidence: Int)
  /// No text: a zero byte at this offset that is not half of a UTF-16 character.
  case binary(offset: Int)
  /// No text: so many control characters.
  case controls(Int)
  /// No text: so many bytes that are not UTF-8, and no other encoding that they fit.
  case notText(invalid: Int)
  /// No bytes.
  case empty

  /// ICU's name of the encoding; `nil` for what is no text.
  public var encoding: String? {
    switch self {
    case .utf8, .utf8WithErrors: "UTF-8"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .windows1252: "windows-1252"
    case .latin1: "ISO-8859-1"
    case .other(let name, _): name
    case .binary, .controls, .notText, .empty: nil
    }
  }
}
