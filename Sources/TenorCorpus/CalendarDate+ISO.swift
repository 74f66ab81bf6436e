extension CalendarDate: CustomStringConvertible {
  /// ISO 8601 at the date's own precision.
  public var description: String {
    // A store writes and reads millions of dates: here every byte is placed by hand.
    String(unsafeUninitializedCapacity: Self.longest) { buffer in
      var writer = ISOWriter(buffer: buffer)
      write(to: &writer)
      return writer.count
    }
  }

  /// The bytes of `2020-07-26T17:33:00+01:00`.
  private static let longest = 25

  private func write(to writer: inout ISOWriter) {
    writer.pair(year / 100)
    writer.pair(year % 100)
    guard let month else { return }
    writer.mark("-")
    writer.pair(month)
    guard let day else { return }
    writer.mark("-")
    writer.pair(day)
    guard let secondOfDay else { return }
    writer.mark("T")
    writer.pair(secondOfDay / 3600)
    writer.mark(":")
    writer.pair(secondOfDay / 60 % 60)
    writer.mark(":")
    writer.pair(secondOfDay % 60)
    guard let utcOffset else { return }
    guard utcOffset != 0 else { return writer.mark("Z") }
    writer.mark(utcOffset < 0 ? "-" : "+")
    writer.pair(abs(utcOffset) / 60)
    writer.mark(":")
    writer.pair(abs(utcOffset) % 60)
  }
}

/// Writes figures in pairs, and what stands between them.
private struct ISOWriter {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  mutating func mark(_ mark: Unicode.Scalar) {
    buffer[count] = UInt8(ascii: mark)
    count += 1
  }

  mutating func pair(_ number: Int) {
    buffer[count] = UInt8(ascii: "0") + UInt8(number / 10)
    buffer[count + 1] = UInt8(ascii: "0") + UInt8(number % 10)
    count += 2
  }
}

extension CalendarDate {
  /// A date written as ISO 8601 at any of the precisions that `description` prints; minutes suffice
  /// for a time. `nil` for anything else, and for days that do not exist.
  public init?(iso text: some StringProtocol) {
    var text = String(text)
    guard let date = text.withUTF8({ Self(isoUTF8: UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    self = date
  }

  /// The same from UTF-8.
  init?(isoUTF8 bytes: UnsafeRawBufferPointer) {
    var reader = ISOReader(bytes: bytes)
    guard let century = reader.pair(), let rest = reader.pair() else { return nil }
    var (month, day, second, offset): (Int?, Int?, Int?, Int?)
    if reader.skip("-") {
      month = reader.pair()
      guard month != nil else { return nil }
      if reader.skip("-") {
        day = reader.pair()
        guard day != nil else { return nil }
      }
    }
    if reader.skip("T") {
      guard let minutes = reader.minutes() else { return nil }
      second = minutes * 60
      if reader.skip(":") {
        guard let seconds = reader.pair(), seconds < 60 else { return nil }
        second = minutes * 60 + seconds
      }
      if reader.skip("Z") {
        offset = 0
      } else if !reader.isAtEnd {
        let sign = reader.skip("-") ? -1 : reader.skip("+") ? 1 : 0
        guard sign != 0, let minutes = reader.minutes() else { return nil }
        offset = sign * minutes
      }
    }
    guard reader.isAtEnd else { return nil }
    self.init(
      year: century * 100 + rest, month: month, day: day, secondOfDay: second, utcOffset: offset)
  }
}

/// Reads figures in pairs, and what stands between them.
private struct ISOReader {
  let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  mutating func pair() -> Int? {
    guard at + 2 <= bytes.count else { return nil }
    let (tens, ones) = (bytes[at] &- UInt8(ascii: "0"), bytes[at + 1] &- UInt8(ascii: "0"))
    guard tens < 10, ones < 10 else { return nil }
    at += 2
    return Int(tens) * 10 + Int(ones)
  }

  /// `17:33` in minutes.
  mutating func minutes() -> Int? {
    guard let hours = pair(), hours < 24, skip(":"), let minutes = pair(), minutes < 60 else {
      return nil
    }
    return hours * 60 + minutes
  }
}

extension CalendarDate: Codable {
  /// The date that its own `description` stands for.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not a date; expected ISO 8601")
    }
    self = date
  }

  /// Its `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
