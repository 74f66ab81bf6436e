import Testing

@testable import TenorAnalysers

/// Each rule of VADER, with the sum of valences worked by hand. Valences in the lexicon: good 1.9,
/// great 3.1, bad -2.5, sad -2.1, awful -2.0, kind 2.4, hope 1.9, no -1.2, disaster -3.1, happy 2.7,
/// helpful 1.8, shit -2.6, bomb -2.2, ass -2.5, badass 1.4, stop -1.2, death -2.9, die -2.9, doubt -1.5.
@Suite struct SentimentRuleTests {
  private let engine: VaderStrict

  init() throws {
    engine = try VaderStrict()
  }

  private func expect(_ text: String, _ sum: Double) {
    let expected = sum / (sum * sum + 15).squareRoot()
    #expect(abs(engine.score(text).compound - expected) < 1e-12, "\(text)")
  }

  @Test(arguments: [
    ("The office is good", 1.9), ("The office is 'good'.", 1.9), ("office", 0), ("", 0),
    ("good and great", 5.0), ("good and bad", -0.6),
  ])
  func `valences add up`(text: String, sum: Double) { expect(text, sum) }

  @Test(arguments: [
    ("The office is GOOD", 2.633), ("THE OFFICE IS GOOD", 1.9), ("The office is BAD", -3.233),
  ])
  func `a word in capitals weighs more in a text of mixed case`(text: String, sum: Double) {
    expect(text, sum)
  }

  @Test(arguments: [
    ("good!", 2.192), ("good!!!!", 3.068), ("good!!!!!!!", 3.068), ("bad!", -2.792), ("office!", 0),
    ("good?", 1.9), ("good??", 2.26), ("good???", 2.44), ("good????????", 2.86),
    ("good?!?!", 2.844),
  ])
  func `exclamation and question marks strengthen the sum`(text: String, sum: Double) {
    expect(text, sum)
  }

  @Test(arguments: [
    ("very good", 2.193), ("very new good", 2.17835),
    ("very new red good", 2.1637), ("very new red old good", 1.9),
    ("very bad", -2.793), ("barely good", 1.607), ("barely bad", -2.207),
    ("it is VERY good", 2.926), ("it is VERY bad", -3.526),
    ("it is BARELY good", 2.34), ("really very good", 2.47135),
    // Two words: from the fourth word on, besides what each of them does.
    ("it was just enough good", 1.607),
  ])
  func `boosters and dampeners work over three words`(text: String, sum: Double) {
    expect(text, sum)
  }

  @Test(arguments: [
    ("not good", -1.406), ("not a good", -1.406), ("not a new good", -1.406),
    ("not a new red good", 1.9), ("isn't good", -1.406), ("ISN'T it good", -1.406),
    ("it mightn't've good", -1.406), ("not bad", 1.85), ("not not good", 1.04044),
    // A typographic apostrophe hides the negation.
    ("isn\u{2019}t good", 1.9),
  ])
  func `negations turn what follows within three words`(text: String, sum: Double) {
    expect(text, sum)
  }

  @Test(arguments: [
    ("never so good", 2.74125), ("never this good", 2.375),
    ("never was so good", 2.74125), ("never so very good", 3.0891875),
    // From the fourth word on *this* is enough.
    ("I had seen this good", 2.375), ("had seen this good", 2.375), ("seen this good", 1.9),
    ("without doubt good", 3.01),
  ])
  func `never so strengthens and without doubt negates nothing`(text: String, sum: Double) {
    expect(text, sum)
  }

  @Test(arguments: [
    ("least helpful", -1.332), ("the least helpful", -1.332), ("at least helpful", 1.8),
    ("very least helpful", 2.07835),
  ])
  func `least negates, unless after at or very`(text: String, sum: Double) { expect(text, sum) }

  @Test(arguments: [
    ("no office", -1.2), ("no hope", -1.406), ("no new hope", -2.606),
    ("no new or hope", -2.606), ("no old new hope", 0.7),
    // A mark keeps a word of two letters from being stripped.
    ("no, hope", 1.9),
  ])
  func `no negates what it stands before`(text: String, sum: Double) { expect(text, sum) }

  @Test(arguments: [
    ("good but bad", -2.8), ("good BUT bad", -2.8), ("good however bad", -0.6),
    ("bad but good but good", 4.45),
    ("good but good", 3.8),
    ("sad sad but good", 0.75),
  ])
  func `but halves what stands before it and strengthens what follows`(text: String, sum: Double) {
    expect(text, sum)
  }

  @Test(arguments: [
    ("I say the bomb", 3.0), ("the bomb", -2.2), ("now it is the shit", 3.0),
    ("he took the bus stop", 0.0), ("we had a badass", 1.4),
    ("here is the kiss of death", -3.0), ("it was kind of good", 1.607),
  ])
  func `idioms replace a valence from the fourth word on`(text: String, sum: Double) {
    expect(text, sum)
  }

  @Test(arguments: [
    (":)", 2.0), ("Good:)", 1.9), ("\u{1F600}", 1.5), ("good\u{2014}bad", 0.0),
    ("good\u{A0}bad", -0.6),
    ("\u{212A}ind", 2.4),
  ])
  func `words are what stands between white space, emoji their descriptions`(
    text: String, sum: Double
  ) { expect(text, sum) }

  @Test func `a text without a word of the lexicon is unscored, not neutral`() {
    let without = engine.score("The office opens on Monday.")
    #expect(!without.isScored && without.compound == 0 && without.words == 5)
    let silenced = engine.score("They stood at the bus stop")
    #expect(silenced.isScored && silenced.compound == 0)
  }

  @Test(arguments: [
    (0.44043357, 4, "0.4404"), (0.5, 3, "0.500"), (1.0, 3, "1.000"), (-1e-9, 4, "-0.0000"),
    (0.0, 4, "0.0000"), (0.0625, 3, "0.062"), (0.1875, 3, "0.188"), (0.00005, 4, "0.0001"),
    (0.00015, 4, "0.0001"), (0.99996, 4, "1.0000"), (-0.03125, 4, "-0.0312"), (0.0005, 3, "0.001"),
  ])
  func `rounding is half to even of the binary value`(value: Double, decimals: Int, text: String) {
    #expect(VaderScore.fixed(value, decimals: decimals) == text)
  }
}
