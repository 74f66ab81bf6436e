internal import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// Tells names from words that merely have a capital, by what the whole corpus shows of them.
struct NameSorting {
  /// The runs that are names, with all their occurrences.
  private(set) var names: [[String]: DiscoveryPartial.Tally] = [:]
  /// Names left out since they are speakers of the corpus.
  private(set) var speakers = 0
  /// Occurrences at the start of a sentence that were taken for words.
  private(set) var starts = 0
  private let total: DiscoveryPartial
  private let corpus: CorpusSummary

  /// Sentences in headline case.
  var headlines: Int { total.headlines }

  init(_ total: DiscoveryPartial, _ corpus: CorpusSummary) {
    self.total = total
    self.corpus = corpus
  }

  mutating func sort() {
    for (key, tally) in total.runs where !key.isInitial {
      names[key.words, default: .empty].merge(tally)
    }
    // Merging is not commutative in its utterances, so the order is fixed.
    let initial = total.runs.filter(\.key.isInitial).sorted {
      $0.key.words.lexicographicallyPrecedes($1.key.words)
    }
    for (key, tally) in initial { add(initial: key.words, tally) }
    let speakers = speakerNames()
    for (words, tally) in names {
      if !isName(words, tally) {
        names[words] = nil
      } else if speakers.contains(Folding.fold(words.joined(separator: " "))) {
        names[words] = nil
        self.speakers += 1
      } else {
        names[words]?.utterances = Array(Set(tally.utterances)).sorted()
      }
    }
  }

  private mutating func add(initial words: [String], _ tally: DiscoveryPartial.Tally) {
    let first = Folding.fold(words[0])
    let isWord = FunctionWords.all.contains(first) || (total.small[first] ?? 0) > 0
    guard isWord, tally.titles.isEmpty else {
      // A word that stands nowhere else with a capital, or in small letters, is not told by one.
      let isKnown =
        words.count > 1 || names[words] != nil || NameMark.isAcronym(words[0])
        || NameWords.given.contains(first)
        || !tally.titles.isEmpty
      guard isKnown else {
        starts += tally.mentions
        return
      }
      names[words, default: .empty].merge(tally)
      return
    }
    var rest = tally
    if names[words] != nil, !FunctionWords.all.contains(first) {
      names[words, default: .empty].merge(tally)
      return
    }
    starts += tally.mentions
    guard words.count > 1 else { return }
    rest.example?.passage.range = Self.without(words[0], tally.example)
    let left = Array(words.dropFirst())
    guard left.first?.first?.isUppercase == true else { return }
    names[left, default: .empty].merge(rest)
  }

  private static func without(_ word: String, _ example: SampledPassage?) -> Range<Int> {
    guard let range = example?.passage.range else { return 0..<0 }
    return min(range.lowerBound + word.utf8.count + 1, range.upperBound - 1)..<range.upperBound
  }

  /// Whether a run is a name: not a word that is met in small letters as often, nor several such words.
  private func isName(_ words: [String], _ tally: DiscoveryPartial.Tally) -> Bool {
    if !tally.titles.isEmpty { return true }
    let folded = words.map { Folding.fold($0) }
    if words.count == 1 {
      if words[0].count < 2 { return false }
      return (total.small[folded[0]] ?? 0) < tally.mentions
        && !FunctionWords.all.contains(folded[0])
    }
    if folded.contains(where: NameWords.bodies.contains) { return true }
    return zip(words, folded).contains { word, folded in
      word.first?.isUppercase == true && (total.small[folded] ?? 0) < tally.mentions
    }
  }

  private func speakerNames() -> Set<String> {
    var names: Set<String> = []
    for conversation in corpus.corpus.conversations {
      for utterance in conversation.utterances {
        guard let speaker = utterance.speaker else { continue }
        let name = AliasForm.plain(speaker).drop { $0 == "'" }
        names.insert(Folding.fold(String(name)))
      }
    }
    return names
  }
}
