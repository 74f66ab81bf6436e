/// Why two sides cannot be compared.
public struct KeynessError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Hashable, Sendable {
    /// A filter that says nothing that is known.
    case filter(side: String, found: String, expected: String)
    /// So many utterances whose words are on both sides.
    case overlap(utterances: Int)
    /// A side without a word to count.
    case empty(side: String, words: String)
    /// A side of chosen speakers with fewer utterances than the smallest cell.
    case smallCell(side: String, smallest: Int)
  }
  /// What is wrong.
  public var reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// One line: what was found, and what was expected.
  public var description: String {
    switch reason {
    case .filter(let side, let found, let expected): "--\(side): \(found); expected \(expected)"
    case .overlap(let utterances):
      "the target and the reference have \(counted(utterances, "utterance")) in common; expected filters that nothing passes both of (--target alone takes all the rest for reference)"
    case .empty(let side, let words):
      "'\(side)' (\(words)) holds no word to count; expected some on both sides: choose other dates or a looser filter"
    case .smallCell(let side, let smallest):
      "'\(side)' chooses speakers and holds fewer utterances than the smallest cell of \(smallest); expected that many, or a smaller --smallest-cell"
    }
  }
}
