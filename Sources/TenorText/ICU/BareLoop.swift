internal import CICU

/// ICU's bare word-boundary loop: the yardstick that the benchmarks measure against.
package enum BareLoop {
  /// The number of word boundaries in a text, by `ubrk_next` over UTF-16 until the end.
  package static func countWords(_ text: [UInt16]) throws -> Int {
    try text.withUnsafeBufferPointer { units in
      guard let base = units.baseAddress else { return 0 }
      return Int(
        try checked("cicu_count_words") { cicu_count_words(base, Int32(units.count), &$0) })
    }
  }
}
