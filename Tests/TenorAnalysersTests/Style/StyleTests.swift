import Foundation
import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorStatistics
import TenorTestSupport
import Testing

@testable import TenorAnalysers

@Suite struct StyleTests {
  private let corpus = Corpus.sample([
    (
      "2014-01-03",
      [
        SampleUtterance(.post, "The cat sat. The dog ran!", speaker: "Quill"),
        SampleUtterance(.comment, "A dog in 2014? See https://example.org 😀", speaker: "Semaphore"),
      ]
    ),
    ("2015-01-03", [SampleUtterance(.post, "TR is a tr. Vetting, vetting.", speaker: "Quill")]),
    (nil, [SampleUtterance(.comment, "12 34 :-)")]),
  ])

  private func found(
    by grouping: CategoryGrouping? = nil, in corpus: Corpus? = nil
  ) async throws -> StyleFindings {
    try await TenorAnalysersTests.findings(
      of: Style(by: grouping), in: corpus ?? self.corpus, by: .year
    ).0
  }

  @Test func `tokens, words and sentences are those of a reading by hand`() async throws {
    let overall = try await found().overall
    #expect(overall.utterances == 4 && overall.conversations == 3)
    // 6 + (A dog in 2014 See) + (TR is a tr Vetting vetting) + (12 34).
    #expect(overall.tokens == 19)
    // the cat sat dog ran a in 2014 see TR is tr vetting 12 34.
    #expect(overall.types == 15)
    // Words alone: no 2014, no 12, no 34. Sentences: two, two, two; none of numbers alone.
    #expect(overall.readability.words == 16 && overall.readability.sentences == 6)
    // All of one syllable but Vetting twice; TR and tr, which are spelled, have two each.
    #expect(overall.readability.syllables == 16 + 2 + 2)
    #expect(overall.readability.polysyllables == 0 && overall.readable == 2)
    // 18 of the post, 9 of the comment (a dog in see), 19 of the last.
    #expect(overall.readability.letters == 18 + 9 + 21)
  }

  @Test func `what is too short has no value, and is counted`() async throws {
    let overall = try await found().overall
    for figure in overall.diversity {
      #expect(figure.conversations == 0 && figure.below == 3)
      #expect(figure.mean == nil && figure.median == nil && figure.pooled == nil)
    }
    #expect(overall.diversity.map(\.minimum) == [100, 100, 42])
    // Six sentences.
    #expect(overall.typeTokenRatio == nil && overall.yulesK == nil)
    #expect(overall.readingEase.allSatisfy { $0.value == nil && $0.interval == nil })
  }

  @Test(arguments: [29, 30])
  func `a group has values of all its words from thirty sentences on`(sentences: Int) async throws {
    let text = [String](repeating: "The cat is happy.", count: sentences).joined(separator: " ")
    let overall = try await found(in: Corpus.sample([("2014", [SampleUtterance(.post, text)])]))
      .overall
    #expect(overall.readability.sentences == sentences && overall.types == 4)
    #expect(overall.tokens == 4 * sentences)
    let isEnough = sentences == 30
    #expect(overall.typeTokenRatio == (isEnough ? 4.0 / 120 : nil))
    // 10⁴ (4 · 30² − 120) / 120².
    #expect(abs((overall.yulesK ?? 0) - (isEnough ? 10_000.0 * 3_480 / 14_400 : 0)) < 1e-9)
    #expect(overall.diversity.allSatisfy { ($0.pooled != nil) == isEnough })
    #expect(overall.readingEase.allSatisfy { ($0.value != nil) == isEnough })
    // 4 words a sentence, 5 / 4 syllables a word; one conversation is too few for an interval.
    let flesch = try #require(overall.readingEase.first { $0.measure == .fleschReadingEase })
    let expected: Double = 206.835 - 1.015 * 4 - 84.6 * 5 / 4
    #expect(abs((flesch.value ?? 0) - (isEnough ? expected : 0)) < 1e-9)
    #expect(flesch.interval == nil)
  }

