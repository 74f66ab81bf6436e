public import TenorAnalysis

/// How often each word occurs in each conversation, how often about a node, and the nodes.
///
/// Forms are numbered in the order of first meeting, so that no cut of the corpus shows; a number stands in
/// a partial of its own only.
public struct CollocationPartial: Mergeable, Codable, Sendable, Equatable {
  /// The part of a conversation that is on one side; the whole of it where there are no sides.
  struct Cluster: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    var conversation: UInt32
    var isTarget: Bool
    /// Running words.
    var tokens = 0
    /// R
    var nodes = 0
    /// Utterances with a node.
    var utterances = 0
    /// The places about nodes that hold a word.
    var places = 0
    /// Its words and its pairs go up to these, from the ends of the cluster before.
    var wordsEnd = 0
    var pairsEnd = 0
  }

  /// A form in a cluster, outside nodes.
  struct Word: Codable, Sendable, Equatable {
    var form: UInt32
    var count: UInt32
  }

  /// A form about the nodes of a cluster.
  struct Pair: Codable, Sendable, Equatable {
    var form: UInt32
    /// Times before a node.
    var left: UInt32 = 0
    /// Times behind one.
    var right: UInt32 = 0
    /// The utterances with the pair.
    var utterances: UInt32 = 1
    /// Where it stands first: the utterance's index, and bytes of its text, from the one to the other.
    var utterance: UInt32
    var start: UInt32
    var length: UInt32
  }

  /// In corpus order.
  private(set) var clusters: [Cluster] = []
  private(set) var words: [Word] = []
  private(set) var pairs: [Pair] = []
  /// By their numbers.
  var forms = FormNumbers()
  /// Utterances on each side that were counted.
  var targetUtterances = 0
  var referenceUtterances = 0
  /// Matches without a running word, which have no place among words.
  var wordless = 0
  /// Matches that share a word with the one before and are one node with it.
  var joined = 0
  var elsewhere = KeynessFindings.Elsewhere()

  /// Nothing counted.
  public static let empty = CollocationPartial()

  /// Adds the part of a conversation that is on a side.
  mutating func add(_ cluster: Cluster, words: [Word], pairs: [Pair]) {
    self.words += words
    self.pairs += pairs
    var cluster = cluster
    cluster.wordsEnd = self.words.count
    cluster.pairsEnd = self.pairs.count
    clusters.append(cluster)
  }

  /// Adds what the next stretch holds: one look-up for each of its forms.
  public mutating func merge(_ next: Self) {
    let (firstWord, firstPair) = (words.count, pairs.count)
    let renumbered = forms.merge(next.forms)
    for var word in next.words {
      word.form = renumbered[Int(word.form)]
      words.append(word)
    }
    for var pair in next.pairs {
      pair.form = renumbered[Int(pair.form)]
      pairs.append(pair)
    }
    for var cluster in next.clusters {
      cluster.wordsEnd += firstWord
      cluster.pairsEnd += firstPair
      clusters.append(cluster)
    }
    targetUtterances += next.targetUtterances
    referenceUtterances += next.referenceUtterances
    wordless += next.wordless
    joined += next.joined
    elsewhere.merge(next.elsewhere)
  }
}
