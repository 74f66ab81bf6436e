/// A node of a network, with its measures in the graph as it was filtered.
public struct NetworkNode: Sendable, Hashable, Encodable {
  /// What the register, or the corpus, calls it.
  public var name: String
  /// Person, body, role or term; `nil` where the register does not say, and for speakers.
  public var kind: String?
  /// How often it is mentioned; `nil` for speakers.
  public var mentions: Int?
  /// The units that mention it; a speaker's replies, given and taken.
  public var units: Int
  /// The utterances that mention it; a speaker's own.
  public var utterances: Int
  /// The conversations that mention it, or that a speaker takes part in.
  public var conversations: Int
  /// The number of edges.
  public var degree = 0
  /// The sum of weights.
  public var strength = 0.0
  /// The share of other nodes' shortest paths through it; `nil` for fewer than three nodes.
  public var betweenness: Double?
  /// Nearness to the others; `nil` without an edge.
  public var closeness: Double?
  /// The scores of all nodes sum to 1.
  public var pageRank = 0.0
  /// In 0...1; `nil` without edges.
  public var eigenvector: Double?
  /// The greatest k for which it is in a part where each has k edges.
  public var core = 0
  /// Its component, 1 being the largest.
  public var component = 1
  /// Its community, 1 being the largest; `nil` without an edge.
  public var community: Int?
  /// Its mean co-membership with the others of its community over all seeds, in 0...1.
  public var firmness: Double?
  /// The tone of the sentences that mention it.
  public var tone: Tone?

  /// The number of the entry, for what is counted elsewhere.
  var entry = 0

  private enum CodingKeys: String, CodingKey {
    case name, kind, mentions, units, utterances, conversations, degree, strength, betweenness
    case closeness, pageRank, eigenvector, core, component, community, firmness, tone
  }
}

/// An edge of a network.
public struct NetworkEdge: Sendable, Hashable, Encodable {
  /// The names; `a` sorts before `b`.
  public var a: String
  /// The name that sorts last.
  public var b: String
  /// What was chosen as weight, above 0.
  public var weight: Double
  /// The units that mention both; of speakers, replies either way.
  public var count: Int
  /// The utterances that themselves mention both within a unit; `nil` for speakers.
  public var utterances: Int?
  /// The conversations with such a unit.
  public var documentFrequency: Int
  /// The units that chance gives both on average; this and what follows are `nil` for speakers.
  public var expected: Double?
  /// In −1...1, 0 as by chance.
  public var npmi: Double?
  /// Signed as the difference from what independence gives.
  public var logLikelihood: Double?
  /// At most 14.
  public var logDice: Double?
  /// Against chance that keeps how often each is mentioned and how many each unit mentions.
  public var p: Double?
  /// `p` adjusted for the number of pairs, by Benjamini and Hochberg.
  public var q: Double?
  /// The disparity filter's α: small where the weight is much of what an end has.
  public var disparity: Double
  /// The share of seeds that put both ends into one community, in 0...1; `nil` where none were looked for.
  public var coMembership: Double?
  /// A speaker's replies: of `a` to `b`.
  public var aToB: Int?
  /// Of `b` to `a`.
  public var bToA: Int?
  /// The tone of the sentences that mention both.
  public var tone: Tone?
  /// One passage that holds both, drawn by a hash of utterance and offset.
  public var evidence: ConcordanceLine?

  /// The numbers of the entries, for what is counted elsewhere.
  var pair = ActorPair(first: 0, second: 0)

  private enum CodingKeys: String, CodingKey {
    case a, b, weight, count, utterances, documentFrequency, expected, npmi, logLikelihood, logDice
    case p, q, disparity, coMembership, aToB, bToA, tone, evidence
  }
}

/// Nodes that are tied to each other more than to the rest.
public struct NetworkCommunity: Sendable, Hashable, Encodable {
  /// 1 is the largest; of equal ones, that with the name that sorts first.
  public var number: Int
  /// The names of its three strongest members.
  public var name: String
  /// How many nodes it has.
  public var size: Int
  /// The names, the strongest first.
  public var members: [String]
  /// The mean of its members' firmness; `nil` for one of a single node.
  public var firmness: Double?
}
