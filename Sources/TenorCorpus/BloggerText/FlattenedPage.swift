/// Where the markers of a flattened page stand.
enum MarkerPlace: String, CaseIterable {
  /// Glued to the front of the comment's rest (layout C: trafilatura 1.8.1).
  case front
  /// Glued to the end of the comment's first line (trafilatura up to 1.6).
  case end
  /// On a line of its own after the comment's first line (trafilatura 2).
  case alone
}

/// A marker in a line, and how sure that is.
struct Marker {
  var range: Range<Int>
  var isReply: Bool
  var place: MarkerPlace
  /// Whether the line reads as ordinary text as well.
  var isDoubtful = false
}

extension Marker {
  /// The marker of a line, if it has one.
  ///
  /// "ReplyDelete" and its like are no ordinary words and are always markers. "Delete" is
  /// - a marker when it is the whole line, or when a capital, a digit, a quotation mark or any
  ///   other symbol is glued to it, or a lower-case word (`Deleteaye, right`);
  /// - no marker before a blank (*Delete the lot*), nor where the letters that follow make it an
  ///   inflected form (*Deleted*, *Deletes*, *Deleter*; *Löschend*; *Supprimera*). *Deleting* and
  ///   *Deletion* do not even begin with it;
  /// - doubtful before sentence punctuation, a hyphen or an apostrophe: text when a blank or the
  ///   line's end comes next (*Delete, then*), else a marker (`Delete...and then`).
  ///
  /// At the end of a line, "Delete" is a marker when anything but a blank, a hyphen, an opening
  /// bracket or quotation mark is glued before it.
  init?(_ page: PageLines, _ line: Int) {
    let text = page.text(line)
    guard text.count >= 6 else { return nil }
    for (isReply, phrases) in [(false, ChromePhrases.replyDelete), (true, ChromePhrases.delete)] {
      for phrase in phrases where page.has(phrase, at: text.lowerBound, limit: text.upperBound) {
        let end = text.lowerBound + phrase.count
        let found = text.lowerBound..<end
        if end == text.upperBound {
          self.init(range: found, isReply: isReply, place: .alone)
          return
        }
        guard isReply else {
          self.init(range: found, isReply: false, place: .front)
          return
        }
        switch Self.glue(page, end..<text.upperBound, after: phrase) {
        case .marker: self.init(range: found, isReply: true, place: .front)
        case .doubtfulMarker:
          self.init(range: found, isReply: true, place: .front, isDoubtful: true)
        case .doubtfulText, .text: continue
        }
        return
      }
      for phrase in phrases
      where page.has(phrase, at: text.upperBound - phrase.count, limit: text.upperBound) {
        let start = text.upperBound - phrase.count
        guard start > text.lowerBound else { continue }
        if isReply, Self.standsApart(page, before: start) { continue }
        self.init(range: start..<text.upperBound, isReply: isReply, place: .end)
        return
      }
    }
    return nil
  }

  private init(range: Range<Int>, isReply: Bool, place: MarkerPlace) {
    self.init(range: range, isReply: isReply, place: place, isDoubtful: false)
  }

  /// Whether a line that is not read as a marker could have been one.
  static func isDoubtfulText(_ page: PageLines, _ line: Int) -> Bool {
    let text = page.text(line)
    return ChromePhrases.delete.contains {
      page.has($0, at: text.lowerBound, limit: text.upperBound) && $0.count < text.count
        && glue(page, text.lowerBound + $0.count..<text.upperBound, after: $0) == .doubtfulText
    }
  }

  private enum Glue { case marker, doubtfulMarker, doubtfulText, text }

  private static func glue(_ page: PageLines, _ rest: Range<Int>, after phrase: [UInt8]) -> Glue {
    let first = page.bytes[rest.lowerBound]
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return .text
    case 0xC2 where rest.count > 1 && page.bytes[rest.lowerBound + 1] == 0xA0: return .text
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      var end = rest.lowerBound
      while end < rest.upperBound, end - rest.lowerBound < 8, isLetter(page.bytes[end]) { end += 1 }
      return ChromePhrases.inflections[phrase]?.contains(Array(page.bytes[rest.lowerBound..<end]))
        == true ? .text : .marker
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "'"):
      let next = rest.lowerBound + 1
      return next == rest.upperBound || page.bytes[next] == UInt8(ascii: " ")
        ? .doubtfulText : .doubtfulMarker
    default: return .marker
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private static func standsApart(_ page: PageLines, before offset: Int) -> Bool {
    let before = page.bytes[offset - 1]
    if before == 0xA0, offset >= 2, page.bytes[offset - 2] == 0xC2 { return true }
    return [" ", "\t", "-", "(", "[", "\"", "'", "/"].contains { UInt8(ascii: $0) == before }
  }
}

/// The markers of a page that lost its indentation (layout `flattened`), and where its comments begin.
struct FlattenedPage {
  var place: MarkerPlace
  /// In the page's order.
  var markers: [(line: Int, marker: Marker)] = []
  /// Lines that read as a marker and as text.
  var doubtful: [Int] = []

  /// `nil` when the page's markers are too few to go by: none at all, or a lone "Delete" or two in
  /// a page that is otherwise an archive or a plain text.
  ///
  /// The page's markers decide by number where they stand. Where "ReplyDelete" is glued to a line,
  /// those lines alone decide between front and end: no ordinary text looks like that. Otherwise
  /// all markers do, and on a tie the front comes first, then the end. Only markers in the place
  /// decided on count, and those on a line of their own.
  init?(_ page: PageLines, isArchive: Bool) {
    var counts: [MarkerPlace: Int] = [:]
    var pairs: [MarkerPlace: Int] = [:]
    var hasPair = false
    var all: [(line: Int, marker: Marker)] = []
    for line in 0..<page.count where !page.isBlank(line) {
      if let marker = Marker(page, line) {
        all.append((line, marker))
        counts[marker.place, default: 0] += 1
        if !marker.isReply {
          hasPair = true
          pairs[marker.place, default: 0] += 1
        }
      } else if Marker.isDoubtfulText(page, line) {
        doubtful.append(line)
      }
    }
    guard hasPair || (!isArchive && all.contains { !$0.marker.isDoubtful }) else { return nil }
    if !hasPair, counts[.alone] == all.count, all.count < 2 { return nil }
    pairs[.alone] = nil
    if !pairs.isEmpty { counts = pairs }
    let best = counts.values.max() ?? 0
    place = MarkerPlace.allCases.first { counts[$0] == best } ?? .front
    for (line, marker) in all {
      if marker.place == place || marker.place == .alone {
        markers.append((line, marker))
        if marker.isDoubtful { doubtful.append(line) }
      } else {
        doubtful.append(line)
      }
    }
    doubtful.sort()
  }
}
