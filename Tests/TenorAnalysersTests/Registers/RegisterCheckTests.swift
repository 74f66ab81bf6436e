internal import TenorAnalysis
internal import TenorCorpus
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct RegisterCheckTests {
  private func check(_ yaml: String) throws -> RegisterCheck {
    try RegisterCheck(yaml: Array(("actors:\n" + yaml).utf8), file: "register.yaml")
  }

  private func remarks(_ check: RegisterCheck) -> [String] {
    check.remarks.map { "\($0.line ?? 0) \($0.kind.rawValue) \($0.alias ?? "-")" }
  }

  @Test func `every entry's fault is told, not the first alone`() throws {
    let check = try check(
      """
        - {name: A, kind: body, alias: [A]}
        - {name: B, kind: thing, aliases: [B]}
        - {name: C, kind: body, aliases: [C], from: 2020, until: 2010}
        - {name: D, kind: body, aliases: [D]}
      """)
    #expect(remarks(check) == ["2 unreadable -", "3 unreadable -", "4 unreadable -"])
    #expect(check.errors == 3)
    #expect(check.remarks[2].message == "C is valid from 2020 until 2010: the dates are reversed")
    #expect(RegisterUse(check) == nil)
  }

  @Test(arguments: [
    // A phrase of 'not' swallows an alias wholly, or has nothing to do.
    ("- {name: A, kind: body, aliases: [Aa], not: [Aa]}", ["2 neverCounts Aa"]),
    ("- {name: A, kind: body, aliases: [Aa], not: [Bb Cc]}", ["2 idleNot Bb Cc"]),
    ("- {name: A, kind: body, aliases: [Aa], not: [Aa Cc, Aa's Cc]}", []),
    // Another actor's alias of the same words accepts all that this one does.
    (
      "- {name: A, kind: body, aliases: [{form: Aa, case: any}]}\n  - {name: B, kind: body, aliases: [Aa]}",
      ["3 neverCounts Aa", "3 ambiguous Aa"]
    ),
    (
      "- {name: A, kind: body, aliases: [Aa]}\n  - {name: B, kind: body, aliases: [{form: aa, case: any}]}",
      ["3 ambiguous aa"]
    ),
    // Longer and shorter ones.
    (
      "- {name: A, kind: body, aliases: [Aa Bb]}\n  - {name: B, kind: body, aliases: [Bb]}",
      ["3 inside Bb"]
    ),
    ("- {name: A, kind: body, aliases: [{form: Nap, case: any}, NAP]}", ["2 redundant NAP"]),
    // Ordinary words.
    ("- {name: A, kind: person, aliases: [Hope]}", ["2 ordinaryWord Hope"]),
    ("- {name: A, kind: person, aliases: [Bob Hope], short: [Hope]}", []),
    ("- {name: A, kind: body, aliases: [HOPE]}", []),
    // The same surname of two, and the same office at two times.
    (
      "- {name: A, kind: person, aliases: [Al Zog], short: [Zog]}\n  - {name: B, kind: person, aliases: [Bo Zog], short: [Zog]}",
      ["2 inside Zog", "3 ambiguous Zog", "3 inside Zog"]
    ),
    (
      "- {name: A, kind: person, aliases: [Al Zog, {form: the zog, until: 2010}]}\n  - {name: B, kind: person, aliases: [{form: the zog, from: 2011}]}",
      ["3 ambiguous the zog"]
    ),
  ])
  func `what is doubtful is told by kind and line`(yaml: String, expected: [String]) throws {
    #expect(remarks(try check("  " + yaml)).sorted() == expected.sorted())
  }

  @Test func `a corpus shows what happens to the aliases`() async throws {
    let check = try check(
      """
        - {name: Justin Russell, kind: person, aliases: [Justin Russell], short: [Russell], not: [Jack Russell]}
        - {name: NPS, kind: body, aliases: [National Probation Service], until: 2015}
        - {name: Probation Service, kind: body, aliases: [Probation Service, Zog]}
      """)
    let use = try #require(RegisterUse(check))
    let corpus = Corpus.sample([
      (
        "2014-01-10",
        [.init(.post, "Russell and a Jack Russell at the National Probation Service. The zog!")]
      ),
      ("2016-01-10", [.init(.post, "The National Probation Service")]),
    ])
    let found = try await findings(of: use, in: corpus).findings
    let counted = found.remarks.filter { $0.count != nil }
      .map { "\($0.kind.rawValue) \($0.alias ?? "-") \($0.count ?? -1)" }
    #expect(
      counted == [
        "overlap Probation Service 1", "unintroduced Russell 1",
        "outOfDate National Probation Service 1", "excluded Russell 1", "smallLetters Zog 1",
        "neverSeen Justin Russell 0", "neverSeen Zog 0",
      ])
    let example = try #require(found.remarks.first { $0.kind == .unintroduced }?.example)
    #expect(example.match == "Russell")
    #expect(example.utterance == "c0.0")
    #expect(found.utterancesWithFinds == 2)
  }

  @Test func `partials obey the merge laws`() throws {
    let check = try check(
      "  - {name: A, kind: body, aliases: [Aa Bb]}\n  - {name: B, kind: body, aliases: [Bb]}")
    try expectMergeLaws(
      try #require(RegisterUse(check)),
      over: Corpus.sample([
        ("2014-01-10", [.init(.post, "Aa Bb, Bb, aa"), .init(.comment, "Bb")]),
        ("2015-01-10", [.init(.post, "bb Bb")]),
      ]))
  }

  @Test func `the register that ships has no errors`() throws {
    #expect(try RegisterCheck.bundled().errors == 0)
  }

  @Test func `an alias of two actors at different times is a remark on what has no date`() throws {
    let check = try RegisterCheck(
      yaml: Array(
        """
        actors:
          - {name: Anne Kettle, kind: person, aliases: [{form: kettle chief, until: 2015}]}
          - {name: Ben Boiler, kind: person, aliases: [{form: kettle chief, from: 2016}]}
        """.utf8), file: "r.yaml")
    #expect(check.errors == 0)
    let remarks = check.remarks.filter { $0.kind == .ambiguous }
    #expect(
      remarks.map(\.message) == [
        "'kettle chief' of Anne Kettle (line 2) too, at another time: in an utterance without a date, it is that one's"
      ])
    #expect(remarks.map(\.actor) == ["Ben Boiler"])
  }

  @Test func `what never counts is told beside what cannot be read`() throws {
    let check = try RegisterCheck(
      yaml: Array(
        """
        actors:
          - {name: A, kind: body, aliases: [Aa], not: [Aa]}
          - {name: B, kind: kettle, aliases: [Bb]}
        """.utf8), file: "r.yaml")
    #expect(check.remarks.filter { $0.kind.isError }.map(\.kind) == [.unreadable, .neverCounts])
  }
}
