internal import TenorAnalysers
internal import TenorText
internal import Testing

@Suite struct AliasMatcherTests {
  /// One term with one alias.
  private func found(_ alias: Register.Alias, in text: String) throws -> [[String]] {
    let register = register([("term", [alias], [])])
    return try Tokeniser.Compounds.allCases.map {
      try mentions(of: register, in: text, compounds: $0)
    }
  }

  @Test(arguments: [
    (CaseRule.auto, "TR", "TR tr Tr TR's", "TR|TR's"),
    (.auto, "Napo", "Napo NAPO napo NaPo", "Napo|NAPO"),
    (.auto, "MoJ", "MoJ MOJ moj Moj", "MoJ|MOJ"),
    (.auto, "vetting", "vetting Vetting VETTING vetTing", "vetting|Vetting|VETTING|vetTing"),
    (
      .auto, "Ministry of Justice", "Ministry of Justice MINISTRY OF JUSTICE ministry of justice",
      "Ministry of Justice|MINISTRY OF JUSTICE"
    ),
    (.exact, "Napo", "Napo NAPO napo", "Napo"),
    (.any, "OASys", "OASys OASYS oasys Oasys oAsys", "OASys|OASYS|oasys|Oasys|oAsys"),
    (.upper, "Napo", "Napo NAPO napo", "NAPO"),
    (.initial, "napo", "Napo NAPO napo NaPo naPo", "Napo|NAPO|NaPo"),
    (.auto, "Élan", "Élan ÉLAN élan", "Élan|ÉLAN"),
    (.auto, "G4S", "G4S g4s", "G4S"),
  ])
  func `the case rule decides by the capitals of each word`(
    rule: CaseRule, alias: String, text: String, expected: String
  ) throws {
    for words in try found(.init(alias, case: rule), in: text) {
      #expect(words.joined(separator: "|") == expected)
    }
  }

  @Test(arguments: [
    ("Napo", "Napo's Napo’s Napo` NAPO'S Napos Napos'", "Napo's|Napo’s|Napo|NAPO'S"),
    ("CRC", "CRCs CRCs' CRC's CRC’s CRCS crcs", "CRCs|CRCs|CRC's|CRC’s"),
    ("Grayling", "Graylings Grayling’s", "Grayling’s"),
    ("St Mungo's", "St Mungo's St Mungo’s St Mungos", "St Mungo's|St Mungo’s"),
    (
      "National Probation Service", "the National Probation Service’s staff",
      "National Probation Service’s"
    ),
  ])
  func `the last word may be possessive, and an acronym plural`(
    alias: String, text: String, expected: String
  ) throws {
    for words in try found(.init(alias), in: text) {
      #expect(words.joined(separator: "|") == expected)
    }
  }

  @Test func `with any case a plural may end in a capital`() throws {
    #expect(try found(.init("PSO", case: .any), in: "psos PSOS PSOs")[0].count == 3)
  }

