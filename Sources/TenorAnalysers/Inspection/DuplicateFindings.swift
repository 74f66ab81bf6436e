public import TenorCorpus
internal import TenorReport

/// The duplicates of a corpus, with what a person needs to judge them.
public struct DuplicateFindings: Sendable, Equatable, Encodable {
  /// `duplicates`
  public static let name = "duplicates"

  /// Copies by kind.
  public struct Copies: Sendable, Equatable, Encodable {
    /// The same words in the same order.
    public var identical = 0
    /// Most of the same runs of words.
    public var near = 0

    mutating func add(_ kind: Duplicates.Kind) {
      switch kind {
      case .identical: identical += 1
      case .near: near += 1
      }
    }
  }

  /// Copies in one source of what another, or the same, has first.
  public struct Pair: Sendable, Equatable, Encodable {
    /// The source of the first utterances.
    public var first: String
    /// The source of the copies.
    public var copy: String
    /// How many.
    public var copies: Copies
  }

  /// Utterances that say the same.
  public struct Group: Sendable, Equatable, Encodable {
    /// Counted from 1.
    public var number: Int
    /// In corpus order; the others are copies of the first.
    public var utterances: [Member]
  }

  /// One utterance of a group.
  public struct Member: Sendable, Equatable, Encodable {
    /// The stable id.
    public var id: String
    /// What it is in its conversation.
    public var kind: UtteranceKind
    /// `nil` when anonymous.
    public var speaker: String?
    /// ISO 8601, at its own precision; `nil` when undated.
    public var date: String?
    /// The source's name.
    public var source: String
    /// The line that the text begins on, counted from 1.
    public var line: Int
    /// How it is like the first of the group; `nil` for the first itself.
    public var match: Duplicates.Kind?
    /// The Jaccard coefficient with the first of the group; `nil` for the first itself.
    public var similarity: Double?
    /// The text's beginning, on one line.
    public var excerpt: String
  }

  /// What was looked for.
  public var criteria: Duplicates.Criteria
  /// All utterances.
  public var utterances = 0
  /// Those with enough words to be compared.
  public var compared: Int
  /// Those that are copies of an earlier one.
  public var copies = Copies()
  /// Copies of which the first is in the same source.
  public var withinSources = Copies()
  /// Copies of which the first is in another source.
  public var acrossSources = Copies()
  /// The most copies first, then by name.
  public var pairs: [Pair] = []
  /// In corpus order.
  public var groups: [Group] = []

  /// The most characters of an excerpt.
  private static let longest = 80

  /// - Parameter duplicates: those of this corpus.
  public init(_ duplicates: Duplicates, of corpus: Corpus) {
    criteria = duplicates.criteria
    compared = duplicates.compared
    utterances = corpus.conversations.reduce(0) { $0 + $1.utterances.count }
    var members = Self.members(of: duplicates, corpus)
    var byPair: [[String]: Copies] = [:]
    for (index, cluster) in duplicates.clusters.enumerated() {
      guard let first = members[cluster.first] else { continue }
      var group = Group(number: index + 1, utterances: [first])
      for copy in cluster.copies {
        members[copy.place]?.match = copy.kind
        members[copy.place]?.similarity = copy.similarity
        guard let member = members[copy.place] else { continue }
        group.utterances.append(member)
        copies.add(copy.kind)
        if member.source == first.source {
          withinSources.add(copy.kind)
        } else {
          acrossSources.add(copy.kind)
        }
        byPair[[first.source, member.source], default: Copies()].add(copy.kind)
      }
      groups.append(group)
    }
    pairs = byPair.map { Pair(first: $0.key[0], copy: $0.key[1], copies: $0.value) }
      .sorted {
        ($1.copies.identical + $1.copies.near, $0.first, $0.copy)
          < ($0.copies.identical + $0.copies.near, $1.first, $1.copy)
      }
  }

  /// All utterances of groups, looked up in corpus order, so that no source is read twice for its lines.
  private static func members(
    of duplicates: Duplicates, _ corpus: Corpus
  ) -> [Duplicates.Place: Member] {
    let places = duplicates.clusters.flatMap { [$0.first] + $0.copies.map(\.place) }
      .sorted { ($0.conversation, $0.utterance) < ($1.conversation, $1.utterance) }
    var lines = SourceLines(corpus)
    var members: [Duplicates.Place: Member] = [:]
    for place in places {
      let utterance = corpus.conversations[place.conversation].utterances[place.utterance]
      members[place] = Member(
        id: utterance.id, kind: utterance.kind, speaker: utterance.speaker,
        date: utterance.date?.description, source: corpus.sources[utterance.source].name,
        line: lines.place(of: utterance).line, match: nil, similarity: nil,
        excerpt: excerpt(corpus.text(of: utterance)))
    }
    return members
  }

  private static func excerpt(_ text: String) -> String {
    let line = text.terminalLine.split(separator: " ").joined(separator: " ")
    return line.count > longest ? line.prefix(longest - 1) + "…" : line
  }
}
