internal import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// Counts the units of a shard, who is mentioned in them and with whom, an utterance at a time.
struct NetworkCounter {
  private let window: Actors.Window
  /// From this entry on they are of the second sort; two of one sort make no pair. `nil`: all do.
  private let secondSort: Int?
  private let byPeriod: Bool
  /// A pair of which each stretch that holds both is kept, one a unit; `nil`: none is.
  var traced: ActorPair?
  /// Those stretches, in the order of the text.
  private(set) var tracedPassages: [SampledPassage] = []
  private var partial = NetworkPartial()

  /// The conversation being read, what was counted of it by period, and the period of its first utterance.
  private var conversation = -1
  private var counts: [Period?: NetworkCounts] = [:]
  private var first: Period??
  /// By utterance of the conversation: who is mentioned. Kept for units of several utterances.
  private var heard: [Int: Set<Int>] = [:]
  private var answers: [(utterance: Int, parent: Int?, period: Period?)] = []

  /// - Parameter byPeriod: whether the counts of each period are kept beside those of all.
  init(_ window: Actors.Window, secondSort: Int? = nil, byPeriod: Bool = false) {
    self.window = window
    self.secondSort = secondSort
    self.byPeriod = byPeriod
  }

  /// Counts one utterance; utterances come in corpus order, those of a conversation together.
  mutating func count(_ matches: [AliasMatch], in item: Shard.Item, of shard: Shard) {
    if item.conversation != conversation {
      endConversation()
      conversation = item.conversation
    }
    if first == nil { first = .some(item.period) }
    let period = window == .conversation ? first ?? nil : item.period
    let mentions = matches.filter(\.isMention)
    let starts = window == .paragraph ? Paragraphs.starts(in: item, of: shard) : []
    var part = counts.removeValue(forKey: period) ?? .empty
    note(mentions, in: item, of: shard, starts, &part)
    switch window {
    case .sentence:
      part.units += shard.tokens.sentences[item.tokenised.sentences].count { !$0.tokens.isEmpty }
    case .paragraph: part.units += starts.count
    case .utterance: part.units += 1
    case .exchange, .conversation:
      heard[item.utterance] = Set(mentions.map(\.entry))
      answers.append((item.utterance, shard.utterance(item).replyTo, item.period))
    }
    counts[period] = part
  }

  /// What the whole shard holds.
  mutating func finish() -> NetworkPartial {
    endConversation()
    return partial
  }

  /// Counts the mentions of an utterance and the units inside it.
  private mutating func note(
    _ mentions: [AliasMatch], in item: Shard.Item, of shard: Shard, _ starts: [Int],
    _ counts: inout NetworkCounts
  ) {
    if mentions.isEmpty { return }
    for mention in mentions { counts.actors[mention.entry, default: .empty].mentions += 1 }
    for entry in Set(mentions.map(\.entry)) { counts.actors[entry]?.utterances += 1 }
    let isWithin = [.sentence, .paragraph, .utterance].contains(window)
    let id = shard.utterance(item).id
    var met: Set<ActorPair> = []
    for unit in units(mentions, starts) {
      if isWithin { add(Set(unit.map(\.entry)), to: &counts) }
      for (pair, range) in nearest(unit) {
        let passage = SampledPassage(shard.passage(item, range), of: id)
        if pair == traced { tracedPassages.append(passage) }
        counts.pairs[pair, default: .empty].offer(passage)
        if met.insert(pair).inserted { counts.pairs[pair]?.utterances += 1 }
      }
    }
  }

  /// Counts who is mentioned in one unit.
  private func add(_ entries: Set<Int>, to counts: inout NetworkCounts) {
    if entries.isEmpty { return }
    let sorted = entries.sorted()
    counts.unitsBySize[size(of: entries), default: 0] += 1
    for (index, a) in sorted.enumerated() {
      counts.actors[a, default: .empty].units += 1
      for b in sorted[(index + 1)...] where isPair(a, b) {
        counts.pairs[ActorPair(first: a, second: b), default: .empty].count += 1
      }
    }
  }

  private mutating func addUnit(_ entries: Set<Int>, of period: Period?) {
    var part = counts.removeValue(forKey: period) ?? .empty
    part.units += 1
    add(entries, to: &part)
    counts[period] = part
  }

