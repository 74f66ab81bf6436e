import TenorCorpus
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysis

struct FilterTests {
  private func utterance(
    _ kind: UtteranceKind, _ date: CalendarDate?, _ speaker: String? = nil
  ) -> Utterance {
    Utterance(id: "u", kind: kind, speaker: speaker, date: date, pieces: [], range: 0..<0)
  }

  @Test func `dates pass when all of them lies inside`() throws {
    var filter = Filter()
    filter.from = CalendarDate.dayNumber(2019, 3, 1)
    filter.to = CalendarDate.dayNumber(2019, 12, 31)
    #expect(filter.admits(utterance(.comment, CalendarDate(year: 2019, month: 3, day: 1))))
    #expect(filter.admits(utterance(.comment, CalendarDate(year: 2019, month: 12))))
    #expect(!filter.admits(utterance(.comment, CalendarDate(year: 2019))))
    #expect(!filter.admits(utterance(.comment, CalendarDate(year: 2020, month: 1, day: 1))))
    #expect(!filter.admits(utterance(.comment, nil)))
    #expect(Filter().admits(utterance(.comment, nil)))
  }

  @Test func `kinds and speakers pass when they are named`() {
    var filter = Filter()
    filter.kinds = [.reply]
    filter.speakers = ["Ledger"]
    #expect(filter.admits(utterance(.reply, nil, "Ledger")))
    #expect(!filter.admits(utterance(.reply, nil, "Quill")))
    #expect(!filter.admits(utterance(.reply, nil)))
    #expect(!filter.admits(utterance(.comment, nil, "Ledger")))
  }

  @Test func `copies are left out where that is asked for`() {
    var filter = Filter()
    var copy = utterance(.comment, nil)
    copy.isCopy = true
    #expect(filter.admits(copy))
    filter.skipsCopies = true
    #expect(!filter.admits(copy))
    #expect(filter.admits(utterance(.comment, nil)))
  }

  @Test func `other voices are blanked and offsets stay`() throws {
    var corpus = Corpus.sample([
      ("2020-01-01", [SampleUtterance(.post, "Own. “Quoted words.” Own.")])
    ])
    let quoted = 5..<24
    corpus.conversations[0].utterances[0].voices = [
      VoiceRange(.own, 0..<5), VoiceRange(.quoted, quoted), VoiceRange(.own, 24..<29),
    ]
    var filter = Filter()
    filter.voices = [.own]
    let shard = try Shard(of: corpus, tokeniser: Tokeniser(), filter: filter, by: .year)
    try shard.fill(0..<1)
    #expect(shard.items[0].runningTokens == 2)
    #expect(shard.text.count == 29)
    #expect(shard.tokens.range(of: 2) == 25..<28)
  }

  @Test(arguments: [
    (Voice.own, 3, "Yes, "), (.quoted, 8, "one two three four five six seven eight"),
  ])
  func `what a comment copies from its post is not its own`(
    voice: Voice, words: Int, kept: String
  ) throws {
    let text = "Yes, one two three four five six seven eight and no."
    var corpus = Corpus.sample([
      (
        "2020-01-01",
        [
          SampleUtterance(.post, "One two three four five six seven eight."),
          SampleUtterance(.comment, text),
        ]
      )
    ])
    // A reader may leave out voices that are all the speaker's own.
    corpus.conversations[0].utterances[1].voices = []
    var filter = Filter()
    filter.kinds = [.comment]
    filter.voices = [voice]
    let shard = try Shard(of: corpus, tokeniser: Tokeniser(), filter: filter, by: .year)
    try shard.fill(0..<1)
    let shown = String(decoding: shard.text, as: UTF8.self)
    #expect(shown.utf8.count == text.utf8.count)
    #expect(shown.contains(kept))
    #expect(shard.items[0].runningTokens == words)
  }
}
