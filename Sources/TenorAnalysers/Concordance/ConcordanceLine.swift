public import TenorAnalysis
public import TenorCorpus
public import TenorReport

/// A keyword in context: some words with what stands around them, and where.
public struct ConcordanceLine: Sendable, Hashable, Encodable {
  /// The utterance's id.
  public var utterance: String
  /// ISO 8601, at its own precision.
  public var date: String?
  /// The utterance's kind.
  public var kind: String
  /// What stands before the match.
  public var left: String
  /// The words.
  public var match: String
  /// What stands behind the match.
  public var right: String
  /// The source's name.
  public var file: String
  /// The line of the file that the match starts on, from 1.
  public var line: Int
  /// UTF-8 offset of the match in the file.
  public var start: Int
  /// UTF-8 offset behind the match in the file.
  public var end: Int
}

extension ConcordanceLine {
  /// The line of a passage. White space, line breaks included, reads as one space.
  ///
  /// - Parameter width: the most characters of context on each side, cut between words.
  /// - Complexity: O(bytes of the utterance, and of its file up to it).
  public init(_ passage: Passage, in corpus: Corpus, width: Int = 60) {
    self.init(ConcordanceHit(passage: passage), in: corpus, .characters(width), line: nil)
  }

  /// - Parameter line: that of the file on which the utterance begins, where it is known.
  private init(
    _ hit: ConcordanceHit, in corpus: Corpus, _ context: ConcordanceContext, line: Int?
  ) {
    let passage = hit.passage
    let conversation = corpus.conversations[passage.conversation]
    let utterance = conversation.utterances[passage.utterance]
    let source = corpus.sources[utterance.source]
    self.utterance = utterance.id
    date = utterance.date?.description
    kind = utterance.kind.rawValue
    file = source.name
    var text: [UInt8] = []
    utterance.appendText(from: source, to: &text)
    (left, match, right) = Self.context(
      of: hit, in: String(decoding: text, as: UTF8.self), context)
    let places = TextPlaces(utterance.map(in: source, line: line), text: text)
    let place = places.source(of: passage.range)
    start = place.lowerBound
    end = place.upperBound
    self.line = places.line(of: passage.range.lowerBound)
  }

  /// The lines of many matches, in their order. O(bytes of their utterances and of their files).
  static func lines(
    of hits: [ConcordanceHit], in corpus: Corpus, _ context: ConcordanceContext
  ) -> [ConcordanceLine] {
    func place(_ hit: ConcordanceHit) -> (source: Int, start: Int) {
      let conversation = corpus.conversations[hit.passage.conversation]
      let utterance = conversation.utterances[hit.passage.utterance]
      return (utterance.source, utterance.range.lowerBound)
    }
    // Each file's line feeds are counted once, from one utterance to the next.
    var firstLines = [Int](repeating: 1, count: hits.count)
    var (source, at, line) = (-1, 0, 1)
    for index in hits.indices.sorted(by: { place(hits[$0]) < place(hits[$1]) }) {
      let next = place(hits[index])
      if next.source != source { (source, at, line) = (next.source, 0, 1) }
      let bytes = corpus.sources[source].bytes
      let stop = min(next.start, bytes.count)
      if at < stop { line += bytes.lineFeeds(in: at..<stop) }
      at = max(at, stop)
      firstLines[index] = line
    }
    return zip(hits, firstLines).map {
      ConcordanceLine($0, in: corpus, context, line: $1)
    }
  }

  /// What stands before a match, the match, and what stands behind it. O(bytes of the utterance).
  static func context(
    of hit: ConcordanceHit, in corpus: Corpus, _ context: ConcordanceContext
  ) -> (left: String, match: String, right: String) {
    let conversation = corpus.conversations[hit.passage.conversation]
    let utterance = conversation.utterances[hit.passage.utterance]
    return Self.context(
      of: hit, in: utterance.text(in: corpus.sources[utterance.source]), context)
  }

  private static func context(
    of hit: ConcordanceHit, in text: String, _ context: ConcordanceContext
  ) -> (left: String, match: String, right: String) {
    func index(_ offset: Int) -> String.Index {
      text.utf8.index(text.startIndex, offsetBy: offset)
    }
    let range = hit.passage.range
    let (from, to) = (index(range.lowerBound), index(range.upperBound))
    let before = text[index(min(hit.start ?? 0, range.lowerBound))..<from]
    let behind = text[to..<index(max(hit.end ?? text.utf8.count, range.upperBound))]
    let match = spaced(text[from..<to])
    return switch context {
    case .sentence:
      (
        spaced(before).trimmingPrefix(" ").description, match, trimmedEnd(spaced(behind))
      )
    case .characters(let width): (end(of: before, width), match, start(of: behind, width))
    }
  }

  private static func trimmedEnd(_ words: String) -> String {
    words.hasSuffix(" ") ? String(words.dropLast()) : words
  }

  /// How a text begins, cut between words.
  static func beginning(of text: String, _ width: Int) -> String {
    start(of: text[...].drop(while: \.isWhitespace), width)
  }

  private static func end(of text: Substring, _ width: Int) -> String {
    let words = String(Self.spaced(text.suffix(width * 4)))
    guard words.count > width else { return words }
    let cut = words.suffix(width)
    let space = cut.firstIndex(of: " ")
    return "…" + (space.map { cut[cut.index(after: $0)...] } ?? cut)
  }

  private static func start(of text: Substring, _ width: Int) -> String {
    let words = String(Self.spaced(text.prefix(width * 4)))
    guard words.count > width else { return words }
    let cut = words.prefix(width)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  /// White space as single spaces; one at either end stays.
  private static func spaced(_ text: Substring) -> String {
    if let spaced = spacedASCII(text) { return spaced }
    var spaced = ""
    for character in text {
      if !character.isWhitespace {
        spaced.append(character)
      } else if spaced.last != " " {
        spaced.append(" ")
      }
    }
    return spaced
  }

  /// The same byte by byte, which most lines allow; `nil` where a character is not ASCII.
  private static func spacedASCII(_ text: Substring) -> String? {
    let spaced = text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { spaced in
        var count = 0
        for byte in bytes {
          let isSpace = byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
          if isSpace, count > 0, spaced[count - 1] == UInt8(ascii: " ") { continue }
          spaced[count] = isSpace ? UInt8(ascii: " ") : byte
          count += 1
        }
        return count
      }
    }
    return spaced ?? nil
  }

  /// The line for people: the match in bold (a very long one cut in its middle), then file, line, byte, date and kind.
  public var prose: Prose {
    let place = "\(file), line \(line), byte \(start)"
    let when = [date.map { String($0.prefix(10)) } ?? "undated", kind].joined(separator: ", ")
    if left.isEmpty, match.isEmpty, right.isEmpty { return "\(place); \(when)" }
    let words = match.count > 120 ? "\(match.prefix(60)) … \(match.suffix(60))" : match
    return "\(left)\(strong: words)\(right) (\(place); \(when))"
  }
}
