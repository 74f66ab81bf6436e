internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct TermsTests {
  private let sample = try! register(
    """
    terms:
      - {name: TR, aliases: [TR, {form: Transforming Rehabilitation, case: any}]}
      - {name: vetting, aliases: [vetting, vetted]}
      - {name: Napo, aliases: [Napo], not: [ex Napo]}
    """)

  private let perHundred: Terms.Options = {
    var options = Terms.Options()
    options.base = 100
    return options
  }()

  private let corpus = Corpus.sample([
    (
      "2014-01-10",
      [
        .init(.post, "TR is here. TR stays, Napo’s view."), .init(.comment, "tr? Not TR."),
        .init(.reply, "No."),
      ]
    ),
    (
      "2014-03-20",
      [
        .init(.post, "Vetting and more vetting, ex Napo."),
        .init(.excerpt, "transforming\nrehabilitation"),
      ]
    ),
    (nil, [.init(.post, "TR, undated")]),
  ])

  @Test func `counts, utterances and rates are those counted by hand`() async throws {
    let (found, _) = try await findings(of: Terms(sample, perHundred), in: corpus)
    let tr = found.terms[0]
    #expect([tr.count, tr.utterances, tr.conversations] == [5, 4, 3])
    // 7 + 3 + 1 tokens in January, 6 + 2 in March, 2 undated.
    #expect(tr.series.map(\.period) == ["2014-01", "2014-02", "2014-03"])
    #expect(tr.series.map(\.tokens) == [11, 0, 8])
    #expect(tr.series.map(\.count) == [3, 0, 1])
    #expect(tr.series.map(\.utterances) == [2, 0, 1])
    #expect(tr.series.map(\.rate) == [100 * 3 / 11.0, nil, 12.5])
    #expect(tr.series.map(\.partial) == [true, false, true])
    #expect(tr.series[0].start == "2014-01-01" && tr.series[0].end == "2014-01-31")
    #expect(tr.undated == TermUndated(count: 1, utterances: 1, tokens: 2, rate: 50))
    #expect(tr.rate == 100 * 5 / 21.0)
    #expect(tr.byKind.post == MentionVolume(count: 3, utterances: 2, tokens: 15))
    #expect(tr.byKind.comment == MentionVolume(count: 1, utterances: 1, tokens: 3))
    #expect(tr.byKind.reply == MentionVolume(count: 0, utterances: 0, tokens: 1))
    #expect(tr.byKind.excerpt == MentionVolume(count: 1, utterances: 1, tokens: 2))
    #expect(
      tr.aliases == [
        AliasCount(alias: "TR", count: 4),
        AliasCount(alias: "Transforming Rehabilitation", count: 1),
      ])
    #expect(found.terms[2].count == 1 && found.terms[2].excluded == 1)
  }

  @Test func `evidence is three passages in corpus order, the same at every cut`() async throws {
    let terms = try Terms(sample)
    let (found, _) = try await findings(of: terms, in: corpus)
    let lines = found.terms[0].evidence
    #expect(lines.count == 3)
    #expect(lines.map(\.utterance) == lines.map(\.utterance).sorted())
    let whole = try await Run(by: .month)([terms], over: corpus).findings(TermFindings.self)
    #expect(whole == found)
    let napo = try #require(found.terms[2].evidence.first)
    #expect((napo.left, napo.match, napo.right) == ("TR is here. TR stays, ", "Napo’s", " view."))
    #expect((napo.file, napo.line, napo.start, napo.end) == ("sample-0.txt", 1, 22, 30))
  }

  @Test func `an empty corpus has its terms, and no rates`() async throws {
    let (found, summary) = try await findings(of: Terms(sample), in: Corpus())
    #expect(found.terms.map(\.count) == [0, 0, 0])
    #expect(
      found.terms.allSatisfy { $0.rate == nil && $0.series.isEmpty && $0.undated.rate == nil })
    #expect(found.table.rows.isEmpty)
    #expect(found.section(over: summary).blocks.count == 2)
  }

  @Test func `partials obey the merge laws`() throws {
    try expectMergeLaws(Terms(sample), over: corpus)
    try expectMergeLaws(Terms(sample), over: corpus, by: .year)
  }

  @Test func `the table has a row for each term and period`() async throws {
    let (found, _) = try await findings(of: Terms(sample, perHundred), in: corpus)
    let lines = found.table.csv.split(whereSeparator: \.isNewline)
    #expect(lines.count == 1 + 3 * 4)
    #expect(
      lines[0]
        == "term,period,start,end,partial,count,utterances,tokens,rate,lower,upper,poissonLower,poissonUpper,conversations,allConversations,allUtterances,small,smoothed,events"
    )
    #expect(lines[2] == "TR,2014-02,2014-02-01,2014-02-28,false,0,0,0,,,,,,0,0,0,true,,")
    #expect(lines[3].hasPrefix("TR,2014-03,2014-03-01,2014-03-31,true,1,1,8,12.5,,,0.3"))
    #expect(lines[3].hasSuffix(",1,1,2,true,,"))
    #expect(lines[4] == "TR,undated,,,,1,1,2,50.0,,,,,,,,,,")
  }

  @Test func `the section opens in words and shows the words behind the counts`() async throws {
    let (found, summary) = try await findings(of: Terms(sample, perHundred), in: corpus)
    let text = found.section(over: summary).markdown
    #expect(
      text.contains(
        "The 3 terms of `register.yaml` were looked for in 21 tokens of 6 utterances in 3 conversations."
      ))
    #expect(
      text.contains(
        "Most frequent is **TR**: 5 times in 4 utterances of 3 conversations, 23.8 per 100 tokens.")
    )
    #expect(text.contains("| 2014-01 \\* |     11 | 3 (–) |"))
    #expect(text.contains("TR is here. TR stays, **Napo’s** view."))
  }
}
