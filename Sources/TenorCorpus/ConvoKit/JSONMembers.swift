/// Cuts one large JSON object into its members, without holding more than one of them.
struct JSONMembers {
  /// The members of the object at the top, each as an object of its own: `{"key": value}`. Stops where
  /// the brackets stop making sense.
  static func read(
    _ input: Input, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var member: [UInt8] = [UInt8(ascii: "{")]
    var depth = 0
    var isInString = false
    var isEscaped = false
    func hand() throws {
      member.append(UInt8(ascii: "}"))
      try member.withUnsafeBufferPointer(visit)
      member.removeAll(keepingCapacity: member.count < 1 << 20)
      member.append(UInt8(ascii: "{"))
    }
    try input.stretches { stretch in
      for byte in stretch {
        if isInString {
          member.append(byte)
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          depth += 1
          if depth == 1 { continue }
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth < 0 { return }
          if depth == 0 {
            if member.count > 1 { try hand() }
            continue
          }
        case UInt8(ascii: ",") where depth == 1:
          try hand()
          continue
        case 0x20, 0x09, 0x0A, 0x0D: continue
        default: break
        }
        if depth > 0 { member.append(byte) }
      }
    }
  }
}
