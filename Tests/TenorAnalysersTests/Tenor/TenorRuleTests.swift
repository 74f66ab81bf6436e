import TenorAnalysers
import TenorCorpus
import Testing

/// The engine with the lexicons that ship with Tenor, with all rules or without one.
private enum Engines {
  static let whole = Result { try TenorEngine.standard(domain: .probation()) }

  static func without(_ rule: Rule) throws -> TenorEngine {
    try TenorEngine(
      lexicons: TenorEngine.standardLexicons.map { try Lexicon.bundled($0) },
      domain: .probation(), rules: Set(Rule.allCases).subtracting([rule]))
  }

  static func score(_ text: String) throws -> Double? {
    try whole.get().explanation(of: text).score
  }
}

/// What a rule does to the score of a text, as a reader of English would have it.
private enum Effect: CustomTestStringConvertible {
  case raises, lowers, unscores, scores

  var testDescription: String { "\(self)" }
}

@Suite struct TenorRuleTests {
  /// For each rule, a text and what the rule does to it: every case fails without its rule.
  private static let cases: [(Rule, String, Effect)] = [
    // AFINN has "can't stand" at -3; its words alone are none.
    (.phrases, "I can't stand the new rota.", .lowers),
    (.idioms, "The rollout was an omnishambles.", .scores),
    (.idioms, "Hats off to the reception team.", .scores),
    (.idioms, "The rollout was pisspoor.", .scores),
    (.idioms, "The training was not half bad.", .raises),
    (.domain, "The Ministry of Justice published a paper.", .unscores),
    (.domain, "She works with offenders in the prison.", .unscores),
    (.domain, "A Serious Further Offence was reviewed.", .unscores),
    (.names, "I saw Grace and Sue at the office.", .unscores),
    (.names, "Hope Morton rang.", .unscores),
    (.names, "The report by Keith Savage came.", .unscores),
    (.names, "Yesterday Keith Savage left.", .unscores),
    (.names, "My colleague Sue Good was late.", .unscores),
    (.names, "We wrote to them in May, Sue", .unscores),
    (.names, "We met Miss Good and Miss Grace Love.", .unscores),
    (.names, "We met Mr Good and Dr. Loveless, and Lady Love's clerk.", .unscores),
    (.fixed, "It looks like the office is shut.", .unscores),
    (.negation, "The training was not nice.", .lowers),
    (.negation, "The training wasn’t good.", .lowers),
    (.negation, "Nobody was helpful.", .lowers),
    (.negation, "There was no support.", .lowers),
    (.negation, "Nobody in the whole office was at all helpful.", .lowers),
    (.negation, "I don’t think that this new rota is fair.", .lowers),
    (.negation, "The briefing was hardly helpful.", .lowers),
    (.negation, "Not a good, fair or kind word.", .lowers),
    (.doubleNegation, "It was never not helpful.", .raises),
    (.pseudoNegation, "Not only helpful was she.", .raises),
    (.spare, "No, we said.", .lowers),
    (.boosters, "The training was extremely good.", .raises),
    (.boosters, "The training was really bad.", .lowers),
    (.dampeners, "The training was slightly good.", .lowers),
    (.contrast, "The building is lovely but the heating is awful.", .lowers),
    (.contrast, "Although the heating is awful, the building is lovely.", .raises),
    (.contrast, "The building is lovely; however, the heating is awful.", .lowers),
    (.questions, "Is this good enough?", .lowers),
    (.capitals, "The training was GOOD.", .raises),
    (.exclamations, "The training was good!!", .raises),
    (.emoticons, "See you there :)", .scores),
    (.emoji, "See you there 😂", .scores),
    (.weighting, "It was okay. The whole team was superb, brilliant, kind and wonderful!", .raises),
  ]

  @Test(arguments: cases)
  private func `a rule does what it says, and nothing without it`(
    rule: Rule, text: String, effect: Effect
  ) throws {
    let with = try Engines.whole.get().explanation(of: text).score
    let without = try Engines.without(rule).explanation(of: text).score
    switch effect {
    case .raises: #expect(try #require(with) > #require(without) + 0.01)
    case .lowers: #expect(try #require(with) < (without ?? 0) - 0.01)
    case .unscores:
      #expect(with == nil)
      #expect(without != nil)
    case .scores:
      #expect(with != nil)
      #expect(without == nil)
    }
  }

