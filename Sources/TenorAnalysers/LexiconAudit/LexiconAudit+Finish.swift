public import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

extension LexiconAudit {
  /// Shares the means out over the forms, judges these by the criteria, and scores again without those that
  /// look topical.
  ///
  /// - Throws: ``StudyError`` for an event outside the corpus, and for a period without utterances in a
  ///   corpus that has dates.
  public func finish(
    _ total: LexiconAuditPartial, over corpus: CorpusSummary
  ) throws -> LexiconAuditFindings {
    let isWeighted = engine.rules.contains(.weighting)
    let (places, elsewhere) = sort(total, in: corpus.corpus)
    let periods = study?.periods ?? []
    if let study, let days = corpus.days {
      try study.check(
        days: days, counts: periods.indices.map { index in places.count { $0 == index } })
    }
    var shares = FormShares(periods: periods.count)
    for (utterance, place) in zip(total.utterances, places) {
      shares.add(utterance, in: place, isWeighted: isWeighted)
    }
    let forms = self.forms(total, shares)
    let topical = Set(forms.filter(\.looksTopical).map(\.form))
    func group(_ index: Int?) -> LexiconAuditFindings.Group {
      let members = index.map { index in
        zip(total.utterances, places).filter { $1 == index }.map(\.0)
      }
      return self.group(
        index.map { periods[$0] }, members ?? total.utterances, without: topical,
        exclamations: shares.emphasis(in: index))
    }
    let groups = periods.indices.map { group($0) }
    return LexiconAuditFindings(
      engine: engine.name, lexicons: engine.lexicons, criteria: criteria, overall: group(nil),
      periods: study.map { _ in groups }, difference: study.map { _ in difference(groups) },
      elsewhere: study.map { _ in elsewhere }, positiveContexts: Self.positiveShare(total),
      looksTopical: forms.filter(\.looksTopical).map(\.form), forms: forms,
      protection: unprotected.map { _ in LexiconAuditFindings.Protection(total) })
  }

  /// The period of each utterance; `nil` for none.
  private func sort(
    _ total: LexiconAuditPartial, in corpus: Corpus
  ) -> (places: [Int?], elsewhere: ComparisonFindings.Elsewhere) {
    var elsewhere = ComparisonFindings.Elsewhere()
    let periods = study?.periods ?? []
    let places = total.utterances.map { entry -> Int? in
      let utterance = corpus.conversations[Int(entry.conversation)].utterances[
        Int(entry.utterance)]
      return elsewhere.period(of: utterance.date, among: periods)
    }
    return (places, elsewhere)
  }

  private func forms(
    _ total: LexiconAuditPartial, _ shares: FormShares
  ) -> [LexiconAuditFindings.Form] {
    let all = total.places.values.reduce(0) { $0 + $1.occurrences }
    let positive = Self.positiveShare(total)
    let names = total.places.keys.sorted()
    let weight = names.reduce(0) { $0 + abs(shares.contribution(of: $1) ?? 0) }
    let forms = names.compactMap { name -> LexiconAuditFindings.Form? in
      guard let place = total.places[name], let share = shares.forms[name] else { return nil }
      let signs = criteria.signs(
        of: place, conversations: share.conversations, among: all, positive: positive)
      let contribution = shares.contribution(of: name) ?? 0
      return LexiconAuditFindings.Form(
        form: name, valence: place.base, occurrences: place.occurrences,
        utterances: share.utterances, conversations: share.conversations,
        contribution: contribution, share: weight > 0 ? abs(contribution) / weight : nil,
        periods: study.map { _ in shares.periods(of: name) }, signs: signs,
        looksTopical: criteria.looksTopical(signs))
    }
    // Names are sorted already, and a stable order of equals would be one of Swift's own.
    func size(_ form: LexiconAuditFindings.Form) -> Double {
      abs(form.periods.map { $0.difference ?? 0 } ?? form.contribution)
    }
    return forms.sorted { (-size($0), $0.form) < (-size($1), $1.form) }
  }

  private func group(
    _ period: StudyPeriod?, _ utterances: [LexiconAuditPartial.Utterance],
    without topical: Set<String>, exclamations: Double?
  ) -> LexiconAuditFindings.Group {
    let isWeighted = engine.rules.contains(.weighting)
    func score(_ values: [Double]) -> LexiconAuditFindings.Score {
      LexiconAuditFindings.Score(scored: values.count, mean: mean(values))
    }
    return LexiconAuditFindings.Group(
      period: period?.name, from: period?.from.description, to: period?.to.description,
      conversations: Set(utterances.map(\.conversation)).count, utterances: utterances.count,
      asScored: score(utterances.compactMap { $0.score(isWeighted: isWeighted) }),
      withoutTopical: score(
        utterances.compactMap { $0.score(isWeighted: isWeighted, without: topical) }),
      withoutDomain: unprotected.map { _ in score(utterances.compactMap(\.unprotected)) },
      exclamations: exclamations)
  }

  private func difference(
    _ groups: [LexiconAuditFindings.Group]
  ) -> LexiconAuditFindings.Difference {
    func difference(
      _ score: (LexiconAuditFindings.Group) -> LexiconAuditFindings.Score?
    ) -> Double? {
      guard let a = score(groups[0])?.mean, let b = score(groups[1])?.mean else { return nil }
      return b - a
    }
    return LexiconAuditFindings.Difference(
      asScored: difference(\.asScored), withoutTopical: difference(\.withoutTopical),
      withoutDomain: difference(\.withoutDomain))
  }

  private static func positiveShare(_ total: LexiconAuditPartial) -> Double? {
    let positive = total.places.values.reduce(0) { $0 + $1.positive }
    let negative = total.places.values.reduce(0) { $0 + $1.negative }
    return positive + negative > 0 ? Double(positive) / Double(positive + negative) : nil
  }
}

extension LexiconAuditFindings.Protection {
  init(_ total: LexiconAuditPartial) {
    let forms = total.protected.map { name, form in
      LexiconAuditFindings.ProtectedForm(
        form: name, valence: form.base, masked: form.masked, neutral: form.neutral,
        weight: form.base * Double(form.masked + form.neutral))
    }
    self.init(
      tokens: total.protectedTokens, occurrences: forms.reduce(0) { $0 + $1.occurrences },
      forms: forms.sorted { (-abs($0.weight), $0.form) < (-abs($1.weight), $1.form) })
  }
}
