internal import TenorStatistics

/// Two periods of a comparison, and how they differ.
public struct PeriodContrast: Sendable, Equatable, Encodable {
  /// What can be concluded.
  public enum Verdict: String, Sendable, Encodable {
    /// Too few conversations on a side: nothing, and there is no number.
    case refused
    /// The interval leaves 0 out, upwards, and the permutation test rejects: the later mean is higher.
    case higher
    /// The same downwards: the later mean is lower.
    case lower
    /// Interval and permutation test do not agree: no change is claimed.
    case divided
    /// The interval holds 0: no change is claimed, and none is ruled out.
    case open
  }

  /// One side of a contrast.
  public struct Side: Sendable, Equatable, Encodable {
    /// The period's name.
    public var period: String
    /// Conversations with a scored utterance in it.
    public var conversations: Int
    /// Scored utterances.
    public var scored: Int
    /// Their mean score; `nil` for fewer conversations than a comparison asks for.
    public var mean: Double?
  }

  /// The side that was named first.
  public var earlier: Side
  /// The side that was named later.
  public var later: Side
  /// Conversations with scored utterances on both sides.
  public var straddling: Int
  /// What can be concluded.
  public var verdict: Verdict
  /// The same in words.
  public var conclusion: String
  /// The difference with its intervals and tests; `nil` where refused.
  public var statistics: ContrastStatistics?
  /// Of the difference of the means: what changed in tone and what in the mix; empty where refused.
  public var decompositions: [ToneOrMix]
}

extension Comparison {
  /// Each pair of samples in order, compared, with Holm's correction over all that are tested.
  ///
  /// - Complexity: O(replicates × scored utterances) for each pair.
  public func contrasts(of samples: [PeriodSample]) -> [PeriodContrast] {
    let scored = samples.map(ScoredSample.init)
    let pairs = scored.indices.flatMap { later in (0..<later).map { ($0, later) } }.sorted {
      $0 < $1
    }
    var statistics = pairs.map { earlier, later in
      ContrastStatistics(scored[later], minus: scored[earlier], replicates, seed)
    }
    let tested = statistics.indices.filter { statistics[$0]?.permutation != nil }
    let adjusted = holm(tested.compactMap { statistics[$0]?.permutation?.p })
    for (index, p) in zip(tested, adjusted) { statistics[index]?.adjustedP = p }
    let speakers = SpeakerCells(
      Dictionary(
        samples.flatMap { $0.utterances.compactMap(\.speaker) }.map { ($0, 1) }, uniquingKeysWith: +
      ),
      smallest: smallestCell)
    return zip(pairs, statistics).map { pair, statistics in
      contrast(scored[pair.0], scored[pair.1], statistics, family: tested.count, speakers)
    }
  }

  private func contrast(
    _ earlier: ScoredSample, _ later: ScoredSample, _ statistics: ContrastStatistics?, family: Int,
    _ speakers: SpeakerCells
  ) -> PeriodContrast {
    func side(_ sample: ScoredSample) -> PeriodContrast.Side {
      PeriodContrast.Side(
        period: sample.period.name, conversations: sample.conversations,
        scored: sample.utterances.count, mean: statistics == nil ? nil : mean(sample.values))
    }
    let both = Set(earlier.conversationIndices).intersection(later.conversationIndices).count
    var contrast = PeriodContrast(
      earlier: side(earlier), later: side(later), straddling: both, verdict: .refused,
      conclusion: "", statistics: statistics, decompositions: [])
    contrast.verdict = PeriodContrast.Verdict(statistics)
    contrast.conclusion = Conclusion(contrast, family: family, event: study.event).words
    if statistics != nil {
      contrast.decompositions = ToneOrMix.all(
        earlier, later, speakers: speakers, terms: topics?.register.entries.map(\.name),
        replicates: replicates, seed: seed)
    }
    return contrast
  }
}

extension PeriodContrast.Verdict {
  /// What interval and permutation test allow, and no more.
  init(_ statistics: ContrastStatistics?) {
    self.init(statistics?.meanDifference.interval, statistics?.adjustedP)
  }

  /// The same of a difference's interval, `nil` where it was refused, and its adjusted p.
  init(_ interval: Interval?, _ adjustedP: Double?) {
    guard let interval else {
      self = .refused
      return
    }
    let isTested = (adjustedP ?? 1) < Comparison.significance
    switch (!interval.contains(0), isTested) {
    case (true, true): self = interval.lower > 0 ? .higher : .lower
    case (false, false): self = .open
    default: self = .divided
    }
  }
}
