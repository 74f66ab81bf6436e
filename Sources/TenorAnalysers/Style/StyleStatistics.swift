internal import TenorStatistics

/// Intervals of measures over conversations.
enum StyleStatistics {
  /// The interval of a mean over conversations, each of which has one value.
  static func interval(ofMean values: [Double], _ analyser: Style) -> Interval? {
    guard values.count >= Categories.fewestConversations else { return nil }
    return CategoryGroup.intervals(
      [values], sizes: values.map { _ in 1 }, replicates: analyser.replicates,
      seed: analyser.seed)[0]
  }

  /// The intervals of readability measures, each a function of sums over conversations.
  ///
  /// Conversations are drawn with replacement and each formula is taken of what was drawn, as
  /// `clusterRatioIntervals` does for a ratio. For few conversations it is the sign-flip interval of the
  /// mean of each one's ``linearised(_:_:)`` value, and of the ratios themselves where a measure is one.
  ///
  /// - Complexity: O(replicates × conversations).
  static func intervals(
    _ measures: [ReadabilityMeasure], of parts: [ReadabilityCounts], _ analyser: Style
  ) -> [Interval?] {
    guard parts.count >= Categories.fewestConversations else { return measures.map { _ in nil } }
    if parts.count < Comparison.fewConversations {
      return measures.map { few($0, parts, analyser) }
    }
    let drawn = clusterReplicates(
      of: [parts.count], replicates: analyser.replicates, seed: analyser.seed
    ) { times -> [Double?]? in
      var sum = ReadabilityCounts()
      for (count, part) in zip(times[0], parts) where count > 0 {
        sum.words += count * part.words
        sum.sentences += count * part.sentences
        sum.syllables += count * part.syllables
        sum.polysyllables += count * part.polysyllables
        sum.letters += count * part.letters
      }
      return measures.map { $0.formula(sum) }
    }
    return measures.indices.map { place in
      expandedPercentileInterval(
        drawn.compactMap { $0[place] }, clusters: parts.count, level: Categories.level)
    }
  }

  private static func few(
    _ measure: ReadabilityMeasure, _ parts: [ReadabilityCounts], _ analyser: Style
  ) -> Interval? {
    func ratio(_ sum: (ReadabilityCounts) -> Int, _ size: (ReadabilityCounts) -> Int) -> Interval? {
      signFlipRatioInterval(
        parts.map { Double(sum($0)) }, sizes: parts.map { Double(size($0)) },
        replicates: analyser.replicates, level: Categories.level, seed: analyser.seed)
    }
    switch measure {
    case .wordLength: return ratio(\.letters, \.words)
    case .sentenceLength: return ratio(\.words, \.sentences)
    case .syllablesPerWord: return ratio(\.syllables, \.words)
    case .fleschReadingEase, .fleschKincaidGrade, .smog:
      guard let values = linearised(measure, parts) else { return nil }
      return signFlipInterval(
        ClusteredSample(values.map { [$0] }), replicates: analyser.replicates,
        level: Categories.level, seed: analyser.seed)
    }
  }

  /// A value for each conversation, whose mean is the measure of all: the measure, and by how much the
  /// conversation pulls it.
  ///
  ///     vᵢ = F + (C − 1) (mean of all F₍₋ⱼ₎ − F₍₋ᵢ₎),  F₍₋ᵢ₎ the measure without conversation i
  ///
  /// - Output: `nil` for fewer than two conversations, or where the others have no value.
  /// - Complexity: O(conversations).
  /// - Source: the jackknife's influence values: Efron (1982), The Jackknife, the Bootstrap and Other
  ///   Resampling Plans, ch. 6.
  static func linearised(
    _ measure: ReadabilityMeasure, _ parts: [ReadabilityCounts]
  ) -> [Double]? {
    let all = parts.reduce(into: ReadabilityCounts()) { $0.add($1) }
    guard parts.count > 1, let whole = measure.formula(all) else { return nil }
    let left = parts.compactMap { part in
      measure.formula(
        ReadabilityCounts(
          words: all.words - part.words, sentences: all.sentences - part.sentences,
          syllables: all.syllables - part.syllables,
          polysyllables: all.polysyllables - part.polysyllables,
          letters: all.letters - part.letters))
    }
    guard left.count == parts.count, let centre = mean(left) else { return nil }
    return left.map { whole + Double(parts.count - 1) * (centre - $0) }
  }
}
