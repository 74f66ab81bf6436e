public import TenorAnalysis
public import TenorReport

extension CollocateFindings {
  /// The node, its collocates, evidence, and the limits.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph("\(counts) \(corpus.voicesCounted)"), .paragraph(summary)]
    if !collocates.isEmpty {
      var table = shownTable
      table.notes.removeAll { $0 == counts }
      blocks.append(.table(table))
    }
    if !evidence.isEmpty {
      blocks += CollocateFindings.evidenceBlocks(evidence)
    }
    blocks += [.heading("How this was computed", level: 1), .list(computed)]
    return ReportSection(id: Self.name, title: title, blocks: blocks)
  }

  /// Passages, each with the pair in bold.
  static func evidenceBlocks(_ evidence: [Evidence]) -> [Block] {
    var blocks: [Block] = [
      .heading("Evidence", level: 1),
      .paragraph(
        "For the first collocates up to \(PassageSample.size) passages, each the first in its conversation, drawn at random (by a hash of utterance and position, so that every run draws the same), in corpus order. What is marked goes from the one word to the other. \(code: "tenor kwic") shows all places of the node."
      ),
    ]
    for found in evidence where !found.lines.isEmpty {
      blocks += [.paragraph("\(strong: found.collocate):"), .list(found.lines.map(\.prose))]
    }
    return blocks
  }

  private var summary: Prose {
    if collocates.isEmpty {
      return belowMinimum > 0
        ? "No word stands about it \(counted(minimum, "time")) or more; \(counted(belowMinimum, "word")) \(belowMinimum == 1 ? "does" : "do") less often."
        : "There are no collocates."
    }
    let single = collocates.count { $0.oneConversation }
    var words: Prose =
      "\(counted(compared, "word")) \(compared == 1 ? "stands" : "stand") about it \(counted(minimum, "time")) or more, ranked by \(sort.name). Function words stand about everything: compare O with E\(excess.map { ", which the lost places make \(Numerals.fixed($0, decimals: 2)) times too high for all words" } ?? "")."
    if single > 0 {
      words =
        "\(words) \(grouped: single) of them \(single == 1 ? "comes" : "come") from one conversation and \(single == 1 ? "is" : "are") marked with 1: what one post was about."
    }
    return words
  }

  /// How many times more places E counts with than hold a word; `nil` where none is lost.
  private var excess: Double? {
    places > 0 && places < slots ? Double(slots) / Double(places) : nil
  }

  private var computed: [Prose] {
    var list = Self.counting(
      slots: leftWords + rightWords, span, wordless: wordless, joined: joined)
    list.append(
      "Measures: MI log₂(O / E); MI3 log₂(O³ / E); t (O − E) / √O; LL of the table of the N · S pairs of a token and a place, with the sign of O − E; Dice 2 O / (S (R + C)) and logDice 14 + log₂ of it, at most 14; ΔP by how much the one makes the other likelier in a place beside it; NPMI in −1 to 1. Tools that leave S out print other numbers. They describe and test nothing: words are not independent."
    )
    list.append(
      "Intervals: whole conversations are drawn with replacement, \(grouped: replicates) times (seed \(seed)), for logDice alone; the interval is a percentile interval, widened as for so many conversations as have the pair. With fewer than \(Comparison.fewConversations) of them (†) it may still be too narrow: for rates and shares there is a sign-flip interval then, for logDice there is none."
    )
    list.append(
      "\(counted(belowMinimum, "word")) about the node \(belowMinimum == 1 ? "is" : "are") rarer and \(belowMinimum == 1 ? "was" : "were") not looked at."
    )
    return list
  }

  /// How places are counted, and the matches that are no nodes of their own.
  static func counting(
    slots: Int, _ span: CollocateWindow.Span, wordless: Int, joined: Int
  ) -> [Prose] {
    var list: [Prose] = [
      "Places: each of the S = \(slots) running words about each node is one, and what stands in it counts once for it, so that a word between two nodes counts for both. A window stops at the end of the \(span.rawValue): such places are lost, while E = R · C · S / N takes all for filled: it is too high, and MI too low, by the same factor for all words. Punctuation takes no place.",
      "The node's own words, and those of other nodes, are no collocates, nor do they count in C; they do in N.",
      "Forms: folded, so that capitals and typographic apostrophes do not matter, but acronyms stay as they are written (TR is not tr).",
    ]
    if wordless > 0 {
      list.append("Left out: \(counted(wordless, "match", "matches")) without a running word.")
    }
    if joined > 0 {
      list.append(
        "\(counted(joined, "match", "matches")) that share a word with another are one node with it."
      )
    }
    return list
  }
}
