/// Compares the voices of one file with its gold.
struct VoiceComparison {
  let file: String
  let rows: [VoiceGold.Row]
  private(set) var scores = VoiceAgreement.Scores(VoiceAgreement.Counts())
  private(set) var disagreements: [VoiceAgreement.Disagreement] = []

  init(file: String, rows: [VoiceGold.Row]) {
    self.file = file
    self.rows = rows
  }

  mutating func read(_ conversations: [Int], of corpus: Corpus) throws {
    var unread = Set(rows.indices)
    var text: [UInt8] = []
    for (number, index) in conversations.enumerated() {
      let conversation = corpus.conversations[index]
      let voices = corpus.voices(ofConversation: index)
      var byPlace: [Substring: Int] = [:]
      for row in rows.indices where rows[row].conversation == number || rows[row].at.contains("-") {
        byPlace[rows[row].at[...]] = row
      }
      for (member, utterance) in conversation.utterances.enumerated() {
        text.removeAll(keepingCapacity: true)
        utterance.appendText(from: corpus.sources[utterance.source], to: &text)
        let row = byPlace[utterance.id[...]] ?? byPlace[Self.place(utterance, in: conversation)]
        if let row { unread.remove(row) }
        let gold = try row.map { try Self.painted(rows[$0], in: text, file: file) }
        compare(text, gold, voices[member], utterance)
      }
    }
    if let row = unread.min() {
      throw VoiceGoldError(file: file, at: rows[row].at, reason: .noUtterance)
    }
  }

  /// The part of a Blogger page's ids that says where an utterance stands.
  private static func place(_ utterance: Utterance, in conversation: Conversation) -> Substring {
    guard utterance.id.hasPrefix(conversation.id + ".") else { return "" }
    return utterance.id.dropFirst(conversation.id.count + 1).prefix { $0 != "-" }
  }

  private static func painted(
    _ row: VoiceGold.Row, in text: [UInt8], file: String
  ) throws -> [Voice] {
    var voices = [Voice](repeating: .own, count: text.count)
    for stretch in row.stretches {
      guard stretch.range.upperBound <= text.count else {
        throw VoiceGoldError(
          file: file, at: row.at,
          reason: .pastEnd(end: stretch.range.upperBound, bytes: text.count))
      }
      let found = text[stretch.range]
      let expected = stretch.first + (stretch.last.isEmpty ? "" : " … " + stretch.last)
      guard found.starts(with: stretch.first.utf8),
        found.suffix(stretch.last.utf8.count).elementsEqual(stretch.last.utf8)
      else {
        throw VoiceGoldError(
          file: file, at: row.at,
          reason: .otherText(
            stretch.range, found: String(decoding: found, as: UTF8.self), expected: expected))
      }
      for offset in stretch.range { voices[offset] = stretch.voice }
    }
    return voices
  }

  private mutating func compare(
    _ text: [UInt8], _ gold: [Voice]?, _ voices: [VoiceRange], _ utterance: Utterance
  ) {
    var open: VoiceAgreement.Disagreement?
    var next = 0
    for token in Blanks.words(of: text) {
      var letters = WordLetters(text, token)
      guard letters.next() != nil else { continue }
      while next < voices.count, voices[next].range.upperBound <= token.lowerBound { next += 1 }
      let found =
        next < voices.count && voices[next].range.contains(token.lowerBound)
        ? voices[next].voice : .own
      let expected = gold?[token.lowerBound] ?? .own
      scores.add(gold: expected, found: found)
      if let last = open, found != last.found || expected != last.gold {
        close(last, text)
        open = nil
      }
      guard found != expected else { continue }
      var stretch =
        open
        ?? VoiceAgreement.Disagreement(
          file: file, utterance: utterance.id, start: token.lowerBound, end: token.upperBound,
          text: "", tokens: 0, gold: expected, found: found)
      stretch.end = token.upperBound
      stretch.tokens += 1
      open = stretch
    }
    if let open { close(open, text) }
  }

  private mutating func close(_ stretch: VoiceAgreement.Disagreement, _ text: [UInt8]) {
    var stretch = stretch
    stretch.text = String(decoding: text[stretch.start..<stretch.end], as: UTF8.self)
    disagreements.append(stretch)
  }
}
