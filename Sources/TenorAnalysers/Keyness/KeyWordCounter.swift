internal import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// Counts the units of one shard by conversation and side: an array read for each token, a look-up in a
/// dictionary for each sequence.
struct KeyWordCounter {
  private let shard: Shard
  private let sides: KeynessSides
  private let length: Int
  private var forms: ShardForms
  private(set) var partial = KeyWordsPartial()
  private var target = ClusterTally()
  private var reference = ClusterTally()
  private var conversation: Int?
  private var voices: [[VoiceRange]] = []
  private let hearsApart: Bool

  init(_ shard: Shard, _ analyser: KeyWords) {
    self.shard = shard
    sides = analyser.sides
    length = analyser.ngrams
    forms = ShardForms(shard.vocabulary, stems: analyser.stems)
    hearsApart = sides.hearsApart
  }

  /// Counts all items.
  mutating func count() {
    for (number, item) in shard.items.enumerated() {
      if item.conversation != conversation {
        close()
        conversation = item.conversation
        voices = hearsApart ? shard.corpus.voices(ofConversation: item.conversation) : []
      }
      count(item, number)
    }
    close()
  }

  private mutating func count(_ item: Shard.Item, _ number: Int) {
    let utterance = shard.utterance(item)
    let own = sides.holding(.own, of: utterance)
    let place = Place(item: number, utterance: UInt32(item.utterance))
    guard hearsApart else {
      note(own, utterance)
      if own == .target || own == .reference { count(item, at: place) { _ in own } }
      return
    }
    let quoted = sides.holding(.quoted, of: utterance)
    let furniture = sides.holding(.furniture, of: utterance)
    let ranges = voices[item.utterance]
    var held: KeynessSideSet = []
    var isShared = false
    var next = 0
    count(item, at: place) { start in
      while next < ranges.count, ranges[next].range.upperBound <= start { next += 1 }
      let voice =
        next < ranges.count && ranges[next].range.contains(start) ? ranges[next].voice : .own
      let side =
        switch voice {
        case .own: own
        case .quoted: quoted
        case .furniture: furniture
        }
      held.formUnion(side)
      if side == [.target, .reference] { isShared = true }
      return side
    }
    if isShared { partial.overlapping += 1 }
    if held.contains(.target) { partial.targetUtterances += 1 }
    if held.contains(.reference) { partial.referenceUtterances += 1 }
    if held.isEmpty { note([], utterance) }
  }

  /// Counts an utterance that is on one side as a whole, or on none.
  private mutating func note(_ side: KeynessSideSet, _ utterance: Utterance) {
    if side.contains(.target) { partial.targetUtterances += 1 }
    if side.contains(.reference) { partial.referenceUtterances += 1 }
    if side == [.target, .reference] { partial.overlapping += 1 }
    guard side.isEmpty else { return }
    switch utterance.date {
    case nil where sides.areDated: partial.elsewhere.undated += 1
    case let date? where sides.cut(date): partial.elsewhere.tooCoarse += 1
    default: partial.elsewhere.outside += 1
    }
  }

  private struct Place {
    var item: Int
    var utterance: UInt32
  }

  /// Counts the units of an item. A sequence ends with its sentence, and where anything but a running word
  /// stands, a mark of punctuation say, or where the side changes.
  ///
  /// - Parameter side: of a token by its offset; asked in rising order, for each running word once.
  private mutating func count(
    _ item: Shard.Item, at place: Place, _ side: (Int) -> KeynessSideSet
  ) {
    let tokens = shard.tokens
    for sentence in item.tokenised.sentences {
      var run: (words: (UInt32, UInt32, UInt32), starts: (Int32, Int32, Int32), count: Int) =
        ((.max, .max, .max), (0, 0, 0), 0)
      var last: KeynessSideSet = []
      for token in tokens.sentences[sentence].tokens {
        guard tokens.classes[token].isRunning else {
          run.count = 0
          continue
        }
        let start = tokens.starts[token]
        let side = side(Int(start))
        if side != last { run.count = 0 }
        last = side
        guard side == .target || side == .reference else { continue }
        let word = forms.number(of: tokens.types[token], in: &partial.forms)
        run.words = (run.words.1, run.words.2, word)
        run.starts = (run.starts.1, run.starts.2, start)
        run.count += 1
        guard run.count >= length else { continue }
        let unit: UInt32
        let first: Int32
        switch length {
        case 1: (unit, first) = (word, start)
        case 2:
          unit = partial.number(of: .init(first: run.words.1, second: word, third: .max))
          first = run.starts.1
        default:
          unit = partial.number(of: .init(first: run.words.0, second: run.words.1, third: word))
          first = run.starts.0
        }
        let range = UInt32(first)..<UInt32(tokens.ends[token])
        if side == .target {
          target.add(unit, item: place.item, utterance: place.utterance, range)
        } else {
          reference.add(unit, item: place.item, utterance: place.utterance, range)
        }
      }
    }
  }

  /// Hands over what was counted of a conversation.
  private mutating func close() {
    guard let conversation else { return }
    if target.units > 0 {
      partial.add(
        target.take(), conversation: conversation, isTarget: true, units: target.takeUnits())
    }
    if reference.units > 0 {
      partial.add(
        reference.take(), conversation: conversation, isTarget: false,
        units: reference.takeUnits())
    }
  }
}

extension KeynessSides {
  /// Whether the words of one utterance may be on several sides.
  fileprivate var hearsApart: Bool {
    if case .side(let side) = reference, side.filter.voices != nil { return true }
    return target.filter.voices != nil
  }

  fileprivate var areDated: Bool {
    if case .side(let side) = reference, side.isDated { return true }
    return target.isDated
  }

  fileprivate func cut(_ date: CalendarDate) -> Bool {
    if case .side(let side) = reference, side.cuts(date) { return true }
    return target.cuts(date)
  }
}
