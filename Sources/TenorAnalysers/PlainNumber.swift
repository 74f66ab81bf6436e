/// A number as a file of ours has it: in decimal or scientific notation.
///
/// - Output: `nil` for anything else, which is what `Double` reads as hexadecimal, `nan` or `inf`, and for
///   what is beyond any scale, 10¹² and more.
func plainNumber(_ words: some StringProtocol) -> Double? {
  let isPlain = words.utf8.allSatisfy { byte in
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
  }
  guard isPlain, let value = Double(words), abs(value) < 1e12 else { return nil }
  return value
}
