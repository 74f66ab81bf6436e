public import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

/// What ``Collocates`` found.
public struct CollocateFindings: Reportable {
  /// `collocates`
  public static let name = Collocates.name

  /// Passages with a pair.
  public struct Evidence: Sendable, Hashable, Encodable {
    /// The collocate.
    public var collocate: String
    /// One passage from each of up to three conversations, from the one word to the other.
    public var lines: [ConcordanceLine]
  }

  /// Whose collocates these are, as it was asked for.
  public var query: String
  /// What it was taken for.
  public var kind: Query.Kind
  /// Running words looked at before a node.
  public var leftWords: Int
  /// Running words looked at behind it.
  public var rightWords: Int
  /// What the window never crosses.
  public var span: CollocateWindow.Span
  /// How often a word stands about the node to be looked at.
  public var minimum: Int
  /// What the rows are ranked by.
  public var sort: CollocateMeasure
  /// The level of the intervals.
  public var level: Double
  /// How often intervals drew conversations anew.
  public var replicates: Int
  /// What drawing started from.
  public var seed: UInt64
  /// R
  public var nodes: Int
  /// Utterances with a node.
  public var nodeUtterances: Int
  /// Conversations with a node.
  public var nodeConversations: Int
  /// N, all running words, nodes included.
  public var tokens: Int
  /// Conversations with a running word.
  public var conversations: Int
  /// S R: the places about all nodes.
  public var slots: Int
  /// Those of them that hold a word; the rest fall beyond the span.
  public var places: Int
  /// Matches without a running word, which were left out.
  public var wordless: Int
  /// Matches that share a word with another, and are one node with it.
  public var joined: Int
  /// The words that were looked at.
  public var compared: Int
  /// Words about the node that are too rare.
  public var belowMinimum: Int
  /// The highest first.
  public var collocates: [Collocate]
  /// For the first of them.
  public var evidence: [Evidence]
  /// How many rows people are shown.
  let top: Int

  /// For how many collocates there is evidence.
  static let shown = 5

  init(
    _ analyser: Collocates, _ table: CollocationTable, _ total: CollocationPartial,
    over corpus: CorpusSummary
  ) {
    let window = analyser.window
    let (forms, below) = table.forms(minimum: analyser.minimum)
    var rows = forms.map { form in
      (
        row: Collocate(
          table.counts(form), of: table.word(form), table.all, slots: window.slots),
        form: form
      )
    }
    rows.sort { Collocate.precedes($0.row, $1.row, by: analyser.sort) }
    let drawn = rows.prefix(analyser.top).indices.filter {
      rows[$0].row.conversations >= Collocates.leastConversations
    }
    let intervals = clusterLogDiceIntervals(
      table.byCluster(drawn.map { rows[$0].form }, slots: window.slots),
      replicates: analyser.replicates, level: Collocates.level, seed: analyser.seed)
    for (index, interval) in zip(drawn, intervals) {
      rows[index].row.logDiceLower = interval?.lower
      rows[index].row.logDiceUpper = interval?.upper
    }

    query = analyser.query.words
    kind = analyser.query.kind
    leftWords = window.left
    rightWords = window.right
    span = window.span
    minimum = analyser.minimum
    sort = analyser.sort
    level = Collocates.level
    replicates = analyser.replicates
    seed = analyser.seed
    nodes = table.all.nodes
    nodeUtterances = table.all.utterances
    nodeConversations = table.all.conversations
    tokens = table.all.tokens
    conversations = table.all.clusters
    slots = window.slots * table.all.nodes
    places = table.all.places
    wordless = total.wordless
    joined = total.joined
    compared = rows.count
    belowMinimum = below
    collocates = rows.map(\.row)
    top = analyser.top
    evidence = rows.prefix(Self.shown).map { row in
      Evidence(
        collocate: row.row.collocate,
        lines: table.evidence(of: row.form, in: corpus.corpus, analyser.quotes))
    }
  }

  private enum CodingKeys: String, CodingKey {
    case query, kind, leftWords, rightWords, span, minimum, sort, level, replicates, seed, nodes
    case nodeUtterances, nodeConversations, tokens, conversations, slots, places, wordless, joined
    case compared, belowMinimum, collocates, evidence
  }
}

extension CollocationTable {
  /// Three of the first pairs in each conversation, drawn by a hash.
  func evidence(
    of form: Int, isTarget: Bool? = nil, in corpus: Corpus, _ quotes: QuotePolicy
  ) -> [ConcordanceLine] {
    var sample = PassageSample()
    for (conversation, pair) in pairs(of: form, isTarget: isTarget) {
      let passage = Passage(
        conversation: conversation, utterance: Int(pair.utterance),
        range: Int(pair.start)..<Int(pair.start + pair.length))
      let id = corpus.conversations[conversation].utterances[Int(pair.utterance)].id
      sample.offer(SampledPassage(passage, of: id))
    }
    return sample.passages.map {
      ConcordanceLine($0, in: corpus).quoted(by: quotes, isTerm: false)
    }
  }
}
