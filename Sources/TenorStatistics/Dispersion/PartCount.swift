/// How often a word occurs in one part of a corpus: a conversation, a month.
public struct PartCount: Sendable, Hashable {
  /// The part's place, from 0.
  public var part: Int
  /// Its tokens of the word, 1 or more.
  public var count: Int

  /// A count in a part.
  public init(part: Int, count: Int) {
    self.part = part
    self.count = count
  }
}

/// Stops a caller whose counts are not in rising order of part, or not counts.
func check(_ counts: [PartCount], parts: Int) {
  var last = -1
  for entry in counts {
    precondition(
      entry.part > last && entry.part < parts,
      "Parts rise below \(parts): \(entry.part) follows \(last).")
    precondition(entry.count > 0, "Only parts with the word are listed, not with \(entry.count).")
    last = entry.part
  }
}
