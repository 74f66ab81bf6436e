internal import TenorAnalysis

/// Turns what ``RegisterUse`` counted into remarks.
struct RegisterUseVerdict {
  private let register: Register
  private let quotes: QuotePolicy
  private let corpus: CorpusSummary

  init(_ register: Register, _ quotes: QuotePolicy, _ corpus: CorpusSummary) {
    self.register = register
    self.quotes = quotes
    self.corpus = corpus
  }

  func remarks(_ total: RegisterUsePartial) -> [RegisterRemark] {
    overlaps(total) + finds(total) + smallLetters(total) + neverSeen(total)
  }

  private func overlaps(_ total: RegisterUsePartial) -> [RegisterRemark] {
    total.overlaps.map { rivals, tally in
      let winner = register.words(rivals.winner.entry, rivals.winner.alias)
      let loser = register.entries[rivals.loser.entry].aliases[rivals.loser.alias]
      return remark(
        .overlap, rivals.loser,
        loser.inheritedFrom.map {
          "it goes over from \($0) with time; where the date leaves that open, the words count as \(winner)"
        } ?? "where it also fits, the words count as \(winner)", tally)
    }
  }

  private func finds(_ total: RegisterUsePartial) -> [RegisterRemark] {
    total.finds.compactMap { find, tally in
      switch AliasMatch.Standing(rawValue: find.standing) {
      case .excluded:
        remark(.excluded, find.alias, "left out, inside a phrase of 'not'", tally)
      case .unintroduced:
        remark(
          .unintroduced, find.alias, "left out, before any fuller name in its conversation", tally)
      case .outOfDate:
        remark(.outOfDate, find.alias, "left out: \(validity(of: find.alias))", tally)
      case .mention, nil: nil
      }
    }
  }

  private func validity(of place: AliasPlace) -> String {
    let actor = register.entries[place.entry]
    return "it counts \(actor.validity.limited(by: actor.aliases[place.alias].validity))"
  }

  /// A word that is met in small letters as well is an ordinary word, or a name that people write so.
  private func smallLetters(_ total: RegisterUsePartial) -> [RegisterRemark] {
    total.small.map { number, tally in
      let place = AliasPlace(number: number)
      let counted = total.finds[.init(alias: place, standing: 0)]?.count ?? 0
      return remark(
        .smallLetters, place,
        "met in small letters, where it does not count, beside \(counted) that do", tally)
    }
  }

  private func neverSeen(_ total: RegisterUsePartial) -> [RegisterRemark] {
    let seen = Set(total.finds.keys.map(\.alias))
    return register.entries.indices.flatMap { entry in
      register.entries[entry].aliases.enumerated().compactMap { index, alias in
        if alias.inheritedFrom != nil || seen.contains(AliasPlace(entry, index)) { return nil }
        return register.remark(.neverSeen, entry, index, "never met in this corpus", count: 0)
      }
    }
  }

  private func remark(
    _ kind: RegisterRemark.Kind, _ place: AliasPlace, _ message: String,
    _ tally: RegisterUsePartial.Tally
  ) -> RegisterRemark {
    register.remark(
      kind, place.entry, place.alias, message, count: tally.count,
      example: tally.passage.map {
        ConcordanceLine($0.passage, in: corpus.corpus).quoted(by: quotes, isTerm: true)
      })
  }
}
