/// The emoticons that are one token: eyes, a nose or none, a mouth, and a few of their own.
enum Emoticon {
  private static let listed: [String] = {
    let eyes = [":", ";"]
    let noses = ["", "-", "o"]
    let mouths = [
      ")", "(", "D", "P", "p", "/", "\\", "|", "]", "[", "O", "o", "S", "s", "3", "}", "{", "x",
      "X",
      "$", "#", "@", "*", ">",
    ]
    let others = [
      "<3", "</3", "^^", "^_^", "-_-", "o_O", "O_o", "o_o", "xD", "XD", "xd", "\\o/", ":'(", ":'-(",
      ":')", ":'-)", ";_;", "T_T", ">:(", ">:-(", "=D", "=)", "=(", "=/", "(:", "):",
    ]
    return eyes.flatMap { eye in noses.flatMap { nose in mouths.map { eye + nose + $0 } } } + others
  }()

  private static let longest = 4

  /// Every emoticon as a number: its bytes from the lowest up. Plain numbers, since arrays of arrays
  /// would have all workers count references to the same memory.
  private static let codes: Set<UInt32> = Set(
    listed.map { emoticon in
      precondition(
        emoticon.utf8.count <= longest && emoticon.utf8.count >= 2, "an emoticon fits 4 bytes")
      return emoticon.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    })

  /// By byte: whether some emoticon starts with it.
  private static let starts: [Bool] = {
    var starts = [Bool](repeating: false, count: 256)
    for emoticon in listed { starts[Int(emoticon.utf8.first ?? 0)] = true }
    return starts
  }()

  /// The length in bytes of the longest emoticon that starts at an offset.
  static func length(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard starts[Int(text[offset])] else { return nil }
    var length = min(longest, text.count - offset)
    var code: UInt32 = 0
    for index in 0..<length { code |= UInt32(text[offset + index]) << (8 * UInt32(index)) }
    while length > 1 {
      if codes.contains(code) { return length }
      length -= 1
      code &= (1 << (8 * UInt32(length))) - 1
    }
    return nil
  }
}
