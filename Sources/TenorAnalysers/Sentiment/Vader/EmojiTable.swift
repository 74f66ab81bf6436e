/// The words that emoji stand for, by code point.
struct EmojiTable: Sendable {
  private var descriptions: [UInt32: [UInt8]] = [:]
  /// Whether a block of 16 code points below U+20000 holds an emoji: nearly all questions end here.
  private var blocks = [Bool](repeating: false, count: 0x2000)

  /// Keeps the emoji of one code point: VADER looks at one at a time, and never finds the longer ones.
  init(_ rows: [(emoji: Substring, description: Substring)]) {
    for row in rows {
      let scalars = row.emoji.unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1 else { continue }
      descriptions[scalar.value] = Array(row.description.utf8)
      let block = Int(scalar.value >> 4)
      if block < blocks.count { blocks[block] = true }
    }
  }

  /// UTF-8 of the description of an emoji.
  @inline(__always)
  subscript(scalar: UInt32) -> [UInt8]? {
    let block = Int(scalar >> 4)
    if block < blocks.count, !blocks[block] { return nil }
    return descriptions[scalar]
  }
}
