internal import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

/// The texts of a corpus in the order of time, and in parts.
struct SpreadOrder {
  /// By text: its first running word among all, in the order of dates; those of one day in corpus order,
  /// the undated last.
  let starts: [Int]
  /// All running words.
  let tokens: Int
  /// Those of undated texts.
  let undated: Int
  /// By text: its part; `nil` where its date is missing or too coarse.
  let places: [Int?]
  /// The tokens of each part.
  let parts: CorpusParts
  /// In the order of time: where the texts start, and their first days.
  private let days: [(start: Int, day: Int?)]

  init(_ texts: [TermSpreadPartial.Text], _ part: SpreadPart, in corpus: Corpus) {
    let dates = texts.map { text in
      corpus.conversations[Int(text.conversation)].utterances[Int(text.utterance)].date
    }
    let order = texts.indices.sorted {
      let (a, b) = (dates[$0]?.firstDay ?? .max, dates[$1]?.firstDay ?? .max)
      return a == b ? $0 < $1 : a < b
    }
    var starts = [Int](repeating: 0, count: texts.count)
    var (tokens, undated) = (0, 0)
    var days: [(start: Int, day: Int?)] = []
    for text in order {
      starts[text] = tokens
      days.append((tokens, dates[text]?.firstDay))
      tokens += Int(texts[text].tokens)
      if dates[text] == nil { undated += Int(texts[text].tokens) }
    }
    (self.starts, self.tokens, self.undated, self.days) = (starts, tokens, undated, days)

    var numbers: [Int: Int] = [:]
    var sizes: [Int] = []
    places = zip(texts, dates).map { text, date in
      let key: Int?
      if let length = part.length {
        key = date.flatMap { Period(length, holding: $0) }?.index
      } else {
        key = Int(text.conversation)
      }
      guard let key else { return nil }
      let number = numbers[key] ?? sizes.count
      if number == sizes.count {
        numbers[key] = number
        sizes.append(0)
      }
      sizes[number] += Int(text.tokens)
      return number
    }
    parts = CorpusParts(sizes: sizes)
  }

  /// The date of the text that holds the first word of each of so many equal shares.
  func cellStarts(_ cells: Int) -> [CalendarDate?] {
    var at = 0
    return (0..<cells).map { cell in
      // The first word of the cell: the least position p with p · cells / tokens = cell.
      let position = (cell * tokens + cells - 1) / cells
      while at + 1 < days.count, days[at + 1].start <= position { at += 1 }
      return days[at].day.map { CalendarDate(dayNumber: $0) }
    }
  }
}
