internal import TenorAnalysis

/// The mentions of one target in one utterance.
struct Mentions {
  /// Index into the shard's items.
  var item: Int
  /// The number of the target.
  var target: Int
  /// UTF-8 offsets in the utterance's text, in order.
  var ranges: [Range<Int>]

  /// Whether any of them lies in a stretch of the text, wholly or in part.
  func touch(_ text: Range<Int>) -> Bool { ranges.contains { $0.overlaps(text) } }
}

extension Targets {
  /// The mentions in a shard, by utterance and then by target. O(tokens) for each register searched.
  func mentions(in shard: Shard) throws -> [Mentions] {
    let scanners = searches.map { $0.matcher.scanner(for: shard.vocabulary) }
    var all: [Mentions] = []
    var matches: [AliasMatch] = []
    for (index, item) in shard.items.enumerated() {
      var byTarget: [Int: [Range<Int>]] = [:]
      for (search, scanner) in zip(searches, scanners) {
        matches.removeAll(keepingCapacity: true)
        try scanner.appendMatches(in: item, of: shard, to: &matches)
        for match in matches where match.isMention {
          if let target = search.targets[match.entry] {
            byTarget[target, default: []].append(match.range)
          }
        }
      }
      for (target, ranges) in byTarget.sorted(by: { $0.key < $1.key }) {
        all.append(Mentions(item: index, target: target, ranges: ranges))
      }
    }
    return all
  }
}
