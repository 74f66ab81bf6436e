/// How the bytes of one source divide into people's text and the page's furniture.
public struct SourceTotals: Sendable, Equatable {
  /// The source's name.
  public var source: String
  /// All bytes of the source.
  public var bytes: Int
  /// Bytes that stand in utterances.
  public var text: Int
  /// Bytes of chrome by kind; a kind that does not occur is missing. With `text` they add up to `bytes`.
  public var chrome: [Chrome.Kind: Int]
}

extension Corpus {
  /// The utterance's text.
  public func text(of utterance: Utterance) -> String {
    utterance.text(in: sources[utterance.source])
  }

  /// The number of utterances of each kind; 0 for a kind that does not occur.
  public var counts: [UtteranceKind: Int] {
    var counts = Dictionary(uniqueKeysWithValues: UtteranceKind.allCases.map { ($0, 0) })
    for conversation in conversations {
      for utterance in conversation.utterances { counts[utterance.kind, default: 0] += 1 }
    }
    return counts
  }

  /// The number of conversations without a date.
  public var undated: Int { conversations.count { $0.date == nil } }

  /// What became of every byte, by source, in the order of sources.
  public var totals: [SourceTotals] {
    var text = [Int](repeating: 0, count: sources.count)
    for conversation in conversations {
      for utterance in conversation.utterances {
        text[utterance.source] += utterance.pieces.reduce(0) { $0 + $1.range.count }
      }
    }
    return sources.indices.map { index in
      var chrome = sources[index].decodedChrome
      for piece in sources[index].chrome { chrome[piece.kind, default: 0] += piece.range.count }
      // Texts that were decoded, or converted from another encoding, have other lengths than there.
      let isAsRead =
        sources[index].decodedChrome.isEmpty && sources[index].bytes.count == sources[index].size
      return SourceTotals(
        source: sources[index].name, bytes: sources[index].size,
        text: isAsRead
          ? text[index] : max(0, sources[index].size - chrome.values.reduce(0, +)), chrome: chrome)
    }
  }
}
