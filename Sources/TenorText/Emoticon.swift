/// The emoticons that are one token: eyes, a nose or none, a mouth, and a few of their own.
enum Emoticon {
  private static let listed: [String] = {
    var list = ["<3", "</3", "^^", "^_^", "-_-", "o_O", "O_o", "o_o", "xD", "XD", "xd", "\\o/", ":'(", ":'-(", ":')", ":'-)", ";_;", "T_T", ">:(", ">:-(", ":-*", ":*", "=D", "=)", "=(", "=/", "(:", "):"]
    for eyes in [":", ";"] {
      for nose in ["", "-", "o"] {
        for mouth in [")", "(", "D", "P", "p", "/", "\\", "|", "]", "[", "O", "o", "S", "s", "3", "}", "{", "x", "X", "$", "#", "@", "*", ">"] {
          list.append(eyes + nose + mouth)
        }
      }
    }
    return list
  }()

  /// By first byte, longest first.
  private static let byFirst: [[[UInt8]]] = {
    var table = [[[UInt8]]](repeating: [], count: 128)
    for emoticon in Set(listed) {
      let bytes = Array(emoticon.utf8)
      table[Int(bytes[0])].append(bytes)
    }
    return table.map { $0.sorted { ($1.count, $0.lexicographicallyPrecedes($1) ? 0 : 1) < ($0.count, $1.lexicographicallyPrecedes($0) ? 0 : 1) } }
  }()

  private static let starts: [Bool] = byFirst.map { !$0.isEmpty }

  /// The length in bytes of the longest emoticon that starts at an offset.
  static func length(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let first = text[offset]
    guard first < 128, starts[Int(first)] else { return nil }
    for emoticon in byFirst[Int(first)] where offset + emoticon.count <= text.count {
      var matched = 1
      while matched < emoticon.count, text[offset + matched] == emoticon[matched] { matched += 1 }
      if matched == emoticon.count { return emoticon.count }
    }
    return nil
  }
}
