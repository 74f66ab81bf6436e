internal import TenorAnalysis
public import TenorCorpus
public import TenorText

extension TenorEngine {
  /// How the engine comes to the scores of a conversation's utterances, in their order.
  ///
  /// - Parameter voices: whose words count; the others are blanked.
  public func explanations(
    ofConversation conversation: Int, in corpus: Corpus, voices: Set<Voice> = [.own],
    tokeniser: Tokeniser = Tokeniser()
  ) throws -> [Explanation] {
    var filter = Filter()
    filter.voices = voices
    let shard = try Shard(of: corpus, tokeniser: tokeniser, filter: filter, by: .month)
    try shard.fill(conversation..<conversation + 1)
    return explanations(of: shard)
  }

  /// How the engine comes to the score of a text.
  public func explanation(
    of text: String, tokeniser: Tokeniser = Tokeniser()
  ) throws -> Explanation {
    var explanation = try explanations(
      ofConversation: 0, in: Corpus(utterance: text), voices: Voice.everybody,
      tokeniser: tokeniser)[0]
    explanation.id = nil
    return explanation
  }

  /// One for each item of a shard. The shares are exact to the rounding of floating-point sums.
  func explanations(of shard: Shard) -> [Explanation] {
    var result = shard.items.map { item in
      Explanation(
        id: shard.utterance(item).id,
        text: String(decoding: shard.text[item.text], as: UTF8.self), score: nil, matched: 0,
        sentences: [])
    }
    var weights = [Double](repeating: 0, count: result.count)
    let isWeighted = rules.contains(.weighting)
    forEachScored(of: shard, isTracing: true) { item, sentence, scorer in
      let trace = SentenceTrace(shard: shard, item: shard.items[item], book: book)
      let explained = trace.sentence(sentence, scorer)
      if !explained.parts.isEmpty { weights[item] += isWeighted ? 1 / scorer.scale : 1 }
      result[item].matched += explained.parts.count
      result[item].sentences.append(explained)
    }
    for item in result.indices where weights[item] > 0 {
      var score = 0.0
      for index in result[item].sentences.indices {
        let sentence = result[item].sentences[index]
        guard let value = sentence.score else { continue }
        let share = value * (isWeighted ? 1 / sentence.scale : 1) / weights[item]
        result[item].sentences[index].share = share
        score += share
      }
      result[item].score = score
    }
    return result
  }
}

/// Turns the units of a sentence into words.
private struct SentenceTrace {
  let shard: Shard
  let item: Shard.Item
  let book: PhraseBook

  func sentence(
    _ sentence: Tokens.Sentence, _ scorer: borrowing SentenceScorer
  ) -> Explanation.Sentence {
    let scale = scorer.scale
    let units = scorer.units
    let parts = scorer.parts.map { part in
      let range = range(of: units[part.unit])
      return Explanation.Part(
        form: words(range), start: range.lowerBound, end: range.upperBound,
        source: book.origins[Int(units[part.unit].meaning.origin)], base: part.base,
        steps: part.steps.map { step in
          Explanation.Step(
            rule: step.rule, by: step.unit.map { words(self.range(of: units[$0])) },
            valence: step.valence)
        },
        valence: part.valence, share: part.valence * scale)
    }
    let end = sentence.tokens.isEmpty ? sentence.text.lowerBound : trimmed(sentence)
    return Explanation.Sentence(
      start: sentence.text.lowerBound, end: end, score: parts.isEmpty ? nil : scorer.score,
      share: nil, sum: scorer.sum, scale: scale, emphasis: scorer.emphasis, parts: parts,
      ignored: units.compactMap(ignored))
  }

  private func ignored(_ unit: Unit) -> Explanation.Ignored? {
    let reason: Explanation.Reason
    if unit.roles.contains(.isPerson) {
      reason = .person
    } else if unit.roles.contains(.masked) {
      reason = .name
    } else if unit.roles.contains(.neutral) {
      reason = .topic
    } else if unit.roles.contains(.fixed) {
      reason = .phrase
    } else {
      return nil
    }
    let range = range(of: unit)
    return Explanation.Ignored(
      form: words(range), start: range.lowerBound, end: range.upperBound, reason: reason)
  }

  private func range(of unit: Unit) -> Range<Int> {
    let last = Int(unit.token + unit.count - 1)
    return Int(shard.tokens.starts[Int(unit.token)])..<Int(shard.tokens.ends[last])
  }

  private func trimmed(_ sentence: Tokens.Sentence) -> Int {
    Int(shard.tokens.ends[sentence.tokens.upperBound - 1])
  }

  private func words(_ range: Range<Int>) -> String {
    let start = item.text.lowerBound
    return String(
      decoding: shard.text[start + range.lowerBound..<start + range.upperBound], as: UTF8.self)
  }
}

extension Corpus {
  /// A corpus of one utterance, for a text given by hand.
  init(utterance text: String) {
    self.init()
    let bytes = Array(text.utf8)
    let range = 0..<bytes.count
    sources = [Source(name: "text", bytes: bytes)]
    conversations = [
      Conversation(
        id: "text", title: nil, date: nil, dateStated: false, source: 0, reader: "text",
        layout: "text", declaredComments: nil,
        utterances: [
          Utterance(
            id: "text", kind: .post, pieces: [TextPiece(range)], range: range,
            voices: [VoiceRange(.own, range)])
        ])
    ]
  }
}
