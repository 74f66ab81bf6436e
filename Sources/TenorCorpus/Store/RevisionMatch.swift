/// Which utterances of a longer or edited page are those that a store holds already, where the page has
/// no ids of its own.
///
/// One with the same key and text is the same; then one with the same text and kind, in order. Of what is
/// left, one is an edit of another if the two texts are alike (``WordPairs``) and the other has its key,
/// or its place, which is next to the utterance that it stood next to; a post may have had any place
/// among the first posts that are left. O(utterances), and the texts of those that were edited.
struct RevisionMatch {
  /// By record: the row that it is.
  private(set) var rows: [Statements.Row?]
  /// By record: the key that it has in the store.
  private(set) var names: [String] = []
  /// By the record's key: the key that it has in the store, where that is another.
  private(set) var keys: [String: String] = [:]

  /// So many rows behind its neighbour, and so many posts, are looked at for what an utterance was
  /// before.
  private static let reach = 16

  private let records: [UtteranceRecord]
  private let stored: [Statements.Row]
  /// By record: the index of its row.
  private var places: [Int?]
  /// By row: whether no record is it yet.
  private var isFree: [Bool]
  private var byKey: [String: Int] = [:]
  /// By row or record: its word pairs, made when they are first needed.
  private var rowPairs: [Int: WordPairs] = [:]
  private var recordPairs: [Int: WordPairs] = [:]
  /// The first posts that no record is yet, and the row behind the last of them.
  private var posts: (rows: [Int], next: Int) = ([], 0)

  /// - Parameters:
  ///   - records: of one conversation, in the order of the source.
  ///   - stored: all rows of that conversation, in the order of their places.
  ///   - taken: the ids of rows that other records are.
  init(_ records: [UtteranceRecord], _ stored: [Statements.Row], taken: RowIDs = RowIDs()) {
    self.records = records
    self.stored = stored
    rows = []
    places = [Int?](repeating: nil, count: records.count)
    isFree = stored.map { !taken.contains($0.id) }
    for (index, row) in stored.enumerated() { byKey[row.key] = index }
    matchTexts()
    matchEdits()
    rows = places.map { $0.map { stored[$0] } }
    nameAnew()
  }

  private mutating func match(_ record: Int, _ row: Int) {
    places[record] = row
    isFree[row] = false
  }

  private mutating func matchTexts() {
    for (index, record) in records.enumerated() {
      guard let row = byKey[record.key], isFree[row], stored[row].text == record.text else {
        continue
      }
      match(index, row)
    }
    struct Said: Hashable {
      var kind: String?
      var text: [UInt8]
    }
    // The rows that say one thing, the last first.
    var saying: [Said: [Int]] = [:]
    for row in stored.indices.reversed() where isFree[row] {
      saying[Said(kind: stored[row].kind, text: stored[row].text), default: []].append(row)
    }
    for (index, record) in records.enumerated() where places[index] == nil {
      let said = Said(kind: record.kind?.rawValue, text: record.text)
      if let row = saying[said]?.popLast() { match(index, row) }
    }
  }

  private mutating func matchEdits() {
    var next = 0
    for index in records.indices {
      if places[index] == nil, let row = edited(index, from: next) { match(index, row) }
      if let place = places[index] { next = place + 1 }
    }
  }

  /// The row that a record is an edit of.
  private mutating func edited(_ index: Int, from next: Int) -> Int? {
    let record = records[index]
    if let row = byKey[record.key], isEdit(index, of: row) { return row }
    for row in next..<min(stored.count, next + Self.reach) {
      guard isFree[row] else { break }
      if isEdit(index, of: row) { return row }
    }
    guard record.kind == .post else { return nil }
    for row in nextPosts() where isEdit(index, of: row) { return row }
    return nil
  }

  private mutating func nextPosts() -> [Int] {
    posts.rows.removeAll { !isFree[$0] }
    while posts.rows.count < Self.reach, posts.next < stored.count {
      let isPost = stored[posts.next].kind == UtteranceKind.post.rawValue
      if isPost, isFree[posts.next] { posts.rows.append(posts.next) }
      posts.next += 1
    }
    return posts.rows
  }

  private mutating func isEdit(_ record: Int, of row: Int) -> Bool {
    guard isFree[row], stored[row].kind == records[record].kind?.rawValue else { return false }
    let mine = recordPairs[record] ?? WordPairs(records[record].text)
    let theirs = rowPairs[row] ?? WordPairs(stored[row].text)
    recordPairs[record] = mine
    rowPairs[row] = theirs
    return mine.isAlike(theirs)
  }

  /// A record that is new has a key of its own, also where another text in the store has the one that
  /// was made for it.
  private mutating func nameAnew() {
    var numbers: [String: Int] = [:]
    for (index, record) in records.enumerated() {
      var name = record.key
      if let row = rows[index] {
        name = row.key
      } else {
        while byKey[name] != nil {
          numbers[record.key, default: 1] += 1
          name = "\(record.key)~\(numbers[record.key] ?? 0)"
        }
        byKey[name] = -1
      }
      if name != record.key { keys[record.key] = name }
      names.append(name)
    }
  }
}
