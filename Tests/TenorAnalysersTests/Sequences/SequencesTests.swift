import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  a.map { abs($0 - b) <= tolerance } ?? false
}

extension SequenceFindings {
  subscript(_ words: String) -> Row? { sequences.first { $0.sequence == words } }
}

@Suite struct SequencesTests {
  private func found(
    _ texts: [String], _ lengths: ClosedRange<Int> = 2...5, minimum: Int = 2
  ) async throws -> SequenceFindings {
    let results = try await Run()(
      [Sequences(lengths: lengths, minimum: minimum)], over: CollocateCorpora.posts(texts))
    return try #require(results.findings(SequenceFindings.self))
  }

  /// The counts of the paper's example, each sequence in a sentence of its own.
  @Test func `the worked example of Frantzi and others`() async throws {
    func times(_ count: Int, _ words: String) -> String {
      String(repeating: words + ". ", count: count)
    }
    let text =
      times(5, "adenoid cystic basal cell carcinoma") + times(6, "cystic basal cell carcinoma")
      + times(7, "ulcerated basal cell carcinoma") + times(5, "recurrent basal cell carcinoma")
      + times(3, "circumscribed basal cell carcinoma") + times(958, "basal cell carcinoma")
    let found = try await found([text], 3...5, minimum: 3)
    let expected = [
      ("basal cell carcinoma", 984, 1551.3613), ("ulcerated basal cell carcinoma", 7, 14),
      ("cystic basal cell carcinoma", 11, 12), ("adenoid cystic basal cell carcinoma", 5, 11.6096),
      ("recurrent basal cell carcinoma", 5, 10), ("circumscribed basal cell carcinoma", 3, 6),
    ]
    for (words, count, value) in expected {
      let row = try #require(found[words], "\(words)")
      #expect(row.count == count && near(row.cValue, value, 5e-4), "\(words)")
    }
    #expect(found.sequences.prefix(4).map(\.sequence) == expected.prefix(4).map { $0.0 })
    // t = 26 in c = 5; parts of the longer ones alone are folded under them.
    let term = try #require(found["basal cell carcinoma"])
    #expect(term.longerCandidates == 5 && term.nestedCount == 26)
    #expect(found["ulcerated basal cell"] == nil)
    #expect(found["ulcerated basal cell carcinoma"]?.folded == ["ulcerated basal cell"])
  }

  @Test func `sequences end with their sentence, their utterance and at punctuation`() async throws
  {
    let found = try await found(
      ["late office. late office; late office", "office late", "late", "office"], 2...3)
    #expect(found.sequences.map(\.sequence) == ["late office"])
    let row = try #require(found["late office"])
    #expect(row.count == 3 && row.utterances == 1 && row.conversations == 1 && row.oneConversation)
    #expect(found.tokens == 10 && found.types == 2)
  }

  @Test func `what may be no unit is counted, and has no C-value`() async throws {
    let found = try await found(
      ["the risk of harm is", "the risk of harm was", "of 2014 and", "of 2014"], 2...4)
    #expect(found["of 2014"].map { $0.count == 2 && $0.cValue == nil } == true)
    // Folded under its longest holder that is a candidate, or under any if it is none itself.
    let unit = try #require(found["risk of harm"])
    #expect(near(unit.cValue, 2 * 1.584962500721156) && unit.folded == [])
    let longest = try #require(found["the risk of harm"])
    #expect(longest.cValue == nil)
    #expect(longest.folded == ["the risk of", "the risk", "risk of", "of harm"])
    #expect(found.frequent == 7 && found.foldedSequences == 4)
  }

  /// f = 3 of N = 16: "strategic case" 3, "case management" 4; strategic 3, management 4, case 5.
  @Test func `the weakest split by hand`() async throws {
    let found = try await found(
      [
        "strategic case management", "strategic case management", "strategic case management",
        "case management", "case late late late late",
      ], 2...3)
    #expect(found.tokens == 16)
    let row = try #require(found["strategic case management"])
    // 2 · 3 / (3 + 4) in either cut: the first.
    #expect(row.weakestSplit == "strategic | case management")
    #expect([row.splitLeft, row.splitRight] == [3, 4])
    #expect(near(row.splitLogDice, 14 + -0.2223924213364481))
    // ln(3 · 16 / (3 · 4)) / ln(16 / 3)
    #expect(near(row.splitNpmi, 0.8281444907572746))
    let pair = try #require(found["case management"])
    #expect([pair.count, pair.splitLeft, pair.splitRight] == [4, 5, 4])
    // log₂ 2 · (4 − 3 / 1)
    #expect(near(pair.cValue, 1))
  }

  /// In "case plan risk note team desk form file" the longer candidates that hold "risk note team" overlap, so that t = 30 for f = 11.
  @Test func `longer candidates that overlap hold more than there are`() async throws {
    let texts =
      [String](repeating: "the case plan risk note team desk form file of", count: 10) + [
        "risk note team", "note team desk",
      ]
    let found = try await found(texts, 2...6)
    let row = try #require(found["risk note team"])
    #expect(row.count == 11 && row.longerCandidates == 3 && row.nestedCount == 30)
    // log₂ 3 · (11 − 30 / 3)
    #expect(near(row.cValue, 1.584962500721156))
    // "note team" is in the three of six words, and in two of three that have no token outside longer ones.
    let pair = try #require(found["note team"])
    #expect(pair.count == 12 && pair.longerCandidates == 5 && pair.nestedCount == 30)
    // log₂ 2 · (12 − 30 / 5)
    #expect(near(pair.cValue, 6))
  }

  @Test func `words that come back in a row are counted at each place`() async throws {
    let found = try await found(["ha ha ha ha ha"], 2...3)
    #expect(found["ha ha ha"]?.count == 3 && found["ha ha"]?.count == 4)
  }

  @Test func `nothing comes back in a corpus of few words, or none`() async throws {
    for texts in [["once only here"], [], ["…"]] {
      let found = try await found(texts)
      #expect(found.sequences.isEmpty && found.units == 0)
      #expect(found.unitTable.rows.isEmpty && !found.unitTable.notes.isEmpty)
    }
  }

  @Test func `any cut gives the same total`() throws {
    let corpus = Corpus.sample([
      ("2013-05-01", [.init(.post, "TR was sold. They said TR"), .init(.comment, "sold, TR")]),
      ("2014-07-01", [.init(.post, "TR!")]), (nil, [.init(.post, "…"), .init(.reply, "late TR")]),
    ])
    try expectMergeLaws(Sequences(), over: corpus)
  }

  @Test func `tables have a cell for each column, and CSV every row`() async throws {
    let found = try await found(["the cold office the cold office", "the cold office"])
    for table in [found.table, found.unitTable] + found.furtherTables {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.id)")
    }
    #expect(found.table.rows.count == found.sequences.count && !found.sequences.isEmpty)
  }
}