  @Test(arguments: [
    ("TR", "TR-related anti-TR post–TR NPS/TR TR/NPS", 5),
    ("Napo", "ex-Napo non-Napo-member ex‑Napo", 3),
    ("NPS", "NPS-CRC CRC-NPS", 2),
    ("Transforming Rehabilitation", "pre-Transforming Rehabilitation-era", 1),
    ("Transforming Rehabilitation", "Transforming-Rehabilitation", 0),
    ("Through-the-Gate", "Through-the-Gate Through the Gate Through‑the‑Gate", 2),
    ("vet", "vet-ting vetx", 1),
    ("pre-sentence report", "pre-sentence report, pre-sentence-report, pre sentence report", 1),
  ])
  func `the parts of a compound are words, joined or split`(alias: String, text: String, count: Int)
    throws
  {
    for words in try found(.init(alias), in: text) { #expect(words.count == count, "\(words)") }
  }

  @Test(arguments: [
    ("Justice Secretary", "Justice\n   Secretary", 1),
    ("Justice Secretary", "Justice\n\nSecretary Justice \n  \n Secretary", 0),
    ("Justice Secretary", "Justice, Secretary Justice (Secretary)", 0),
    ("Justice Secretary", "That was justice. Secretary Justice. Secretary it is.", 0),
    ("Mr Grayling", "Mr Grayling Mr. Grayling Mr, Grayling", 2),
    ("Dr. Farrar", "Dr Farrar, Dr. Farrar", 2),
    ("A. C. Grayling", "A. C. Grayling and A C Grayling", 2),
    ("Prisoners' Advice Service", "Prisoners’ Advice Service Prisoners Advice Service", 1),
    ("HM Courts & Tribunals Service", "HM Courts & Tribunals Service", 1),
    ("Liz Saville-Roberts", "Liz Saville-Roberts Liz Saville Roberts", 1),
  ])
  func `between the words stands what the alias has there`(alias: String, text: String, count: Int)
    throws
  {
    for words in try found(.init(alias), in: text) { #expect(words.count == count, "\(words)") }
  }

  @Test(arguments: [
    ("https://example.org/TR www.TR.org/TR-x mail.TR@example.org TR", 1),
    ("#TR #TRfail @TR", 1),
    ("ATR TRs TRx xTR TR1 1TR", 1),
  ])
  func `hashtags count, addresses, names and longer words do not`(text: String, count: Int) throws {
    for words in try found(.init("TR"), in: text) { #expect(words.count == count, "\(words)") }
  }

  @Test func `a name with an at sign is an alias like any other`() throws {
    #expect(try found(.init("@napo_news"), in: "ask @Napo_News today")[0] == ["@Napo_News"])
  }

  @Test(arguments: [
    ("to vet, will vet, can’t vet, they vet, who vet", 5),
    ("the vet, a vet, army vet, vet them, not: vet, they, vet", 0),
    ("I vet. We don't vet. Vet is what they do.", 2),
    ("to re-vet and cannot\nvet", 1),
  ])
  func `after counts a form only directly behind the word`(text: String, count: Int) throws {
    let alias = Register.Alias(
      "vet", after: ["to", "will", "can't", "cannot", "don't", "they", "who", "i", "not"])
    for words in try found(alias, in: text) { #expect(words.count == count, "\(words)") }
  }

  @Test func `the longest alias wins and each word is used once`() throws {
    let register = register([
      ("service", [.init("Probation Service")], []),
      ("NPS", [.init("National Probation Service"), .init("National Probation")], []),
      ("HMPPS", [.init("Service")], []),
    ])
    let text =
      "The National Probation Service, the Probation Service, National Probation, the Service."
    let found = try matches(of: register, in: text)
    #expect(found.map(\.entry) == [1, 0, 1, 2])
    #expect(found.map(\.alias) == [0, 0, 1, 0])
  }

  @Test func `an alias inside a not phrase of its entry is excluded, elsewhere it counts`() throws {
    let register = register([
      (
        "Justin Russell", [.init("Justin Russell"), .init("Russell")],
        ["Bertrand Russell", "Russell Webster", "Jack Russell"]
      ),
      ("Webster", [.init("Webster")], []),
    ])
    let text =
      "Russell, Bertrand Russell’s, Russell Webster, JACK RUSSELL, Justin Russell Webster, Jack. Russell"
    #expect(
      try mentions(of: register, in: text) == [
        "Russell", "Webster", "Justin Russell", "Webster", "Russell",
      ])
    #expect(
      try mentions(of: register, in: text, excluded: true) == ["Russell’s", "Russell", "RUSSELL"])
    #expect(try mentions(of: register, in: text, compounds: .split).count == 5)
  }

  @Test func `ranges are bytes of the text, whatever stands before`() throws {
    let register = register([("Napo", [.init("Napo", case: .any)], [])])
    let text = "Café — “don’t”, ‘ex‑napo’s’ 😀 said\u{00AD}so, NAPO’s"
    let found = try matches(of: register, in: text)
    let words = found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    #expect(words == ["napo’s", "NAPO’s"])
    #expect(text.utf8.count == found.last?.range.upperBound)
  }

  @Test func `two registers share a vocabulary without mixing`() throws {
    let vocabulary = Vocabulary()
    var tokens = Tokens()
    var text = "Napo and TR and Napo"
    let tokenised = try text.withUTF8 {
      try Tokeniser().open().tokenise($0, into: &tokens, with: vocabulary)
    }
    let first = try AliasMatcher(register([("a", [.init("Napo")], [])])).scanner(for: vocabulary)
    let second = try AliasMatcher(register([("a", [.init("TR")], [])])).scanner(for: vocabulary)
    #expect(first.matches(in: tokenised, of: tokens).count == 2)
    #expect(second.matches(in: tokenised, of: tokens).count == 1)
    #expect(first.matches(in: tokenised, of: tokens).count == 2)
  }
}
