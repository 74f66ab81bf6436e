/// One line of a source, without its line feed.
struct Line {
  var bytes: UnsafeBufferPointer<UInt8>
  /// Where it begins in the source.
  var offset: Int
  /// Counted from 1.
  var number: Int

  /// Whether there is nothing but blanks in it.
  var isBlank: Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

extension Input {
  /// Hands over the source line by line, without a byte order mark, until `visit` returns false. No more
  /// is held than the longest line.
  func lines(_ visit: (Line) throws -> Bool) throws {
    struct Enough: Error {}
    var carried: [UInt8] = []
    var offset = 0
    var number = 1
    var isFirst = true
    func hand(_ bytes: UnsafeBufferPointer<UInt8>) throws {
      var line = Line(bytes: bytes, offset: offset, number: number)
      if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        line.bytes = UnsafeBufferPointer(rebasing: bytes[3...])
        line.offset += 3
      }
      isFirst = false
      offset += bytes.count + 1
      number += 1
      if try !visit(line) { throw Enough() }
    }
    do {
      try stretches { stretch in
        guard let base = stretch.baseAddress else { return }
        var start = 0
        while start < stretch.count {
          let feed = ByteSearch.lineFeed(base, from: start, to: stretch.count)
          let rest = UnsafeBufferPointer(rebasing: stretch[start..<feed])
          if feed == stretch.count {
            carried.append(contentsOf: rest)
          } else if carried.isEmpty {
            try hand(rest)
          } else {
            carried.append(contentsOf: rest)
            try carried.withUnsafeBufferPointer(hand)
            carried.removeAll(keepingCapacity: carried.count < 1 << 20)
          }
          start = feed + 1
        }
      }
      if !carried.isEmpty { try carried.withUnsafeBufferPointer(hand) }
    } catch is Enough {}
  }
}
