public import TenorAnalysis
public import TenorCorpus
internal import TenorStatistics

/// What ``TermSpread`` found.
public struct TermSpreadFindings: Reportable {
  /// `dispersion`
  public static let name = TermSpread.name

  /// The spread of one term.
  public struct Term: Sendable, Hashable, Encodable {
    /// Its name, or the words.
    public var term: String
    /// Where its forms come from.
    public var source: Target.Source
    /// Its mentions.
    public var count: Int
    /// In a million tokens; `nil` without tokens.
    public var rate: Double?
    /// Utterances with it.
    public var utterances: Int
    /// Conversations with it.
    public var conversations: Int
    /// Those of its mentions that are in a part.
    public var countInParts: Int
    /// Parts with it.
    public var range: Int
    /// Parts with a token.
    public var parts: Int
    /// ½ Σ |vᵢ − sᵢ|: 0 spread as the tokens are, near 1 in one small part.
    public var dp: Double?
    /// DP over its greatest possible value, as the smallest part gives it.
    public var dpNorm: Double?
    /// DP over the same, as the smallest part with the term gives it.
    public var dpEgbert: Double?
    /// Juilland's D: 1 even, 0 in one part.
    public var juillandD: Double?
    /// Average reduced frequency, in the order of dates: the count if evenly spaced, near 1 in one place.
    public var arf: Double?
    /// Its count in each share of the corpus, as a character.
    public var strip: String
    /// Its count in each share.
    public var cells: [Int]
  }

  /// What the corpus is cut into.
  public var partsAre: SpreadPart
  /// All running words.
  public var tokens: Int
  /// Those of texts without a date, which stand at the end of strips.
  public var undatedTokens: Int
  /// Those in a part.
  public var tokensInParts: Int
  /// Parts with a token.
  public var parts: Int
  /// The tokens of the smallest.
  public var smallestPart: Int?
  /// The tokens of the largest.
  public var largestPart: Int?
  /// The date at which each cell of a strip begins.
  public var cellStarts: [CalendarDate?]
  /// In the order in which they were asked for.
  public var terms: [Term]

  init(_ analyser: TermSpread, _ total: TermSpreadPartial, over corpus: CorpusSummary) {
    let order = SpreadOrder(total.texts, analyser.parts, in: corpus.corpus)
    let cells = min(TermSpread.cells, order.tokens)
    partsAre = analyser.parts
    tokens = order.tokens
    undatedTokens = order.undated
    tokensInParts = order.parts.tokens
    parts = order.parts.count
    smallestPart = order.parts.sizes.filter { $0 > 0 }.min()
    largestPart = order.parts.sizes.filter { $0 > 0 }.max()
    cellStarts = order.cellStarts(cells)
    var mentions = [[TermSpreadPartial.Mention]](repeating: [], count: analyser.targets.list.count)
    for mention in total.mentions { mentions[Int(mention.term)].append(mention) }
    terms = zip(analyser.targets.list, mentions).map { target, mentions in
      Term(target, mentions, of: total.texts, in: order, cells: cells)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case partsAre, tokens, undatedTokens, tokensInParts, parts, smallestPart, largestPart
    case cellStarts, terms
  }
}

extension TermSpreadFindings.Term {
  fileprivate init(
    _ target: Target, _ mentions: [TermSpreadPartial.Mention],
    of texts: [TermSpreadPartial.Text], in order: SpreadOrder, cells: Int
  ) {
    let positions = mentions.map { order.starts[Int($0.text)] + Int($0.position) }.sorted()
    var inParts: [Int: Int] = [:]
    for mention in mentions {
      if let part = order.places[Int(mention.text)] { inParts[part, default: 0] += 1 }
    }
    let spread = Dispersion(
      inParts.sorted { $0.key < $1.key }.map { PartCount(part: $0.key, count: $0.value) },
      in: order.parts)
    var counts = [Int](repeating: 0, count: cells)
    for position in positions { counts[position * cells / order.tokens] += 1 }
    term = target.name
    source = target.source
    count = positions.count
    rate = order.tokens > 0 ? 1e6 * Double(positions.count) / Double(order.tokens) : nil
    utterances = Set(mentions.map(\.text)).count
    conversations = Set(mentions.map { texts[Int($0.text)].conversation }).count
    countInParts = spread.frequency
    range = spread.range
    parts = spread.parts
    dp = spread.dp
    dpNorm = spread.dpNorm
    dpEgbert = spread.dpEgbert
    juillandD = spread.juillandD
    arf = averageReducedFrequency(positions: positions, of: order.tokens)
    strip = Self.strip(counts)
    self.cells = counts
  }

  /// A character a cell: `-` for none, then `.`, `:`, `+` and `#` for the quarters of the fullest cell.
  static func strip(_ counts: [Int]) -> String {
    let most = counts.max() ?? 0
    let marks = Array("-.:+#")
    return String(counts.map { $0 == 0 ? marks[0] : marks[($0 * 4 + most - 1) / most] })
  }
}
