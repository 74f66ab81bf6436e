public import TenorCorpus
internal import TenorText

extension Run {
  /// Analyses what an index has found, for analysers that find nothing anywhere else: the findings, and what
  /// is said of how much was analysed, are those of a run over the whole store.
  ///
  /// - Precondition: the filter admits all voices and copies, and the tokeniser cuts as the index was cut.
  public func callAsFunction(
    _ analysers: [any Analyser], over excerpt: StoreExcerpt,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws -> Results {
    precondition(
      tokeniser == Tokeniser() && !filter.skipsCopies
        && filter.voices ?? Voice.everybody == Voice.everybody,
      "an excerpt tells of all voices and of the usual tokens")
    return try await self(
      analysers, over: excerpt.corpus,
      counting: Exposures(of: excerpt.volume, filter, by), progress: progress)
  }
}

extension Exposures {
  /// What a store holds that passes a filter, all voices together.
  init(of volume: StoredVolume, _ filter: Filter, _ by: PeriodLength) {
    self.init()
    let speakers = filter.speakers.isEmpty ? nil : volume.speakers.map(filter.admits(speaker:))
    var exposure = Exposure.empty
    var (days, period): (ClosedRange<Int>?, Period?) = (nil, nil)
    // Utterances of one period stand together: their sums are kept apart until the next.
    var sums: [UtteranceKind: Volume] = [:]
    func close() {
      for (kind, sum) in sums {
        exposure.volume[VolumeKey(period: period, kind: kind), default: .empty].merge(sum)
      }
      sums.removeAll(keepingCapacity: true)
    }
    volume.forEachConversation { utterances in
      var isMet = false
      for utterance in utterances {
        guard filter.admits(kind: utterance.kind, days: utterance.days),
          speakers.map({ known in
            utterance.speaker.map { known.indices.contains($0) && known[$0] } ?? false
          }) ?? true
        else { continue }
        isMet = true
        if utterance.days != days {
          let next = utterance.days.flatMap { Period(by, holding: $0) }
          if next != period { close() }
          (days, period) = (utterance.days, next)
        }
        if let days, period != nil {
          exposure.firstDay = min(exposure.firstDay ?? .max, days.lowerBound)
          exposure.lastDay = max(exposure.lastDay ?? .min, days.upperBound)
        }
        sums[utterance.kind, default: .empty]
          .merge(Volume(utterances: 1, tokens: utterance.tokens))
      }
      if isMet { exposure.conversations += 1 }
    }
    close()
    note(exposure, of: Voice.everybody)
  }
}
