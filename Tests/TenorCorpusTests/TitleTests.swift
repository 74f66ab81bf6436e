import Testing

@testable import TenorCorpus

struct TitleTests {
  private let page = """
    Saturday, 8 February 2020

    TR's last winter

    The post. https://example.org

    Friday, 7 February 2020

    A second title

    More words.
    """

  private func read(_ page: String) -> Corpus {
    var source = Source(name: "page.txt", bytes: Array(page.utf8))
    let reading = BloggerTextReader().read(source)
    source.chrome = reading.chrome
    var corpus = Corpus()
    corpus.sources = [source]
    corpus.conversations = reading.conversations
    return corpus
  }

  @Test func `a title is text only where it is asked for`() {
    let corpus = read(page)
    let counted = corpus.countingTitles()
    let texts = { (corpus: Corpus) in
      corpus.conversations.map { corpus.text(of: $0.utterances[0]) }
    }
    #expect(texts(corpus) == ["The post. https://example.org", "More words."])
    #expect(
      texts(counted) == [
        "TR's last winter\n\nThe post. https://example.org", "A second title\n\nMore words.",
      ])
    #expect(counted.conversations.map(\.title) == ["TR's last winter", "A second title"])
    #expect(counted.conversations.map(\.id) == corpus.conversations.map(\.id))
  }

  @Test func `voices move with the text and every byte is counted once`() {
    let counted = read(page).countingTitles()
    let post = counted.conversations[0].utterances[0]
    #expect(post.voices.first?.range.lowerBound == 0)
    #expect(
      zip(post.voices, post.voices.dropFirst()).allSatisfy {
        $0.range.upperBound == $1.range.lowerBound
      })
    #expect(post.voices.last?.voice == .furniture)
    let pieces = counted.conversations.flatMap { $0.utterances.flatMap { $0.pieces.map(\.range) } }
    let all = (pieces + counted.sources[0].chrome.map(\.range)).sorted {
      $0.lowerBound < $1.lowerBound
    }
    #expect(all.first?.lowerBound == 0)
    #expect(all.last?.upperBound == page.utf8.count)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func `a page without a title stays as it is`() {
    let headless = read("Just words.\nReplyDelete\n")
    #expect(
      headless.countingTitles().conversations[0].utterances == headless.conversations[0].utterances)
  }
}
