/// A newspaper's article that somebody pasted, told from a comment that merely ends with a link.
///
/// A *run* of lines is an article when it has forty words or more and reads like a report: no line of
/// it speaks of *I* or *we* or talks to anybody (*you*, *don't*, *it's*) outside quotation marks;
/// somebody reports (*said*, *told*, *spokeswoman* …); and it has three of these points or more: a
/// headline above it, one reporting word, a second one, quotation marks, three lines or more.
///
/// - *Before a link*: the run ends directly above a line that is nothing but a URL, with a label at
///   most (`Read more:`), and begins below the last line that does not fit, or at a headline within
///   its first three lines.
/// - *Announced*: the run begins with a headline directly below a line that ends in a colon, and goes
///   on as long as it fits. It needs four points.
///
/// A *headline* has three to sixteen words, begins with a capital, a digit or a quotation mark, does
/// not end as a sentence does, and a line of fifteen words or more follows. A line that ends in a
/// colon belongs to a run only if the next begins with a quotation mark. O(bytes).
struct PastedArticle {
  /// Shorter runs are nobody's article.
  static let leastWords = 40

  private struct Evidence {
    var words = 0
    var reporting = 0
    var isQuoting = false
    var isTalk = false
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [VoiceLine]

  static func find(
    in bytes: UnsafeBufferPointer<UInt8>, _ lines: [VoiceLine], _ stretches: inout VoiceStretches
  ) {
    PastedArticle(bytes: bytes, lines: lines).find(&stretches)
  }

  private func find(_ stretches: inout VoiceStretches) {
    // Lines before it were judged already: each belongs to one run.
    var floor = 0
    var next = 0
    while next < lines.count {
      let line = next
      next += 1
      if lines[line].kind == .link {
        if let run = runBefore(line, floor) { quote(run, &stretches) }
        floor = next
      } else if lines[line].kind == .text, lines[line].endsInColon(bytes), next < lines.count,
        isHeadline(next)
      {
        let run = runAfter(line)
        // One that ends at a link is judged there.
        if run.upperBound < lines.count, lines[run.upperBound].kind == .link {
          next = run.upperBound
          continue
        }
        if points(run) ?? 0 >= 4 { quote(run, &stretches) }
        floor = max(floor, run.upperBound)
        next = max(next, run.upperBound)
      }
    }
  }

  private func quote(_ run: Range<Int>, _ stretches: inout VoiceStretches) {
    let first = lines[run.lowerBound].range.lowerBound
    stretches.add(.quoted, first..<lines[run.upperBound - 1].range.upperBound)
  }

  private func runBefore(_ link: Int, _ floor: Int) -> Range<Int>? {
    var first = link
    while first > floor, fits(first - 1, before: link), !evidence(first - 1).isTalk { first -= 1 }
    guard first < link else { return nil }
    if let headline = (first..<min(first + 3, link)).first(where: isHeadline) { first = headline }
    return points(first..<link).flatMap { $0 >= 3 ? first..<link : nil }
  }

  private func runAfter(_ announcement: Int) -> Range<Int> {
    var end = announcement + 1
    while end < lines.count, fits(end, before: lines.count), !evidence(end).isTalk { end += 1 }
    return announcement + 1..<end
  }

  /// Whether a line may be a part of an article that ends before `end`.
  private func fits(_ line: Int, before end: Int) -> Bool {
    guard lines[line].kind == .text else { return false }
    guard lines[line].endsInColon(bytes) else { return true }
    return line + 1 < end && lines[line + 1].beginsWithMark(bytes)
  }

  /// The points for a run, if it is long enough and somebody reports in it.
  private func points(_ run: Range<Int>) -> Int? {
    var words = 0
    var reporting = 0
    var isQuoting = false
    for line in run {
      let evidence = evidence(line)
      words += evidence.words
      reporting += evidence.reporting
      if evidence.isQuoting { isQuoting = true }
    }
    guard words >= Self.leastWords, reporting > 0 else { return nil }
    return min(reporting, 2) + (isQuoting ? 1 : 0) + (run.count >= 3 ? 1 : 0)
      + (isHeadline(run.lowerBound) ? 1 : 0)
  }

  private func evidence(_ line: Int) -> Evidence {
    var evidence = Evidence()
    var words = VoiceWords(bytes, lines[line].range)
    while let word = words.next() {
      evidence.words += 1
      if words.isQuoted { continue }
      if VoiceWords.reporting.contains(word) { evidence.reporting += 1 }
      if VoiceWords.colloquial.contains(word)
        || (VoiceWords.personal.contains(word) && !isCountry(word, words.first))
      {
        evidence.isTalk = true
      }
    }
    evidence.isQuoting = words.marks > 1
    return evidence
  }

  /// Whether a word that reads *us* is the United States.
  private func isCountry(_ word: UInt64, _ first: UInt8) -> Bool {
    first == UInt8(ascii: "U") && Self.country.contains(word)
  }

  private static let country = VoiceWords.hashes("us")

  private func isHeadline(_ line: Int) -> Bool {
    guard line + 1 < lines.count, lines[line].kind == .text, lines[line + 1].kind == .text,
      lines[line].range.count <= 140
    else { return false }
    let range = lines[line].range
    let first = bytes[range.lowerBound]
    let isCapital = first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z")
    let isDigit = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
    guard
      isCapital || isDigit || first == UInt8(ascii: "'") || first == UInt8(ascii: "\"")
        || first == 0xE2
    else { return false }
    guard !".,;:!".utf8.contains(bytes[range.upperBound - 1]) else { return false }
    let words = wordCount(line, upTo: 17)
    return words >= 3 && words <= 16 && wordCount(line + 1, upTo: 15) >= 15
  }

  private func wordCount(_ line: Int, upTo limit: Int) -> Int {
    var words = VoiceWords(bytes, lines[line].range)
    var count = 0
    while count < limit, words.next() != nil { count += 1 }
    return count
  }
}
