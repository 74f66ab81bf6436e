import Testing

@testable import TenorCorpus

struct ConversationRootsTests {
  /// The roots of the ids, asked for in the order of the pairs.
  private func roots(_ pairs: [(id: String, parent: String?)]) -> [String] {
    var roots = ConversationRoots()
    for pair in pairs { roots.add(pair.id, answering: pair.parent) }
    return pairs.map { roots.root(of: $0.id) }
  }

  @Test(arguments: [
    ("a- ba cb", "a a a"), ("cb ba a-", "a a a"), ("b? c?", "? ?"), ("aa ba", "a a"),
    ("ab ba", "a a"), ("xa ab bc ca", "x x x x"), ("ab bc ca xa", "a a a a"),
  ])
  func `each id finds the root of its tree`(pairs: String, expected: String) {
    let pairs = pairs.split(separator: " ").map { pair in
      let parent = String(pair.dropFirst())
      return (id: String(pair.prefix(1)), parent: parent == "-" ? nil : parent)
    }
    #expect(roots(pairs).joined(separator: " ") == expected)
  }

  /// If no way made the next one shorter, that would be 100,000 times 100,000 steps.
  @Test(.timeLimit(.minutes(1)))
  func `a long way into a ring is one conversation, in linear time`() {
    let count = 100_000
    let pairs = (0..<count).map { id in
      (id: "\(id)", parent: Optional("\(id + 1 < count ? id + 1 : count - 2)"))
    }
    #expect(Set(roots(pairs)) == ["0"])
  }
}
