public import TenorCorpus

/// What `finish` and the report know of the corpus beside an analyser's own total.
public struct CorpusSummary: Sendable {
  /// The corpus, for the words behind a passage. Its texts were tokenised before: nothing here counts.
  public let corpus: Corpus
  /// Whose words were counted.
  public let voices: Set<Voice>
  /// Utterances that the filter left out as copies of others, and for nothing else.
  public let copies: Int
  /// The bins that series are cut into.
  public let by: PeriodLength
  /// The first and the last day (days since 1970-01-01) of the dated utterances that were analysed;
  /// `nil` when nothing is dated.
  public let days: ClosedRange<Int>?
  /// The number of conversations with an utterance that was analysed.
  public let conversations: Int
  /// What was analysed by period and kind.
  public let volume: [VolumeKey: Volume]
  /// All periods from the first to the last dated utterance, empty ones included.
  public let periods: [Period]
  private let totals: [UtteranceKind: Volume]

  init(_ corpus: Corpus, by: PeriodLength, _ voices: Set<Voice>, _ exposures: Exposures) {
    let exposure = exposures.byVoices[voices] ?? .empty
    self.corpus = corpus
    self.voices = voices
    self.by = by
    copies = exposures.copies
    conversations = exposure.conversations
    volume = exposure.volume
    if let first = exposure.firstDay, let last = exposure.lastDay {
      days = first...last
      periods = Period.all(by, from: first, to: last)
    } else {
      days = nil
      periods = []
    }
    totals = exposure.volume.reduce(into: [:]) { totals, cell in
      totals[cell.key.kind, default: .empty].merge(cell.value)
    }
  }

  /// Whether the analysed days do not cover the whole period: its counts are not those of a full one.
  public func isPartial(_ period: Period) -> Bool {
    guard let days else { return false }
    return period.firstDay < days.lowerBound || period.lastDay > days.upperBound
  }

  /// What was analysed of a period (`nil`: undated), of one kind or of all.
  public func volume(_ period: Period?, _ kind: UtteranceKind? = nil) -> Volume {
    (kind.map { [$0] } ?? UtteranceKind.allCases).reduce(into: .empty) { sum, kind in
      if let part = volume[VolumeKey(period: period, kind: kind)] { sum.merge(part) }
    }
  }

  /// What was analysed of a kind, or of all, whatever the date.
  public func total(_ kind: UtteranceKind? = nil) -> Volume {
    if let kind { return totals[kind] ?? .empty }
    return totals.values.reduce(into: .empty) { $0.merge($1) }
  }
}
