extension LexiconAuditPartial.Sentence {
  /// The sum of the parts and of the emphasis, some forms left out; `nil` where nothing is left.
  func sum(without forms: Set<String> = []) -> Double? {
    var sum = 0.0
    var isScored = false
    for part in parts where !forms.contains(part.form) {
      sum += part.valence
      isScored = true
    }
    guard isScored else { return nil }
    return sum + emphasis(sum)
  }

  /// What the exclamation marks add to a sum, in its direction.
  func emphasis(_ sum: Double) -> Double {
    guard exclamations > 0, sum != 0 else { return 0 }
    let mark = sum > 0 ? RuleConstants.exclamation : -RuleConstants.exclamation
    return Double(exclamations) * mark
  }
}

extension LexiconAuditPartial.Utterance {
  /// The score, some forms left out; `nil` where nothing is left.
  func score(isWeighted: Bool, without forms: Set<String> = []) -> Double? {
    var score = UtteranceScore()
    for sentence in sentences {
      guard let sum = sentence.sum(without: forms) else { continue }
      score.add(sentenceScore(sum, isWeighted: isWeighted))
    }
    return score.mean
  }

  /// Hands over the share of each part, and of the exclamation marks (`nil`), in the score.
  func forEachShare(isWeighted: Bool, _ visit: (_ form: String?, _ share: Double) -> Void) {
    var whole = UtteranceScore()
    var factors: [Double] = []
    for sentence in sentences {
      let score = sentenceScore(sentence.sum() ?? 0, isWeighted: isWeighted)
      whole.add(score)
      factors.append(score.weight * RuleConstants.scale(of: sentence.sum() ?? 0))
    }
    for (sentence, factor) in zip(sentences, factors) {
      let unit = factor / whole.weight
      for part in sentence.parts { visit(part.form, part.valence * unit) }
      if sentence.exclamations > 0 {
        visit(nil, sentence.emphasis(sentence.parts.reduce(0) { $0 + $1.valence }) * unit)
      }
    }
  }

  private func sentenceScore(_ sum: Double, isWeighted: Bool) -> SentenceScore {
    let scale = RuleConstants.scale(of: sum)
    return SentenceScore(value: sum * scale, matched: 1, weight: isWeighted ? 1 / scale : 1)
  }
}
