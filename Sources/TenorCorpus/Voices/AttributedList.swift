/// Bullets below a line that says whose words they are: `From the union's website:`,
/// `The minister told MPs:`.
///
/// The line ends in a colon, and its last sentence begins with *from*, or has a verb of saying in it
/// that *I* or *we* is not the subject of (*I said:*, *we've always said:*). The bullets are the lines
/// that follow, blank lines aside, as long as they begin with `*`, `-`, `•` or `–`; the signs
/// themselves stay the speaker's. O(bytes).
enum AttributedList {
  static func find(
    in bytes: UnsafeBufferPointer<UInt8>, _ lines: [VoiceLine], _ stretches: inout VoiceStretches
  ) {
    var next = 0
    while next < lines.count {
      let line = lines[next]
      next += 1
      guard line.kind == .text, line.endsInColon(bytes), next < lines.count,
        lines[next].kind == .text, lines[next].bulleted(bytes) != nil, isAttribution(bytes, line)
      else { continue }
      while next < lines.count, lines[next].kind == .text,
        let start = lines[next].bulleted(bytes)
      {
        stretches.add(.quoted, start..<lines[next].range.upperBound)
        next += 1
      }
    }
  }

  private static let from = VoiceWords.hashes("from per")
  private static let possessive = VoiceWords.hashes("my our me us")

  /// Whether the last sentence of a line says who speaks next, and that is not the speaker.
  static func isAttribution(_ bytes: UnsafeBufferPointer<UInt8>, _ line: VoiceLine) -> Bool {
    var words = VoiceWords(bytes, lastSentence(bytes, line.range))
    var before: (UInt64, UInt64) = (0, 0)
    var isFrom = false
    var index = 0
    while let word = words.next() {
      if index == 0 { isFrom = from.contains(word) }
      if index == 1, isFrom, possessive.contains(word) { isFrom = false }
      if VoiceWords.attributing.contains(word) {
        let isOwn =
          VoiceWords.personal.contains(before.0) || VoiceWords.personal.contains(before.1)
        if !isOwn { return true }
      }
      before = (before.1, word)
      index += 1
    }
    return isFrom
  }

  /// What follows the last full stop, question mark or exclamation mark before a blank.
  private static func lastSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Range<Int> {
    var at = line.upperBound - 1
    while at > line.lowerBound {
      if Blanks.isBlank(bytes[at]), ".!?".utf8.contains(bytes[at - 1]) { break }
      at -= 1
    }
    return at..<line.upperBound
  }
}
