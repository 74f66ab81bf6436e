extension Collection<UInt8> {
  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
}

extension Sequence<UInt8> {
  /// Whether these letters, all in lower case, occur in either case. O(bytes · letters).
  func contains(lowercase text: StaticString) -> Bool { offset(behind: text) != nil }

  /// The number of bytes up to the end of where these letters, all in lower case, first occur in
  /// either case. O(bytes · letters).
  func offset(behind text: StaticString) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let first = wanted.first else { return 0 }
    let found = withContiguousStorageIfAvailable { bytes -> Int? in
      let last = bytes.count - wanted.count
      var at = 0
      while at <= last {
        if Self.lower(bytes[at]) == first {
          var next = 1
          while next < wanted.count, Self.lower(bytes[at + next]) == wanted[next] { next += 1 }
          if next == wanted.count { return at + next }
        }
        at += 1
      }
      return nil
    }
    return found ?? Array(self).offset(behind: text)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
