public import TenorAnalysis
public import TenorCorpus

/// What an utterance is told apart by when a sample is drawn.
public enum StratumFactor: String, Sendable, Hashable, Codable, CaseIterable {
  case period, kind
  case scoreBand = "score-band"
}

/// All utterances that a sample may hold, with what the engine says of them.
public struct SampleFrame: Sendable {
  /// One utterance.
  public struct Unit: Sendable, Hashable {
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// Index into its utterances.
    public var utterance: Int
    /// The utterance's id.
    public var id: String
    /// What it is in its conversation.
    public var kind: UtteranceKind
    /// The period of its date; `nil`: undated, or too coarsely.
    public var period: Period?
    /// The engine's; `nil`: unscored.
    public var score: Double?

    /// The side of the score; `nil`: unscored.
    public var side: Polarity? { score.map { Polarity($0) } }
  }

  /// Units that are alike in every factor.
  public struct Stratum: Sendable, Hashable {
    /// The period's label, or `undated`; `nil` where periods are not told apart.
    public var period: String?
    /// `nil` where kinds are not told apart.
    public var kind: String?
    /// `negative`, `neutral`, `positive` or `unscored`; `nil` where bands are not told apart.
    public var band: String?
    /// Indices into the units, in corpus order.
    public var members: [Int]
  }

  /// In corpus order.
  public var units: [Unit]
  /// Utterances without a word of the voices that are listened to: there is nothing to code in them.
  public var wordless: Int

  /// The utterances that an engine scored.
  ///
  /// - Parameter scored: all utterances of a run, in corpus order, as ``Sentiment`` lists them.
  public init(_ scored: [SentimentFindings.Utterance], of corpus: Corpus, by length: PeriodLength) {
    units = []
    wordless = 0
    var next = scored[...]
    for (index, conversation) in corpus.conversations.enumerated() {
      for (member, utterance) in conversation.utterances.enumerated() {
        guard let score = next.first, score.id == utterance.id else { continue }
        next.removeFirst()
        if score.tokens == 0, score.score == nil {
          wordless += 1
          continue
        }
        units.append(
          Unit(
            conversation: index, utterance: member, id: utterance.id, kind: utterance.kind,
            period: utterance.date.flatMap { Period(length, holding: $0) }, score: score.score))
      }
    }
  }

  /// The strata that hold anything: by period (undated last), kind and band, in this order. O(units).
  public func strata(by factors: Set<StratumFactor>) -> [Stratum] {
    struct Key: Hashable {
      var period: Int?
      var kind: Int?
      var band: Int?
    }
    var members: [Key: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      var key = Key()
      if factors.contains(.period) { key.period = unit.period?.index ?? .max }
      if factors.contains(.kind) { key.kind = UtteranceKind.allCases.firstIndex(of: unit.kind) }
      if factors.contains(.scoreBand) { key.band = unit.side?.place ?? Polarity.allCases.count }
      members[key, default: []].append(index)
    }
    let order = members.keys.sorted {
      ($0.period ?? 0, $0.kind ?? 0, $0.band ?? 0) < ($1.period ?? 0, $1.kind ?? 0, $1.band ?? 0)
    }
    return order.map { key in
      let those = members[key]!
      let one = units[those[0]]
      return Stratum(
        period: key.period.map { _ in one.periodLabel },
        kind: key.kind.map { _ in one.kind.rawValue },
        band: key.band.map { _ in one.side?.name ?? "unscored" }, members: those)
    }
  }
}

extension SampleFrame.Unit {
  /// The label of its period, or `undated`.
  public var periodLabel: String { period?.description ?? "undated" }
}
