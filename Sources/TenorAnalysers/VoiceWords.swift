public import TenorAnalysis
internal import TenorCorpus
public import TenorReport

extension CorpusSummary {
  /// Whose words were counted, as a sentence of a report.
  public var voicesCounted: Prose {
    if voices == Voice.everybody {
      return "All words count: the speakers' own and those that they quote."
    }
    func named(_ chosen: (Voice) -> Bool) -> Prose {
      .joined(Voice.allCases.filter(chosen).map { Prose([.text($0.inWords)]) })
    }
    if voices.isEmpty { return "No words count." }
    let others = named { !voices.contains($0) }
    return "Only \(named(voices.contains)) count: \(others) are left out."
  }
}

extension CorpusSummary {
  /// How many utterances were left out as copies, as a sentence; `nil` where none was.
  public var copiesLeftOut: Prose? {
    if copies == 0 { return nil }
    let words = copies == 1 ? ("repeats", "is") : ("repeat", "are")
    return
      "\(counted(copies, "utterance")) that \(words.0), word for word or nearly so, one that counts \(words.1) left out."
  }
}

extension Voice {
  /// What a report calls words of this voice.
  fileprivate var inWords: String {
    switch self {
    case .own: "the speakers' own words"
    case .quoted: "quotations"
    case .furniture: "furniture (links, separators, signatures)"
    }
  }
}
