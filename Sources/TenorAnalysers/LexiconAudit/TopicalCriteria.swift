/// When a form of a lexicon looks topical rather than evaluative: it is frequent, and enough of the other
/// signs hold.
///
/// The signs are those of a word that names what people talk about. None is a verdict: each is a figure
/// with a threshold that this project chose, and a reader of the sentences decides.
public struct TopicalCriteria: Sendable, Hashable, Encodable {
  /// *Frequent*: at least so many occurrences …
  public var occurrences = 20
  /// … in at least so many conversations …
  public var conversations = 5
  /// … that are at least this share of all forms that were met.
  public var share = 0.002
  /// *In names*: at least this share of the occurrences has a capital beside another word with one.
  public var nameShare = 0.2
  /// *Stable collocate*: the same word stands directly before, or directly behind, at least this share of
  /// the occurrences.
  public var collocateShare = 0.25
  /// *Same rate*: with at least so many occurrences in sentences whose other forms add up to something …
  public var contexts = 20
  /// … the form leans less than this towards sentences of its own sign.
  public var lean = 0.1
  /// How many of the last three must hold of a frequent form.
  public var needed = 2

  /// The thresholds as they are, unless changed.
  public init() {}
}

/// The figures that speak for a topic or against one, of one form.
public struct TopicalSigns: Sendable, Hashable, Encodable {
  /// Whether the form is frequent.
  public var isFrequent: Bool
  /// Occurrences with a capital, not as the first word of the sentence, beside another word with one.
  public var inNames: Int
  /// inNames / occurrences.
  public var nameShare: Double
  /// Whether that is enough.
  public var standsInNames: Bool
  /// The word that stands most often directly before or behind it, function words left out; `nil` without
  /// any.
  public var collocate: String?
  /// On which side of the form it stands: `before` or `behind`.
  public var collocateSide: Side?
  /// How often.
  public var collocateCount: Int
  /// collocateCount / occurrences.
  public var collocateShare: Double
  /// Whether that is enough.
  public var hasStableCollocate: Bool
  /// Occurrences in sentences whose other forms add up to more than 0.
  public var positiveContexts: Int
  /// In sentences whose other forms add up to less.
  public var negativeContexts: Int
  /// How much more often than all forms together it stands in sentences of its own sign: the difference of
  /// two shares, in -1...1; `nil` without such sentences.
  public var lean: Double?
  /// Whether it leans too little; `nil` where too few sentences tell.
  public var hasSameRate: Bool?

  /// Where a neighbour stands.
  public enum Side: String, Sendable, Hashable, Encodable {
    case before, behind
  }

  /// The names of the signs that hold, in the order of columns.
  var holding: [String] {
    [
      ("frequent", isFrequent), ("in names", standsInNames), ("collocate", hasStableCollocate),
      ("same rate", hasSameRate ?? false),
    ].filter(\.1).map(\.0)
  }
}

extension TopicalCriteria {
  /// The signs of one form.
  ///
  /// - Parameters:
  ///   - conversations: that it occurs in.
  ///   - all: occurrences of all forms.
  ///   - positive: of all forms' occurrences in positive and negative sentences, the share of the positive.
  func signs(
    of place: LexiconAuditPartial.Place, conversations: Int, among all: Int, positive: Double?
  ) -> TopicalSigns {
    let count = Double(place.occurrences)
    let neighbour = Self.commonest(place)
    let contexts = place.positive + place.negative
    var lean: Double?
    if let positive, contexts > 0 {
      let difference = Double(place.positive) / Double(contexts) - positive
      lean = place.base > 0 ? difference : -difference
    }
    let nameShare = Double(place.inNames) / count
    let collocateShare = Double(neighbour?.count ?? 0) / count
    return TopicalSigns(
      isFrequent: place.occurrences >= occurrences && conversations >= self.conversations
        && count >= share * Double(all),
      inNames: place.inNames, nameShare: nameShare, standsInNames: nameShare >= self.nameShare,
      collocate: neighbour?.word, collocateSide: neighbour?.side,
      collocateCount: neighbour?.count ?? 0, collocateShare: collocateShare,
      hasStableCollocate: collocateShare >= self.collocateShare,
      positiveContexts: place.positive, negativeContexts: place.negative, lean: lean,
      hasSameRate: contexts >= self.contexts ? lean.map { $0 < self.lean } : nil)
  }

  /// Whether enough signs hold.
  func looksTopical(_ signs: TopicalSigns) -> Bool {
    signs.isFrequent
      && [signs.standsInNames, signs.hasStableCollocate, signs.hasSameRate ?? false]
        .count(where: \.self) >= needed
  }

  private static func commonest(
    _ place: LexiconAuditPartial.Place
  ) -> (word: String, side: TopicalSigns.Side, count: Int)? {
    let all =
      place.before.map { (word: $0.key, side: TopicalSigns.Side.before, count: $0.value) }
      + place.behind.map { (word: $0.key, side: TopicalSigns.Side.behind, count: $0.value) }
    return all.min {
      ($1.count, $0.word, $0.side.rawValue) < ($0.count, $1.word, $1.side.rawValue)
    }
  }
}
