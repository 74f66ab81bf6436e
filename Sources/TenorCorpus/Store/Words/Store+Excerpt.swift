internal import GRDB

/// The conversations of a store in which something may be found, and how much the whole store holds.
public struct StoreExcerpt: Sendable {
  /// All sources; of the conversations those with an utterance that may hold what is looked for, in the order
  /// and with the ids that they have in the whole corpus. Utterances that need not be looked at have no text,
  /// unless all texts were asked for.
  public var corpus: Corpus
  /// Of all conversations of the store.
  public var volume: StoredVolume
}

extension Store {
  /// Whether the index of words holds all that the store holds.
  public var isWordIndexCurrent: Bool {
    get throws(StoreError) { try read { try WordIndexTables.areCurrent($0) } }
  }

  /// Makes the index of words, or mends it where conversations came, went or changed; in one transaction, so
  /// that there is all of it or what was there before.
  ///
  /// It keeps for every form of a word which utterances hold it, cut by `Tokeniser()`. Triggers note which
  /// conversations change from then on, whoever writes.
  ///
  /// - Parameter progress: told how many conversations of how many are done.
  /// - Complexity: O(bytes) of what is new. A conversation that was met before is cut as a whole.
  public func indexWords(
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    try file.telling {
      try queue.write { db in
        guard try !WordIndexTables.areCurrent(db) else { return }
        try WordIndexer(db, progress).run()
      }
    }
  }

  /// What has to be read to find something; `nil` where the index of words is not there, is out of date, or
  /// says what cannot be, as in a damaged store.
  ///
  /// - Parameter readsThreads: whether all texts of the conversations are read.
  /// - Complexity: O(utterances of the store + bytes of what is read).
  public func excerpt(
    _ search: WordSearch, readsThreads: Bool = false
  ) throws(StoreError) -> StoreExcerpt? {
    try read { db in
      guard try WordIndexTables.areCurrent(db) else { return nil }
      let found = try WordLists(db).numbers(search)
      var volume = StoredVolume()
      volume.speakers = try Self.speakers(db)
      var conversations: [Int] = []
      var rows: Set<Int> = []
      let places = try StoreStatement(
        db,
        "SELECT conversation, first, count, facts, first_day, last_day FROM word_place ORDER BY conversation"
      )
      while try places.step() {
        let first = places.int(1)
        guard (0..<Self.mostNumbers).contains(first) else { return nil }
        var number = first
        var next = Self.firstIndex(in: found, notBefore: first)
        var isMet = false
        let count = PackedFacts.unpack(places.bytes(3), speakers: volume.speakers.count) { fact in
          if next < found.count, found[next] == number {
            rows.insert(fact.row)
            isMet = true
            next += 1
          }
          number += 1
        }
        guard let count, count == places.int(2) else { return nil }
        volume.append(places.bytes(3), count: count)
        if isMet { conversations.append(places.int(0)) }
        if let from = places.optionalInt(4), let to = places.optionalInt(5) {
          let possible = PackedFacts.possibleDays
          guard from <= to, possible.contains(from), possible.contains(to) else { return nil }
          let days = volume.days ?? from...to
          volume.days = min(days.lowerBound, from)...max(days.upperBound, to)
        }
      }
      let readsAll = readsThreads || search.takesConversations
      var loading = StoreLoading(textsOf: readsAll ? nil : rows)
      try loading.readSources(db)
      try loading.read(.some(conversations), db)
      return StoreExcerpt(
        corpus: loading.corpus(corrected: try Corrections(db)), volume: volume)
    }
  }

  /// No store has so many utterances.
  private static let mostNumbers = 1 << 48

  private static func speakers(_ db: Database) throws -> [String] {
    var speakers: [String] = []
    let rows = try StoreStatement(db, "SELECT name FROM word_speaker ORDER BY id")
    while try rows.step() { speakers.append(rows.string(0)) }
    return speakers
  }

  private static func firstIndex(in numbers: [Int], notBefore number: Int) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
