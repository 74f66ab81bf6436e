public import TenorCorpus

/// What `finish` and the report know of the corpus beside an analyser's own total.
public struct CorpusSummary: Sendable {
  /// The corpus, for the words behind a passage. Its texts were tokenised before: nothing here counts.
  public let corpus: Corpus
  /// The bins that series are cut into.
  public let by: PeriodLength
  /// The first and the last day (days since 1970-01-01) of the dated utterances analysed, narrowed to
  /// the filter's dates; `nil` when nothing is dated.
  public let days: ClosedRange<Int>?
  /// The number of conversations and utterances analysed.
  public let conversations: Int
  public let utterances: Int
  /// The tokens (running words) analysed by period and kind; `nil` is the key of what is undated.
  public let volume: [VolumeKey: Volume]

  /// A cell of ``volume``.
  public struct VolumeKey: Sendable, Hashable, Codable {
    public var period: Period?
    public var kind: UtteranceKind

    public init(period: Period?, kind: UtteranceKind) {
      self.period = period
      self.kind = kind
    }
  }

  /// How much was analysed.
  public struct Volume: Sendable, Hashable, Codable, Mergeable {
    public var utterances = 0
    public var tokens = 0

    public static let empty = Volume()
    public mutating func merge(_ next: Volume) {
      utterances += next.utterances
      tokens += next.tokens
    }
  }

  /// All periods from the first to the last dated utterance, empty ones included.
  public var periods: [Period] {
    days.map { Period.all(by, from: $0.lowerBound, to: $0.upperBound) } ?? []
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
    volume.reduce(into: .empty) { sum, cell in
      if kind == nil || cell.key.kind == kind { sum.merge(cell.value) }
    }
  }
}
