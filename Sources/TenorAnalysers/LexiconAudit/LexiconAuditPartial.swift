public import TenorAnalysis

/// What the sentences of a stretch of the corpus are made of, and where forms stand.
///
/// Valences are kept one by one, in corpus order: sums of them are formed once, at the end.
public struct LexiconAuditPartial: Mergeable, Codable, Sendable, Equatable {
  /// One form that was met.
  struct Part: Codable, Sendable, Equatable {
    var form: String
    /// After all rules.
    var valence: Double
  }

  /// A scored sentence.
  struct Sentence: Codable, Sendable, Equatable {
    var parts: [Part] = []
    /// The exclamation marks that count.
    var exclamations = 0
  }

  struct Utterance: Codable, Sendable, Equatable {
    var conversation: UInt32
    var utterance: UInt32
    /// The scored ones.
    var sentences: [Sentence] = []
    /// The score without the domain's protection; `nil` when unscored, or where no domain protects.
    var unprotected: Double?
  }

  /// Where a form stands.
  struct Place: Mergeable, Codable, Sendable, Equatable {
    /// As the lexicon or the idiom has it.
    var base = 0.0
    var occurrences = 0
    /// Of these, in a name.
    var inNames = 0
    /// Of these, in a sentence whose other forms add up to more, and to less, than 0.
    var positive = 0
    var negative = 0
    /// The words directly before and behind it, function words left out.
    var before: [String: Int] = [:]
    var behind: [String: Int] = [:]

    static let empty = Place()

    mutating func merge(_ next: Place) {
      if occurrences == 0 { base = next.base }
      occurrences += next.occurrences
      inNames += next.inNames
      positive += next.positive
      negative += next.negative
      before.merge(next.before)
      behind.merge(next.behind)
    }
  }

  /// A form that the domain keeps from being scored.
  struct Protected: Mergeable, Codable, Sendable, Equatable {
    var base = 0.0
    var masked = 0
    var neutral = 0

    static let empty = Protected()

    mutating func merge(_ next: Protected) {
      if masked + neutral == 0 { base = next.base }
      masked += next.masked
      neutral += next.neutral
    }
  }

  /// In corpus order.
  var utterances: [Utterance] = []
  var places: [String: Place] = [:]
  var protected: [String: Protected] = [:]
  /// Tokens that the domain masks or leaves neutral, scored by a lexicon or not.
  var protectedTokens = 0

  /// Nothing.
  public static let empty = LexiconAuditPartial()

  /// Adds the next stretch.
  public mutating func merge(_ next: LexiconAuditPartial) {
    utterances += next.utterances
    places.merge(next.places)
    protected.merge(next.protected)
    protectedTokens += next.protectedTokens
  }
}

extension LexiconAuditPartial {
  /// Adds a scored sentence, and returns what it is made of.
  mutating func add(
    _ scorer: borrowing SentenceScorer, _ marks: UnitReader.Marks, in context: FormContext
  ) -> Sentence {
    var sentence = Sentence()
    if scorer.rules.contains(.exclamations) {
      sentence.exclamations = min(marks.exclamations, RuleConstants.mostExclamations)
    }
    for part in scorer.parts {
      sentence.parts.append(
        Part(form: context.form(of: scorer.units[part.unit]), valence: part.valence))
    }
    for (index, part) in scorer.parts.enumerated() {
      let unit = scorer.units[part.unit]
      let form = sentence.parts[index].form
      let rest = sentence.parts.reduce(0) { $1.form == form ? $0 : $0 + $1.valence }
      var place = Place(base: part.base, occurrences: 1)
      if context.isInName(unit) { place.inNames = 1 }
      if rest > 0 { place.positive = 1 }
      if rest < 0 { place.negative = 1 }
      if let word = context.neighbour(before: part.unit, in: scorer.units) {
        place.before[word] = 1
      }
      if let word = context.neighbour(behind: part.unit, in: scorer.units) {
        place.behind[word] = 1
      }
      places[form, default: .empty].merge(place)
    }
    return sentence
  }

  /// Adds what the lexicons would make of the shard without the domain.
  mutating func add(
    _ unprotected: TenorEngine, _ fates: [TokenFate], _ spellings: [String], in shard: Shard
  ) {
    let scores = unprotected.scores(of: shard)
    let first = utterances.count - shard.items.count
    for (index, score) in scores.enumerated() { utterances[first + index].unprotected = score.mean }
    unprotected.withReader(of: shard) { reader in
      let context = FormContext(reader: reader, spellings: spellings, shard: shard)
      unprotected.forEachScored(of: shard) { _, _, scorer in
        for part in scorer.parts {
          let unit = scorer.units[part.unit]
          let tokens = Int(unit.token)..<Int(unit.token + unit.count)
          guard let fate = fates[tokens].first(where: { $0 != .open }) else { continue }
          let isMasked = fate == .masked
          protected[context.form(of: unit), default: .empty].merge(
            Protected(base: part.base, masked: isMasked ? 1 : 0, neutral: isMasked ? 0 : 1))
        }
      }
    }
  }
}
