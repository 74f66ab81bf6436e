import TenorCorpus
import Testing

struct CopiedTextTests {
  private static let page = """
    Friday, 10 May 2013

    A Title

    The kettle in the waiting room has not worked since the Tuesday before last.

    4 comments:

      1. one two three four five six seven eight nine ten

        ReplyDelete
        Replies
        1. FIRST

          Delete
        2. SECOND

          Delete
      2. THIRD

        ReplyDelete

    """

  /// The voices of the last two of a comment's replies and of the next comment, quotations in braces.
  private func read(_ first: String, _ second: String = ".", _ third: String = ".") -> [String] {
    let page = ReadPage(
      Self.page.replacing("FIRST", with: first).replacing("SECOND", with: second)
        .replacing("THIRD", with: third))
    var corpus = Corpus()
    corpus = Corpus([(page.source, page.reading)])
    let voices = corpus.voices(ofConversation: 0)
    return page.texts().indices.map { index in
      let bytes = Array(page.texts()[index].utf8)
      return voices[index].map { stretch in
        let part = String(decoding: bytes[stretch.range], as: UTF8.self)
        return switch stretch.voice {
        case .own: part
        case .quoted: "{\(part)}"
        case .furniture: "[\(part)]"
        }
      }.joined()
    }
  }

  @Test(arguments: [
    ("one two three four five six seven eight", "{one two three four five six seven eight}"),
    ("one two three four five six seven", "one two three four five six seven"),
    (
      "He says ONE, two-three four: five...",
      "He says ONE, two-three four: five..."
    ),
    (
      "Yes: “Two three – four FIVE, six seven eight nine” indeed",
      "Yes: {“Two three – four FIVE, six seven eight nine”} indeed"
    ),
    (
      "zero one two three four five six seven eight nine ten eleven",
      "zero {one two three four five six seven eight nine ten} eleven"
    ),
    (
      "ten nine eight seven six five four three two one",
      "ten nine eight seven six five four three two one"
    ),
    (
      "in the waiting room has not worked since the",
      "{in the waiting room has not worked since the}"
    ),
    (
      "three four five six seven eight nine ten https://example.org",
      "{three four five six seven eight nine ten} [https://example.org]"
    ),
  ])
  func `eight words of an ancestor are quoted`(text: String, expected: String) {
    #expect(read(text)[2] == expected)
  }

  @Test func `what a sibling said is not copied, nor what a post says`() {
    let words = "alpha beta gamma delta epsilon zeta eta theta"
    let found = read(words, words, words)
    #expect(found[2...] == [words, words, words])
    #expect(!found[0].contains("{"))
    let copied = read(".", ".", "one two three four five six seven eight")
    #expect(copied[4] == "one two three four five six seven eight")
  }

  @Test func `a ring of parents is left alone`() {
    let page = ReadPage(
      "Friday, 10 May 2013\n\nA Title\n\nText.\n\n1 comment:\n\n  1. One.\n\n    ReplyDelete\n")
    var corpus = Corpus()
    corpus = Corpus([(page.source, page.reading)])
    corpus.conversations[0].utterances[0].replyTo = 1
    #expect(corpus.voices(ofConversation: 0) == corpus.conversations[0].utterances.map(\.voices))
    corpus.conversations[0].utterances[1].replyTo = 77
    #expect(corpus.voices(ofConversation: 0).count == 2)
  }

  @Test func `voices that are not stored are the speaker's own`() {
    let page = ReadPage(
      Self.page.replacing("FIRST", with: "aye, one two three four five six seven eight"))
    var corpus = Corpus()
    corpus = Corpus([(page.source, page.reading)])
    for index in corpus.conversations[0].utterances.indices {
      corpus.conversations[0].utterances[index].voices = []
    }
    let voices = corpus.voices(ofConversation: 0)
    #expect(voices[2] == [VoiceRange(.own, 0..<5), VoiceRange(.quoted, 5..<44)])
    #expect(voices[0].isEmpty && voices[1].isEmpty)
  }
}
