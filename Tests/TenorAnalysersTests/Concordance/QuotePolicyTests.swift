internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport
internal import TenorTestSupport
internal import Testing

@Suite struct QuotePolicyTests {
  private func line(_ text: String, _ match: String, width: Int = 60) throws -> ConcordanceLine {
    let corpus = Corpus.sample([("2014-01-10", [.init(.comment, text)])])
    let at = try #require(text.firstRange(of: match))
    let start = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
    return ConcordanceLine(
      Passage(conversation: 0, utterance: 0, range: start..<start + match.utf8.count), in: corpus,
      width: width)
  }

  @Test(arguments: [
    ("we all know what TR did to us", "…what ", "TR", " did…"),
    // Punctuation is no word.
    ("it was “him” (TR), they said", "…“him” (", "TR", "), they…"),
    ("what TR did", "what ", "TR", " did"), ("TR", "", "TR", ""), ("  – TR!", " – ", "TR", "!"),
    ("日本 café TR naïve 👩‍👩‍👧‍👧", "…café ", "TR", " naïve…"),
  ])
  func `an elided line keeps the nearest words`(
    text: String, left: String, match: String, right: String
  ) throws {
    let line = try line(text, "TR").quoted(by: .elided, isTerm: true)
    #expect(line.left == left)
    #expect(line.match == match)
    #expect(line.right == right)
  }

  @Test func `context that was cut already is cut once`() throws {
    let whole = try line("one two three four TR five six seven eight", "TR", width: 6)
    #expect(whole.left == "…four " && whole.right == " five…")
    let elided = whole.quoted(by: .elided, isTerm: true)
    #expect(elided.left == "…four " && elided.right == " five…")
  }

  @Test(arguments: [
    (QuotePolicy.verbatim, true, "so Napo, for what that is worth, and CRCs met"),
    (.elided, true, "so Napo, for what that is worth, and CRCs met"),
    (.elided, false, "so Napo, … CRCs met"),
    (.none, true, "Napo, for what that is worth, and CRCs"),
  ])
  func `a match that is no term keeps its ends`(
    policy: QuotePolicy, isTerm: Bool, words: String
  ) throws {
    let match = "Napo, for what that is worth, and CRCs"
    let line = try line("so \(match) met", match)
    #expect(
      line.quoted(by: policy, isTerm: isTerm).prose.plain
        == words + " (sample-0.txt, line 1, byte 3; 2014-01-10, comment)")
  }

  @Test func `a line without words is its place`() throws {
    let none = try line("so Napo met CRCs", "Napo met CRCs").quoted(by: .none, isTerm: false)
    #expect(none.left + none.match + none.right == "")
    #expect(none.prose.plain == "sample-0.txt, line 1, byte 3; 2014-01-10, comment")
  }
}
