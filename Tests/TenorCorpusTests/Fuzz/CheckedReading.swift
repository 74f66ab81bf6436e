import Testing

@testable import TenorCorpus

/// What a reader made of a source, with what is wrong with it.
struct CheckedReading {
  private(set) var items: [ReadItem] = []
  /// Why the source was refused.
  private(set) var problem: InputProblem?
  /// Empty when all is as it should be.
  private(set) var faults: [String] = []
  /// The source as the reader saw it.
  private(set) var bytes: [UInt8] = []

  /// Reads what may be anything.
  init(_ bytes: [UInt8], name: String, reader: any Reader, mends: Bool = false) {
    var options = ReadingOptions()
    options.mendsMojibake = mends
    do {
      let input = try Input(bytes: bytes, name: name, options: options).prepared().input
      self.bytes = try input.bytes()
      try reader.read(input) { items.append($0) }
    } catch let problem as InputProblem {
      self.problem = problem
      if "\(problem)".contains(where: \.isNewline) { faults.append("a problem of several lines") }
      return
    } catch {
      faults.append("an error of another kind: \(error)")
      return
    }
    let lines = Lines(self.bytes, countsReturns: reader is TableReader)
    for item in items { check(item, lines) }
  }

  var utterances: [UtteranceRecord] {
    items.compactMap { if case .utterance(let record) = $0 { record } else { nil } }
  }

  /// The sum of what notes of records that were left out say of their number.
  var leftOut: Int {
    items.reduce(0) { sum, item in
      guard case .note(.skipped, _, let message) = item else { return sum }
      return sum + (Int(message.prefix { $0.isNumber }) ?? 0)
    }
  }

  private mutating func check(_ item: ReadItem, _ lines: Lines) {
    switch item {
    case .note(_, let line, let message):
      if line < 1 || line > lines.count { faults.append("a note on line \(line): \(message)") }
      if message.contains(where: \.isNewline) { faults.append("a note of two lines: \(message)") }
    case .conversation(let record):
      if record.key.isEmpty { faults.append("a conversation without a key") }
      if let title = record.title, let place = record.titlePlace {
        check(place, Array(title.utf8), "the title '\(title.prefix(40))'", lines)
      }
    case .utterance(let record):
      if record.key.isEmpty { faults.append("an utterance without a key") }
      if String(validating: record.text, as: UTF8.self) == nil || record.text.contains(0) {
        faults.append("\(record.key) is no text")
      }
      check(record.map, record.text, "utterance '\(record.key.prefix(40))'", lines)
      var at = 0
      for voice in record.voices {
        if voice.range.lowerBound != at || voice.range.isEmpty {
          faults.append("\(record.key): voices at \(at)")
        }
        at = voice.range.upperBound
      }
      if !record.voices.isEmpty, at != record.text.count {
        faults.append("\(record.key): voices end at \(at) of \(record.text.count)")
      }
    }
  }

  /// A text's runs lie in the source, in order, and copy what they say they copy.
  private mutating func check(
    _ map: TextMap, _ text: [UInt8], _ what: String, _ lines: Lines
  ) {
    guard map.range.upperBound <= bytes.count, map.line >= 1, map.line <= lines.count else {
      faults.append("\(what): \(map.range) on line \(map.line)")
      return
    }
    var at = map.range.lowerBound
    let runs = TextPlaces(map, text: text).runs
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].text : text.count
      guard run.source.lowerBound >= at, run.source.upperBound <= map.range.upperBound,
        run.text <= end
      else {
        faults.append("\(what): a run at \(run.source)")
        return
      }
      at = run.source.upperBound
      if run.isReplaced { continue }
      if bytes[run.source] != text[run.text..<end] {
        faults.append("\(what): \(run.source) is copied as something else")
      }
      if !run.source.isEmpty, let line = lines.line(of: run.source.lowerBound), run.line != line {
        faults.append("\(what): \(run.source) on line \(run.line), not \(line)")
      }
    }
    if runs.isEmpty != text.isEmpty, !map.runs.isEmpty { faults.append("\(what): no runs") }
  }
}

/// The lines of a source.
private struct Lines {
  private(set) var count = 1
  private var starts = [0]
  /// Whether all lines end with a line feed.
  private var isPlain = true

  /// - Parameter countsReturns: whether a carriage return alone may end a line as well.
  init(_ bytes: [UInt8], countsReturns: Bool) {
    for (at, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        count += 1
        starts.append(at + 1)
      } else if countsReturns, byte == UInt8(ascii: "\r"),
        at + 1 == bytes.count || bytes[at + 1] != UInt8(ascii: "\n")
      {
        count += 1
        isPlain = false
      }
    }
  }

  /// `nil` where the ends of lines are of several kinds.
  func line(of offset: Int) -> Int? {
    guard isPlain else { return nil }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension CheckedReading {
  /// Whether another reading found the same.
  func isSame(as other: CheckedReading) -> Bool {
    problem == other.problem && items.count == other.items.count
      && zip(items, other.items).allSatisfy { mine, theirs in
        switch (mine, theirs) {
        case (.conversation(let mine), .conversation(let theirs)): mine == theirs
        case (.utterance(let mine), .utterance(let theirs)): mine == theirs
        case (.note(let kind, let line, let words), .note(let kind2, let line2, let words2)):
          kind == kind2 && line == line2 && words == words2
        default: false
        }
      }
  }
}
