/// Whether text for a terminal may carry escape sequences.
public enum TerminalStyle: Sendable, Hashable {
  case plain
  /// Titles and headings in bold (ECMA-48, SGR 1).
  case ansi

  /// The words in bold, where there are escape sequences.
  public func bold(_ words: String) -> String {
    self == .ansi && !words.isEmpty ? "\u{1B}[1m\(words)\u{1B}[0m" : words
  }
}
