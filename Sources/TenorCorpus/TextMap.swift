/// Where an utterance's text stands in its source: packed, as a store keeps it.
///
/// A text is made of *runs*: stretches that copy the source, and stretches that stand for source bytes
/// of another form (an escape, an entity, bytes that are not UTF-8). What lies between two runs is left
/// out of the text. Offsets into a source that was not UTF-8 are into its conversion to UTF-8.
public struct TextMap: Sendable, Hashable {
  /// The bytes of the source from the text's first to its last.
  public let range: Range<Int>
  /// The line of the source that the text begins on, counted from 1.
  public let line: Int
  /// The runs as variable-length numbers; empty for one run that copies all of ``range``.
  public let runs: [UInt8]

  /// Offsets and lines are kept below this, which is beyond any source: sums of two do not overflow.
  fileprivate static let limit = 1 << 56

  /// A map as it was packed before. What a damaged store says of places that cannot be is brought into
  /// the range of those that can.
  public init(range: Range<Int>, line: Int, runs: [UInt8]) {
    self.range = range.clamped(to: 0..<Self.limit)
    self.line = min(max(1, line), Self.limit)
    self.runs = runs
  }

  /// The map of a text that copies these bytes.
  public init(copying range: Range<Int>, line: Int) {
    self.init(range: range, line: line, runs: [])
  }

  /// The map of a text of `count` bytes that stands for these bytes as a whole, such as a decoded
  /// element of a page: each of its words is as long as the element.
  public init(standingFor range: Range<Int>, line: Int, count: Int) {
    var builder = Builder()
    builder.replace(range, by: count, line: line)
    self = builder.map(at: range.lowerBound, line: line)
  }
}

extension TextMap {
  /// The map of this text behind a title of `count` bytes and some line feeds, which stand for what lies
  /// between the two. A title that does not copy the source is one run. Where the title stands behind the
  /// text in the source, the whole is one run that stands for both.
  func behind(_ title: TextMap, count: Int, feeds: Int) -> TextMap {
    guard title.range.upperBound <= range.lowerBound, title.line <= line else {
      let first = min(title.range.lowerBound, range.lowerBound)
      return TextMap(
        standingFor: first..<max(title.range.upperBound, range.upperBound),
        line: min(title.line, line), count: count + feeds + range.count)
    }
    var packed: [UInt8] = []
    let isCopy = title.runs.isEmpty && title.range.count == count
    Builder.append(isCopy ? 0 : 2, to: &packed)
    Builder.append(count, to: &packed)
    if !isCopy { Builder.append(title.range.count, to: &packed) }
    Builder.append(2, to: &packed)
    Builder.append(feeds, to: &packed)
    Builder.append(range.lowerBound - title.range.upperBound, to: &packed)
    // The first run of the text now lies behind the title by lines of its own.
    var rest = runs[...]
    var isReplaced = false
    if !rest.isEmpty {
      isReplaced = rest.removeFirst() & 2 == 2
    }
    let lines = line - title.line
    Builder.append((isReplaced ? 2 : 0) | (lines > 0 ? 1 : 0), to: &packed)
    if lines > 0 { Builder.append(lines, to: &packed) }
    packed += rest
    if runs.isEmpty { Builder.append(range.count, to: &packed) }
    return TextMap(range: title.range.lowerBound..<range.upperBound, line: title.line, runs: packed)
  }

  /// Packs the runs of one text, in order.
  public struct Builder: Sendable {
    private var packed: [UInt8] = []
    private var start: Int?
    private var line = 0
    private var end = 0
    private var lastLine = 0
    /// The run that goes on growing: a copy, from its start in the source.
    private var open: (start: Int, gap: Int, lines: Int)?
    private var closed = 0

    /// A builder without runs.
    public init() {}

    /// Adds a run that copies `range`, whose first byte stands on `line` of the source; `feeds` is the
    /// number of line feeds in it.
    public mutating func copy(_ range: Range<Int>, line: Int, feeds: Int) {
      guard !range.isEmpty else { return }
      if open != nil, range.lowerBound == end, line == lastLine {
        end = range.upperBound
        lastLine += feeds
        return
      }
      close()
      begin(at: range.lowerBound, line: line)
      open = (range.lowerBound, range.lowerBound - end, line - lastLine)
      end = range.upperBound
      lastLine = line + feeds
    }

    /// Adds a run of `count` bytes of text that stands for `range`, whose first byte stands on `line`
    /// of the source.
    public mutating func replace(_ range: Range<Int>, by count: Int, line: Int) {
      guard count > 0 else { return }
      close()
      begin(at: range.lowerBound, line: line)
      Self.append((range.lowerBound - end) << 2 | 2 | (line > lastLine ? 1 : 0), to: &packed)
      if line > lastLine { Self.append(line - lastLine, to: &packed) }
      Self.append(count, to: &packed)
      Self.append(range.count, to: &packed)
      closed += 1
      end = range.upperBound
      lastLine = line
    }

    /// The map of what was added; of an empty text that would stand at `anchor`, if nothing was.
    public mutating func map(at anchor: Int, line: Int) -> TextMap {
      defer { self = Builder() }
      guard let start else { return TextMap(copying: anchor..<anchor, line: line) }
      if closed == 0, open != nil {
        return TextMap(copying: start..<end, line: self.line)
      }
      close()
      return TextMap(range: start..<end, line: self.line, runs: packed)
    }

