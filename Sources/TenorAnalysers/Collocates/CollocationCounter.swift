internal import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// Two periods whose collocates are compared: the later against the earlier.
struct CollocateSides: Sendable, Hashable {
  let study: Study
  let target: StudyPeriod
  let reference: StudyPeriod

  init(_ study: Study) {
    precondition(
      study.periods.count == 2, "Collocates of one period are compared with one other's.")
    let periods = study.periods.sorted { $0.days.lowerBound < $1.days.lowerBound }
    self.study = study
    (reference, target) = (periods[0], periods[1])
  }
}

/// Counts the words and the nodes of one shard by conversation and side: an array read for each token.
struct CollocationCounter {
  private let shard: Shard
  private let query: Query
  private let window: CollocateWindow
  private let sides: CollocateSides?
  private var forms: ShardForms
  private(set) var partial = CollocationPartial()
  private var target = CollocationTally()
  private var reference = CollocationTally()
  private var conversation: Int?
  /// The tokens of the nodes of the utterance at hand, in order.
  private var nodes: [Range<Int>] = []

  init(_ shard: Shard, _ query: Query, _ window: CollocateWindow, _ sides: CollocateSides? = nil) {
    self.shard = shard
    self.query = query
    self.window = window
    self.sides = sides
    forms = ShardForms(shard.vocabulary)
  }

  /// Counts all items.
  mutating func count() throws {
    let matches = try query.matches(in: shard)
    var next = 0
    for (number, item) in shard.items.enumerated() {
      if item.conversation != conversation {
        close()
        conversation = item.conversation
      }
      let first = next
      while next < matches.count, matches[next].item == number { next += 1 }
      guard let isTarget = isTarget(shard.utterance(item)) else { continue }
      findNodes(item, matches[first..<next])
      // Taken out meanwhile, since it is a part of what counts.
      var tally = CollocationTally()
      if isTarget {
        partial.targetUtterances += 1
        swap(&tally, &target)
        count(item, number, &tally)
        swap(&tally, &target)
      } else {
        partial.referenceUtterances += 1
        swap(&tally, &reference)
        count(item, number, &tally)
        swap(&tally, &reference)
      }
    }
    close()
  }

  private mutating func close() {
    guard let conversation else { return }
    target.close(conversation, isTarget: true, into: &partial)
    reference.close(conversation, isTarget: false, into: &partial)
  }

  /// On which side an utterance is; `nil` for none, which is counted by the reason.
  private mutating func isTarget(_ utterance: Utterance) -> Bool? {
    guard let sides else { return true }
    guard let date = utterance.date else {
      partial.elsewhere.undated += 1
      return nil
    }
    if sides.target.holds(date) { return true }
    if sides.reference.holds(date) { return false }
    if sides.target.cuts(date) || sides.reference.cuts(date) {
      partial.elsewhere.tooCoarse += 1
    } else {
      partial.elsewhere.outside += 1
    }
    return nil
  }

  /// The running words of each match; matches that share a word are one node.
  private mutating func findNodes(_ item: Shard.Item, _ matches: ArraySlice<Query.Match>) {
    nodes.removeAll(keepingCapacity: true)
    let tokens = shard.tokens
    let end = item.tokenised.tokens.upperBound
    var token = item.tokenised.tokens.lowerBound
    for match in matches {
      while token < end, Int(tokens.ends[token]) <= match.range.lowerBound { token += 1 }
      var at = token
      var words: Range<Int>?
      while at < end, Int(tokens.starts[at]) < match.range.upperBound {
        if tokens.classes[at].isRunning { words = (words?.lowerBound ?? at)..<at + 1 }
        at += 1
      }
      guard let words else {
        partial.wordless += 1
        continue
      }
      if let last = nodes.last, words.lowerBound < last.upperBound {
        nodes[nodes.count - 1] = last.lowerBound..<max(last.upperBound, words.upperBound)
        partial.joined += 1
      } else {
        nodes.append(words)
      }
    }
  }

  private mutating func count(_ item: Shard.Item, _ number: Int, _ tally: inout CollocationTally) {
    let tokens = shard.tokens
    tally.cluster.tokens += item.runningTokens
    var node = 0
    for token in item.tokenised.tokens where tokens.classes[token].isRunning {
      while node < nodes.count, nodes[node].upperBound <= token { node += 1 }
      if node < nodes.count, nodes[node].contains(token) { continue }
      tally.add(forms.number(of: tokens.types[token], in: &partial.forms))
    }
    guard !nodes.isEmpty else { return }
    tally.cluster.nodes += nodes.count
    tally.cluster.utterances += 1
    countPlaces(item, number, &tally)
  }

  /// Counts the places about the nodes. A place that holds a word of a node is a place, and no collocate.
  private mutating func countPlaces(
    _ item: Shard.Item, _ number: Int, _ tally: inout CollocationTally
  ) {
    let tokens = shard.tokens
    var sentence = item.tokenised.sentences.lowerBound
    func isInNode(_ token: Int, from index: Int, by step: Int) -> Bool {
      var index = index + step
      while nodes.indices.contains(index) {
        if nodes[index].contains(token) { return true }
        if step < 0 ? nodes[index].upperBound <= token : nodes[index].lowerBound > token {
          return false
        }
        index += step
      }
      return false
    }
    for (index, node) in nodes.enumerated() {
      var bounds = item.tokenised.tokens
      if window.span == .sentence {
        while tokens.sentences[sentence].tokens.upperBound <= node.lowerBound { sentence += 1 }
        var last = sentence
        while tokens.sentences[last].tokens.upperBound < node.upperBound { last += 1 }
        bounds =
          tokens.sentences[sentence].tokens.lowerBound..<tokens.sentences[last].tokens.upperBound
      }
      for isLeft in [true, false] {
        var room = isLeft ? window.left : window.right
        var at = isLeft ? node.lowerBound - 1 : node.upperBound
        while room > 0, bounds.contains(at) {
          if tokens.classes[at].isRunning {
            room -= 1
            tally.cluster.places += 1
            if !isInNode(at, from: index, by: isLeft ? -1 : 1) {
              let place = at
              tally.add(
                forms.number(of: tokens.types[at], in: &partial.forms), isLeft: isLeft,
                item: number,
                utterance: item.utterance
              ) {
                Int(
                  tokens.starts[min(place, node.lowerBound)])..<Int(
                    tokens.ends[max(place, node.upperBound - 1)])
              }
            }
          }
          at += isLeft ? -1 : 1
        }
      }
    }
  }
}
