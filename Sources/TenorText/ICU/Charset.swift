internal import CICU

/// What ICU's detector takes a sample of bytes for.
public struct CharsetMatch: Sendable, Hashable {
  /// ICU's name of the encoding, such as `windows-1252`.
  public var name: String
  /// The language that the guess rests on, as an ISO 639 code; empty where it rests on none.
  public var language: String
  /// From 0 to 100; from about 50 on, ICU is rarely wrong about a paragraph.
  public var confidence: Int
  /// Whether each character is one byte.
  public var isSingleByte: Bool

  /// A guess.
  public init(name: String, language: String, confidence: Int, isSingleByte: Bool) {
    self.name = name
    self.language = language
    self.confidence = confidence
    self.isSingleByte = isSingleByte
  }
}

/// ICU's guesses at the encoding of bytes.
public enum CharsetDetector {
  /// The guesses for which ICU has a converter, the likeliest first. ICU looks at no more than the
  /// first 8 KB.
  public static func matches(for sample: [UInt8]) throws(ICUError) -> [CharsetMatch] {
    let capacity = 32
    var found = [cicu_charset_match](repeating: cicu_charset_match(), count: capacity)
    let length = Int32(min(sample.count, 1 << 16))
    let count = try checked("cicu_detect_charset") {
      cicu_detect_charset(sample, length, &found, Int32(capacity), &$0)
    }
    return found.prefix(Int(count)).filter { $0.most_bytes > 0 }.map {
      CharsetMatch(
        name: string($0.name), language: string($0.language), confidence: Int($0.confidence),
        isSingleByte: $0.most_bytes == 1)
    }
  }

  /// The text of an array of C characters, which Swift sees as a tuple.
  private static func string<T>(_ characters: T) -> String {
    withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

/// A conversion of a stream of bytes to UTF-8, stretch by stretch; what is invalid becomes U+FFFD.
public struct CharsetConverter: ~Copyable {
  private let handle: OpaquePointer
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// A converter from an encoding under any name that ICU knows for it (`latin1`, `cp1252`).
  public init(from encoding: String) throws(ICUError) {
    guard Self.isWellFormed(encoding) else {
      throw ICUError(function: "cicu_converter_open", status: "U_FILE_ACCESS_ERROR")
    }
    let opened = try checked("cicu_converter_open") { cicu_converter_open(encoding, &$0) }
    guard let opened else { preconditionFailure("ICU: success without a converter") }
    handle = opened
  }
  deinit { cicu_converter_close(handle) }

  /// Whether ICU has a converter of that name.
  public static func knows(_ encoding: String) -> Bool {
    guard let converter = try? CharsetConverter(from: encoding) else { return false }
    return !converter.name.isEmpty
  }

  /// ICU takes an empty name for its default, and what follows a comma for options.
  private static func isWellFormed(_ name: String) -> Bool {
    (1...60).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
          || "-_:.+()".utf8.contains($0)
      }
  }

  /// The encoding's usual name, such as `ISO-8859-1` for `latin1`.
  public var name: String { String(cString: cicu_converter_name(handle)) }

  /// The fewest bytes that a character takes: 2 for UTF-16.
  public var leastBytes: Int { Int(cicu_converter_least_bytes(handle)) }

  /// How many sequences were invalid so far.
  public var replaced: Int { Int(cicu_converter_replaced(handle)) }

  /// Appends what the stretch says, in UTF-8. A character cut off at its end is kept for the next one.
  public mutating func convert(
    _ stretch: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]
  ) throws(ICUError) {
    var rest = stretch
    while !rest.isEmpty {
      let part = UnsafeBufferPointer(rebasing: rest.prefix(1 << 24))
      try write(part, isLast: false, to: &text)
      rest = UnsafeBufferPointer(rebasing: rest.dropFirst(part.count))
    }
  }

  /// Appends what is left when the stream has ended: U+FFFD for a character that was cut off.
  public mutating func finish(to text: inout [UInt8]) throws(ICUError) {
    try write(UnsafeBufferPointer(start: nil, count: 0), isLast: true, to: &text)
  }

  private mutating func write(
    _ stretch: UnsafeBufferPointer<UInt8>, isLast: Bool, to text: inout [UInt8]
  ) throws(ICUError) {
    var at = 0
    while true {
      var used: Int32 = 0
      var isFull: Int32 = 0
      let written = try checked("cicu_converter_convert") {
        cicu_converter_convert(
          handle, stretch.baseAddress.map { $0 + at }, Int32(stretch.count - at), isLast ? 1 : 0,
          &buffer, Int32(buffer.count), &used, &isFull, &$0)
      }
      text.append(contentsOf: buffer[..<Int(written)])
      at += Int(used)
      if isFull == 0 { return }
    }
  }
}
