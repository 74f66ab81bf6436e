public import TenorAnalysis

/// What ``Discovery`` collects: runs of capitals, acronyms with their long forms, words in small letters.
public struct DiscoveryPartial: Mergeable, Sendable, Hashable, Codable {
  /// A run of words, and whether all its occurrences that are meant stand where a capital tells nothing.
  struct Key: Hashable, Sendable, Codable {
    var words: [String]
    var isInitial: Bool
  }

  /// An acronym and its long form.
  struct Expansion: Hashable, Sendable, Codable {
    var short: String
    var long: String
  }

  /// The occurrences of one run.
  struct Tally: Mergeable, Sendable, Hashable, Codable {
    var mentions = 0
    /// The utterances, as conversation and utterance in one number, in corpus order.
    var utterances: [UInt64] = []
    var titles: [String: Int] = [:]
    var acts = 0
    var placed = 0
    var example: SampledPassage?

    static let empty = Tally()

    mutating func merge(_ next: Self) {
      mentions += next.mentions
      utterances += next.utterances
      titles.merge(next.titles)
      acts += next.acts
      placed += next.placed
      example = [example, next.example].compactMap(\.self).min()
    }

    var conversations: Int { Set(utterances.map { $0 >> 32 }).count }
  }

  var runs: [Key: Tally] = [:]
  /// How often the text explains an acronym so.
  var expansions: [Expansion: Tally] = [:]
  /// By folded word: how often it stands in small letters.
  var small: [String: Int] = [:]
  /// The sentences of headline case, in which nothing was looked for.
  var headlines = 0

  /// Nothing collected.
  public static let empty = DiscoveryPartial()
  /// Adds what `next` has collected.
  public mutating func merge(_ next: Self) {
    runs.merge(next.runs)
    expansions.merge(next.expansions)
    small.merge(next.small)
    headlines += next.headlines
  }
}
