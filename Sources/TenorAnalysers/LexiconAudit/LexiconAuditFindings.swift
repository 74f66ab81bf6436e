public import TenorAnalysis

/// What ``LexiconAudit`` found.
public struct LexiconAuditFindings: Reportable {
  /// `lexicon-audit`
  public static let name = LexiconAudit.name

  /// Some utterances, as they are scored and as they would be.
  public struct Group: Sendable, Hashable, Encodable {
    /// The period's name; `nil` for the whole corpus.
    public var period: String?
    /// The period's first day.
    public var from: String?
    /// Its last day.
    public var to: String?
    /// Conversations with an utterance in the group.
    public var conversations: Int
    /// All utterances of the group.
    public var utterances: Int
    /// As they are scored.
    public var asScored: Score
    /// Without the forms that look topical.
    public var withoutTopical: Score
    /// With what the domain protects scored like the rest; `nil` where no domain protects.
    public var withoutDomain: Score?
    /// What exclamation marks contribute to the mean; `nil` without a scored utterance.
    public var exclamations: Double?
  }

  /// A mean and what it stands on.
  public struct Score: Sendable, Hashable, Encodable {
    /// Utterances with a score.
    public var scored: Int
    /// The mean of their scores, in -1...1; `nil` without one.
    public var mean: Double?
  }

  /// The later period's mean less the earlier's; `nil` where one of them has none.
  public struct Difference: Sendable, Hashable, Encodable {
    /// As they are scored.
    public var asScored: Double?
    /// Without the forms that look topical.
    public var withoutTopical: Double?
    /// Without the domain.
    public var withoutDomain: Double?
  }

  /// A form that was met.
  public struct Form: Sendable, Hashable, Encodable {
    /// As it was matched, folded.
    public var form: String
    /// As the first lexicon or idiom that holds it has it, in -4...4.
    public var valence: Double
    /// How often it was met.
    public var occurrences: Int
    /// In so many utterances.
    public var utterances: Int
    /// In so many conversations.
    public var conversations: Int
    /// What it contributes to the mean of the corpus.
    public var contribution: Double
    /// |contribution| / the sum of all forms' |contribution|; `nil` where that is 0.
    public var share: Double?
    /// In the two periods, and their difference; `nil` without periods.
    public var periods: Periods?
    /// What speaks for a topic.
    public var signs: TopicalSigns
    /// Whether enough of it holds. No verdict.
    public var looksTopical: Bool
  }

  /// A form in two periods.
  public struct Periods: Sendable, Hashable, Encodable {
    /// Occurrences in the earlier one.
    public var occurrencesBefore: Int
    /// What it contributes to the mean of the earlier one; `nil` where that has none.
    public var contributionBefore: Double?
    /// Occurrences in the later one.
    public var occurrencesAfter: Int
    /// What it contributes to the mean of the later one.
    public var contributionAfter: Double?
    /// What it contributes to the difference of the means; `nil` where one of them does not exist.
    public var difference: Double?
  }

  /// What the domain keeps from being scored.
  public struct Protection: Sendable, Hashable, Encodable {
    /// Tokens in names and terms that are masked, or words that are neutral.
    public var tokens: Int
    /// What the lexicons would have scored among them: occurrences of forms.
    public var occurrences: Int
    /// The forms, those first that weigh most.
    public var forms: [ProtectedForm]
  }

  /// A form of the lexicons that the domain keeps from being scored.
  public struct ProtectedForm: Sendable, Hashable, Encodable {
    /// As it would have been matched, folded.
    public var form: String
    /// What the lexicons give it, in -4...4.
    public var valence: Double
    /// How often it stands in a name or a term that is masked.
    public var masked: Int
    /// How often it is neutral.
    public var neutral: Int
    /// Both.
    public var occurrences: Int { masked + neutral }
    /// valence × occurrences, before any rule.
    public var weight: Double

    private enum CodingKeys: String, CodingKey { case form, valence, masked, neutral, weight }
  }

  /// The engine's name.
  public var engine: String
  /// The lexicon files that the engine read.
  public var lexicons: [LexiconProvenance]
  /// When a form looks topical.
  public var criteria: TopicalCriteria
  /// All utterances.
  public var overall: Group
  /// The earlier period and the later one; `nil` without them.
  public var periods: [Group]?
  /// Between the two; `nil` without them.
  public var difference: Difference?
  /// Utterances that are in no period; `nil` without periods.
  public var elsewhere: ComparisonFindings.Elsewhere?
  /// Of all occurrences in sentences with other forms, the share of those whose others add up to more than
  /// 0; `nil` without any.
  public var positiveContexts: Double?
  /// The forms that look topical, as ``forms`` has them.
  public var looksTopical: [String]
  /// All forms that were met: by the size of their difference where there are periods, else of their
  /// contribution.
  public var forms: [Form]
  /// What the domain protects; `nil` where there is none.
  public var protection: Protection?
}

extension LexiconAudit: TracedAnalyser {
  /// The engine, the rules that are off, and the periods.
  public var choices: [Provenance.Choice] {
    let off = Rule.allCases.filter { !engine.rules.contains($0) }.map(\.rawValue)
    return [.init("engine", engine.name)]
      + (off.isEmpty ? [] : [.init("without", off.joined(separator: ", "))])
      + (study?.event.map { [.init("event", "\($0.name), \($0.date)")] } ?? [])
      + (study?.periods ?? []).map { .init("period \($0.name)", "\($0.from) to \($0.to)") }
  }

  /// The engine's.
  public var lexicons: [Provenance.File] {
    engine.lexicons.map { .init(name: $0.name, digest: $0.digest) }
  }
}
