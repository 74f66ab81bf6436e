/// The lines of a text one after another, as positions in its bytes.
struct TextLines {
  struct Line {
    /// Without its line end (LF, or CR and LF).
    var range: Range<Int>
    /// Where the next one begins.
    var next: Int
    /// Counted from 1.
    var number: Int
  }

  private let bytes: [UInt8]
  private var at: Int
  private var number: Int

  init(_ bytes: [UInt8], from start: Int, number: Int = 1) {
    self.bytes = bytes
    at = start
    self.number = number
  }

  mutating func next() -> Line? {
    guard at < bytes.count else { return nil }
    let feed = bytes[at...].firstIndex(of: UInt8(ascii: "\n"))
    var end = feed ?? bytes.count
    let next = feed.map { $0 + 1 } ?? bytes.count
    if feed != nil, end > at, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    defer {
      at = next
      number += 1
    }
    return Line(range: at..<end, next: next, number: number)
  }
}