    private mutating func begin(at offset: Int, line: Int) {
      guard start == nil else { return }
      start = offset
      end = offset
      self.line = line
      lastLine = line
    }

    private mutating func close() {
      guard let run = open else { return }
      open = nil
      Self.append(run.gap << 2 | (run.lines > 0 ? 1 : 0), to: &packed)
      if run.lines > 0 { Self.append(run.lines, to: &packed) }
      Self.append(end - run.start, to: &packed)
      closed += 1
    }

    static func append(_ number: Int, to bytes: inout [UInt8]) {
      var rest = UInt64(number)
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
  }
}

/// Where every byte of an utterance's text stands in its source, ready to be asked.
public struct TextPlaces: Sendable {
  /// A stretch of the text that is one stretch of the source, or stands for one that it does not copy.
  struct Run {
    var text: Int
    var source: Range<Int>
    /// The line of the source that the run begins on, less the line feeds of the copied text before it.
    var line: Int
    var isReplaced: Bool
  }
  private(set) var runs: [Run] = []
  private let end: Int
  private let firstLine: Int
  /// Offsets of the text's line feeds that copy the source.
  private var feeds: [Int] = []

  /// - Parameter countsLines: whether ``line(of:)`` will be asked, which may need the lines of the
  ///   source before the text.
  /// - Complexity: O(bytes of the text), and of the source before it where lines are counted.
  public init(of utterance: Utterance, in source: Source, countsLines: Bool = false) {
    let map = utterance.map(in: source, line: countsLines ? nil : 1)
    var text: [UInt8] = []
    utterance.appendText(from: source, to: &text)
    self.init(map, text: text)
  }

  /// The places of a text. O(bytes of the text).
  public init(_ map: TextMap, text: [UInt8]) {
    firstLine = map.line
    end = map.range.upperBound
    if map.runs.isEmpty {
      runs = [Run(text: 0, source: map.range, line: map.line, isReplaced: false)]
    } else {
      unpack(map, count: text.count)
    }
    var next = 0
    for run in runs.indices where !runs[run].isReplaced {
      next = runs[run].text
      let stop = min(text.count, next + runs[run].source.count)
      while next < stop {
        if text[next] == UInt8(ascii: "\n") { feeds.append(next) }
        next += 1
      }
    }
    var seen = 0
    for run in runs.indices {
      while seen < feeds.count, feeds[seen] < runs[run].text { seen += 1 }
      runs[run].line += seen
    }
  }

  /// Lines here are without the line feeds of the copied text; `init` adds those. Runs that a damaged
  /// store has beyond the text or its place in the source end there.
  private mutating func unpack(_ map: TextMap, count all: Int) {
    var at = 0
    func number() -> Int {
      var value = 0
      var shift = 0
      while at < map.runs.count {
        let byte = map.runs[at]
        at += 1
        if shift < 63 { value |= Int(byte & 0x7F) << shift }
        if byte & 0x80 == 0 { break }
        shift += 7
      }
      return value
    }
    func sum(_ one: Int, _ other: Int, atMost most: Int) -> Int {
      let (sum, isOver) = one.addingReportingOverflow(other)
      return isOver ? most : min(sum, most)
    }
    let stop = map.range.upperBound
    var text = 0
    var source = map.range.lowerBound
    var line = map.line
    while at < map.runs.count {
      let head = number()
      source = sum(source, head >> 2, atMost: stop)
      if head & 1 == 1 { line = sum(line, number(), atMost: TextMap.limit) }
      let count = number()
      let end = sum(source, head & 2 == 2 ? number() : count, atMost: stop)
      runs.append(
        Run(text: text, source: source..<end, line: line, isReplaced: head & 2 == 2))
      text = sum(text, count, atMost: all)
      source = end
    }
  }

  /// The bytes of the source from the first to the last byte of a range of the text. O(log runs).
  public func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = run(range.lowerBound).map { offset(range.lowerBound, in: $0) } ?? end
      return at..<at
    }
    guard let first = run(range.lowerBound), let last = run(range.upperBound - 1) else {
      return end..<end
    }
    let stop =
      last.isReplaced ? last.source.upperBound : offset(range.upperBound - 1, in: last) + 1
    return offset(range.lowerBound, in: first)..<stop
  }

  /// The line of the source, counted from 1, that a byte of the text stands on. O(log bytes).
  public func line(of offset: Int) -> Int {
    guard let run = run(offset) else { return firstLine }
    if run.isReplaced { return run.line }
    return run.line + feedsBefore(offset) - feedsBefore(run.text)
  }

  private func feedsBefore(_ offset: Int) -> Int {
    var low = 0
    var high = feeds.count
    while low < high {
      let middle = (low + high) / 2
      if feeds[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func run(_ text: Int) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= text { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1] : nil
  }

  private func offset(_ text: Int, in run: Run) -> Int {
    if run.isReplaced { return run.source.lowerBound }
    return min(run.source.lowerBound + text - run.text, run.source.upperBound)
  }
}
