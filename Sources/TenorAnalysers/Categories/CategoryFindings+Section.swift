public import TenorAnalysis
public import TenorReport

extension CategoryFindings {
  /// How much each lexicon knows and what it finds most, its tables, and what all of it does not show.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph(opening(corpus))]
    if corpus.total().tokens > 0 {
      for lexicon in lexicons {
        blocks.append(.heading(lexicon.name, level: 1))
        blocks.append(.paragraph(summary(lexicon)))
        blocks.append(.table(categoryTable(lexicon)))
        blocks += groupTables(lexicon).map { .table($0) }
      }
      blocks.append(.heading("Limits", level: 1))
      blocks.append(.list(limits))
      blocks.append(.heading("How this was computed", level: 1))
      blocks.append(.list(computed))
    }
    return ReportSection(id: Self.name, title: "Categories", blocks: blocks)
  }

  private func opening(_ corpus: CorpusSummary) -> Prose {
    let total = corpus.total()
    guard total.tokens > 0 else {
      return "No words were analysed, so there are no categories to report."
    }
    let names = lexicons.map { Prose([.strong($0.name)]) }
    return
      "The categories of \(Prose.joined(names)) were counted\(lexicons.count > 1 ? ", each lexicon for itself," : "") in \(grouped: total.tokens) tokens of \(counted(total.utterances, "utterance")) in \(counted(corpus.conversations, "conversation")). \(corpus.voicesCounted)"
  }

  private func summary(_ lexicon: Counted) -> Prose {
    let all = lexicon.overall
    let read: Prose = lexicon.format.map { " (read as \($0.title))" } ?? ""
    var words: Prose =
      "\(code: lexicon.file.name)\(read) lists \(counted(lexicon.file.entries, "entry", "entries")) in \(counted(lexicon.categories.count, "category", "categories")). It knows \(grouped: all.covered) of \(grouped: all.tokens) tokens (\(all.coverage.map { 100 * $0 }, decimals: 1)%), and \(grouped: all.withEntry) of \(counted(all.utterances, "utterance")) hold at least one entry."
    if all.leftOut > 0 {
      words =
        "\(words) \(counted(all.leftOut, "match", "matches")) \(all.leftOut == 1 ? "was" : "were") left out as part of a name or as the topic's own word."
    }
    let parts = Set(lexicon.categories.filter(\.hasParts).map(\.name))
    let most = all.categories.enumerated()
      .filter { $0.element.matches > 0 && !parts.contains($0.element.category) }
      .sorted { ($1.element.matches, $0.offset) < ($0.element.matches, $1.offset) }
      .prefix(3).map(\.element)
    if most.isEmpty { return "\(words) None of its categories was found." }
    let named = most.map { figure -> Prose in
      "\(emphasis: figure.category) (\(counted(figure.matches, "match", "matches")) in \(counted(figure.conversations, "conversation")))"
    }
    return "\(words) Most frequent: \(Prose.joined(named))."
  }

  private var limits: [Prose] {
    [
      "A category counts words, not what is felt: a lexicon's word may mean something else here, be denied (\(emphasis: "not afraid") counts as \(emphasis: "afraid")), quoted in jest, or be about somebody else.",
      "What a lexicon does not know counts for nothing. Read no category without the coverage, and look at the words that carry it before it is called an emotion.",
      "Lexicons differ in what they list and how much: shares of one do not compare with those of another, nor, without a look at the entries, do two categories of one.",
      "Groups stand side by side, and no difference between them is tested: that two intervals overlap, or do not, is no test.",
    ]
  }

  private var computed: [Prose] {
    var computed: [Prose] = [
      "An entry is found where its words stand, the longest first; each token is used once by a lexicon. Entries that are just the same tokens count together: a match is counted once in each of their categories, so categories need not add up to the whole. An entry of several words is one match.",
      "Share: matches over tokens (running words) of all conversations. Interval: 95%, percentile, widened for the number of conversations, from \(grouped: bootstrap) draws of whole conversations (seed \(String(seed))); below \(fewConversations) conversations all shares that a sign-flip test over them does not reject. Where a category comes in bursts of a few conversations, either is still too narrow. No correction is made for several categories.",
    ]
    if let domain {
      computed.append(
        "Names and terms of art of the domain \(code: domain) are left out, and so are the topic's own words, but in longer entries."
      )
    }
    return computed
  }
}
