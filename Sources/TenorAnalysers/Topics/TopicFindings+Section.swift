public import TenorAnalysis
public import TenorReport

extension TopicFindings {
  /// What was looked at, the topics, their shares, utterances of each, and what all of it does not show.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    let total = corpus.total()
    guard total.tokens > 0 else {
      return ReportSection(
        id: Self.name, title: "Topics",
        blocks: [.paragraph("No words were analysed, so there are no topics to report.")])
    }
    var blocks: [Block] = [
      .paragraph(
        "Words that stand together beyond chance were looked for in \(grouped: total.tokens) tokens of \(counted(total.utterances, "utterance")) in \(counted(corpus.conversations, "conversation")). \(corpus.voicesCounted)"
      ),
      .paragraph("\(looked) \(outcome)"),
    ]
    if !topics.isEmpty || !missing.isEmpty { blocks.append(.table(summaryTable)) }
    if let table = groupTable { blocks.append(.table(table)) }
    let shown = topics.filter { !$0.evidence.isEmpty }
    if !shown.isEmpty {
      blocks.append(.heading("Evidence", level: 1))
      blocks.append(
        .paragraph(
          "Of each topic up to \(PassageSample.size) utterances of different conversations, those most made of its words (the lower end of Wilson's interval of its share of their different content words), around its strongest word there."
        ))
      for topic in shown {
        blocks += [
          .paragraph("\(strong: topic.name):"),
          .list(topic.evidence.map { "\($0.words) of \($0.of) words: \($0.line.prose)" }),
        ]
      }
    }
    blocks += [
      .heading("Limits", level: 1), .list(Self.limits), .heading("How this was computed", level: 1),
      .list(computed),
    ]
    return ReportSection(id: Self.name, title: "Topics", blocks: blocks)
  }

  private var looked: Prose {
    let words: Prose =
      "Of \(counted(types, "different content word")) in \(counted(units, unit.rawValue)) \(grouped: kept) \(kept == 1 ? "was" : "were") kept"
    return
      "\(words): \(leftOut). Of their \(counted(pairs, "pair")), \(grouped: edges) \(edges == 1 ? "goes" : "go") together beyond chance among \(unit.rawValue)s."
  }

  private var outcome: Prose {
    if let absent { return absent }
    let found = topics.count { !$0.guided }
    let agreed: Prose =
      meanAdjustedRand.map {
        " \(counted(runs, "run")) from different seeds agree to \($0, decimals: 2) (adjusted Rand index; 1: every run found the same)."
      } ?? ""
    return
      "They form \(counted(found, "topic")) of \(smallest) words or more; \(counted(inSmall, "word")) \(inSmall == 1 ? "is" : "are") in smaller groups or hang on one by a single pair, and \(grouped: alone) \(alone == 1 ? "goes" : "go") with no other.\(agreed)"
  }

  private static let limits: [Prose] = [
    "A topic is a group of words, not a subject: what it is about, a reader says who has seen the utterances. A word is in one topic, though it may have two meanings.",
    "Coherence is taken in the texts that the topics were found in, so it orders them and proves nothing. Low agreement between runs means that the borders of topics are a matter of chance.",
    "What is written alike goes together: formulas, greetings, jokes and pasted text make topics too. Utterances of one conversation are not independent; a pair must stand in \(Topics.fewestConversations) conversations, which keeps out the words of one post, not those of three.",
    "A share counts utterances with two words of the topic (one, where it has no more). Long utterances hold more words, and so more topics.",
  ]

  private var computed: [Prose] {
    var list: [Prose] = [
      "Words: folded, acronyms as they are written; without function words, numbers, hashtags, mentions, URLs and single letters. At most \(grouped: mostWords), the most frequent.",
      "Pairs: of words that share \(fewestTogether) \(unit.rawValue)s or more in \(fewestConversations) conversations or more, with NPMI above \(threshold, decimals: 2) and q < \(significance, decimals: 2): chance keeps how many \(unit.rawValue)s each word stands in and how many words each \(unit.rawValue) holds; q by Benjamini and Hochberg over all \(counted(pairs, "pair")). An edge weighs its NPMI.",
      "Topics: communities by Leiden on modularity (resolution \(resolution, decimals: 2)), the best of \(counted(runs, "run")) (seeds from \(String(seed)))\(modularity.map { ": \(Numerals.fixed($0, decimals: 3))" } ?? ""). A word must go with \(smallest > 2 ? "two others" : "another") of its topic. A topic is called by the \(Topics.labelled) words with the greatest sum of NPMI within it.",
      "Shares: utterances with \(Topics.holds) different words of the topic (of a topic of one word: with it) over all utterances. Interval: 95%, percentile, widened for the number of conversations, from \(grouped: bootstrap) draws of whole conversations (seed \(String(seed))); below \(Comparison.fewConversations) conversations what a sign-flip test over them does not reject.",
    ]
    if topics.contains(where: \.guided) {
      list.append(
        "Guided topics: a word joins the guide to whose words its mean NPMI is greatest (0 for one that it does not go with), if that is \(TopicGroups.nearEnough, decimals: 1) or more; the \(TopicGroups.mostGrown) nearest at most. Their words take no part in the others."
      )
    }
    return list
  }
}
