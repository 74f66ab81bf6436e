public import TenorAnalysis
public import TenorText

extension VaderStrict: SentimentEngine {
  /// `vader-strict`
  public var name: String { Self.name }
  /// The files of the lexicon.
  public var lexicons: [LexiconProvenance] { lexicon.files }
  /// What the engine reads and what escapes it.
  public var method: String {
    "adds up the valences that people gave to single words, changed by the words up to three before them. It reads words, not irony; words of the subject and of names count as mood, so that a text about crime and prison reads as a gloomy one and the Ministry of Justice as a cheerful one; and, like the package it follows, it does not see a negation with a typographic apostrophe (isn’t)"
  }

  /// Scores the sentences of a shard's utterances. O(tokens): a token whose form is a word of VADER as
  /// it stands is looked up once per type. Each sentence scores as ``score(_:)`` scores its text.
  public func forEachSentence(
    of shard: Shard,
    _ visit: (_ item: Int, _ sentence: Tokens.Sentence, _ score: SentenceScore) -> Void
  ) {
    forEachScore(of: shard) { item, sentence, score in
      visit(item, sentence, SentenceScore(value: score.compound, matched: score.matched))
    }
  }

  /// The same with all that VADER says of a sentence.
  func forEachScore(
    of shard: Shard,
    _ visit: (_ item: Int, _ sentence: Tokens.Sentence, _ score: VaderScore) -> Void
  ) {
    let key = lexicon.files.map(\.digest).reduce(Self.name) { $0 + " " + $1 }
    let types = shard.vocabulary.sideTable(key) { vocabulary, type in
      vocabulary.withSurface(of: type) { lexicon.token($0) }
    }
    var scratch = Scratch()
    shard.text.withUnsafeBufferPointer { text in
      types.withUnsafeBufferPointer { types in
        shard.tokens.starts.withUnsafeBufferPointer { starts in
          shard.tokens.ends.withUnsafeBufferPointer { ends in
            shard.tokens.types.withUnsafeBufferPointer { ids in
              for (index, item) in shard.items.enumerated() {
                let reader = VaderTokenReader(
                  text: UnsafeBufferPointer(rebasing: text[item.text]), starts: starts, ends: ends,
                  ids: ids, types: types, lexicon: lexicon)
                for sentence in shard.tokens.sentences[item.tokenised.sentences] {
                  scratch.words.removeAll()
                  reader.read(sentence, into: &scratch.words)
                  visit(index, sentence, scratch.score())
                }
              }
            }
          }
        }
      }
    }
  }
}