  @Test func `groups have their own tokens, in corpus order`() async throws {
    let found = try await found(by: .kind)
    #expect(found.groups.map(\.name) == ["post", "comment"])
    #expect(found.groups.map(\.figures.tokens) == [12, 7])
    let years = try await self.found(by: .time)
    #expect(years.groups.map(\.name) == ["2014", "2015", nil])
    #expect(years.groups.map(\.figures.tokens) == [11, 6, 2])
    let speakers = try await self.found(by: .speaker(smallestCell: 2))
    #expect(speakers.groups.map(\.name) == ["Quill", "(fewer than 2)", nil])
    #expect(speakers.groups.map(\.figures.conversations) == [2, 1, 1])
  }

  @Test func `a sample's tokens keep their order where groups take turns`() {
    var partial = StylePartial()
    let a = partial.append(.init(conversation: 0, group: .kind(.post)))
    let b = partial.append(.init(conversation: 0, group: .kind(.comment)))
    partial.add([0, 1], ReadabilityCounts(), to: a)
    partial.add([2], ReadabilityCounts(), to: b)
    partial.add([3, 0], ReadabilityCounts(), to: a)
    let samples = StyleSample.all(partial, [[a, b], [a], [b]])
    #expect(samples.map { $0.parts.map(\.tokens) } == [[[0, 1, 2, 3, 0]], [[0, 1, 3, 0]], [[2]]])
    #expect(samples[0].parts[0].utterances == 3)
  }

  @Test func `partials merge whatever the cut`() throws {
    try expectMergeLaws(Style(by: .time), over: corpus)
    try expectMergeLaws(Style(by: .kind), over: corpus)
  }

  @Test func `an empty corpus has no style`() async throws {
    let (found, summary) = try await TenorAnalysersTests.findings(
      of: Style(), in: Corpus(), by: .year)
    #expect(found.overall.typeTokenRatio == nil && found.overall.conversations == 0)
    #expect(found.section(over: summary).blocks.count == 1)
  }

  @Test func `influence values have the measure as their mean, and a ratio's are the usual ones`()
    throws
  {
    let parts = (1...8).map {
      ReadabilityCounts(
        words: 40 + 3 * $0, sentences: 4 + $0 % 3, syllables: 60 + 5 * $0,
        polysyllables: 5 + $0 % 4, letters: 200)
    }
    let all = parts.reduce(into: ReadabilityCounts()) { $0.add($1) }
    for measure in ReadabilityMeasure.allCases {
      let values = try #require(StyleStatistics.linearised(measure, parts))
      let whole = try #require(measure.formula(all))
      #expect(abs(values.reduce(0, +) / 8 - whole) < 1e-9, "\(measure)")
    }
    // A ratio's influence, to first order: C (Sᵢ − R nᵢ) / N.
    let values = try #require(StyleStatistics.linearised(.sentenceLength, parts))
    let ratio = Double(all.words) / Double(all.sentences)
    for (value, part) in zip(values, parts) {
      let linear =
        ratio + 8 * (Double(part.words) - ratio * Double(part.sentences)) / Double(all.sentences)
      #expect(abs(value - linear) < 0.2)
    }
  }

  @Test func `the archive's style reads as stored`() async throws {
    let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path
    let loaded = await CorpusLoader().load([archive])
    let study = try Study([
      StudyPeriod("before", from: CalendarDate(iso: "2013-05")!, to: CalendarDate(iso: "2016-12")!),
      StudyPeriod("after", from: CalendarDate(iso: "2017-01")!, to: CalendarDate(iso: "2020-12")!),
    ])
    let results = try await Run(by: .year)([Style(by: .study(study))], over: loaded.corpus)
    let found = try #require(results.findings(StyleFindings.self))
    let summary = try #require(results.summary(of: StyleFindings.self))
    let file = SharedFolder.project.appendingPathComponent("Fixtures/style/section.md")
    try expectStored(
      Report(title: "", sections: [found.section(over: summary)]).markdown, at: file)
  }
}
