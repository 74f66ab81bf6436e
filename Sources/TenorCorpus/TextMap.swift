/// Where every byte of an utterance's text stands in its source, for many look-ups at once.
public struct TextMap: Sendable {
  /// The start of each run of the text that is one run of the source, and where that starts.
  private var starts: [(text: Int, source: Int)] = []
  /// Whether the run stands for source bytes that it does not copy.
  private var replaced: [Bool] = []
  private let end: Int

  /// O(bytes of the text).
  public init(of utterance: Utterance, in source: Source) {
    var text = 0
    var end = utterance.range.lowerBound
    utterance.walk(source) { run, replacement in
      starts.append((text, run.lowerBound))
      replaced.append(replacement != nil)
      text += replacement?.utf8.count ?? run.count
      end = run.upperBound
      return true
    }
    self.end = end
  }

  /// The bytes of the source from the first to the last byte of a range of the text. O(log runs).
  public func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = offset(range.lowerBound)
      return at..<at
    }
    let last = offset(range.upperBound - 1)
    return offset(range.lowerBound)..<last + 1
  }

  private func offset(_ text: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].text <= text { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return end }
    let run = starts[low - 1]
    return replaced[low - 1] ? run.source : run.source + text - run.text
  }
}
