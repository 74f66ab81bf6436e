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
    var map = post.map(in: sources[head.source])
    let feeds = takeChrome(of: head, above: map)
    map = map.behind(head.map, count: head.text.count - Head.feeds, feeds: feeds)
    var longer = post
    longer.pieces = [TextPiece(head.text)]
    if feeds < Head.feeds {
      longer.pieces = [TextPiece(head.text.dropLast(Head.feeds - feeds))]
    } else if feeds > Head.feeds {
      let more = [UInt8](repeating: UInt8(ascii: "\n"), count: feeds - Head.feeds)
      longer.pieces.append(TextPiece(sources[head.source].append(more)))
    }
    let added = longer.pieces.reduce(0) { $0 + $1.range.count }
    longer.pieces += post.pieces
    longer.range =
      min(
        head.text.lowerBound, text.lowerBound)..<max(
        head.text.upperBound, text.upperBound)
    if !post.voices.isEmpty { longer.voices = post.voices(behind: added) }
    longer.isMapped(by: sources[head.source].append(map))
    conversations[index].utterances[0] = longer
    conversations[index].head = nil
  }

  /// Takes the title of a page out of its chrome, with the blanks behind it, and tells how many line
  /// feeds these are. Of other sources, titles are part of what nobody asked for.
  private mutating func takeChrome(of head: Head, above text: TextMap) -> Int {
    let title = head.map
    guard let titles = sources[head.source].decodedChrome[.title],
      title.range.upperBound < text.range.lowerBound
    else { return Head.feeds }
    let gap = text.range.lowerBound - title.range.upperBound
    let blanks = sources[head.source].decodedChrome[.blank] ?? 0
    let rest: [(Chrome.Kind, Int)] = [(.title, titles - title.range.count), (.blank, blanks - gap)]
    for (kind, count) in rest {
      sources[head.source].decodedChrome[kind] = count > 0 ? count : nil
    }
    // No page has more, but a damaged store may say so.
    return min(gap, max(1, text.line - title.line), 1_000)
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
      guard let title = before.last, post(index).kind == .post else { continue }
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
    longer.voices = voices(behind: added.count)
    return longer
  }

  /// The voices behind so many bytes of the speaker's own.
  fileprivate func voices(behind count: Int) -> [VoiceRange] {
    [VoiceRange(.own, 0..<count)]
      + voices.map {
        VoiceRange($0.voice, $0.range.lowerBound + count..<$0.range.upperBound + count)
      }
  }
}
