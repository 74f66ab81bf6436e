extension Figure {
  /// Who answers whom: a line for each utterance, replies below what they answer and further to the right.
  public struct Replies: Sendable, Hashable {
    /// One utterance.
    public struct Node: Sendable, Hashable {
      /// The index of what it answers, which stands before it; `nil` for one that begins.
      public var parent: Int?
      /// The number of its kind.
      public var kind: Int
      /// What stands beside it: who speaks, or the first words.
      public var label: String

      /// An utterance that answers another, or begins.
      public init(_ label: String, answers parent: Int? = nil, kind: Int = 0) {
        (self.label, self.parent, self.kind) = (label, parent, kind)
      }
    }

    /// What each precedes its replies in; replies of one parent stand in this order.
    public var nodes: [Node]
    /// The names of the kinds, by number: `post`, `comment`.
    public var kinds: [String]

    /// The most that are drawn; the data have all.
    public static let mostDrawn = 400

    /// A conversation of these utterances.
    public init(_ nodes: [Node], kinds: [String]) {
      for (index, node) in nodes.enumerated() {
        precondition(
          kinds.indices.contains(node.kind), "Utterance \(index) is of one of the kinds.")
        precondition(
          node.parent.map { (0..<index).contains($0) } ?? true,
          "What utterance \(index) answers stands before it.")
      }
      (self.nodes, self.kinds) = (nodes, kinds)
    }
  }
}

extension Figure.Replies {
  /// How deep each is: 0 for those that begin.
  var depths: [Int] {
    var depths: [Int] = []
    for node in nodes { depths.append(node.parent.map { depths[$0] + 1 } ?? 0) }
    return depths
  }

  /// All in reading order: each before its replies, and these before the next beside it. O(nodes).
  var readingOrder: [Int] {
    var replies = [[Int]](repeating: [], count: nodes.count)
    var open: [Int] = []
    for (index, node) in nodes.enumerated().reversed() {
      if let parent = node.parent { replies[parent].append(index) } else { open.append(index) }
    }
    var order: [Int] = []
    while let next = open.popLast() {
      order.append(next)
      open += replies[next]
    }
    return order
  }

  /// A table row for each utterance, in the order they were given, numbered from 1.
  func data(id: String, title: String) -> Table {
    let depths = depths
    return Table(
      id: id, title: title,
      columns: [
        .init("Number", key: "number"), .init("Answers", key: "parent"),
        .init("Depth", key: "depth"), .init("Kind", key: "kind", .left),
        .init("Utterance", key: "label", .left),
      ],
      rows: nodes.enumerated().map { index, node in
        [
          .integer(index + 1), .integer(node.parent.map { $0 + 1 }), .integer(depths[index]),
          .text(kinds[node.kind]), .text(node.label),
        ]
      })
  }
}
