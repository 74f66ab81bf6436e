internal import TenorAnalysis
internal import TenorStatistics

/// The cells of one conversation that are in one group, by their places.
struct StylePlaces: GroupedCell {
  let conversation: Int
  var group: CategoryGroupKey
  private(set) var utterances: Int
  private(set) var places: [Int]

  init(_ place: Int, _ cell: StylePartial.Cell) {
    conversation = cell.conversation
    group = cell.group
    utterances = cell.utterances
    places = [place]
  }

  mutating func add(_ other: Self) {
    utterances += other.utterances
    places += other.places
  }
}

/// A group of utterances as its conversations: what each says in it, in order.
struct StyleSample {
  /// One conversation's part.
  struct Part {
    /// Index into the corpus's conversations.
    var conversation: Int
    var utterances: Int
    var tokens: [Int]
    var readability: ReadabilityCounts
  }

  private(set) var parts: [Part] = []

  /// The conversations of some cells, tokens in corpus order whatever cell they are in.
  ///
  /// - Parameter chosen: places of cells, those of a conversation together.
  static func all(_ partial: StylePartial, _ groups: [[Int]]) -> [StyleSample] {
    var samples = groups.map { _ in StyleSample() }
    // Of each cell: the samples that it is in, and its conversation's place there.
    var homes = [[(sample: Int, part: Int)]](repeating: [], count: partial.cells.count)
    for (number, chosen) in groups.enumerated() {
      var last: Int?
      for place in chosen {
        let cell = partial.cells[place]
        if last != cell.conversation {
          samples[number].parts.append(
            Part(
              conversation: cell.conversation, utterances: 0, tokens: [], readability: .init()))
        }
        last = cell.conversation
        let part = samples[number].parts.count - 1
        samples[number].parts[part].utterances += cell.utterances
        samples[number].parts[part].readability.add(cell.readability)
        homes[place].append((number, part))
      }
    }
    var start = 0
    for run in partial.runs {
      let tokens = partial.tokens[start..<run.end].lazy.map { Int($0) }
      for home in homes[run.cell] {
        samples[home.sample].parts[home.part].tokens += tokens
      }
      start = run.end
    }
    return samples
  }

  /// The conversations that have a token.
  var worded: Set<Int> { Set(parts.lazy.filter { !$0.tokens.isEmpty }.map(\.conversation)) }

  /// All tokens, one conversation after the other.
  var pooled: LexicalDiversity { LexicalDiversity(parts.flatMap(\.tokens)) }

  /// All counts.
  var readability: ReadabilityCounts {
    parts.reduce(into: ReadabilityCounts()) { $0.add($1.readability) }
  }

  /// Those that have words, which readability is counted of.
  var readable: [ReadabilityCounts] {
    parts.map(\.readability).filter { $0.words > 0 && $0.sentences > 0 }
  }

  /// The measures of every conversation.
  var diversities: [LexicalDiversity] { parts.map { LexicalDiversity($0.tokens) } }
}
