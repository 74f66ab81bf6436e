import TenorCorpus
import Testing

@Suite struct DuplicateTests {
  /// Each source is one conversation of these utterances.
  private func corpus(_ sources: [[String]]) -> Corpus { Corpus(texts: sources) }

  private static let notice =
    "The consultation on the target operating model closes on Friday, and every branch is asked to send its members' views on workloads to the office before noon."
  /// 27 words, so 23 runs of five; the last word is in one of them: J = 22 / 24.
  private static let changed = String(notice.dropLast(5)) + "midnight."

  @Test(arguments: [
    // In capitals; without punctuation; with other apostrophes; with other white space.
    "THE CONSULTATION on the target operating model closes on Friday and every branch is asked to send its members’ views on workloads to the office before noon",
    "“The consultation – on the target operating model – closes on Friday…”\n\n and every branch is asked to send its members` views on work\u{AD}loads to the\u{A0}office before noon!",
  ])
  func `texts with the same words are identical`(text: String) throws {
    let found = Duplicates(in: corpus([[Self.notice, "Something else."], [text]]))
    let cluster = try #require(found.clusters.first)
    #expect(found.clusters.count == 1)
    #expect(cluster.first == .init(conversation: 0, utterance: 0))
    #expect(cluster.copies.map(\.place) == [.init(conversation: 1, utterance: 0)])
    #expect(cluster.copies.map(\.kind) == [.identical])
    #expect(cluster.copies.map(\.similarity) == [1])
    #expect(found.compared == 2)
    #expect(found.acrossSources.identical == 1 && found.withinSources.total == 0)
  }

  @Test func `a changed word leaves texts nearly identical`() throws {
    let found = Duplicates(in: corpus([[Self.notice, Self.changed]]))
    let copy = try #require(found.clusters.first?.copies.first)
    #expect(copy.kind == .near)
    #expect(copy.similarity == 22.0 / 24)
    #expect(found.withinSources.near == 1 && found.acrossSources.total == 0)
  }

  @Test(arguments: [
    ("Thank you.", 0), ("Thank you all very", 0), ("Thank you all very much.", 1), ("🙂🙂🙂🙂🙂🙂", 0),
    ("", 0),
  ])
  func `so short a text as four words is no duplicate`(text: String, clusters: Int) {
    #expect(Duplicates(in: corpus([[text], [text]])).clusters.count == clusters)
  }

  @Test func `the least numbers of words and the similarity are the caller's`() {
    let texts = corpus([["one two three four five six seven eight"], ["Thank you", "thank you!"]])
    var criteria = Duplicates.Criteria()
    criteria.identicalWords = 2
    #expect(Duplicates(in: texts, criteria).clusters.count == 1)
    // Four runs of five against five: J = 4 / 5, just enough.
    let pair = corpus([
      ["one two three four five six seven eight", "one two three four five six seven eight nine"]
    ])
    criteria.nearWords = 8
    #expect(Duplicates(in: pair, criteria).clusters.first?.copies.first?.similarity == 0.8)
    criteria.similarity = 0.81
    #expect(Duplicates(in: pair, criteria).clusters.isEmpty)
  }

  @Test func `the first in corpus order is first, whatever it is like`() throws {
    let found = Duplicates(
      in: corpus([["x"], [Self.changed], ["y", Self.notice], [Self.changed, Self.notice]]))
    let cluster = try #require(found.clusters.first)
    #expect(found.clusters.count == 1)
    #expect(cluster.first == .init(conversation: 1, utterance: 0))
    #expect(
      cluster.copies.map(\.place) == [
        .init(conversation: 2, utterance: 1), .init(conversation: 3, utterance: 0),
        .init(conversation: 3, utterance: 1),
      ])
    #expect(cluster.copies.map(\.kind) == [.near, .identical, .near])
    #expect(found.acrossSources.identical == 1 && found.acrossSources.near == 2)
  }

  @Test func `a corpus without texts has no duplicates`() {
    let found = Duplicates(in: Corpus())
    #expect(found.clusters.isEmpty && found.compared == 0)
  }

  @Test func `copies are marked where they are, and answers keep what they answer`() {
    var twice = corpus([[Self.notice, "Quite."], [Self.notice, "Quite so."]])
    twice.conversations[1].utterances[1].replyTo = 0
    let marked = twice.withoutDuplicates(Duplicates(in: twice))
    let flags = marked.conversations.map { $0.utterances.map(\.isCopy) }
    #expect(flags == [[false, false], [true, false]])
    #expect(marked.conversations[1].utterances[1].replyTo == 0)
    // Marking again with nothing to mark takes the marks away.
    let none = marked.withoutDuplicates(Duplicates(in: Corpus()))
    #expect(none.conversations.map(\.utterances) == twice.conversations.map(\.utterances))
  }

  @Test func `the first of those that are counted is no copy`() {
    let thrice = corpus([["Quite.", Self.notice], [Self.notice, Self.notice], ["Quite so."]])
    let found = Duplicates(in: thrice)
    func flags(_ isCounted: (Utterance) -> Bool) -> [[Bool]] {
      thrice.withoutDuplicates(found, among: isCounted).conversations
        .map { $0.utterances.map(\.isCopy) }
    }
    #expect(flags { _ in true } == [[false, false], [true, true], [false]])
    #expect(flags { $0.id != "c0.1" } == [[false, false], [false, true], [false]])
    #expect(flags { $0.kind == .post } == [[false, false], [false, false], [false]])
  }

  @Test func `the mark lies in what was padding`() {
    #expect(MemoryLayout<Utterance>.offset(of: \.isCopy) == 17)
    #expect(MemoryLayout<Utterance>.stride == 88)
  }
}

extension Corpus {
  /// A corpus of one conversation a source, of these texts.
  init(texts: [[String]]) {
    self.init()
    for (index, texts) in texts.enumerated() {
      var bytes: [UInt8] = []
      var utterances: [Utterance] = []
      for (number, text) in texts.enumerated() {
        let range = bytes.count..<bytes.count + text.utf8.count
        bytes += Array(text.utf8)
        var utterance = Utterance(
          id: "c\(index).\(number)", kind: number == 0 ? .post : .comment,
          replyTo: number == 0 ? nil : 0, pieces: [TextPiece(range)], range: range)
        utterance.source = index
        utterances.append(utterance)
      }
      sources.append(Source(name: "source-\(index).txt", bytes: bytes))
      conversations.append(
        Conversation(
          id: "c\(index)", title: nil, date: nil, dateStated: false, source: index,
          reader: "sample", layout: "sample", declaredComments: nil, utterances: utterances))
    }
  }
}
