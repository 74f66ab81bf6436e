import TenorAnalysis
import TenorCorpus
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

/// Scores made of tokens are those of the text.
@Suite struct SentimentShardTests {
  private let engine: VaderStrict

  init() throws {
    engine = try VaderStrict()
  }

  /// Expects of each sentence of the texts that its tokens score as its text does; returns how many
  /// sentences that were.
  private func expectSameScores(_ texts: [String], rules: Tokeniser.RuleSet = .tenor) throws -> Int
  {
    let corpus = Corpus.sample([
      (date: "2020-11-26", utterances: texts.map { SampleUtterance(.comment, $0) })
    ])
    let shard = try Shard(
      of: corpus, tokeniser: Tokeniser(rules: rules), filter: Filter(), by: .month)
    try shard.fill(0..<1)
    var sentences = 0
    var differences: [String] = []
    engine.forEachScore(of: shard) { index, sentence, score in
      sentences += 1
      let item = shard.items[index]
      let start = item.text.lowerBound
      let bytes = shard.text[start + sentence.text.lowerBound..<start + sentence.text.upperBound]
      let text = String(decoding: bytes, as: UTF8.self)
      if engine.score(text) != score { differences.append(text) }
    }
    #expect(differences == [])
    return sentences
  }

  @Test(arguments: Tokeniser.RuleSet.allCases)
  func `tokens score as the text: our own texts`(rules: Tokeniser.RuleSet) throws {
    #expect(try expectSameScores(Reference.own().map(\.text), rules: rules) > 80)
  }

  @Test(.enabled(if: SharedFolder.path("oracles/vader") != nil))
  func `tokens score as the text: the shared texts`() throws {
    let texts = try Reference.datasets.flatMap { try Reference.shared($0).map(\.text) }
    #expect(try expectSameScores(texts) > 8000)
  }

  /// White space that is none to ICU or none to Python, marks beyond ASCII, emoji, glued words.
  @Test func `tokens score as the text: three thousand texts of odd pieces`() throws {
    let pieces = [
      "good", "BAD", "no", "not", "but", "so", "this", "never", "kind of", "isn't", "isn\u{2019}t",
      "it",
      "very", "a", "face-to-face", "good/bad", "www.good.org", "a@bad.org", "#good", "@bad", ":)",
      ";-)",
      ":D", "(:", "<3", "...", "\u{2026}", "\u{2014}", "-", "--", "'", "\"", "\u{201C}", "\u{201D}",
      "(",
      ")", "!", "!!", "?", "???", ".", ",", "50%", "£1.8bn", "2nd", "\u{1F600}", "\u{2764}\u{FE0F}",
      "\u{1F44D}\u{1F3FD}", "\u{A9}", "\u{24C2}", "\u{1F199}", "\u{1F1EC}\u{1F1E7}", "\u{301}",
      "\u{200B}",
      "\u{FEFF}", "\u{212A}ind", "\u{130}", "\u{1C5}", "日本", "ไทย", "don`t", "e\u{301}",
    ]
    let gaps = [
      " ", " ", " ", " ", " ", " ", "", "", "\n", "\t", "  ", "\u{A0}", "\u{85}", "\u{1C}",
      "\u{1F}",
      "\u{2003}", "\u{2028}", "\u{3000}", "\u{200B}", "\u{A0}\u{301}", "\u{C}", "\u{0}", "\u{B}",
    ]
    var random = SystemlessRandom(seed: 20)
    let texts = (0..<3000).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in
        (pieces.randomElement(using: &random) ?? "") + (gaps.randomElement(using: &random) ?? "")
      }.joined()
    }
    #expect(try expectSameScores(texts) >= 3000)
    #expect(try expectSameScores(Array(texts.prefix(1000)), rules: .icu) >= 1000)
  }

  @Test func `a megabyte in one text scores at once`() {
    let text = String(
      repeating: "good bad not so happy but sad and very, very helpful ", count: 20_000)
    let score = engine.score(text)
    #expect(score.words == 220_000 && score.matched == 100_000)
  }
}

/// SplitMix64: the same numbers in every run.
struct SystemlessRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
