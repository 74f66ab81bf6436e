public import TenorAnalysis
public import TenorReport

extension LexiconAuditFindings {
  /// An opening in words, the means, the forms that carry them, and what the domain protects.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [
      .paragraph(overall.utterances > 0 ? "\(opening) \(corpus.voicesCounted)" : opening)
    ]
    if overall.asScored.scored > 0 {
      blocks.append(.paragraph(topics))
      if let protectionWords { blocks.append(.paragraph(protectionWords)) }
      blocks += [.table(meansTable), .heading("Form by form", level: 1)]
      blocks += [.paragraph(readingAid), .table(carriersTable)]
      if !looksTopical.isEmpty {
        blocks.append(.table(topicalTable))
      }
    }
    if let table = protectionTable, !table.rows.isEmpty {
      blocks.append(.table(table))
    }
    return ReportSection(id: Self.name, title: "Audit of the lexicons", blocks: blocks)
  }

  private var opening: Prose {
    guard overall.utterances > 0 else {
      return "No utterance was analysed, so there is nothing to audit."
    }
    let (all, places) = (
      counted(overall.utterances, "utterance"), counted(overall.conversations, "conversation")
    )
    guard overall.asScored.scored > 0 else {
      return
        "None of the \(all) in \(places) holds a word of the lexicon, so nothing carries a score."
    }
    let most = forms.sorted {
      (-abs($0.contribution), $0.form) < (-abs($1.contribution), $1.form)
    }.prefix(10)
    let share = most.reduce(0) { $0 + ($1.share ?? 0) }
    return
      "\(grouped: overall.asScored.scored) of \(all) in \(places) \(overall.asScored.scored == 1 ? "has" : "have") a score, from \(counted(forms.count, "form")) of the lexicons. The \(most.count == 1 ? "one" : "\(most.count)") that \(most.count == 1 ? "carries" : "carry") most, \(percent(share)) of all that is contributed to either side: \(Self.list(most.map(\.form)))."
  }

  private var topics: Prose {
    guard !looksTopical.isEmpty else {
      return
        "No form looks topical by these criteria. \(rule) That is no proof that none is; a small corpus has few frequent forms."
    }
    return
      "\(looksTopical.count == 1 ? "One form looks" : "\(grouped: looksTopical.count) forms look") topical rather than evaluative: \(Self.list(Array(looksTopical.prefix(Self.shown)))). \(rule) This is no verdict: read the sentences (tenor explain) before a form goes into a domain file as neutral. \(without)"
  }

  private var rule: Prose {
    "A form looks topical that is frequent (\(criteria.occurrences) occurrences or more in \(criteria.conversations) conversations or more, and \(percent(criteria.share, 1)) of all) and of which \(criteria.needed) of these hold: \(percent(criteria.nameShare)) of its occurrences stand in capitalised names; one word stands beside \(percent(criteria.collocateShare)) of them; in \(criteria.contexts) sentences or more with other forms, it leans less than \(Numerals.fixed(criteria.lean, decimals: 2)) towards those of its own sign."
  }

  private var without: Prose {
    let change: Prose =
      "Without \(looksTopical.count == 1 ? "it" : "them") the mean is \(overall.withoutTopical.mean, decimals: 3) over \(counted(overall.withoutTopical.scored, "scored utterance")), not \(overall.asScored.mean, decimals: 3) over \(grouped: overall.asScored.scored)"
    guard let difference, let periods, difference.asScored != nil else { return "\(change)." }
    return
      "\(change), and the difference from \(periods[0].period ?? "") to \(periods[1].period ?? "") is \(difference.withoutTopical, decimals: 3), not \(difference.asScored, decimals: 3)."
  }

  private var protectionWords: Prose? {
    guard let protection, let scores = overall.withoutDomain else { return nil }
    return
      "The domain file kept \(counted(protection.tokens, "token")) out of the score; \(grouped: protection.occurrences) of them \(protection.occurrences == 1 ? "is" : "are") in the lexicons. Were they scored, the mean would be \(scores.mean, decimals: 3) over \(counted(scores.scored, "scored utterance"))."
  }

  private var readingAid: Prose {
    "A form’s contribution is its part of the mean: the contributions of all forms and of the exclamation marks (\(overall.exclamations, decimals: 4)) add up to it. Share: of all that is contributed to either side, in per cent. In names: of its occurrences, those with a capital beside another word with one. Beside: its commonest neighbour, and the share of occurrences that it stands beside. Contexts: sentences whose other forms add up to more, and to less, than 0; lean: how much more often than all forms together it stands in those of its own sign. Signs: those of the criteria above that hold."
  }

  private func percent(_ share: Double, _ decimals: Int = 0) -> String {
    "\(Numerals.fixed(100 * share, decimals: decimals))%"
  }

  private static func list(_ forms: [String]) -> Prose {
    var words: Prose = ""
    for (index, form) in forms.enumerated() {
      words = "\(words)\(index == 0 ? "" : ", ")\(emphasis: form)"
    }
    return words
  }
}
