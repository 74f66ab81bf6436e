import TenorAnalysis
import TenorCorpus
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// Two periods of made conversations: in the later one words are longer and repeat more, or nothing differs.
@Suite struct StyleContrastTests {
  /// A conversation of sentences of six words out of a vocabulary of so many words of some syllables.
  private static func text(_ number: Int, vocabulary: Int, syllables: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return (0..<40).map { _ in
      let words = (0..<6).map { _ -> String in
        let word = next(vocabulary)
        let letters = Array("bdfgklmnprstvz")
        let parts = (0..<syllables).map { part in
          "\(letters[(word / (part * 13 + 1)) % 14])\(["a", "o"][(word + part) % 2])"
        }
        return parts.joined() + "n" + "bdfgklmnprstvz".map(String.init)[word % 14] + "o"
      }
      return words.joined(separator: " ") + "."
    }.joined(separator: " ")
  }

  private static func contrasts(
    _ later: (vocabulary: Int, syllables: Int)
  ) async throws -> [String: StyleContrast] {
    let conversations = (0..<80).map { number -> (date: String?, utterances: [SampleUtterance]) in
      let isLater = number >= 40
      let text = Self.text(
        number, vocabulary: isLater ? later.vocabulary : 200,
        syllables: isLater ? later.syllables : 1)
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
    let found = try await Self.contrasts((vocabulary: 60, syllables: 3))
    for measure in ["mattr", "mtld", "hdd", "fleschReadingEase"] {
      #expect(found[measure]?.verdict == .lower, "\(measure)")
    }
    for measure in ["wordLength", "syllablesPerWord", "fleschKincaidGrade", "smog"] {
      #expect(found[measure]?.verdict == .higher, "\(measure)")
    }
    // Six words a sentence on both sides: nothing varies, and there is no test.
    let length = try #require(found["sentenceLength"])
    #expect(length.difference == 0 && length.p == nil && length.verdict == .open)
  }

  @Test func `where nothing changed nothing is claimed`() async throws {
    let found = try await Self.contrasts((vocabulary: 200, syllables: 1))
    for contrast in found.values {
      #expect(contrast.verdict == .open || contrast.verdict == .divided, "\(contrast)")
    }
  }
}
