public import TenorCorpus

/// Finds conversations and utterances by their ids, or says which ids are near.
public struct CorpusLookup {
  /// What an id names.
  public struct Place: Sendable, Hashable {
    /// Index into the corpus's conversations.
    public var conversation: Int
    /// Index into its utterances; `nil` for the whole conversation.
    public var utterance: Int?
  }

  private let corpus: Corpus
  private var conversations: [String: Int] = [:]

  /// O(conversations).
  public init(_ corpus: Corpus) {
    self.corpus = corpus
    for (index, conversation) in corpus.conversations.enumerated() {
      conversations[conversation.id] = index
    }
  }

  /// What has this id; `nil` when nothing has. O(1), or O(utterances of a conversation).
  public func place(_ id: String) -> Place? {
    if let conversation = conversations[id] { return Place(conversation: conversation) }
    // An utterance's id begins with its conversation's, which may itself have points in it.
    for dot in id.indices.reversed() where id[dot] == "." {
      guard let conversation = conversations[String(id[..<dot])] else { continue }
      let utterances = corpus.conversations[conversation].utterances
      if let utterance = utterances.firstIndex(where: { $0.id == id }) {
        return Place(conversation: conversation, utterance: utterance)
      }
    }
    return nil
  }

  /// At most `count` ids that a person may have meant: those that begin so, then those that differ in
  /// few letters, the nearest first. O(ids).
  public func near(_ id: String, count: Int = 3) -> [String] {
    let asked = Array(id.lowercased().utf8)
    guard !asked.isEmpty else { return [] }
    let farthest = max(1, min(3, asked.count / 4))
    var found: [(distance: Int, id: String)] = []
    func consider(_ candidate: String) {
      let letters = Array(candidate.lowercased().utf8)
      if letters.starts(with: asked) {
        found.append((0, candidate))
      } else if let distance = Self.distance(asked, letters, atMost: farthest) {
        found.append((distance, candidate))
      }
    }
    for conversation in corpus.conversations {
      consider(conversation.id)
      for utterance in conversation.utterances { consider(utterance.id) }
    }
    return found.sorted {
      ($0.distance, $0.id.utf8.count, $0.id) < ($1.distance, $1.id.utf8.count, $1.id)
    }.prefix(count).map(\.id)
  }

  /// The Levenshtein distance; `nil` when it is greater than `limit`.
  static func distance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
      // No later row can have less than the least of this one.
      if row.allSatisfy({ $0 > limit }) { return nil }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
