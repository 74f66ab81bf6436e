public import TenorCorpus
internal import TenorText

/// Which utterances, and whose words in them, an analysis counts.
public struct Filter: Sendable, Hashable, Codable {
  /// The first day (days since 1970-01-01). A dated utterance passes when its whole date lies between
  /// ``from`` and ``to``, and an undated one only when both are `nil`.
  public var from: Int?
  /// The last day (days since 1970-01-01), included.
  public var to: Int?
  /// Empty: every kind.
  public var kinds: Set<UtteranceKind> = []
  /// Whose words every analyser counts; `nil`: each counts those of its own ``Analyser/voices``. The
  /// stretches of other voices are blanked out.
  public var voices: Set<Voice>?
  /// Empty: every speaker, and the anonymous. Names are compared case-folded.
  public var speakers: Set<String> = [] {
    didSet { foldedSpeakers = Set(speakers.map(Folding.fold)) }
  }
  private var foldedSpeakers: Set<String> = []
  /// Whether utterances that are marked as copies of earlier ones are left out.
  public var skipsCopies = false

  /// A filter that everything passes.
  public init() {}

  /// Whether an utterance is analysed at all.
  public func admits(_ utterance: Utterance) -> Bool {
    !(skipsCopies && utterance.isCopy) && selects(utterance)
  }

  /// Whether an utterance would be analysed, were it no copy.
  func leavesOutAsCopy(_ utterance: Utterance) -> Bool {
    skipsCopies && utterance.isCopy && selects(utterance)
  }

  /// Whether an utterance passes, copy or not.
  public func selects(_ utterance: Utterance) -> Bool {
    if !kinds.isEmpty, !kinds.contains(utterance.kind) { return false }
    if !speakers.isEmpty {
      guard let speaker = utterance.speaker, admits(speaker: speaker) else { return false }
    }
    if from == nil, to == nil { return true }
    return admits(days: utterance.date.map { $0.firstDay...$0.lastDay })
  }

  /// Whether a speaker is one of those that are chosen, where some are.
  func admits(speaker: String) -> Bool { foldedSpeakers.contains(Folding.fold(speaker)) }

  /// Whether an utterance of any speaker passes.
  func admits(kind: UtteranceKind, days: ClosedRange<Int>?) -> Bool {
    (kinds.isEmpty || kinds.contains(kind)) && admits(days: days)
  }

  private func admits(days: ClosedRange<Int>?) -> Bool {
    if from == nil, to == nil { return true }
    guard let days else { return false }
    return days.lowerBound >= from ?? .min && days.upperBound <= to ?? .max
  }
}
