/// Makes bytes fit for the HTML parser.
enum HTMLMending {
  /// The bytes with U+FFFD for those that are not UTF-8, blanks for those of value 0, and without
  /// the attributes that a tag has beyond the first 256 (the parser compares each with each).
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var mended = bytes
    let invalid = InvalidBytes.offsets(in: bytes)
    if !invalid.isEmpty {
      mended.removeAll(keepingCapacity: true)
      var at = 0
      for offset in invalid {
        mended += bytes[at..<offset]
        mended += [0xEF, 0xBF, 0xBD]
        at = offset + 1
      }
      mended += bytes[at...]
    }
    mended.withUnsafeMutableBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == 0 { buffer[index] = 0x20 }
      thinOut(buffer)
    }
    return mended
  }

  private static func thinOut(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    var at = 0
    while at + 1 < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), isLetter(bytes[at + 1]) {
        at = passTag(bytes, from: at + 1)
      } else {
        at += 1
      }
    }
  }

  /// Goes to the end of a tag.
  private static func passTag(_ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var attributes = 0
    var excess: Int?
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let byte = bytes[at]
      if isSpace(byte), at + 1 < bytes.count, !isSpace(bytes[at + 1]) {
        attributes += 1
        if attributes > 256, excess == nil { excess = at }
      } else if byte == UInt8(ascii: "=") {
        while at + 1 < bytes.count, isSpace(bytes[at + 1]) { at += 1 }
        if at + 1 < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[at + 1]) {
          let mark = bytes[at + 1]
          at += 2
          while at < bytes.count, bytes[at] != mark { at += 1 }
          // Attributes need no blank between them.
          attributes += 1
        }
      }
      at += 1
    }
    if let excess {
      for index in excess..<min(at, bytes.count) where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = 0x20
      }
    }
    return at
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
