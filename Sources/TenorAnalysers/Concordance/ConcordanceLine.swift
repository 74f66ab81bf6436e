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
    let conversation = corpus.conversations[passage.conversation]
    let utterance = conversation.utterances[passage.utterance]
    let source = corpus.sources[utterance.source]
    let text = utterance.text(in: source)
    let from = text.utf8.index(text.startIndex, offsetBy: passage.range.lowerBound)
    let to = text.utf8.index(text.startIndex, offsetBy: passage.range.upperBound)
    self.utterance = utterance.id
    date = utterance.date?.description
    kind = utterance.kind.rawValue
    left = Self.end(of: text[..<from], width)
    match = Self.spaced(text[from..<to])
    right = Self.start(of: text[to...], width)
    file = source.name
    let places = TextPlaces(of: utterance, in: source, countsLines: true)
    let place = places.source(of: passage.range)
    start = place.lowerBound
    end = place.upperBound
    line = places.line(of: passage.range.lowerBound)
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

  /// The line for people: the match in bold (a very long one cut in its middle), then file, line, byte, date and kind.
  public var prose: Prose {
    let place = "\(file), line \(line), byte \(start)"
    let when = [date.map { String($0.prefix(10)) } ?? "undated", kind].joined(separator: ", ")
    if left.isEmpty, match.isEmpty, right.isEmpty { return "\(place); \(when)" }
    let words = match.count > 120 ? "\(match.prefix(60)) … \(match.suffix(60))" : match
    return "\(left)\(strong: words)\(right) (\(place); \(when))"
  }
}
