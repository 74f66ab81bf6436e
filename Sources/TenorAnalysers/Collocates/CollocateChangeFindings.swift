public import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

/// What ``CollocateChanges`` found.
public struct CollocateChangeFindings: Reportable {
  /// `collocates`
  public static let name = CollocateChanges.name

  /// A period, and the node in it.
  public struct Side: Sendable, Hashable, Encodable {
    /// What it is called.
    public var name: String
    /// Its first day.
    public var from: String
    /// Its last day.
    public var to: String
    /// R
    public var nodes: Int
    /// Utterances with a node.
    public var nodeUtterances: Int
    /// Conversations with a node.
    public var nodeConversations: Int
    /// N
    public var tokens: Int
    /// Utterances counted.
    public var utterances: Int
    /// Conversations with a running word.
    public var conversations: Int
    /// The places about nodes that hold a word.
    public var places: Int

    init(_ period: StudyPeriod, _ sums: CollocationTable.Sums, utterances: Int) {
      name = period.name
      from = "\(period.from)"
      to = "\(period.to)"
      nodes = sums.nodes
      nodeUtterances = sums.utterances
      nodeConversations = sums.conversations
      tokens = sums.tokens
      self.utterances = utterances
      conversations = sums.clusters
      places = sums.places
    }
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
  /// How often a word stands about the node, in both periods together, to be looked at.
  public var minimum: Int
  /// Below it a q lets a change be claimed.
  public var significance: Double
  /// How often periods were shuffled, at most; `nil` where nothing was tested.
  public var permutations: Int?
  /// What shuffling started from.
  public var seed: UInt64
  /// The later period.
  public var target: Side
  /// The earlier period.
  public var reference: Side
  /// Conversations with words in both periods.
  public var straddling: Int
  /// Utterances in neither period.
  public var elsewhere: KeynessFindings.Elsewhere
  /// Matches without a running word, which were left out.
  public var wordless: Int
  /// Matches that share a word with another, and are one node with it.
  public var joined: Int
  /// The words that were looked at: the family of the correction.
  public var compared: Int
  /// Words about the node that are too rare.
  public var belowMinimum: Int
  /// Those of which a change is claimed.
  public var claimed: Int
  /// From the greatest rise to the greatest fall.
  public var changes: [CollocateChange]
  /// For the first of either direction, those claimed before the others, from the period with the higher logDice.
  public var evidence: [CollocateFindings.Evidence]
  /// How many rows of either direction people are shown.
  let top: Int

  /// For how many collocates of either direction there is evidence.
  static let shown = 3

  init(
    _ analyser: CollocateChanges, _ table: CollocationTable, _ total: CollocationPartial,
    over corpus: CorpusSummary
  ) {
    let window = analyser.window
    let (forms, below) = table.forms(minimum: analyser.minimum)
    let tests = clusterLogDiceChanges(
      table.byCluster(forms, slots: window.slots), in: table.sidedClusters,
      replicates: analyser.permutations, settledAfter: CollocateChanges.settledAfter,
      seed: analyser.seed)
    let q = benjaminiHochberg(tests.compactMap { $0?.p })
    var rows: [(row: CollocateChange, form: Int)] = []
    var tested = 0
    for (form, test) in zip(forms, tests) {
      func side(_ isTarget: Bool) -> Collocate {
        Collocate(
          table.counts(form, isTarget: isTarget), of: table.word(form),
          isTarget ? table.target : table.reference, slots: window.slots)
      }
      rows.append(
        (CollocateChange(side(true), side(false), test, q: test.map { _ in q[tested] }), form))
      if test != nil { tested += 1 }
    }
    rows.sort { CollocateChange.precedes($0.row, $1.row) }

    query = analyser.query.words
    kind = analyser.query.kind
    leftWords = window.left
    rightWords = window.right
    span = window.span
    minimum = analyser.minimum
    significance = CollocateChanges.significance
    permutations = tested > 0 ? analyser.permutations : nil
    seed = analyser.seed
    target = Side(analyser.sides.target, table.target, utterances: total.targetUtterances)
    reference = Side(
      analyser.sides.reference, table.reference, utterances: total.referenceUtterances)
    straddling = table.straddling
    elsewhere = total.elsewhere
    wordless = total.wordless
    joined = total.joined
    compared = rows.count
    belowMinimum = below
    changes = rows.map(\.row)
    claimed = changes.count(where: \.claimed)
    top = analyser.top
    evidence = []
    let numbers = Dictionary(rows.map { ($0.row.collocate, $0.form) }) { form, _ in form }
    for isTarget in [true, false] {
      for row in shownFirst(rising: isTarget).prefix(Self.shown) {
        guard let form = numbers[row.collocate] else { continue }
        evidence.append(
          CollocateFindings.Evidence(
            collocate: row.collocate,
            lines: table.evidence(
              of: form, isTarget: isTarget, in: corpus.corpus, analyser.quotes)))
      }
    }
  }

  private enum CodingKeys: String, CodingKey {
    case query, kind, leftWords, rightWords, span, minimum, significance, permutations, seed
    case target, reference, straddling, elsewhere, wordless, joined, compared, belowMinimum
    case claimed, changes, evidence
  }
}
