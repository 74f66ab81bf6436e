internal import TenorStatistics

/// How far two lexicons agree: on the forms that both have, and on a corpus where there is one.
///
/// Only entries with a valence take part, on the common scale, -4...4. A sign is negative, zero or
/// positive.
public struct LexiconAgreement: Sendable, Encodable {
  /// `lexicon-compare`
  public static let name = "lexicon-compare"

  /// Fewer pairs than this have no correlation: two always lie on a line.
  public static let fewest = 10

  /// One of the two.
  public struct Side: Sendable, Encodable {
    /// What output calls it.
    public var name: String
    /// The file.
    public var file: String
    /// SHA-256 of its bytes.
    public var sha256: String
    /// Entries with a valence.
    public var entries: Int
  }

  /// How far the signs that two lexicons give the same things agree.
  public struct Signs: Sendable, Encodable {
    /// Things of which both lexicons say something.
    public var shared: Int
    /// Those of the same sign.
    public var sameSign: Int
    /// Those of which one is above and the other below 0.
    public var opposite: Int
    /// sameSign / shared; `nil` without any.
    public var agreement: Double?
    /// `table[i][j]`: so many are of sign i in A and j in B; negative, zero, positive.
    public var table: [[Int]]
    /// Cohen's kappa of the signs; `nil` where it is undefined.
    public var kappa: Double?

    init(_ table: [[Int]]) {
      self.table = table
      shared = table.joined().reduce(0, +)
      sameSign = (0..<3).reduce(0) { $0 + table[$1][$1] }
      opposite = table[0][2] + table[2][0]
      agreement = shared > 0 ? Double(sameSign) / Double(shared) : nil
      kappa =
        shared > 0 ? cohensKappa(ConfusionTable(classes: LexiconSign.names, counts: table)) : nil
    }
  }

  /// A form, or a token, of which the lexicons say different things.
  public struct Disagreement: Sendable, Encodable {
    /// A's entry.
    public var a: String
    /// B's entry for the same words.
    public var b: String
    /// A's valence, in -4...4.
    public var valenceA: Double
    /// B's.
    public var valenceB: Double
    /// Tokens of the corpus that both know by these entries; `nil` without a corpus.
    public var tokens: Int?
  }

  /// The first lexicon.
  public var a: Side
  /// The second.
  public var b: Side
  /// On the forms that both have, letter by letter.
  public var entries: Signs
  /// Pearson's correlation of their valences; `nil` for fewer than ``fewest``, or where one does not vary.
  public var pearson: Double?
  /// Spearman's.
  public var spearman: Double?
  /// On a corpus; `nil` without one.
  public var corpus: OnCorpus?
  /// What has different signs: with a corpus its tokens, the most frequent first; without one the shared
  /// forms, the farthest apart first.
  public var disagreements: [Disagreement] { corpus?.disagreements ?? forms }
  private var forms: [Disagreement]

  private enum CodingKeys: String, CodingKey {
    case a, b, entries, pearson, spearman, corpus, disagreements
  }

  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(a, forKey: .a)
    try container.encode(b, forKey: .b)
    try container.encode(entries, forKey: .entries)
    try container.encode(pearson, forKey: .pearson)
    try container.encode(spearman, forKey: .spearman)
    try container.encode(corpus, forKey: .corpus)
    try container.encode(disagreements, forKey: .disagreements)
  }

  /// The agreement on the forms that both have.
  public init(_ a: Lexicon, _ b: Lexicon) {
    struct Form: Hashable {
      var form: String
      var isPattern: Bool
    }
    func valences(_ lexicon: Lexicon) -> [Form: Double] {
      var found: [Form: Double] = [:]
      for entry in lexicon.entries {
        if let valence = entry.valence {
          found[Form(form: entry.form, isPattern: entry.isPattern)] = lexicon.common(valence)
        }
      }
      return found
    }
    func side(_ lexicon: Lexicon, _ entries: Int) -> Side {
      Side(
        name: lexicon.name, file: lexicon.provenance.name, sha256: lexicon.provenance.digest,
        entries: entries)
    }
    let (inA, inB) = (valences(a), valences(b))
    self.a = side(a, inA.count)
    self.b = side(b, inB.count)
    let shared = inA.keys.filter { inB[$0] != nil }
      .sorted { ($0.form, $1.isPattern ? 1 : 0) < ($1.form, $0.isPattern ? 1 : 0) }
    let pairs = shared.map { (form: $0.form, a: inA[$0] ?? 0, b: inB[$0] ?? 0) }
    var table = [[Int]](repeating: [0, 0, 0], count: 3)
    for pair in pairs { table[LexiconSign(pair.a).place][LexiconSign(pair.b).place] += 1 }
    entries = Signs(table)
    let isTelling = pairs.count >= Self.fewest
    pearson = isTelling ? pearsonCorrelation(pairs.map(\.a), pairs.map(\.b)) : nil
    spearman = isTelling ? spearmanCorrelation(pairs.map(\.a), pairs.map(\.b)) : nil
    forms = pairs.filter { LexiconSign($0.a) != LexiconSign($0.b) }
      .map {
        Disagreement(a: $0.form, b: $0.form, valenceA: $0.a, valenceB: $0.b, tokens: nil)
      }
      .sorted { (abs($1.valenceA - $1.valenceB), $0.a) < (abs($0.valenceA - $0.valenceB), $1.a) }
  }
}