  private func size(of entries: Set<Int>) -> UnitSize {
    guard let secondSort else { return UnitSize(actors: entries.count) }
    let actors = entries.count { $0 < secondSort }
    return UnitSize(actors: actors, terms: entries.count - actors)
  }

  private func isPair(_ a: Int, _ b: Int) -> Bool {
    ActorPair.isPair(a, b, secondSort: secondSort)
  }

  private mutating func endConversation() {
    switch window {
    case .exchange:
      for answer in answers {
        let asked = answer.parent.flatMap { heard[$0] } ?? []
        addUnit(heard[answer.utterance, default: []].union(asked), of: answer.period)
      }
    case .conversation where !answers.isEmpty:
      addUnit(heard.values.reduce(into: []) { $0.formUnion($1) }, of: first ?? nil)
    default: break
    }
    var all = NetworkCounts.empty
    for (period, part) in counts {
      var part = part
      part.setConversation()
      all.merge(part)
      guard byPeriod else { continue }
      for pair in part.pairs.keys { part.pairs[pair]?.evidence = nil }
      partial.periods[period, default: .empty].merge(part)
    }
    if !counts.isEmpty {
      all.setConversation()
      partial.total.merge(all)
    }
    (counts, first, heard, answers) = ([:], nil, [:], [])
  }

  /// The mentions of each sentence or paragraph, or all of them.
  private func units(_ mentions: [AliasMatch], _ starts: [Int]) -> [ArraySlice<AliasMatch>] {
    func unit(_ mention: AliasMatch) -> Int {
      switch window {
      case .sentence: mention.sentence
      case .paragraph: starts.count(upTo: mention.range.lowerBound)
      case .utterance, .exchange, .conversation: 0
      }
    }
    var units: [ArraySlice<AliasMatch>] = []
    var start = 0
    for index in 1...mentions.count
    where index == mentions.count || unit(mentions[index]) != unit(mentions[start]) {
      units.append(mentions[start..<index])
      start = index
    }
    return units
  }

  /// Each pair of a unit, with the shortest stretch that holds both, the first of equal ones.
  private func nearest(_ unit: ArraySlice<AliasMatch>) -> [ActorPair: Range<Int>] {
    var nearest: [ActorPair: Range<Int>] = [:]
    // The last mention of each actor so far: for a pair, the shortest stretch ends at one of its
    // mentions and starts at the last one of the other.
    var last: [Int: AliasMatch] = [:]
    for mention in unit {
      for (entry, other) in last where entry != mention.entry && isPair(entry, mention.entry) {
        let pair = ActorPair(first: min(entry, mention.entry), second: max(entry, mention.entry))
        let range = other.range.lowerBound..<max(other.range.upperBound, mention.range.upperBound)
        if let known = nearest[pair], known.count <= range.count { continue }
        nearest[pair] = range
      }
      last[mention.entry] = mention
    }
    return nearest
  }
}

/// The paragraphs of a text: blocks of lines between lines that are empty or hold white space alone.
enum Paragraphs {
  /// The offsets of those of an utterance in which anything is heard. O(bytes).
  ///
  /// They are the speaker's: where only some voices are listened to, what others say reads as line feeds,
  /// and a quotation inside a sentence would part it.
  static func starts(in item: Shard.Item, of shard: Shard) -> [Int] {
    let heard = shard.text[item.text]
    if shard.voices == Voice.everybody { return starts(in: heard) }
    var whole: [UInt8] = []
    let utterance = shard.utterance(item)
    utterance.appendText(from: shard.corpus.sources[utterance.source], to: &whole)
    let starts = starts(in: whole[...])
    let ends = starts.dropFirst() + [heard.count]
    return zip(starts, ends).filter { start, end in
      heard.dropFirst(start).prefix(end - start).contains { !isSpace($0) }
    }.map(\.0)
  }

  /// The offset of the first line of each, counted from the start of the text. O(bytes).
  static func starts(in text: ArraySlice<UInt8>) -> [Int] {
    var starts: [Int] = []
    var isBehindEmpty = true
    var line = text.startIndex
    while line < text.endIndex {
      let end = text[line...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      let isEmpty = text[line..<end].allSatisfy(isSpace)
      if !isEmpty, isBehindEmpty { starts.append(line - text.startIndex) }
      isBehindEmpty = isEmpty
      line = end + 1
    }
    return starts
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }
}

extension [Int] {
  /// How many of these rising numbers are at most `value`.
  fileprivate func count(upTo value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
