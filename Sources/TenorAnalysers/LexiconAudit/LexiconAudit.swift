public import TenorAnalysis
public import TenorCorpus
internal import TenorText

/// Which forms of the lexicons carry the sentiment of a corpus, and the difference between two periods;
/// which of them look topical rather than evaluative; and what is left without those.
///
/// The score of an utterance is a sum of shares, one for each form that was met. With v the valence of a
/// form after all rules, and s the sum of a sentence's valences and of its exclamation marks:
///
///     score(utterance) = Σ s / Σ √(s² + 15), over its scored sentences
///     share(form)      = Σ v / Σ √(s² + 15)
///     contribution     = Σ share / scored utterances
///
/// The contributions of all forms and of the exclamation marks add up to the mean; those to the means of
/// two periods differ by as much as the means do. With the rule `weighting` switched off a sentence counts
/// as any other, and the share of a form is Σ v / √(s² + 15) / scored sentences.
///
/// *Without* some forms, every sentence is summed again from what is left of it, its exclamation marks
/// included, and every utterance from its sentences; one that has nothing left is unscored. What the
/// rules made of the other forms stays.
///
/// - Input: the speakers' own words, unless the run's filter names other voices.
/// - Output: see ``LexiconAuditFindings``. Nothing here is a test: ``TopicalCriteria`` are signs to look at.
/// - Complexity: O(tokens) time, twice with a domain; 40 bytes for each form that is met.
public struct LexiconAudit: Analyser {
  /// `lexicon-audit`
  public static let name = "lexicon-audit"

  /// What scores the sentences.
  public var engine: TenorEngine
  /// The same engine without the rule `domain`; `nil` where no domain protects anything.
  public var unprotected: TenorEngine?
  /// Two periods; `nil` audits the corpus as a whole.
  public var study: Study?
  /// When a form looks topical.
  public var criteria: TopicalCriteria
  private let spellings: [String]
  private let unprotectedSpellings: [String]

  /// The speakers' own words: what they quote is not their mood.
  public var voices: Set<Voice> { [.own] }

  /// An audit of an engine's lexicons.
  ///
  /// - Parameters:
  ///   - unprotected: the same engine without the rule `domain`, which tells what the domain keeps from
  ///     being scored.
  ///   - study: of two periods.
  public init(
    engine: TenorEngine, unprotected: TenorEngine? = nil, study: Study? = nil,
    criteria: TopicalCriteria = TopicalCriteria()
  ) {
    precondition(
      study.map { $0.periods.count == 2 } ?? true, "An audit sets two periods side by side.")
    self.engine = engine
    self.unprotected = unprotected
    self.study = study
    self.criteria = criteria
    spellings = engine.book.spellings
    unprotectedSpellings = unprotected?.book.spellings ?? []
  }

  /// Scores the sentences of a shard and notes what they are made of.
  public func analyse(_ shard: Shard) -> LexiconAuditPartial {
    var partial = LexiconAuditPartial.empty
    var fates = [TokenFate](
      repeating: .open, count: unprotected == nil ? 0 : shard.tokens.count)
    engine.withReader(of: shard) { reader in
      let context = FormContext(reader: reader, spellings: spellings, shard: shard)
      var scorer = SentenceScorer(engine.rules)
      for item in shard.items {
        var utterance = LexiconAuditPartial.Utterance(
          conversation: UInt32(item.conversation), utterance: UInt32(item.utterance))
        shard.forEachStatement(of: item) { sentence in
          scorer.units.removeAll(keepingCapacity: true)
          let marks = reader.read(sentence, into: &scorer.units)
          scorer.score(marks)
          if !fates.isEmpty { note(scorer.units, in: &fates) }
          if !scorer.parts.isEmpty {
            utterance.sentences.append(partial.add(scorer, marks, in: context.sentence(sentence)))
          }
        }
        partial.utterances.append(utterance)
      }
    }
    partial.protectedTokens += fates.count { $0 != .open }
    if let unprotected { partial.add(unprotected, fates, unprotectedSpellings, in: shard) }
    return partial
  }

  private func note(_ units: [Unit], in fates: inout [TokenFate]) {
    for unit in units where !unit.roles.isDisjoint(with: [.masked, .neutral]) {
      for token in Int(unit.token)..<Int(unit.token + unit.count) {
        fates[token] = unit.roles.contains(.masked) ? .masked : .neutral
      }
    }
  }
}

/// What the domain makes of a token.
enum TokenFate: UInt8 {
  case open, masked, neutral
}

extension PhraseBook {
  /// The words of the forms by their numbers, the first being that of no word.
  var spellings: [String] {
    var spellings = [String](repeating: "", count: words.count + 1)
    for (word, number) in words { spellings[Int(number)] = word }
    return spellings
  }
}