  @Test func `every rule has a case`() {
    #expect(Set(Self.cases.map(\.0)) == Set(Rule.allCases))
  }

  @Test(arguments: [
    // A negator reaches no farther than its clause.
    ("It was not planned, the training was good.", true),
    ("He did not come because the food was good.", true),
    // One that asserts, and one that only names a time, turn nothing.
    ("Without doubt she is helpful.", true),
    // A tag is no negation.
    ("The training was good, wasn't it?", true),
    // "No" as an answer turns nothing behind its comma.
    ("No, the training was good.", true),
    ("The training isn’t good.", false),
    ("The training isn't good.", false),
    ("Anything but good.", false),
    // A verb of doubt uses its negator up, and so do questions that ask in order to assert.
    ("I do not doubt her honesty.", true),
    ("Nobody doubts their commitment.", true),
    ("How could anyone not love this?", true),
    ("Who wouldn't be happy here?", true),
    // A comparison downwards turns what it compares, and no more.
    ("There are fewer problems now.", true),
    ("It is less helpful than it was.", false),
    ("It takes less time to find a good officer.", true),
    ("It was no less good.", true),
    // What was not prevented is as bad as it was.
    ("Ministers failed to prevent the crisis.", false),
    ("It wasn't just bad, it was dreadful.", false),
    // "Lie" alone is a posture too.
    ("That's a lie, and they know it.", false),
    ("An utter disgrace.", false),
    ("Sod all has improved.", false),
    ("Fat chance of that.", false),
    ("Could be better.", false),
    ("Nobody could be happier.", true),
    ("Isn't this wonderful?", true),
    // What denies a thought or a whole clause reaches its end, and no farther.
    ("Nobody in this office thinks that it is a good idea.", false),
    ("None of the teams said so, but the training was good.", true),
    // A capital alone makes no name.
    ("Hope is what we need.", true),
    ("That was a Disgrace.", false),
    ("Best of all was Anna.", true),
    ("Sad News For Sue And Grace Today", false),
  ])
  func `plain sentences are on the side that a reader puts them on`(
    text: String, isPositive: Bool
  ) throws {
    let score = try #require(try Engines.score(text))
    #expect(isPositive ? score >= 0.05 : score <= -0.05)
  }

  /// nice 1.8 × -0.74 = -1.332, as VADER has it.
  @Test func `what opens a turn is one only before a comma, at a start`() throws {
    for text in ["She sings well, I hear.", "All is well.", "Sure thing."] {
      #expect(try #require(try Engines.score(text)) > 0, "\(text)")
    }
  }

  @Test func `a negated word scores as worked by hand`() throws {
    let score = try #require(try Engines.score("The training was not nice."))
    #expect(abs(score - -1.332 / (1.332 * 1.332 + 15).squareRoot()) < 1e-12)
  }

  /// good 1.9 + 2 × 0.33 = 2.56.
  @Test func `exclamation marks add to the sum`() throws {
    let score = try #require(try Engines.score("The training was good!!"))
    #expect(abs(score - 2.56 / (2.56 * 2.56 + 15).squareRoot()) < 1e-12)
  }

  /// good 1.9 and bad -2.5: Σs / Σ√(s² + 15).
  @Test func `an utterance is the weighted mean of its scored sentences`() throws {
    let score = try #require(
      try Engines.score("The training was good. The office opened at nine. The food was bad."))
    let weights = [1.9, -2.5].map { ($0 * $0 + 15).squareRoot() }
    #expect(abs(score - (1.9 - 2.5) / (weights[0] + weights[1])) < 1e-12)
  }

  @Test(arguments: [
    "", " ", "\n\n", "The office opens at nine.", "…", "&lt;", "Well, I went home.",
    "It is, well, on Tuesday.",
  ])
  func `a text without a form of the lexicons is unscored`(text: String) throws {
    #expect(try Engines.score(text) == nil)
  }
}
