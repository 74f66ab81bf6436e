public import TenorAnalysis
public import TenorReport

extension KeynessFindings {
  /// What is compared and what may be claimed, the key words of both sides, evidence, and the limits.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [
      .paragraph("\(opening) \(corpus.voicesCounted)"), .paragraph(claims),
      .table(shownTable(.positive)), .table(shownTable(.negative)),
    ]
    if !evidence.isEmpty {
      blocks += [
        .heading("Evidence", level: 1),
        .paragraph(
          "For the first \(unit)s of either side up to \(PassageSample.size) passages, each the first in its conversation, drawn at random (by a hash of utterance and position, so that every run draws the same), in corpus order. \(code: "tenor kwic") shows all."
        ),
      ]
      for found in evidence {
        blocks += [.paragraph("\(strong: found.word):"), .list(found.lines.map(\.prose))]
      }
    }
    blocks += [.heading("How this was computed", level: 1), .list(computed)]
    return ReportSection(id: Self.name, title: "Key words", blocks: blocks)
  }

  private var opening: Prose {
    func size(_ side: Side) -> String {
      let places = [
        side.utterances.map { counted($0, "utterance") },
        side.conversations.map { counted($0, "conversation") },
      ].compactMap(\.self)
      let tokens = counted(side.tokens, ngrams == 1 ? "token" : "sequence")
      return places.isEmpty ? tokens : "\(tokens), \(places.joined(separator: " in "))"
    }
    var words: Prose =
      "The \(unit)s of “\(target.name)” (\(target.holds); \(size(target))) are compared with those of “\(reference.name)” (\(reference.holds); \(size(reference)))."
    let rest = [
      (elsewhere.outside, "outside both"),
      (elsewhere.tooCoarse, "dated too coarsely to tell the side"), (elsewhere.undated, "undated"),
    ].filter { $0.0 > 0 }.map { Prose("\(grouped: $0.0) \($0.1)") }
    if !rest.isEmpty { words = "\(words) Utterances not compared: \(Prose.joined(rest))." }
    return words
  }

  /// Says no more than q allows.
  private var claims: Prose {
    if compared == 0 {
      return
        "No \(unit) occurs \(counted(minimum, "time")) or more in both together, so there is nothing to compare."
    }
    let family: Prose =
      "Of \(counted(compared, unit)) that \(compared == 1 ? "occurs" : "occur") \(counted(minimum, "time")) or more in both together, \(grouped: positive) \(positive == 1 ? "is" : "are") key in “\(target.name)” and \(grouped: negative) in “\(reference.name)” by their counts."
    guard let permutations else {
      let why =
        referenceIsSum == nil
        ? "one side has nothing to exchange"
        : "the reference is a list, which does not tell how its words are spread"
      return
        "\(family) No difference is claimed beyond that: \(why), so chance among conversations cannot be told from a difference between the two."
    }
    func named(_ key: KeyWord.Key) -> Prose? {
      let found = words.filter { $0.claimed && $0.key == key }
      if found.isEmpty { return nil }
      let names = found.prefix(10).map { Prose([.strong($0.word)]) }
      let more = found.count - names.count
      let rest: Prose = more > 0 ? " and \(grouped: more) more" : ""
      return more > 0
        ? "\(Prose(Self.listed(names)))\(rest)" : Prose.joined(names)
    }
    var sentences: [Prose] = [family]
    switch (named(.positive), named(.negative)) {
    case (nil, nil):
      if positive + negative > 0 {
        sentences.append(
          "For none of them a difference is claimed: with whole conversations exchanged, differences as large come about by chance too often (q ≥ \(significance)), or one conversation alone has the \(unit)."
        )
      }
    case (let more, let less):
      let parts = [
        more.map { Prose("more frequent in “\(target.name)”: \($0)") },
        less.map { Prose("less frequent there: \($0)") },
      ].compactMap(\.self)
      let those =
        claimed == positive + negative
        ? (claimed == 1 ? "For it" : "For all of them")
        : "For \(Numerals.grouped(claimed)) of them"
      sentences.append(
        "\(those) a difference is claimed beyond chance among conversations (q < \(significance)): \(Prose(Self.listed(parts, "; ")))."
      )
      if claimed < positive + negative {
        sentences.append("The others may be key by chance, or by one conversation.")
      }
    }
    let least = Double(compared) / Double(permutations + 1)
    if least >= significance, !words.contains(where: \.claimed) {
      sentences.append(
        "With \(grouped: permutations) permutations a \(unit) that differs alone cannot be claimed (its q is at least \(min(1, least), decimals: 2)); \(code: "--permutations \(Self.enough(for: compared))") would allow it."
      )
    }
    let single = words.count { $0.key != .none && $0.oneConversation == true }
    if single > 0 {
      sentences.append(
        "\(grouped: single) of the key \(unit)s \(single == 1 ? "comes" : "come") from one conversation and \(single == 1 ? "is" : "are") marked with 1: what one post was about."
      )
    }
    return Prose(Self.listed(sentences, " "))
  }

  /// Permutations with which a word that differs alone may come below the level.
  private static func enough(for words: Int) -> Int { words * 20 + 19 }

  private static func listed(_ parts: [Prose], _ separator: String = ", ") -> [Prose.Inline] {
    var all: [Prose.Inline] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { all.append(.text(separator)) }
      all += part.inlines
    }
    return all
  }

  private var computed: [Prose] {
    var list: [Prose] = [
      "Forms: folded, so that capitals and typographic apostrophes do not matter, but acronyms stay as they are written (TR is not tr; CRCs is not crcs). What somebody shouts in capitals is counted apart for the same reason. Function words are counted like any other.",
      "Key: the conservative log ratio is not 0. It is the end nearer 0 of the exact interval of the log ratio at level 1 − 0.05 / \(grouped: max(1, compared)), so that all \(unit)s together share one chance of error. It ranks; it takes tokens for independent, as LL, BIC, z and p of tokens do, which words are not: they come in bursts, by speaker and by conversation.",
    ]
    if let permutations {
      list.append(
        "Test: the sides of whole conversations are exchanged, up to \(grouped: permutations) times (seed \(seed)), for the difference of the rates; q is p corrected by Benjamini and Hochberg over the \(counted(compared, unit)). A conversation with words on both sides (\(grouped: straddling)) is two clusters that change sides with each other only."
      )
      list.append(
        "Claimed: key, q < \(significance), and on the side with more of it in more than one conversation. Where talk drifts slowly, conversations of one time resemble each other, and q is too small."
      )
    }
    if let referenceIsSum {
      list.append(
        "The list of reference: its tokens are \(referenceIsSum ? "the sum of its counts: a \(unit) that it leaves out counts as absent" : "as given with --reference-tokens"). \(mergedLines > 0 ? "\(counted(mergedLines, "line")) that differ from another by case or marks alone, or not at all, were added to it. " : "")Words that it cuts otherwise than Tenor does, such as do n’t, are not recognised."
      )
    }
    if ngrams > 1 {
      list.append(
        "Sequences: \(ngrams) words of one sentence with nothing but blanks between them; tokens are all such places."
      )
    }
    list.append("\(grouped: belowMinimum) \(unit)s are rarer and were not looked at.")
    return list
  }
}
