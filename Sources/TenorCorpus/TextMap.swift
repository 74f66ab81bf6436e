/// Where every byte of an utterance's text stands in its source.
public struct TextMap: Sendable {
  /// A stretch of the text that is one stretch of the source, or stands for one that it does not copy.
  private struct Run {
    var text: Int
    var source: Range<Int>
    var isReplaced: Bool
  }
  private let runs: [Run]
  private let end: Int

  /// O(bytes of the text).
  public init(of utterance: Utterance, in source: Source) {
    var runs: [Run] = []
    var text = 0
    utterance.walk(source) { run, replacement in
      runs.append(Run(text: text, source: run, isReplaced: replacement != nil))
      text += replacement?.utf8.count ?? run.count
      return true
    }
    self.runs = runs
    end = runs.last?.source.upperBound ?? utterance.range.lowerBound
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
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= text { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return end }
    let run = runs[low - 1]
    if run.isReplaced { return run.source.lowerBound }
    return min(run.source.lowerBound + text - run.text, run.source.upperBound)
  }
}
