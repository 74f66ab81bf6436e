public import TenorAnalysis
public import TenorStatistics

/// The words of every conversation in order, by group, and what readability is made of.
///
/// Forms are numbered in the order of first meeting, so that no cut of the corpus shows; a number stands in
/// a partial of its own only.
///
/// - Complexity: 4 bytes a token, and the forms once.
public struct StylePartial: Mergeable, Codable, Sendable, Equatable {
  /// The utterances of one conversation that are in one group.
  public struct Cell: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// The group.
    public var group: CategoryGroupKey
    /// Utterances.
    public var utterances = 0
    /// Words, sentences, syllables and letters.
    public var readability = ReadabilityCounts()
  }

  /// Tokens that follow each other in one cell.
  struct Run: Codable, Sendable, Equatable {
    var cell: Int
    /// They go up to this one, from the end of the run before.
    var end: Int
  }

  /// In corpus order; of a conversation in the order in which its groups are met.
  public private(set) var cells: [Cell] = []
  /// The form of every running word, in corpus order.
  private(set) var tokens: [UInt32] = []
  private(set) var runs: [Run] = []
  /// The forms by their numbers.
  private var words: [String] = []
  private var numbers: [String: UInt32] = [:]

  /// No conversations.
  public static let empty = StylePartial()

  /// The number of a form.
  mutating func number(of word: String) -> UInt32 {
    if let known = numbers[word] { return known }
    let number = UInt32(words.count)
    words.append(word)
    numbers[word] = number
    return number
  }

  /// Appends a cell; gives its place.
  mutating func append(_ cell: Cell) -> Int {
    cells.append(cell)
    return cells.count - 1
  }

  /// Adds an utterance to a cell.
  mutating func add(_ more: [UInt32], _ readability: ReadabilityCounts, to cell: Int) {
    cells[cell].utterances += 1
    cells[cell].readability.add(readability)
    guard !more.isEmpty else { return }
    tokens += more
    if runs.last?.cell == cell {
      runs[runs.count - 1].end = tokens.count
    } else {
      runs.append(Run(cell: cell, end: tokens.count))
    }
  }

  /// Appends the conversations of the next stretch: one look-up for each of its forms.
  public mutating func merge(_ next: Self) {
    let (cell, token) = (cells.count, tokens.count)
    let places = next.words.map { number(of: $0) }
    tokens += next.tokens.map { places[Int($0)] }
    cells += next.cells
    runs += next.runs.map { Run(cell: $0.cell + cell, end: $0.end + token) }
  }
}
