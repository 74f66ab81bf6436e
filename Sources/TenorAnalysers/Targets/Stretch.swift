internal import TenorAnalysis
internal import TenorText

/// A sentence, or a clause of one, with its score.
struct Stretch {
  /// UTF-8 offsets in the utterance's text, from its first token to its last.
  var text: Range<Int>
  var score: SentenceScore
  /// Whether it mentions the target.
  var isAbout: Bool
}

extension SentimentEngine {
  /// Hands over the sentences, or the clauses, of each utterance that mentions a target. O(tokens).
  func forEachMentioned(
    _ mentions: [Mentions], of shard: Shard, in scope: TargetScope,
    _ visit: (Mentions, [Stretch]) -> Void
  ) {
    if let tenor = self as? TenorEngine {
      return tenor.forEachRescored(mentions, of: shard, in: scope, visit)
    }
    precondition(scope == .sentence, "\(name) knows no clauses")
    let items = Set(mentions.map(\.item))
    var stretches: [Int: [Stretch]] = [:]
    forEachSentence(of: shard) { item, sentence, score in
      guard items.contains(item), let text = shard.tokens.span(of: sentence.tokens) else { return }
      stretches[item, default: []].append(Stretch(text: text, score: score, isAbout: false))
    }
    for mentions in mentions {
      let marked = (stretches[mentions.item] ?? []).map { stretch in
        var stretch = stretch
        stretch.isAbout = mentions.touch(stretch.text)
        return stretch
      }
      visit(mentions, marked)
    }
  }
}

extension TenorEngine {
  /// Scores the utterances anew for each target that they mention, its own words being no more than a name.
  fileprivate func forEachRescored(
    _ mentions: [Mentions], of shard: Shard, in scope: TargetScope,
    _ visit: (Mentions, [Stretch]) -> Void
  ) {
    var scorer = SentenceScorer(rules)
    var stretches: [Stretch] = []
    withReader(of: shard) { reader in
      for mentions in mentions {
        stretches.removeAll(keepingCapacity: true)
        shard.forEachStatement(of: shard.items[mentions.item]) { sentence in
          scorer.units.removeAll(keepingCapacity: true)
          let marks = reader.read(sentence, into: &scorer.units)
          scorer.units.silence(mentions, in: shard.tokens)
          scorer.score(marks)
          append(sentence, scorer, mentions, shard.tokens, scope, to: &stretches)
        }
        visit(mentions, stretches)
      }
    }
  }

  private func append(
    _ sentence: Tokens.Sentence, _ scorer: borrowing SentenceScorer, _ mentions: Mentions,
    _ tokens: Tokens, _ scope: TargetScope, to stretches: inout [Stretch]
  ) {
    let clauses =
      switch scope {
      case .sentence: [scorer.sentence(of: sentence.tokens)]
      case .clause: scorer.clauses(of: sentence.tokens)
      }
    for clause in clauses {
      guard let text = tokens.span(of: clause.tokens) else { continue }
      stretches.append(
        Stretch(
          text: text,
          score: SentenceScore(
            value: clause.sum * clause.scale, matched: clause.matched,
            weight: rules.contains(.weighting) ? 1 / clause.scale : 1),
          isAbout: mentions.touch(text)))
    }
  }
}

extension [Unit] {
  /// Makes the units that lie in a mention words without a meaning. A longer phrase around the mention
  /// says more than the name does, and stays.
  fileprivate mutating func silence(_ mentions: Mentions, in tokens: Tokens) {
    for index in indices {
      let first = Int(self[index].token)
      guard let text = tokens.span(of: first..<first + Int(self[index].count)) else { continue }
      if mentions.ranges.contains(where: {
        $0.lowerBound <= text.lowerBound && text.upperBound <= $0.upperBound
      }) {
        self[index].meaning = .none
      }
    }
  }
}

extension Tokens {
  /// From the first byte of the first of some tokens to the end of the last; `nil` for no tokens.
  fileprivate func span(of tokens: Range<Int>) -> Range<Int>? {
    tokens.isEmpty
      ? nil : Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])
  }
}
