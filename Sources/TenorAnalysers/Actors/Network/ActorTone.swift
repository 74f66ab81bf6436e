public import TenorAnalysis
public import TenorCorpus
public import TenorReport

/// The tone of the sentences that mention each actor, and each two of them together.
///
///     tone = Σ score(sentence) / n, over the n scored sentences that mention the actor (or both)
///
/// - Input: the speakers' own words, unless the run's filter names other voices. With the `tenor` engine
///   all actors' names score nothing and act on nothing, so that one score of a sentence serves all whom
///   it mentions; other engines cannot leave names out.
/// - Output: see ``Tone``. It is set against 0, not against what else is said: for that see
///   ``TargetSentiment``.
/// - Complexity: O(tokens), and the sentences of an utterance with a mention once more. The partial grows
///   with actors and pairs times their conversations: nothing smaller gives an interval over these.
public struct ActorTone: Analyser {
  /// `actors-tone`
  public static let name = "actors-tone"

  /// What scores the sentences.
  public let engine: any SentimentEngine
  /// What is looked for.
  public let mentions: CoMentions
  /// How often conversations are drawn.
  public let replicates: Int
  /// What all drawing starts from.
  public let seed: UInt64

  /// The speakers' own words: what they quote is not their mood.
  public var voices: Set<Voice> { [.own] }

  /// The tone of these mentions' sentences.
  public init(
    engine: any SentimentEngine, _ mentions: CoMentions, replicates: Int = 2000, seed: UInt64 = 1
  ) {
    precondition(replicates > 1, "A bootstrap needs at least two replicates, not \(replicates).")
    self.engine = engine
    self.mentions = mentions
    self.replicates = replicates
    self.seed = seed
  }

  /// Scores the utterances that mention anybody.
  public func analyse(_ shard: Shard) throws -> TonePartial {
    var partial = TonePartial()
    var found: [Int: [AliasMatch]] = [:]
    var wanted: [Mentions] = []
    try mentions.forEachUtterance(of: shard) { item, matches in
      let counted = matches.filter(\.isMention)
      if counted.isEmpty { return }
      found[item] = counted
      wanted.append(Mentions(item: item, target: 0, ranges: counted.map(\.range)))
    }
    if wanted.isEmpty { return partial }
    let terms = mentions.secondSort
    engine.forEachMentioned(wanted, of: shard, in: .sentence) { mentions, stretches in
      let conversation = shard.items[mentions.item].conversation
      for stretch in stretches where stretch.isAbout && stretch.score.matched > 0 {
        let named = (found[mentions.item] ?? []).filter { $0.range.overlaps(stretch.text) }
        partial.add(
          stretch.score.value, Set(named.map(\.entry)), terms, of: conversation)
      }
    }
    return partial
  }

  /// Keeps the sums; intervals are drawn for what is asked for.
  public func finish(_ total: TonePartial, over corpus: CorpusSummary) -> ActorToneFindings {
    ActorToneFindings(self, total)
  }
}

extension ActorTone: TracedAnalyser {
  /// The engine, and what resampling started from.
  public var choices: [Provenance.Choice] {
    [
      .init("engine", engine.name), .init("bootstrap", String(replicates)),
      .init("tone seed", String(seed)),
    ]
  }
  /// The engine's.
  public var lexicons: [Provenance.File] {
    engine.lexicons.map { .init(name: $0.name, digest: $0.digest) }
  }
}

/// The scored sentences, by whom they mention and by conversation.
public struct TonePartial: Mergeable, Sendable, Hashable, Codable {
  /// All that mention anybody.
  public var overall: [ToneCell] = []
  /// By the number of the entry.
  public var actors: [Int: [ToneCell]] = [:]
  /// By pair.
  public var pairs: [ActorPair: [ToneCell]] = [:]

  /// No sentence.
  public static let empty = TonePartial()
  /// Appends the sentences of `next`.
  public mutating func merge(_ next: Self) {
    overall += next.overall
    actors.merge(next.actors)
    pairs.merge(next.pairs)
  }

  fileprivate mutating func add(
    _ score: Double, _ entries: Set<Int>, _ secondSort: Int?, of conversation: Int
  ) {
    overall.add(score, of: conversation)
    let sorted = entries.sorted()
    for (index, a) in sorted.enumerated() {
      actors[a, default: []].add(score, of: conversation)
      for b in sorted[(index + 1)...] where ActorPair.isPair(a, b, secondSort: secondSort) {
        pairs[ActorPair(first: a, second: b), default: []].add(score, of: conversation)
      }
    }
  }
}

/// What ``ActorTone`` found: the tone of all, and of whom one asks for.
public struct ActorToneFindings: Reportable {
  /// `actors-tone`
  public static let name = ActorTone.name
  /// What all tones share.
  public var summary: ToneSummary
  private let partial: TonePartial
  private let names: [String]

  init(_ analyser: ActorTone, _ partial: TonePartial) {
    self.partial = partial
    names = analyser.mentions.entries.map(\.name)
    summary = ToneSummary(
      engine: analyser.engine.name, method: analyser.engine.method,
      overall: partial.overall.tone(analyser.replicates, analyser.seed),
      bootstrap: analyser.replicates, seed: analyser.seed,
      ownWordsLeftOut: analyser.engine is TenorEngine)
  }

  /// The tone of an entry's sentences; `nil` where none is scored.
  func tone(of entry: Int) -> Tone? {
    partial.actors[entry]?.tone(summary.bootstrap, summary.seed)
  }

  /// The tone of the sentences that mention both; `nil` where none is scored.
  func tone(of pair: ActorPair) -> Tone? {
    partial.pairs[pair]?.tone(summary.bootstrap, summary.seed)
  }

  private enum CodingKeys: String, CodingKey { case summary }

  /// One row an actor.
  public var table: Table {
    Table(
      id: Self.name, title: "Tone",
      columns: [.init("Actor", key: "name", .left)] + NetworkFindings.toneColumns,
      rows: partial.actors.keys.sorted { names[$0] < names[$1] }.map {
        [.text(names[$0])] + NetworkFindings.toneCells(tone(of: $0))
      })
  }

  /// The table.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    ReportSection(id: Self.name, title: "Tone", blocks: [.table(table)])
  }
}

extension NetworkFindings {
  /// The same with the tone of the sentences that mention each node and each edge's ends.
  public func adding(_ found: ActorToneFindings) -> NetworkFindings {
    var all = self
    all.tone = found.summary
    for index in nodes.indices { all.nodes[index].tone = found.tone(of: nodes[index].entry) }
    for index in edges.indices { all.edges[index].tone = found.tone(of: edges[index].pair) }
    return all
  }
}
