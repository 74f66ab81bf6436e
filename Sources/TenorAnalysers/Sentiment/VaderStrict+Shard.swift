internal import TenorAnalysis
internal import TenorText

/// What the sentences of one utterance come to.
struct UtteranceScore: Equatable {
  /// The sum of the compounds of the sentences that are scored.
  var sum = 0.0
  var sentences = 0
  var scored = 0
  /// Words with an entry in the lexicon.
  var matched = 0
}

extension VaderStrict {
  /// Scores the sentences of a shard's utterances, in order. O(tokens): a token whose form is a word of
  /// VADER as it stands is looked up once per type.
  func scores(of shard: Shard) -> [UtteranceScore] {
    var result: [UtteranceScore] = []
    result.reserveCapacity(shard.items.count)
    forEachSentence(of: shard) { item, score in
      while result.count <= item { result.append(UtteranceScore()) }
      guard let score else { return }
      result[item].sentences += 1
      result[item].matched += score.matched
      if score.isScored {
        result[item].scored += 1
        result[item].sum += score.compound
      }
    }
    return result
  }

  /// Calls `visit` with the index of an item and the score of each of its sentences, and with `nil` for
  /// an item without any.
  func forEachSentence(of shard: Shard, _ visit: (_ item: Int, _ score: VaderScore?) -> Void) {
    let key = lexicon.files.map(\.digest).reduce(Self.name) { $0 + " " + $1 }
    let types = shard.vocabulary.sideTable(key) { vocabulary, type in
      var form = vocabulary.surface(of: type)
      return form.withUTF8 { lexicon.token($0) }
    }
    var scratch = Scratch()
    shard.text.withUnsafeBufferPointer { text in
      types.withUnsafeBufferPointer { types in
        shard.tokens.starts.withUnsafeBufferPointer { starts in
          shard.tokens.ends.withUnsafeBufferPointer { ends in
            shard.tokens.types.withUnsafeBufferPointer { ids in
              for (index, item) in shard.items.enumerated() {
                if item.tokenised.sentences.isEmpty { visit(index, nil) }
                let reader = VaderTokenReader(
                  text: UnsafeBufferPointer(rebasing: text[item.text]), starts: starts, ends: ends,
                  ids: ids, types: types, lexicon: lexicon)
                for sentence in shard.tokens.sentences[item.tokenised.sentences] {
                  scratch.words.removeAll()
                  reader.read(sentence, into: &scratch.words)
                  visit(index, scratch.score())
                }
              }
            }
          }
        }
      }
    }
  }
}
