internal import TenorStatistics

extension LexiconAgreement {
  /// How far two lexicons agree on a corpus.
  public struct OnCorpus: Sendable, Encodable {
    /// What one of them knows of the corpus.
    public struct Reach: Sendable, Encodable {
      /// Tokens that belong to one of its entries, emoticons among them.
      public var tokens: Int
      /// Those of them that are running words.
      public var covered: Int
      /// Entries met, a phrase counted once.
      public var matches: Int
      /// covered over all running words, in 0...1; `nil` without any.
      public var coverage: Double?
      /// Utterances with at least one entry.
      public var scored: Int
    }

    /// How the two score utterances: by the mean valence of the entries met.
    public struct Scores: Sendable, Encodable {
      /// Signs of the means, over utterances that both score.
      public var signs: Signs
      /// Krippendorff's alpha of the signs as ranks; `nil` where it is undefined.
      public var alpha: Double?
      /// Pearson's correlation of the means; `nil` for fewer than ``LexiconAgreement/fewest``, or where one
      /// does not vary.
      public var pearson: Double?
      /// Spearman's.
      public var spearman: Double?
    }

    /// Analysed.
    public var utterances: Int
    /// That hold them.
    public var conversations: Int
    /// Running words.
    public var tokens: Int
    /// The first lexicon's.
    public var a: Reach
    /// The second's.
    public var b: Reach
    /// Signs of the tokens that both know.
    public var shared: Signs
    /// By utterance.
    public var scores: Scores
    let disagreements: [Disagreement]

    private enum CodingKeys: String, CodingKey {
      case utterances, conversations, tokens, a, b, shared, scores
    }

    init(
      _ total: LexiconComparisonPartial, _ a: Lexicon, _ b: Lexicon, conversations: Int
    ) {
      utterances = total.utterances.count
      self.conversations = conversations
      let running = total.utterances.reduce(0) { $0 + Int($1.tokens) }
      tokens = running
      func reach(_ side: Int) -> Reach {
        let covered = total.utterances.reduce(0) { $0 + Int($1.sides[side].covered) }
        return Reach(
          tokens: total.utterances.reduce(0) { $0 + Int($1.sides[side].tokens) }, covered: covered,
          matches: total.utterances.reduce(0) { $0 + Int($1.sides[side].entries) },
          coverage: running > 0 ? Double(covered) / Double(running) : nil,
          scored: total.utterances.count { $0.sides[side].entries > 0 })
      }
      self.a = reach(0)
      self.b = reach(1)
      var table = [[Int]](repeating: [0, 0, 0], count: 3)
      var found: [Disagreement] = []
      for (pair, count) in total.pairs {
        let (entryA, entryB) = (a.entries[pair.a], b.entries[pair.b])
        let (inA, inB) = (a.common(entryA.valence ?? 0), b.common(entryB.valence ?? 0))
        table[LexiconSign(inA).place][LexiconSign(inB).place] += count
        if LexiconSign(inA) != LexiconSign(inB) {
          found.append(
            Disagreement(
              a: entryA.form, b: entryB.form, valenceA: inA, valenceB: inB, tokens: count))
        }
      }
      shared = Signs(table)
      disagreements = found.sorted {
        ($1.tokens ?? 0, abs($1.valenceA - $1.valenceB), $0.a, $0.b)
          < ($0.tokens ?? 0, abs($0.valenceA - $0.valenceB), $1.a, $1.b)
      }
      scores = Scores(
        total.utterances.compactMap { row in
          guard let inA = row.sides[0].mean, let inB = row.sides[1].mean else { return nil }
          return (inA, inB)
        })
    }
  }
}

extension LexiconAgreement.OnCorpus.Scores {
  init(_ means: [(a: Double, b: Double)]) {
    var table = [[Int]](repeating: [0, 0, 0], count: 3)
    for mean in means { table[LexiconSign(mean.a).place][LexiconSign(mean.b).place] += 1 }
    signs = LexiconAgreement.Signs(table)
    alpha = krippendorffAlpha(
      means.map { [$0.a, $0.b].map { Double(LexiconSign($0).rawValue) } }, level: .ordinal)
    let isTelling = means.count >= LexiconAgreement.fewest
    pearson = isTelling ? pearsonCorrelation(means.map(\.a), means.map(\.b)) : nil
    spearman = isTelling ? spearmanCorrelation(means.map(\.a), means.map(\.b)) : nil
  }
}
