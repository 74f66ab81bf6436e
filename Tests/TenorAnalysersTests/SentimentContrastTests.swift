import Testing

@testable import TenorAnalysers

/// The rule of *but*, with its search by value.
@Suite struct SentimentContrastTests {
  /// What the reference does, on the whole list: walk, find the first equal value, change that.
  private func reference(_ values: [Double], but: Int) -> [Double] {
    var list = values
    for index in list.indices {
      guard let first = list.firstIndex(of: list[index]) else { continue }
      if first < but { list[first] *= 0.5 } else if first > but { list[first] *= 1.5 }
    }
    return list
  }

  private func applied(
    _ values: [Double], _ change: (inout [VaderValences.Valence]) -> Void
  ) -> [Double] {
    var valences = values.enumerated().filter { $0.element != 0 }.map {
      VaderValences.Valence(word: $0.offset, value: $0.element)
    }
    change(&valences)
    var result = [Double](repeating: 0, count: values.count)
    for valence in valences { result[valence.word] = valence.value }
    return result
  }

  /// 2, 1, 2 before the but: the first 2 becomes 1; at the 1 the first 1 is that one, and becomes 0.5;
  /// at the second 2 it is itself. Behind it: the 1 finds the 1 that was never halved.
  @Test func `an equal value earlier in the text is changed in place of a later one`() {
    let values: [Double] = [2, 1, 2, 0, 1]
    let expected: [Double] = [0.5, 0.5, 1, 0, 1]
    #expect(reference(values, but: 3) == expected)
    #expect(applied(values) { ContrastShift.applySearching(to: &$0, but: 3) } == expected)
    #expect(applied(values) { ContrastShift.applyQueueing(to: &$0, but: 3) } == expected)
  }

  @Test func `searching and queueing agree with the reference's search`() {
    var random = SystemlessRandom(seed: 7)
    let some: [Double] = [0, 0, 4, 2, 1, 0.5, 3, 1.5, 2.25, -1, -2, 1.9]
    for _ in 0..<2000 {
      let count = Int.random(in: 1...80, using: &random)
      var values = (0..<count).map { _ in some.randomElement(using: &random) ?? 0 }
      let but = Int.random(in: 0..<count, using: &random)
      values[but] = 0
      let expected = reference(values, but: but)
      #expect(applied(values) { ContrastShift.applySearching(to: &$0, but: but) } == expected)
      #expect(applied(values) { ContrastShift.applyQueueing(to: &$0, but: but) } == expected)
    }
  }

  @Test func `a queue gives the least of its numbers first`() {
    var queue = LeastFirst()
    for number in [5, 3, 8, 1, 9] { queue.insert(number) }
    #expect([7, 10, 0, 11, 12].map { queue.exchange($0) } == [1, 3, 0, 5, 7])
  }
}
