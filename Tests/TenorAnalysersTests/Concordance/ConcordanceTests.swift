internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport
internal import TenorTestSupport
internal import Testing

@Suite struct ConcordanceTests {
  private func line(_ text: String, _ match: String, width: Int = 60) throws -> ConcordanceLine {
    let corpus = Corpus.sample([("2014-01-10", [.init(.comment, text)])])
    let at = try #require(text.firstRange(of: match))
    let start = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
    return ConcordanceLine(
      Passage(conversation: 0, utterance: 0, range: start..<start + match.utf8.count), in: corpus,
      width: width)
  }

  @Test(arguments: [
    ("TR", "", "TR", ""),
    ("the TR\nend", "the ", "TR", " end"),
    ("café,\n  “TR” – naïve", "café, “", "TR", "” – naïve"),
    ("one two three four TR five six seven eight", "…three four ", "TR", " five six…"),
    ("abcdefghijklmnop TR abcdefghijklmnop", "…", "TR", "…"),
    ("👩‍👩‍👧‍👧👩‍👩‍👧‍👧 TR é", "👩‍👩‍👧‍👧👩‍👩‍👧‍👧 ", "TR", " é"),
  ])
  func `context is cut between words, at characters`(
    text: String, left: String, match: String, right: String
  ) throws {
    let line = try line(text, "TR", width: 12)
    #expect(line.left == left)
    #expect(line.match == match)
    #expect(line.right == right)
  }

  @Test func `place and date are those of the source`() throws {
    let line = try line("a\nb\nthe TR", "TR")
    #expect((line.line, line.start, line.end) == (3, 8, 10))
    #expect(line.prose.plain == "a b the TR (sample-0.txt, line 3, byte 8; 2014-01-10, comment)")
  }

  @Test func `a long match is whole, and cut in its middle for people`() throws {
    let text = "start " + String(repeating: "x", count: 200) + " end"
    let line = try line(text, text, width: 10)
    #expect(line.match == text)
    #expect(line.prose.plain.hasPrefix("start xxx"))
    #expect(line.prose.plain.contains("xxx … xxx"))
    #expect(line.prose.plain.count < 200)
  }

  @Test func `a sample is the three least, whatever the order`() {
    let all = (0..<50).map {
      SampledPassage(Passage(conversation: $0, utterance: 0, range: 0..<1), of: "c\($0)")
    }
    var forwards = PassageSample.empty
    var backwards = PassageSample.empty
    for passage in all { forwards.offer(passage) }
    for passage in all.reversed() { backwards.offer(passage) }
    #expect(forwards == backwards)
    #expect(forwards.passages == all.sorted().prefix(3).map(\.passage).sorted())
  }
}
