/// One line of a text that is not blank, as the rules of voices see it.
struct VoiceLine {
  enum Kind {
    case text
    /// It begins with `>`.
    case cited
    case separator
    /// Nothing but a URL, with a label at most.
    case link

    /// What a line that begins with this byte may be as a whole.
    init?(first: UInt8) {
      switch first {
      case UInt8(ascii: ">"): self = .cited
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="),
        UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "+"):
        self = .separator
      default: return nil
      }
    }
  }

  /// Without the blanks around it.
  var range: Range<Int>
  var kind: Kind
  /// Its first URL; empty when it has none.
  var link = 0..<0

  /// Whether there is nothing on the line but its URL, and before that a label of four words at most
  /// that ends in a colon or a dash, such as `Read more:`.
  func isOnlyLink(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes[link.upperBound..<range.upperBound]
    where !".,;:!?)>]'\"".utf8.contains(byte) {
      return false
    }
    var words = 0
    var last = UInt8(ascii: ":")
    var previous = UInt8(ascii: " ")
    for byte in bytes[range.lowerBound..<link.lowerBound] {
      if !Blanks.isBlank(byte), Blanks.isBlank(previous) { words += 1 }
      if words > 4 { return false }
      if !Blanks.isBlank(byte) { last = byte }
      previous = byte
    }
    return ":-(<[".utf8.contains(last)
  }

  /// Whether it ends in `:` or `:-`.
  func endsInColon(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count > 1 else { return false }
    let last = bytes[range.upperBound - 1]
    return last == UInt8(ascii: ":")
      || (last == UInt8(ascii: "-") && bytes[range.upperBound - 2] == UInt8(ascii: ":"))
  }

  /// Where the text of a bulleted line begins: behind `*`, `-`, `•` or `–` and a blank.
  func bulleted(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = range.lowerBound
    if bytes[at] == UInt8(ascii: "*") || bytes[at] == UInt8(ascii: "-") {
      at += 1
    } else if range.count > 4, bytes[at] == 0xE2, bytes[at + 1] == 0x80,
      bytes[at + 2] == 0xA2 || bytes[at + 2] == 0x93
    {
      at += 3
    } else {
      return nil
    }
    guard at < range.upperBound, Blanks.isBlank(bytes[at]) else { return nil }
    while at < range.upperBound, Blanks.isBlank(bytes[at]) { at += 1 }
    return at < range.upperBound ? at : nil
  }

  /// Whether it begins with a double quotation mark.
  func beginsWithMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let at = range.lowerBound
    if bytes[at] == UInt8(ascii: "\"") { return true }
    if bytes[at] == 0xC2 { return range.count > 1 && bytes[at + 1] == 0xAB }
    return range.count > 2 && bytes[at] == 0xE2 && bytes[at + 1] == 0x80
      && (bytes[at + 2] == 0x9C || bytes[at + 2] == 0x9E)
  }
}

/// URLs in a line.
enum WebAddress {
  /// The URL whose `:` (of `http://`) or first `.` (of `www.`) stands at `at`, in a line that begins
  /// at `start`.
  static func range(
    in bytes: UnsafeBufferPointer<UInt8>, around at: Int, from start: Int
  ) -> Range<Int>? {
    var first = at
    var host = at + 1
    if bytes[at] == UInt8(ascii: ".") {
      while first > start, at - first < 3, bytes[first - 1] | 0x20 == UInt8(ascii: "w") {
        first -= 1
      }
      guard at - first == 3 else { return nil }
    } else {
      guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "/"),
        bytes[at + 2] == UInt8(ascii: "/")
      else { return nil }
      guard let scheme = ["https", "http"].first(where: { ends($0, bytes, at, start) }) else {
        return nil
      }
      first = at - scheme.utf8.count
      host = at + 3
    }
    guard first == start || !Blanks.isWordByte(bytes[first - 1]) || isMark(bytes, before: first)
    else { return nil }
    var stop = at
    while stop < bytes.count, !Blanks.isBlank(bytes[stop]), !"<>\"".utf8.contains(bytes[stop]) {
      // A no-break space or a typographic quotation mark ends it as well.
      if bytes[stop] == 0xC2, stop + 1 < bytes.count,
        bytes[stop + 1] == 0xA0 || bytes[stop + 1] == 0xBB
      {
        break
      }
      if bytes[stop] == 0xE2, isMark(bytes, before: stop + 3) { break }
      stop += 1
    }
    while stop > at, ".,;:!?)]'".utf8.contains(bytes[stop - 1]) { stop -= 1 }
    return stop > host ? first..<stop : nil
  }

  private static func ends(
    _ scheme: String, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ start: Int
  ) -> Bool {
    let first = at - scheme.utf8.count
    guard first >= start else { return false }
    return zip(bytes[first..<at], scheme.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Whether a quotation mark of three bytes (U+2018…U+201E) or a no-break space ends before `at`.
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, before at: Int) -> Bool {
    if at >= 2, at <= bytes.count, bytes[at - 2] == 0xC2, bytes[at - 1] == 0xA0 { return true }
    return at >= 3 && at <= bytes.count && bytes[at - 3] == 0xE2 && bytes[at - 2] == 0x80
      && (0x93...0x9E).contains(bytes[at - 1])
  }
}
