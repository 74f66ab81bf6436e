/// The words of one conversation on one side, and those about its nodes, while they are counted.
struct CollocationTally {
  /// What is told of the cluster as a whole.
  var cluster = CollocationPartial.Cluster(conversation: 0, isTarget: true)
  /// By form: its tokens.
  private var counts: [UInt32] = []
  /// The forms with a token, in the order of first meeting.
  private var met: [UInt32] = []
  /// By form: its place in `pairs` plus one, or 0.
  private var places: [UInt32] = []
  private var pairs: [CollocationPartial.Pair] = []
  /// By pair: the item in which it was met last.
  private var items: [Int32] = []

  /// Counts a token of a form.
  mutating func add(_ form: UInt32) {
    let index = Int(form)
    if index >= counts.count { counts.grow(to: index + 1) }
    if counts[index] == 0 { met.append(form) }
    counts[index] += 1
  }

  /// Counts a place about a node.
  ///
  /// - Parameters:
  ///   - item: the number of the item in the shard, which tells utterances apart.
  ///   - range: of bytes of the text, from the one to the other; asked for at the first meeting.
  mutating func add(
    _ form: UInt32, isLeft: Bool, item: Int, utterance: Int, _ range: () -> Range<Int>
  ) {
    let index = Int(form)
    if index >= places.count { places.grow(to: index + 1) }
    if places[index] == 0 {
      let range = range()
      pairs.append(
        .init(
          form: form, utterance: UInt32(utterance), start: UInt32(range.lowerBound),
          length: UInt32(range.count)))
      items.append(Int32(item))
      places[index] = UInt32(pairs.count)
    }
    let pair = Int(places[index]) - 1
    if items[pair] != Int32(item) {
      pairs[pair].utterances += 1
      items[pair] = Int32(item)
    }
    if isLeft { pairs[pair].left += 1 } else { pairs[pair].right += 1 }
  }

  /// Hands over what was counted of a conversation, and forgets it.
  mutating func close(_ conversation: Int, isTarget: Bool, into partial: inout CollocationPartial) {
    guard cluster.tokens > 0 else { return }
    cluster.conversation = UInt32(conversation)
    cluster.isTarget = isTarget
    partial.add(
      cluster, words: met.map { .init(form: $0, count: counts[Int($0)]) }, pairs: pairs)
    for form in met { counts[Int(form)] = 0 }
    for pair in pairs { places[Int(pair.form)] = 0 }
    met.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    cluster = .init(conversation: 0, isTarget: isTarget)
  }
}

extension [UInt32] {
  fileprivate mutating func grow(to count: Int) {
    append(contentsOf: repeatElement(0, count: Swift.max(1024, count - self.count)))
  }
}
