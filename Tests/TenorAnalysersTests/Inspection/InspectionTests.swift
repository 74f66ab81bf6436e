import TenorAnalysers
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

struct InspectionTests {
  private let entries: [AuditEntry] = [
    .init(source: "b.txt", line: 1, kind: .countMet, message: "3 declared, 3 found"),
    .init(source: "a.txt", line: 9, kind: .badDate, message: "no such day"),
    .init(source: "b.txt", line: 4, kind: .undated, message: "no date"),
    .init(source: "a.txt", line: 2, kind: .undated, message: "no date"),
    .init(source: "a.txt", line: 5, kind: .undated, message: "no date"),
  ]

  @Test func `remarks are counted by kind, the gravest first, and stand in corpus order`() {
    var corpus = Corpus()
    corpus.audit = entries
    let audit = AuditFindings(of: corpus)
    #expect(audit.entries == entries)
    #expect(audit.kinds.map(\.kind) == [.badDate, .undated, .countMet])
    #expect(audit.kinds.map(\.entries) == [1, 3, 1] && audit.kinds.map(\.sources) == [1, 2, 1])
    #expect(audit.tables.map(\.id) == ["audit-kinds", "audit"])
  }

  @Test func `remarks are filtered by kind and source`() {
    var corpus = Corpus()
    corpus.audit = entries
    let undated = AuditFindings(of: corpus, kinds: [.undated, .skipped]) { $0 == "a.txt" }
    #expect(undated.entries == [entries[3], entries[4]])
    #expect(undated.kinds.map(\.kind) == [.undated] && undated.kinds.map(\.entries) == [2])
    let none = AuditFindings(of: corpus, kinds: [.skipped])
    #expect(none.table.notes == ["Nothing of what was asked for."])
  }

  @Test func `duplicates are grouped, and counted by pair of sources`() {
    let words = "Nobody has told us what the new form is for."
    let corpus = Corpus.sample([
      ("2019", [.init(.post, words), .init(.comment, "Something else is said here.")]),
      ("2020", [.init(.post, "A post of its own."), .init(.comment, words.uppercased())]),
      ("2021", [.init(.post, "\u{1B}[2J" + words), .init(.comment, words, speaker: "Getafix")]),
    ])
    let found = DuplicateFindings(Duplicates(in: corpus), of: corpus)
    #expect(found.utterances == 6)
    // "\u{1B}[2J" is a word, "2J": the post of 2021 is another text, and too short to be near.
    #expect(found.groups.map { $0.utterances.map(\.id) } == [["c0.0", "c1.1", "c2.1"]])
    #expect(found.copies.identical == 2 && found.acrossSources.identical == 2)
    #expect(found.withinSources.identical == 0)
    #expect(
      found.pairs.map { [$0.first, $0.copy] } == [
        ["sample-0.txt", "sample-1.txt"], ["sample-0.txt", "sample-2.txt"],
      ])
    #expect(
      found.groupText(width: 80, style: .plain) == """

        Group 1: 3 utterances
          c0.0 post · anonymous · 2019 · sample-0.txt:1
            \(words)
          identical: c1.1 comment · anonymous · 2020 · sample-1.txt:3
          identical: c2.1 comment · Getafix · 2021 · sample-2.txt:3

        """)
    #expect(found.table.rows.count == 3)
  }

  @Test func `tokens are counted by voice and kind`() throws {
    var corpus = Corpus.sample([
      ("2020", [.init(.post, "One two – three."), .init(.comment, "“Four five” six http://x.org")])
    ])
    // “Four five” takes 3 + 4 + 1 + 4 + 3 bytes.
    corpus.conversations[0].utterances[1].voices = [
      VoiceRange(.quoted, 0..<15), VoiceRange(.own, 15..<20), VoiceRange(.furniture, 20..<32),
    ]
    let volume = VoiceFindings(of: corpus).volume
    #expect(volume.byKind.post.own == 3 && volume.byKind.post.total == 3)
    #expect(volume.byKind.comment.quoted == 2 && volume.byKind.comment.own == 1)
    #expect(volume.byKind.comment.furniture == 1 && volume.byKind.reply.total == 0)
    #expect(volume.total.total == 7 && volume.total.own == 4)
  }

  @Test func `agreement with a gold is told by set, and disagreements with their lines`() throws {
    let corpus = Corpus.sample([("2020", [.init(.post, "One two.\nThree four five.")])])
    let gold = try VoiceGold(
      contentsOf: Array(
        """
        {"sets": {"mine": ["sample-0.txt"], "others": ["else.txt"]},
         "files": {"sample-0.txt": [{"at": "c0.0", "voices": [
           {"kind": "quoted", "start": 9, "end": 19, "text": "Three four"}]}], "else.txt": []}}
        """.utf8))
    let findings = try VoiceFindings(of: corpus, gold: gold, listsDisagreements: true)
    let quoted = try #require(findings.agreement?.first { $0.voice == .quoted })
    #expect(quoted.set == "mine" && quoted.files == 1)
    #expect(
      [quoted.truePositives, quoted.falsePositives, quoted.falseNegatives] == [0, 0, 2]
        && quoted.precision == nil && quoted.recall == 0)
    let own = try #require(findings.agreement?.first { $0.voice == .own })
    #expect([own.truePositives, own.falsePositives, own.falseNegatives] == [3, 2, 0])
    #expect(own.precision == 0.6 && own.recall == 1)
    #expect(findings.agreement?.map(\.set) == ["mine", "mine", "mine", "all", "all", "all"])
    #expect(findings.missing == ["else.txt"])
    #expect(findings.disagreements?.map(\.line) == [2])
    #expect(findings.disagreements?.map(\.text) == ["Three four"])
    #expect(findings.disagreements?.map(\.source) == ["sample-0.txt"])
  }
}
