/// Which utterances of a longer or edited page are those that a store holds already, where the page has
/// no ids of its own.
///
/// One with the same key is the same; then one with the same text and kind, in order; the post of a
/// conversation is its post, edited. O(utterances).
struct RevisionMatch {
  /// By record: the row that it is.
  private(set) var rows: [Statements.Row?]
  /// By the record's key: the key that it has in the store, where that is another.
  private(set) var keys: [String: String] = [:]

  init(_ records: [UtteranceRecord], _ stored: [Statements.Row]) {
    rows = [Statements.Row?](repeating: nil, count: records.count)
    var free = [Bool](repeating: true, count: stored.count)
    var byKey: [String: Int] = [:]
    var byText: [[UInt8]: [Int]] = [:]
    for (index, row) in stored.enumerated() {
      byKey[row.key] = index
      byText[row.text, default: []].append(index)
    }
    for (index, record) in records.enumerated() {
      guard let row = byKey[record.key], free[row] else { continue }
      free[row] = false
      rows[index] = stored[row]
    }
    for (index, record) in records.enumerated() where rows[index] == nil {
      guard
        let row = byText[record.text]?.first(where: {
          free[$0] && stored[$0].kind == record.kind?.rawValue
        })
      else { continue }
      free[row] = false
      rows[index] = stored[row]
    }
    if let post = records.firstIndex(where: { $0.kind == .post }), rows[post] == nil {
      let row = stored.indices.first { free[$0] && stored[$0].kind == UtteranceKind.post.rawValue }
      rows[post] = row.map { stored[$0] }
    }
    for (index, record) in records.enumerated() {
      if let row = rows[index], row.key != record.key { keys[record.key] = row.key }
    }
  }
}
