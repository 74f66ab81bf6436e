import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// What cannot be compared, and lists of reference.
@Suite struct KeynessRefusalTests {
  private static let corpus = Corpus.sample([
    ("2013-05-01", [.init(.post, "the old office"), .init(.comment, "aye", speaker: "Rook")]),
    ("2014-05-01", [.init(.post, "…"), .init(.comment, "the new office", speaker: "Old Hand")]),
  ])

  @Test(arguments: [
    ("kind=post,comment", "kind=comment,reply", "have 2 utterances in common"),
    ("kind=reply", "kind=post", "'target' (kind=reply) holds no word to count"),
    ("kind=comment", "from=2015", "'reference' (from=2015) holds no word to count"),
    ("kind=post from=2014", "kind=comment", "'target' (kind=post from=2014) holds no word"),
    ("speaker=rook", "kind=post", "fewer utterances than the smallest cell of 2"),
  ])
  func `sides that are empty or not apart are refused`(
    target: String, reference: String, message: String
  ) async throws {
    let analyser = KeyWords(
      try KeynessCorpora.sides(target, reference), minimum: 1, smallestCell: 2)
    let error = await #expect(throws: KeynessError.self) {
      try await KeynessCorpora.found(analyser, Self.corpus)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `a corpus of one period, and an empty one, are refused`() async throws {
    let analyser = KeyWords(try KeynessCorpora.study(), minimum: 1)
    await #expect(throws: StudyError.self) {
      try await KeynessCorpora.found(analyser, KeynessCorpora.years(["the office"], []))
    }
    await #expect(throws: KeynessError.self) { try await KeynessCorpora.found(analyser, Corpus()) }
  }

  @Test func `a side takes conditions of several values, and names with blanks`() throws {
    let filter = try KeynessSide(
      "target", parsing: "kind=comment,reply  from=2013-06 to=2014 speaker=Old Hand,Rook voice=own"
    ).filter
    #expect(filter.kinds == [.comment, .reply] && filter.voices == [.own])
    #expect(filter.speakers == ["Old Hand", "Rook"])
    #expect(filter.from == CalendarDate.dayNumber(2013, 6, 1))
    #expect(filter.to == CalendarDate.dayNumber(2014, 12, 31))
  }

  @Test(arguments: [
    ("", "no condition; expected one such as"), ("comment", "'comment' is no condition"),
    ("kinds=post", "'kinds=post' is no condition; expected kind="),
    ("kind=coment", "'coment' is no kind; expected post, comment, reply, excerpt"),
    ("kind=post kind=reply", "kind stands there twice"), ("kind=", "'kind=' lacks a value"),
    ("voice=mine", "'mine' is no voice; expected own, quoted, furniture"),
    ("from=2013-13", "'2013-13' is no date"), ("from=2013,2014", "'2013,2014' is no date"),
    ("from=2014 to=2013", "from is later than to"), ("kind=post aye", "'aye' is no condition"),
  ])
  func `a filter that says nothing known is refused`(words: String, message: String) {
    let error = #expect(throws: KeynessError.self) {
      try KeynessSide("target", parsing: words)
    }
    #expect(error?.description.hasPrefix("--target: ") == true)
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  private func list(_ text: String, ngrams: Int = 1, tokens: Int? = nil) throws -> ReferenceList {
    try ReferenceList(Array(text.utf8), name: "list.csv", ngrams: ngrams, tokens: tokens)
  }

  @Test(arguments: [
    "word,count\nThe,60\nthe,30\nTR,10\n", "The\t60\nthe\t30\nTR\t10",
    "freq;form\n60;The\n30;the\n10;TR\n",
    "rank,word,n\r\n1,\"The\",60\r\n2,the,30\r\n3,TR,10\r\n",
  ])
  func `a list is read with and without a header`(text: String) throws {
    let list = try list(text)
    #expect(list.counts == ["the": 90, "TR": 10])
    #expect(list.tokens == 100 && list.isSum && list.merged == 1)
  }

  @Test(arguments: [
    ("", 0, "no words"), ("word,count\n", 0, "no words"), ("word,count\nthe,0\n", 0, "no words"),
    ("name,size\nthe,3\n", 1, "the first line is 'name,size'"),
    ("the office\n", 1, "the first line is"),
    ("word,count\nthe,60\noffice,many\n", 3, "'many' is no count"),
    ("the,60\noffice,-1\n", 2, "'-1' is no count"),
    ("the,60\noffice,1.5\n", 2, "'1.5' is no count"), ("the,60\noffice\n", 2, "1 column; expected"),
    ("the,60\nthe office,3\n", 2, "'the office' is 2 words; expected 1"),
    ("the,60\n,3\n", 2, "'' is 0 words"),
    ("the,60\n\"office,3\n", 2, "a quotation mark is not closed"),
  ])
  func `a list in the wrong format is refused with its line`(
    text: String, line: Int, message: String
  ) {
    let error = #expect(throws: ReferenceListError.self) { try list(text) }
    #expect(error?.line == line, "\(error?.description ?? "")")
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `a total below the sum of a list is refused`() throws {
    #expect(try list("the,60\n", tokens: 1000).tokens == 1000)
    let error = #expect(throws: ReferenceListError.self) { try list("the,60\n", tokens: 59) }
    #expect(error?.description.contains("add up to 60, more than the 59") == true)
  }

  @Test func `against a list words have counts and no test`() async throws {
    let list = try list("word,count\nthe,500\noffice,4\nkiosk,40\n", tokens: 1000)
    let sides = KeynessSides(target: .everything, reference: .list(list))
    let result = try await KeynessCorpora.found(KeyWords(sides, minimum: 4), Self.corpus)
    let found = result.findings
    // the old office aye the new office: the rest is too rare, and the kiosk is the list's alone.
    #expect(Set(found.words.map(\.word)) == ["the", "office", "kiosk"] && found.belowMinimum == 3)
    let office = try #require(found["office"])
    #expect(
      [office.target, office.reference, office.targetTokens, office.referenceTokens] == [
        2, 4, 7, 1000,
      ])
    #expect(office.targetConversations == 2 && office.referenceConversations == nil)
    #expect(office.clusterP == nil && office.q == nil && !office.claimed)
    #expect(found["kiosk"].map { [$0.target, $0.reference] } == [0, 40])
    #expect(found["kiosk"]?.targetDP == nil && found["kiosk"]?.oneConversation == nil)
    #expect(found.permutations == nil && found.reference.conversations == nil)
    let text = Report(title: "", sections: [found.section(over: result.summary)]).markdown
    #expect(text.contains("No difference is claimed beyond that: the reference is a list"))
  }
}
