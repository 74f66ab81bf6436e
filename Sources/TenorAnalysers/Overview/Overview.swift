public import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// What the corpus holds: conversations, utterances by kind, speakers, tokens, and the ingest audit.
public struct Overview: Analyser {
  /// `corpus`
  public static let name = "corpus"

  /// Whether the findings list every utterance with its text.
  public var listsUtterances: Bool
  /// The fewest utterances of a speaker whom the list names: see ``SpeakerCells``.
  public var smallestCell: Int

  /// A measure that lists utterances only when told to.
  public init(listsUtterances: Bool = false, smallestCell: Int = 1) {
    self.listsUtterances = listsUtterances
    self.smallestCell = smallestCell
  }

  /// The counts of a stretch of the corpus.
  public struct Partial: Mergeable, Codable, Sendable, Equatable {
    /// In corpus order; a conversation of which nothing was analysed has no row.
    var rows: [Row] = []
    /// Utterances by speaker; the anonymous are in none.
    var speakers: [String: Int] = [:]
    /// The utterances analysed, in corpus order; only where they are to be listed.
    var listed: [Place] = []

    struct Row: Codable, Sendable, Equatable {
      var conversation: Int
      var kinds: [UtteranceKind: Int] = [:]
      var speakers = 0
      var tokens = 0
    }

    struct Place: Codable, Sendable, Equatable {
      var conversation: Int
      var utterance: Int
    }

    /// Nothing counted.
    public static let empty = Partial()
    /// Adds the counts of the next stretch.
    public mutating func merge(_ next: Partial) {
      rows += next.rows
      speakers.merge(next.speakers)
      listed += next.listed
    }
  }

  /// Counts the utterances of a shard.
  public func analyse(_ shard: Shard) -> Partial {
    var partial = Partial()
    var speakers: Set<String> = []
    for item in shard.items {
      if partial.rows.last?.conversation != item.conversation {
        partial.rows.append(.init(conversation: item.conversation))
        speakers.removeAll(keepingCapacity: true)
      }
      let row = partial.rows.count - 1
      partial.rows[row].kinds[item.kind, default: 0] += 1
      partial.rows[row].tokens += item.runningTokens
      if let speaker = shard.utterance(item).speaker {
        partial.speakers[speaker, default: 0] += 1
        if speakers.insert(speaker).inserted { partial.rows[row].speakers += 1 }
      }
      if listsUtterances {
        partial.listed.append(.init(conversation: item.conversation, utterance: item.utterance))
      }
    }
    return partial
  }

  /// Looks up what the corpus says of each conversation that was counted.
  public func finish(_ total: Partial, over summary: CorpusSummary) -> OverviewFindings {
    OverviewFindings(
      total, over: summary.corpus, listsUtterances: listsUtterances, smallestCell: smallestCell)
  }
}
