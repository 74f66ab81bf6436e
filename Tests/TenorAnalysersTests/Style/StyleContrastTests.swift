import TenorAnalysis
import TenorCorpus
import TenorReport
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// Two periods of made conversations: in the later one words are longer and repeat more, or nothing differs.
@Suite struct StyleContrastTests {
  /// A conversation of sentences of six words, out of so many, a share of them longer by two syllables.
  private static func text(_ number: Int, vocabulary: Int, long: Int) -> String {
    var dice = Dice(UInt64(number))
    let letters = Array("bdfgklmnprstvz")
    return (0..<40).map { _ in
      let words = (0..<6).map { _ -> String in
        let word = dice.next(vocabulary)
        let isLong = dice.next(100) < long
        return "\(isLong ? "nolo" : "")\(letters[word % 14])a\(letters[word / 14 % 14])"
      }
      return words.joined(separator: " ") + "."
    }.joined(separator: " ")
  }

  private static func contrasts(
    _ later: (vocabulary: Int, long: Int)
  ) async throws -> [String: StyleContrast] {
    let conversations = (0..<80).map { number -> (date: String?, utterances: [SampleUtterance]) in
      let isLater = number >= 40
      let text = Self.text(
        number, vocabulary: isLater ? later.vocabulary : 190,
        long: isLater ? later.long : 10)
      return (isLater ? "2015-03-01" : "2014-03-01", [SampleUtterance(.post, text)])
    }
    let study = try Study([
      StudyPeriod("first", from: CalendarDate(iso: "2014")!, to: CalendarDate(iso: "2014")!),
      StudyPeriod("second", from: CalendarDate(iso: "2015")!, to: CalendarDate(iso: "2015")!),
    ])
    let found = try await TenorAnalysersTests.findings(
      of: Style(by: .study(study)), in: Corpus.sample(conversations), by: .year
    ).0
    return Dictionary(uniqueKeysWithValues: found.contrasts.map { ($0.measure, $0) })
  }

  @Test func `planted changes are claimed, and what did not change is left open`() async throws {
    let found = try await Self.contrasts((vocabulary: 40, long: 60))
    for measure in ["mattr", "mtld", "hdd", "fleschReadingEase"] {
      #expect(
        found[measure]?.verdict == .lower, "\(measure): \(String(describing: found[measure]))")
    }
    for measure in ["wordLength", "syllablesPerWord", "fleschKincaidGrade", "smog"] {
      #expect(
        found[measure]?.verdict == .higher, "\(measure): \(String(describing: found[measure]))")
    }
    // Six words a sentence on both sides: nothing varies, and there is no test.
    let length = try #require(found["sentenceLength"])
    #expect(length.difference == 0 && length.p == nil && length.verdict == .open)
  }

  @Test func `conversations with words in both periods are counted, and it is said`() async throws {
    let texts = (0..<12).map { Self.text($0, vocabulary: 190, long: 10) }
    // What repeats the post would be taken for copied.
    let others = (12..<15).map { Self.text($0, vocabulary: 190, long: 10) }
    // Of twelve conversations three go on in the later period.
    var corpus = Corpus.sample(
      texts.enumerated().map { number, text in
        (
          number < 6 ? "2014-03-01" : "2015-03-01",
          [SampleUtterance(.post, text)]
            + (number < 3 ? [SampleUtterance(.comment, others[number])] : [])
        )
      })
    for number in 0..<3 {
      corpus.conversations[number].utterances[1].date = CalendarDate(iso: "2015-04-01")
    }
    let study = try Study([
      StudyPeriod("first", from: CalendarDate(iso: "2014")!, to: CalendarDate(iso: "2014")!),
      StudyPeriod("second", from: CalendarDate(iso: "2015")!, to: CalendarDate(iso: "2015")!),
    ])
    let (found, summary) = try await TenorAnalysersTests.findings(
      of: Style(by: .study(study)), in: corpus, by: .year)
    #expect(found.contrasts.count == 9 && found.contrasts.allSatisfy { $0.straddling == 3 })
    let text = Report(title: "", sections: [found.section(over: summary)]).markdown
    #expect(text.contains("3 conversations have words in both periods"))
  }

  @Test func `where nothing changed nothing is claimed`() async throws {
    let found = try await Self.contrasts((vocabulary: 190, long: 10))
    for contrast in found.values {
      #expect(contrast.verdict == .open || contrast.verdict == .divided, "\(contrast)")
    }
  }
}
