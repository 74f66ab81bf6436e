import TenorTestSupport
import Testing

@testable import TenorText

struct DepartureTests {
  /// What ICU makes of the text, and what the default rules make of it.
  static let shown: [(Departure, String, icu: String, tenor: String)] = [
    (.url, "http://example.org/a?b", "http|:|/|/|example.org|/|a|?|b", "http://example.org/a?b"),
    (.email, "a-b@example.org", "a|-|b@example.org", "a-b@example.org"),
    (.hashtag, "#tr", "#|tr", "#tr"),
    (.emoticon, ":-)", ":|-|)", ":-)"),
    (.compound, "face-to-face", "face|-|to|-|face", "face-to-face"),
    (.numberGroup, "27/11/20", "27|/|11|/|20", "27/11/20"),
    (.currency, "£1.8bn", "£|1.8bn", "£1.8bn"),
    (.percent, "50%", "50|%", "50%"),
    (.run, "...", ".|.|.", "..."),
    (.backTick, "don`t", "don|`|t", "don`t"),
    (.runOn, "service.Am", "service.Am", "service|.|Am"),
  ]

  @Test func `every departure is shown`() {
    #expect(Set(Self.shown.map(\.0)) == Set(Departure.allCases))
  }

  @Test(arguments: shown)
  func `a departure is what its documentation says`(
    departure: Departure, text: String, icu: String, tenor: String
  ) throws {
    let plain = try Tokeniser(rules: .icu).tokens(of: text).map(\.text).joined(separator: "|")
    let ours = try Tokeniser().tokens(of: text).map(\.text).joined(separator: "|")
    #expect(plain == icu)
    #expect(ours == tenor)
    let named = try Array(text.utf8).withUnsafeBufferPointer {
      try Tokeniser().open().departures(in: $0)
    }
    #expect(named.allSatisfy { $0.rules == [departure] })
    #expect(!named.isEmpty)
    try expectExplained(Array(text.utf8))
  }

  @Test func `random text departs from ICU only where a departure is named`() throws {
    let alphabet = Array("aBz9 .,:;-/@#£$%'’`!()<>\n_*~^&é—…👍日".unicodeScalars)
    var state: UInt64 = 20_201_126
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random(24) { text.append(alphabet[random(alphabet.count)]) }
      try expectExplained(Array(String(text).utf8))
    }
  }
}
