/// The words that topics are made of, and in which units each stands.
struct TopicVocabulary {
  /// A word that is kept.
  struct Word {
    var form: String
    /// Units, conversations and tokens with it.
    var units = 0
    var conversations = 0
    var tokens = 0
    /// The first guide that names it.
    var guide: Int?
  }

  /// Sorted by form.
  private(set) var words: [Word] = []
  /// Each word's units, rising.
  private(set) var postings: [[Int32]] = []
  /// The conversation of each unit.
  private(set) var conversations: [Int32] = []
  /// By the partial's numbers: the word's place here.
  private(set) var places: [Int?] = []
  /// Content words that were met at all.
  private(set) var types = 0
  /// Those in too few units or conversations.
  private(set) var rare = 0
  /// Those in too large a share of units.
  private(set) var common = 0
  /// Those that would have been kept, were there room.
  private(set) var beyond = 0
  /// Words of the guides that no utterance holds.
  private(set) var missing: [(guide: Int, word: String)] = []

  /// Units with a content word.
  var units: Int { conversations.count }

  init(_ partial: TopicsPartial, _ analyser: Topics) {
    var all = partial.words.map { Word(form: $0) }
    types = all.count
    var lastUnit = [Int](repeating: -1, count: all.count)
    var lastConversation = lastUnit
    // By unit: the numbers of its words, none twice.
    var held: [UInt32] = []
    var ends: [Int] = []
    partial.forEachUnit { unit, entries in
      if entries.isEmpty { return }
      let isNew =
        analyser.unit == .utterance || conversations.last != Int32(clamping: unit.conversation)
      if isNew {
        conversations.append(Int32(clamping: unit.conversation))
        ends.append(held.count)
      }
      for entry in entries {
        let word = Int(entry.word)
        all[word].tokens += Int(entry.count)
        if lastConversation[word] != unit.conversation { all[word].conversations += 1 }
        lastConversation[word] = unit.conversation
        guard lastUnit[word] != conversations.count else { continue }
        lastUnit[word] = conversations.count
        all[word].units += 1
        held.append(entry.word)
      }
      ends[ends.count - 1] = held.count
    }
    let forms = TopicGuide.Forms(analyser.guides.isEmpty ? [] : partial.words)
    for (guide, asked) in analyser.guides.enumerated() {
      for word in asked.words {
        let found = forms.meant(by: word)
        for place in found where all[place].guide == nil { all[place].guide = guide }
        if found.isEmpty { missing.append((guide, word)) }
      }
    }
    keep(all, analyser)
    var start = 0
    for (unit, end) in ends.enumerated() {
      for word in held[start..<end] {
        if let place = places[Int(word)] { postings[place].append(Int32(unit)) }
      }
      start = end
    }
  }

  private mutating func keep(_ all: [Word], _ analyser: Topics) {
    let most = analyser.maximumShare * Double(units)
    var kept: [Int] = []
    for (number, word) in all.enumerated() where word.guide == nil {
      if word.units < analyser.minimum || word.conversations < Topics.fewestConversations {
        rare += 1
      } else if Double(word.units) > most {
        common += 1
      } else {
        kept.append(number)
      }
    }
    kept.sort { (all[$1].units, all[$0].form) < (all[$0].units, all[$1].form) }
    beyond = max(0, kept.count - Topics.mostWords)
    kept = kept.prefix(Topics.mostWords) + all.indices.filter { all[$0].guide != nil }
    kept.sort { all[$0].form < all[$1].form }
    places = [Int?](repeating: nil, count: all.count)
    for (place, number) in kept.enumerated() { places[number] = place }
    words = kept.map { all[$0] }
    postings = words.map { word in
      var list: [Int32] = []
      list.reserveCapacity(word.units)
      return list
    }
  }

  /// In how many units two words stand together, and in how many conversations, which are counted up to
  /// `most`.
  func together(
    _ a: Int, _ b: Int, conversationsUpTo most: Int = 0
  ) -> (units: Int, conversations: Int) {
    var (i, j) = (0, 0)
    var (units, found) = (0, 0)
    var last: Int32 = -1
    let (first, second) = (postings[a], postings[b])
    while i < first.count, j < second.count {
      if first[i] < second[j] {
        i += 1
      } else if second[j] < first[i] {
        j += 1
      } else {
        units += 1
        let conversation = conversations[Int(first[i])]
        if conversation != last {
          (last, found) = (conversation, found + 1)
          if most > 0, found == most { return (units, found) }
        }
        i += 1
        j += 1
      }
    }
    return (units, found)
  }
}
