/// Who answers whom in one conversation, mended where its source does not say so soundly.
///
/// The post is the first utterance that its source calls so, else the first that answers none. What
/// answers none beside it answers the post. Mended, and counted, are answers to what is not there or to
/// themselves, and rings of answers, which are cut at their first utterance: these answer the post.
struct ReplyTree {
  /// How often a tree had to be mended.
  struct Mending: Equatable {
    /// Answers to an utterance that is not there, or to themselves.
    var missing = 0
    /// Rings of utterances that answer each other.
    var rings = 0
    /// Utterances that answer none, beside the post of a thread with replies.
    var roots = 0

    mutating func add(_ next: Mending) {
      missing += next.missing
      rings += next.rings
      roots += next.roots
    }
  }

  /// Indices of the rows, each before its answers, answers in the order of the rows.
  private(set) var reading: [Int] = []
  /// By row: the row that it answers, or -1.
  private(set) var parents: [Int]
  private(set) var post: Int?
  private(set) var mending = Mending()

  /// O(rows), without recursion.
  init(_ rows: [ConversationDraft.Row]) {
    parents = [Int](repeating: -1, count: rows.count)
    post =
      rows.firstIndex { $0.kind == .post }
      ?? rows.firstIndex { $0.kind == nil && $0.parent == nil }
    findParents(of: rows)
    reading.reserveCapacity(rows.count)
    walk()
  }

  /// What a row is, as the tree tells.
  func kind(of row: Int) -> UtteranceKind {
    if row == post { return .post }
    return parents[row] < 0 || parents[row] == post ? .comment : .reply
  }

  private mutating func findParents(of rows: [ConversationDraft.Row]) {
    var places: [String: Int] = [:]
    if rows.contains(where: { $0.parent != nil }) {
      places.reserveCapacity(rows.count)
      for index in rows.indices { places[rows[index].key] = index }
    }
    for index in rows.indices where index != post {
      guard let parent = rows[index].parent else {
        parents[index] = post ?? -1
        if !places.isEmpty, rows[index].kind == nil { mending.roots += 1 }
        continue
      }
      if let place = places[parent], place != index {
        parents[index] = place
      } else {
        parents[index] = post ?? -1
        // A thread whose post was never collected is whole but for the post.
        if post != nil || rows[index].kind != .comment { mending.missing += 1 }
      }
    }
  }

  private mutating func walk() {
    // Answers of each row as a linked list, in order.
    var first = [Int](repeating: -1, count: parents.count)
    var next = first
    for index in parents.indices.reversed() where parents[index] >= 0 {
      next[index] = first[parents[index]]
      first[parents[index]] = index
    }
    var seen = [Bool](repeating: false, count: parents.count)
    var stack: [Int] = []
    func follow(_ root: Int) {
      stack.append(root)
      while let row = stack.popLast() {
        guard !seen[row] else { continue }
        seen[row] = true
        reading.append(row)
        let start = stack.count
        var answer = first[row]
        while answer >= 0 {
          stack.append(answer)
          answer = next[answer]
        }
        stack[start...].reverse()
      }
    }
    if let post { follow(post) }
    for row in parents.indices where parents[row] < 0 { follow(row) }
    for row in parents.indices where !seen[row] {
      mending.rings += 1
      parents[row] = post ?? -1
      follow(row)
    }
  }
}
