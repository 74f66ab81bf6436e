import TenorAnalysers
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

struct TranscriptTests {
  /// A post, a comment that quotes, and a reply to it.
  private func corpus() -> Corpus {
    var corpus = Corpus.sample([
      (
        "2020-11-26",
        [
          .init(.post, "The form wants five years.\n\nIt wants addresses."),
          .init(.comment, "\"Addresses\", it says. Well.", speaker: "Tea Urn"),
          .init(.reply, "Quite so."),
        ]
      )
    ])
    corpus.conversations[0].utterances[1].voices = [
      VoiceRange(.quoted, 0..<12), VoiceRange(.own, 12..<27),
    ]
    return corpus
  }

  @Test func `a conversation is read with its answers indented and its quotations marked`() {
    let text = Transcripts([Transcript(of: 0, in: corpus())]).text(width: 60, style: .plain)
    #expect(
      text == """
        Sample 0
        c0 · 2020-11-26, stated by its source
        sample-0.txt · sample, sample
        1 post, 1 comment, 1 reply; 1 speaker named

        c0.0 post · anonymous · 2020-11-26 · line 1
          The form wants five years.

          It wants addresses.

          c0.1 comment · Tea Urn · (2020-11-26) · line 5
            [quoted: "Addresses",] it says. Well.

            c0.2 reply · anonymous · (2020-11-26) · line 7
              Quite so.

        """)
  }

  @Test func `a terminal shows quoted words in italics, and the ids in bold`() {
    let text = Transcripts([Transcript(of: 0, in: corpus(), members: [1])])
      .text(width: 60, style: .ansi)
    #expect(text.contains("\n    \u{1B}[3m\"Addresses\",\u{1B}[0m it says. Well.\n"))
    #expect(text.contains("\n  \u{1B}[1mc0.1 comment · Tea Urn"))
    #expect(text.contains("\nMarked: \u{1B}[3mquoted words\u{1B}[0m\n"))
    #expect(text.contains("\n1 comment (of 3 utterances); 1 speaker named\n"))
  }

  @Test func `rows know their depth, their place and their whole text`() {
    let rows = Transcript(of: 0, in: corpus()).utterances
    #expect(rows.map(\.depth) == [0, 1, 2])
    #expect(rows.map(\.replyTo) == [nil, "c0.0", "c0.1"])
    #expect(rows.map(\.source.line) == [1, 5, 7])
    // 26 + 2 + 19 bytes of post and two line feeds; 27 bytes of comment and two more.
    #expect(rows.map(\.source.start) == [0, 49, 78])
    #expect(rows[1].voices.map(\.kind) == [.quoted, .own])
    #expect(rows[2].voices.map(\.end) == [9])
  }

  @Test(arguments: [
    (Voice.own, ["c0.0", "c0.1", "c0.2"], " it says. Well."), (.quoted, ["c0.1"], "\"Addresses\","),
    (.furniture, [], ""),
  ])
  func `one voice alone leaves out utterances without it`(
    voice: Voice, ids: [String], words: String
  ) {
    let transcript = Transcript(of: 0, in: corpus()).holding([voice])
    #expect(transcript.utterances.map(\.id) == ids)
    let rows = Transcripts([transcript]).table.rows
    #expect(rows.first { $0[0] == .text("c0.1") }?.last == (words.isEmpty ? nil : .text(words)))
  }

  @Test func `corrections stand with what they correct`() {
    let corrections = [
      Correction(target: "c0", field: "title", value: "Papers", at: "2021-01-02T03:04:05Z"),
      Correction(target: "c0.2", field: "speaker", value: nil, at: "2021-01-03T03:04:05Z"),
    ]
    let transcript = Transcript(of: 0, in: corpus(), corrections: corrections)
    #expect(transcript.corrections.map(\.field) == ["title"])
    #expect(transcript.utterances.map(\.corrections.count) == [0, 0, 1])
    let text = Transcripts([transcript]).text(width: 80, style: .plain)
    #expect(text.contains("\ncorrected by hand at 2021-01-02T03:04:05Z: title Papers\n"))
    #expect(text.contains("\n    correction taken back at 2021-01-03T03:04:05Z: speaker\n"))
  }

  @Test func `a conversation without title, date and text is shown as such`() {
    var corpus = Corpus.sample([(nil, [.init(.post, "")])])
    corpus.conversations[0].title = nil
    let text = Transcripts([Transcript(of: 0, in: corpus)]).text(width: 60, style: .plain)
    #expect(text.hasPrefix("(no title)\nc0 · undated\n"))
    #expect(text.hasSuffix("\nc0.0 post · anonymous · undated · line 1\n"))
  }
}

struct CorpusLookupTests {
  private let lookup = CorpusLookup(
    Corpus.sample([
      ("2020", [.init(.post, "One."), .init(.comment, "Two.")]), ("2021", [.init(.post, "Three.")]),
    ]))

  @Test(
    arguments: [
      ("c0", [0]),
      ("c0.1", [0, 1]),
      ("c1.0", [1, 0]),
      ("c1.1", nil), ("c2", nil), ("", nil), (".", nil), ("c0.", nil),
    ] as [(String, [Int]?)])
  func `an id is found`(id: String, place: [Int]?) {
    let found = lookup.place(id)
    #expect(found.map { [$0.conversation] + [$0.utterance].compactMap(\.self) } == place)
  }

  @Test(arguments: [
    // What begins so comes first, the shortest before the others.
    ("c", ["c0", "c1", "c0.0"]), ("C0", ["c0", "c0.0", "c0.1"]), ("c1.7", ["c1.0"]),
    ("c0.11", ["c0.1"]), ("unlike", []), ("", []),
  ])
  func `near ids are told, at most three of them`(id: String, near: [String]) {
    #expect(lookup.near(id) == near)
  }
}
