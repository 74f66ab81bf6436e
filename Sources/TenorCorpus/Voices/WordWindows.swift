/// Keys of all runs of so many words of a text, by their first word: equal for equal words. O(bytes).
///
/// Words and letters are those of ``Blanks/words(of:)`` and ``WordLetters``, read in one pass, since
/// every text that is analysed by voices comes by here.
struct WordWindows {
  private(set) var keys: [UInt64] = []

  init(of text: [UInt8], width: Int) {
    // Fewer bytes than letters and the blanks between them.
    guard text.count >= width * 2 - 1 else { return }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(text.count / 5)
    text.withUnsafeBufferPointer { Self.append(hashesOf: $0, to: &hashes) }
    guard hashes.count >= width else { return }
    keys.reserveCapacity(hashes.count - width + 1)
    // A polynomial over the words, rolled from window to window.
    let oldest = (0..<width).reduce(UInt64(1)) { power, _ in power &* Self.base }
    var key: UInt64 = 0
    for (index, hash) in hashes.enumerated() {
      key = key &* Self.base &+ hash
      if index >= width { key = key &- hashes[index - width] &* oldest }
      if index + 1 >= width { keys.append(key) }
    }
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func append(
    hashesOf text: UnsafeBufferPointer<UInt8>, to hashes: inout [UInt64]
  ) {
    var hash = seed
    var isWord = false
    var at = 0
    func end() {
      if isWord { hashes.append(hash) }
      hash = seed
      isWord = false
    }
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      isWord = true
    }
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        add(byte)
        at += 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        end()
        at += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        add(byte | 0x20)
        at += 1
      case 0..<0x80: at += 1
      case 0xE2 where at + 1 < text.count && (text[at + 1] == 0x80 || text[at + 1] == 0x81): at += 3
      case 0xC2:
        if Blanks.isNoBreak(text, at: at) { end() }
        at += 2
      case 0xF0 where at + 1 < text.count && text[at + 1] == 0x9F: at += 4
      default:
        add(byte)
        at += 1
      }
    }
    end()
  }
}
