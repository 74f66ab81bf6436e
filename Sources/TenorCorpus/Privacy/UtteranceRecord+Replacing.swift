extension UtteranceRecord {
  /// Replaces a stretch of the text that is not empty; the map and the voices follow.
  ///
  /// - Complexity: O(bytes of the text).
  mutating func replace(_ range: Range<Int>, by bytes: [UInt8]) {
    map = map.replacing(range, by: bytes.count, in: text)
    text.replaceSubrange(range, with: bytes)
    let end = range.lowerBound + bytes.count
    func moved(_ offset: Int) -> Int {
      if offset <= range.lowerBound { return offset }
      // A voice that ends within the stretch has all of what replaces it.
      return offset >= range.upperBound ? offset - range.upperBound + end : end
    }
    voices = voices.compactMap { voice in
      let range = moved(voice.range.lowerBound)..<moved(voice.range.upperBound)
      return range.isEmpty ? nil : VoiceRange(voice.voice, range)
    }
  }
}

extension TextMap {
  /// The map of a text of which `count` bytes take the place of a stretch and stand for its source.
  ///
  /// A run of another form that lies partly in the stretch becomes one run with it: its bytes cannot be
  /// told apart.
  func replacing(_ range: Range<Int>, by count: Int, in text: [UInt8]) -> TextMap {
    var builder = Builder()
    var stretch: (source: Range<Int>, line: Int, count: Int)?

    func copy(_ part: Range<Int>, of run: TextPlaces.Run) {
      let line = run.line + text[run.text..<part.lowerBound].count { $0 == UInt8(ascii: "\n") }
      let feeds = text[part].count { $0 == UInt8(ascii: "\n") }
      builder.copy(source(of: part, in: run), line: line, feeds: feeds)
    }
    func source(of part: Range<Int>, in run: TextPlaces.Run) -> Range<Int> {
      let start = min(run.source.lowerBound + part.lowerBound - run.text, run.source.upperBound)
      return start..<min(start + part.count, run.source.upperBound)
    }
    func take(_ part: Range<Int>, line: Int, and more: Int) {
      let lower = stretch?.source.lowerBound ?? part.lowerBound
      stretch = (lower..<part.upperBound, stretch?.line ?? line, (stretch?.count ?? count) + more)
    }
    func endStretch() {
      guard let (source, line, count) = stretch else { return }
      builder.replace(source, by: count, line: line)
      stretch = nil
    }

    let runs = TextPlaces(self, text: text).runs
    for (index, run) in runs.enumerated() {
      let part = run.text..<(index + 1 < runs.count ? runs[index + 1].text : text.count)
      let within = part.clamped(to: range)
      if run.isReplaced {
        if within.isEmpty {
          if part.lowerBound >= range.upperBound { endStretch() }
          builder.replace(run.source, by: part.count, line: run.line)
        } else {
          take(run.source, line: run.line, and: part.count - within.count)
        }
        continue
      }
      let before = part.clamped(to: 0..<range.lowerBound)
      let after = part.clamped(to: range.upperBound..<text.count)
      if !before.isEmpty { copy(before, of: run) }
      if !within.isEmpty {
        let feeds = text[run.text..<within.lowerBound].count { $0 == UInt8(ascii: "\n") }
        take(source(of: within, in: run), line: run.line + feeds, and: 0)
      }
      if !after.isEmpty {
        endStretch()
        copy(after, of: run)
      }
    }
    endStretch()
    return builder.map(at: self.range.lowerBound, line: line)
  }
}
