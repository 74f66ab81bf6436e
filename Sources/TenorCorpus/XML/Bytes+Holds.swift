extension [UInt8] {
  /// Whether these bytes stand somewhere in it. O(bytes), for words that seldom begin.
  func holds(_ word: StaticString) -> Bool {
    holds(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// The same for a word that is not known beforehand.
  func holds(_ word: some Collection<UInt8>) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - word.count) where bytes[start] == first {
        if bytes[start..<start + word.count].elementsEqual(word) { return true }
      }
      return false
    }
  }
}
