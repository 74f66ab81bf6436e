extension Corpus {
  /// The corpus with each conversation's title read as the first words of its post: what `--titles`
  /// counts. Ids stay; a title that a manifest gave stands in no source and is not counted.
  ///
  /// - Complexity: O(n log n) in conversations and chrome.
  public func countingTitles() -> Corpus {
    var corpus = self
    for index in conversations.indices { corpus.countHead(of: index) }
    let bySource = Dictionary(grouping: conversations.indices) { conversations[$0].source }
    for (source, members) in bySource { corpus.countTitles(of: members, in: source) }
    return corpus
  }

  /// Counts a title that was decoded, or kept in a store, where there is a post of the same source.
  private mutating func countHead(of index: Int) {
    guard let head = conversations[index].head, let post = conversations[index].utterances.first,
      post.kind == .post, post.source == head.source
    else { return }
    let text = post.pieces.first?.range ?? head.text.upperBound..<head.text.upperBound
    let map = post.map(in: sources[head.source]).behind(head.map, count: head.text.count)
    var longer = post
    longer.pieces = [TextPiece(head.text)] + post.pieces
    longer.range =
      min(
        head.text.lowerBound, text.lowerBound)..<max(
        head.text.upperBound, text.upperBound)
    if !post.voices.isEmpty {
      longer.voices =
        [VoiceRange(.own, 0..<head.text.count)]
        + post.voices.map {
          VoiceRange(
            $0.voice,
            $0.range.lowerBound + head.text.count..<$0.range.upperBound + head.text.count)
        }
    }
    longer.isMapped(by: sources[head.source].append(map))
    conversations[index].utterances[0] = longer
    conversations[index].head = nil
  }

  private mutating func countTitles(of members: [Int], in source: Int) {
    let titles = sources[source].chrome.filter { $0.kind == .title }.map(\.range)
    var next = titles[...]
    var absorbed: [Range<Int>] = []
    let inOrder = members.filter { !conversations[$0].utterances.isEmpty }
      .sorted { post($0).range.lowerBound < post($1).range.lowerBound }
    for index in inOrder {
      let start = post(index).range.lowerBound
      // The last title before the post; those passed over belong to posts before it.
      let before = next.prefix { $0.upperBound <= start }
      next = next.dropFirst(before.count)
      guard let title = before.last else { continue }
      absorbed.append(title.lowerBound..<start)
      conversations[index].utterances[0] = post(index).reading(
        from: title.lowerBound, in: sources[source])
    }
    var range = absorbed[...]
    sources[source].chrome.removeAll { chrome in
      range = range.drop { $0.upperBound <= chrome.range.lowerBound }
      return range.first.map { $0.lowerBound <= chrome.range.lowerBound } ?? false
    }
  }

  private func post(_ conversation: Int) -> Utterance { conversations[conversation].utterances[0] }
}

extension Utterance {
  /// The utterance with the source's bytes from `start` on before its text, as its own words.
  fileprivate func reading(from start: Int, in source: Source) -> Utterance {
    var longer = self
    let before = start..<range.lowerBound
    var added: [UInt8] = []
    longer.pieces = [TextPiece(before)]
    longer.appendText(from: source, to: &added)
    longer.pieces += pieces
    longer.range = start..<range.upperBound
    longer.voices =
      [VoiceRange(.own, 0..<added.count)]
      + voices.map {
        VoiceRange(
          $0.voice, $0.range.lowerBound + added.count..<$0.range.upperBound + added.count)
      }
    return longer
  }
}
