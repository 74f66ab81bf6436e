/// Which utterances of a longer or edited page are those that a store holds already, where the page has
/// no ids of its own.
///
/// One with the same key and text is the same; then one with the same text and kind, in order. Of what is
/// left, one is an edit of another if the two texts are alike (``WordPairs``) and the other has its key,
/// or its place, which is next to the utterance that it stood next to; a post may have had any place.
/// O(utterances), and the texts of those that were edited.
struct RevisionMatch {
  /// By record: the row that it is.
  private(set) var rows: [Statements.Row?]
  /// By the record's key: the key that it has in the store, where that is another.
  private(set) var keys: [String: String] = [:]

  /// So many rows behind its neighbour are looked at for what an utterance was before.
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

  /// - Parameters:
  ///   - records: of one conversation, in the order of the source.
  ///   - stored: all rows of that conversation, in the order of their places.
  ///   - taken: the ids of rows that other records are.
  init(_ records: [UtteranceRecord], _ stored: [Statements.Row], taken: Set<Int> = []) {
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
    var byText: [[UInt8]: [Int]] = [:]
    for (index, row) in stored.enumerated() { byText[row.text, default: []].append(index) }
    for (index, record) in records.enumerated() {
      guard let row = byKey[record.key], isFree[row], stored[row].text == record.text else {
        continue
      }
      match(index, row)
    }
    for (index, record) in records.enumerated() where places[index] == nil {
      let row = byText[record.text]?.first {
        isFree[$0] && stored[$0].kind == record.kind?.rawValue
      }
      if let row { match(index, row) }
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
    for row in stored.indices where isEdit(index, of: row) { return row }
    return nil
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
    for (index, record) in records.enumerated() {
      if let row = rows[index] {
        if row.key != record.key { keys[record.key] = row.key }
      } else if byKey[record.key] != nil {
        var number = 2
        while byKey["\(record.key)~\(number)"] != nil { number += 1 }
        keys[record.key] = "\(record.key)~\(number)"
        byKey["\(record.key)~\(number)"] = -1
      }
    }
  }
}
