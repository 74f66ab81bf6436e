/// Which utterances of a corpus say what an earlier one said already, word for word or nearly so.
///
/// Texts are compared as words: in one case, without white space, punctuation and symbols, and with all
/// apostrophes alike. All of an utterance's text counts, what it quotes included. Two texts are
/// *identical* when their words are, and *nearly identical* when the Jaccard coefficient of their sets
/// of five-word runs (shingles) reaches ``Criteria/similarity``.
///
/// What is identical or nearly so, be it by way of a third, makes one cluster: its first utterance in
/// corpus order is the *first*, the others are its *copies*. So a copy may be less similar to the first
/// than the criterion says, where texts drift from one to the next: ``Copy/similarity`` tells.
///
/// Identical texts are always found. Nearly identical pairs are proposed by MinHash signatures with fixed
/// seeds, and each is verified by its exact coefficient, so that none is wrong; at the usual criterion of
/// 0.8, a pair just so similar is proposed with a probability of 0.998, and one of 0.9 with 0.9999997. A
/// text is compared with at most 16 others for each part of its signature, and with no more after 64
/// comparisons in vain: thousands of texts that share half their words are the only case that feels it.
///
/// - Complexity: O(bytes of text).
/// - Source: Broder (1997), doi:10.1109/SEQUEN.1997.666900.
public struct Duplicates: Sendable, Hashable, Codable {
  /// What makes a duplicate.
  public struct Criteria: Sendable, Hashable, Codable {
    /// The fewest words of identical texts: 5 unless told otherwise, so that two people who say *thank
    /// you* are no duplicate.
    public var identicalWords = 5
    /// The fewest words of nearly identical texts: 20 unless told otherwise. In shorter ones a single
    /// changed word leaves too few runs of five to compare; never less than 5.
    public var nearWords = 20
    /// The least Jaccard coefficient of nearly identical texts: 0.8 unless told otherwise.
    public var similarity = 0.8

    /// The usual ones.
    public init() {}
  }

  /// Where an utterance is in the corpus.
  public struct Place: Sendable, Hashable, Codable {
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// Index into the conversation's utterances.
    public var utterance: Int

    /// The place of an utterance.
    public init(conversation: Int, utterance: Int) {
      self.conversation = conversation
      self.utterance = utterance
    }
  }

  /// How a copy is like the first.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The same words in the same order.
    case identical
    /// Most of the same runs of words.
    case near
  }

  /// An utterance that repeats another.
  public struct Copy: Sendable, Hashable, Codable {
    /// Where it is.
    public var place: Place
    /// How it is like the first of its cluster.
    public var kind: Kind
    /// The Jaccard coefficient with the first of its cluster; 1 where it is identical.
    public var similarity: Double
  }

  /// Utterances that say the same.
  public struct Cluster: Sendable, Hashable, Codable {
    /// The first in corpus order.
    public var first: Place
    /// The others, in corpus order; one or more.
    public var copies: [Copy]
  }

  /// Copies by kind.
  public struct Count: Sendable, Hashable, Codable {
    /// The identical ones.
    public var identical = 0
    /// The nearly identical ones.
    public var near = 0
    /// Both.
    public var total: Int { identical + near }
  }

  /// What was looked for.
  public let criteria: Criteria
  /// The utterances that have enough words to be compared at all.
  public internal(set) var compared = 0
  /// In the order of their firsts.
  public internal(set) var clusters: [Cluster] = []
  /// The copies of which the first is in the same source.
  public internal(set) var withinSources = Count()
  /// The copies of which the first is in another source.
  public internal(set) var acrossSources = Count()

  /// All copies.
  public var copies: Count {
    Count(
      identical: withinSources.identical + acrossSources.identical,
      near: withinSources.near + acrossSources.near)
  }

  /// No duplicates by these criteria.
  init(_ criteria: Criteria) { self.criteria = criteria }

  /// Finds the duplicates of a corpus.
  public init(in corpus: Corpus, _ criteria: Criteria = Criteria()) {
    precondition(
      criteria.identicalWords > 0 && criteria.nearWords >= Shingles.width
        && criteria.similarity > 0 && criteria.similarity <= 1,
      "duplicates need at least 1 and 5 words, and a similarity above 0 and up to 1: \(criteria)")
    var finder = DuplicateFinder(corpus, criteria)
    self = finder.find()
  }
}
