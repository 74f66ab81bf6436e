/// The opening line of a fenced code block (CommonMark 4.5), inside which nothing is a marker.
struct CodeFence: Hashable {
  /// A backtick or a tilde.
  private let mark: UInt8
  private let length: Int

  /// The fence that the line opens, if it opens one.
  init?(_ line: ArraySlice<UInt8>) {
    guard let run = Self.run(line) else { return nil }
    // Backticks behind backticks are a code span.
    if run.mark == UInt8(ascii: "`") && run.rest.contains(run.mark) { return nil }
    (mark, length) = (run.mark, run.length)
  }

  /// Whether the line closes the block.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    guard let run = Self.run(line), run.mark == mark, run.length >= length else { return false }
    return run.rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Three or more marks behind at most three blanks, and what follows them.
  private static func run(
    _ line: ArraySlice<UInt8>
  ) -> (mark: UInt8, length: Int, rest: ArraySlice<UInt8>)? {
    let unindented = line.drop { $0 == UInt8(ascii: " ") }
    guard unindented.startIndex - line.startIndex <= 3, let mark = unindented.first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    let rest = unindented.drop { $0 == mark }
    let length = rest.startIndex - unindented.startIndex
    return length >= 3 ? (mark, length, rest) : nil
  }
}
