import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct CollocatesTests {
  @Test func `each place about each node is looked at once`() async throws {
    // Nodes at 3 and 6 of "the office is TR and then TR again now"; "and then" stand between them.
    let found = try await CollocateCorpora.joint("TR", ["the office is TR and then TR again now"])
    #expect(
      found.joint == [
        "office": [1, 0], "is": [1, 0], "and": [1, 1], "then": [1, 1], "again": [0, 1],
        "now": [0, 1],
      ])
    #expect(found.nodes == 2 && found.tokens == 9 && found.slots == 8 && found.places == 8)
    // A window of three reaches the other node: a place, and no collocate.
    let wide = try await CollocateCorpora.joint(
      "TR", ["the office is TR and then TR again now"], CollocateWindow(left: 3, right: 3))
    #expect(wide.places == 11 && wide["TR"] == nil && wide["and"]?.joint == 2)
  }

  @Test func `windows stop at the sentence, or at the utterance`() async throws {
    let texts = ["Late again. TR was sold. They left.", "Nothing."]
    let sentence = try await CollocateCorpora.joint("TR", texts)
    #expect(sentence.joint == ["was": [0, 1], "sold": [0, 1]])
    #expect(sentence.places == 2 && sentence.slots == 4)
    let utterance = try await CollocateCorpora.joint(
      "TR", texts, CollocateWindow(left: 2, right: 3, span: .utterance))
    #expect(
      utterance.joint == [
        "late": [1, 0], "again": [1, 0], "was": [0, 1], "sold": [0, 1], "they": [0, 1],
      ])
  }

  @Test func `one side alone may be looked at`() async throws {
    let found = try await CollocateCorpora.joint(
      "TR", ["the TR was sold"], CollocateWindow(left: 0, right: 1, span: .sentence))
    #expect(found.joint == ["was": [0, 1]] && found["was"]?.slots == 1)
  }

  @Test func `the words of a node of several are no collocates and do not count in C`() async throws
  {
    let entry = Register.Entry(
      name: "TR", aliases: [.init("Transforming Rehabilitation"), .init("TR")])
    let corpus = CollocateCorpora.posts([
      "the Transforming Rehabilitation sale", "rehabilitation of TR", "rehabilitation",
    ])
    let found = try await CollocateCorpora.found(
      Collocates(
        try CollocateCorpora.query("TR", terms: [entry]),
        window: CollocateWindow(left: 2, right: 2), minimum: 1), corpus
    ).findings
    #expect(found.kind == .term && found.nodes == 2 && found.tokens == 8)
    // Of three tokens one is the node's own.
    #expect(found["rehabilitation"]?.collocateTokens == 2)
    #expect(found["rehabilitation"]?.joint == 1 && found["transforming"] == nil)
    #expect(found["the"]?.left == 1 && found["sale"]?.right == 1)
  }

  @Test func `matches within a word are one node, those without a word none`() async throws {
    let found = try await CollocateCorpora.joint("/t|!/", ["that is late! now"])
    // "that" holds two matches, "late" one; the mark has no place among words.
    #expect(found.nodes == 2 && found.joined == 1 && found.wordless == 1)
    #expect(found["is"].map { [$0.left, $0.right] } == [1, 1])
  }

  @Test func `acronyms stay apart from words in small letters`() async throws {
    let found = try await CollocateCorpora.joint("sold", ["TR sold tr", "Tr sold TR’s"])
    #expect(
      found.joint == ["TR": [1, 0], "tr": [1, 1], "TR's": [0, 1]])
  }

  @Test func `any cut gives the same total`() throws {
    let corpus = Corpus.sample([
      ("2013-05-01", [.init(.post, "TR was sold. They said TR"), .init(.comment, "sold, TR")]),
      ("2014-02-01", [.init(.post, "The sale of TR"), .init(.reply, "TR TR")]),
      ("2014-07-01", [.init(.post, "TR!")]), (nil, [.init(.post, "undated TR")]),
    ])
    let query = try CollocateCorpora.query("TR")
    try expectMergeLaws(Collocates(query), over: corpus)
    try expectMergeLaws(CollocateChanges(query, try CollocateCorpora.study()), over: corpus)
  }

  @Test func `a term that never occurs has an empty table and a line`() async throws {
    let (found, summary) = try await CollocateCorpora.found(
      Collocates(try CollocateCorpora.query("OASys")), CollocateCorpora.posts(["the office"]))
    #expect(found.nodes == 0 && found.collocates.isEmpty && found.table.rows.isEmpty)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("“OASys” does not occur in 2 tokens, so nothing goes with it."))
    let (empty, _) = try await CollocateCorpora.found(
      Collocates(try CollocateCorpora.query("OASys")), Corpus())
    #expect(empty.tokens == 0 && empty.collocates.isEmpty)
  }

  @Test func `where every word is the node's nothing is left to go with it`() async throws {
    let (found, summary) = try await CollocateCorpora.found(
      Collocates(try CollocateCorpora.query("/[a-z]+/")),
      CollocateCorpora.posts(["the cold office"]))
    #expect(found.nodes == 3 && found.places == 6 && found.collocates.isEmpty)
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("All words about it are its own"))
  }

  @Test func `evidence goes from the one word to the other`() async throws {
    let found = try await CollocateCorpora.joint("TR", ["They said TR, at last, was sold"])
    let lines = found.evidence.flatMap { found in found.lines.map { (found.collocate, $0.match) } }
    #expect(lines.contains { $0 == ("they", "They said TR") })
    #expect(lines.contains { $0 == ("last", "TR, at last") })
  }
}
