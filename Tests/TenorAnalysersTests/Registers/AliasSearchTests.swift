internal import TenorAnalysis
internal import TenorCorpus
internal import TenorTestSupport
internal import TenorText
internal import Testing

@testable internal import TenorAnalysers

@Suite struct AliasSearchTests {
  /// The finds of the first term in one comment, in order.
  private func found(
    _ register: Register, in text: String, standing: AliasMatch.Standing = .mention
  ) throws -> [String] {
    let corpus = Corpus.sample([("2014-01-10", [.init(.post, text)])])
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: .month)
    try shard.fill(0..<1)
    var matches: [AliasMatch] = []
    try AliasMatcher(register).scanner(for: shard.vocabulary)
      .appendMatches(in: shard.items[0], of: shard, to: &matches)
    #expect(matches.map(\.range.lowerBound) == matches.map(\.range.lowerBound).sorted())
    return matches.filter { $0.entry == 0 && $0.standing == standing }.map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    (
      "{pattern: recall*}", "Recalls, a recall and the recalled men.",
      ["Recalls", "recall", "recalled"]
    ),
    ("{pattern: risk of *}", "Risk of\nrecall; risk of, harm.", ["Risk of\nrecall"]),
    ("{pattern: TR*}", "TRs and TRust, not trust.", ["TRs", "TRust"]),
    (
      "{stem: privatise}", "Privatising what was privatised in private.",
      ["Privatising", "privatised"]
    ),
    ("{stem: assess risk}", "They assessed risks.", ["assessed risks"]),
    (#"{expression: '\bCRCs?\b'}"#, "The CRC and CRCs, no crc.", ["CRC", "CRCs"]),
    ("recall, {pattern: recall*}", "recall, recalled", ["recall", "recalled"]),
    ("{pattern: 're*'}, {pattern: recall*}", "the recall", ["recall"]),
  ])
  func `patterns, stems and expressions find what they say`(
    aliases: String, text: String, expected: [String]
  ) throws {
    #expect(
      try found(try register("terms:\n  - {name: A, aliases: [\(aliases)]}"), in: text) == expected)
  }

  @Test func `what stands in a phrase of not is no mention`() throws {
    let register = try register(
      "terms:\n  - {name: recall, aliases: [{pattern: recall*}], not: [recall correctly]}")
    let text = "If I recall correctly, he was recalled."
    #expect(try found(register, in: text) == ["recalled"])
    #expect(try found(register, in: text, standing: .excluded) == ["recall"])
  }

  @Test func `two terms may find the same words by patterns, and one by two does not`() throws {
    let register = try register(
      """
      terms:
        - {name: A, aliases: [{pattern: recall*}, {expression: "recall\\\\w*"}]}
        - {name: B, aliases: [{stem: recall}]}
      """)
    #expect(try found(register, in: "recalled") == ["recalled"])
    let corpus = Corpus.sample([("2014-01-10", [.init(.post, "recalled")])])
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: .month)
    try shard.fill(0..<1)
    var matches: [AliasMatch] = []
    try AliasMatcher(register).scanner(for: shard.vocabulary)
      .appendMatches(in: shard.items[0], of: shard, to: &matches)
    #expect(matches.map(\.entry) == [0, 1])
  }

  @Test(arguments: [
    (
      "{pattern: '* ?'}",
      "register.yaml:2: '* ?': matches every word; expected something that not every word has"
    ),
    (
      "{expression: '(a'}",
      "register.yaml:2: '(a': not a regular expression: character 2 (U_REGEX_MISMATCHED_PAREN)"
    ),
  ])
  func `what cannot be looked for is told with its line`(alias: String, message: String) {
    do {
      _ = try register("terms:\n  - {name: A, aliases: [\(alias)]}")
      Issue.record("it was taken")
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test func `a search that takes too many steps is stopped`() throws {
    let register = try register("terms:\n  - {name: A, aliases: [{expression: '(a+)+b'}]}")
    #expect(throws: RegularExpression.Fault.tooMuchWork) {
      _ = try found(register, in: String(repeating: "a", count: 40))
    }
  }

  @Test func `a register of actors takes forms alone`() {
    #expect(throws: YAMLError.self) {
      try register(
        "actors:\n  - {name: A, kind: body, aliases: [{pattern: a*}]}", as: .actors)
    }
  }

  @Test func `a dictionary of quanteda's is a register of its lists`() throws {
    let register = try register(
      """
      staff:
        absence: [sick leave, off sick]
        work: [caseload*]
      recall: [recall*, licence, off sick, recall*]
      """)
    #expect(register.entries.map(\.name) == ["staff.absence", "staff.work", "recall"])
    #expect(register.entries.map(\.aliases.count) == [2, 1, 4])
    #expect(register.entries[2].aliases.allSatisfy { $0.search == .pattern })
    #expect(try found(register, in: "Off sick, on Sick Leave") == ["Off sick", "Sick Leave"])
  }

  @Test func `what a person asks for is an entry by name or form, and else what the words say`()
    throws
  {
    let register = try register(
      "terms:\n  - {name: TR, aliases: [TR, Transforming Rehabilitation]}")
    let search = try TermSearch(
      ["tr", "recall*", "stem:vet", "/x+/", "off sick", "transforming rehabilitation"], of: register
    )
    #expect(search.entries.map(\.name) == ["TR", "recall*", "stem:vet", "/x+/", "off sick"])
    #expect(
      search.entries.map { $0.aliases[0].search } == [.form, .pattern, .stem, .expression, .form])
    #expect(search.entries[2].aliases[0].form == "vet")
    #expect(
      search.remarks == [
        "'off sick' is not in register.yaml and is taken as the words themselves",
        "'transforming rehabilitation' is taken for TR",
      ])
  }

  @Test func `terms that are asked for count alike, whatever else is asked for`() async throws {
    let register = try register(
      "terms:\n  - {name: PO, aliases: [probation officer]}\n  - {name: manager, aliases: [manager]}"
    )
    let corpus = Corpus.sample([
      ("2014-01-10", [.init(.post, "A probation officer on probation, a line manager.")])
    ])
    for names in [
      ["probation", "line manager", "manager"], ["manager", "line manager", "probation"],
    ] {
      let (found, _) = try await findings(of: Terms(register, asking: names), in: corpus)
      let counts = Dictionary(uniqueKeysWithValues: found.terms.map { ($0.name, $0.count) })
      #expect(counts == ["probation": 2, "line manager": 1, "manager": 1])
    }
  }

  @Test func `an expression finds nothing inside an address, but addresses themselves`() throws {
    let text = "TR, https://example.org/TR/x and a TR"
    func finds(_ pattern: String) throws -> [String] {
      try found(
        try register("terms:\n  - {name: A, aliases: [{expression: '\(pattern)'}]}"), in: text)
    }
    #expect(try finds("TR") == ["TR", "TR"])
    #expect(try finds("https[^ ]+") == ["https://example.org/TR/x"])
  }

  @Test(arguments: [".", #"\w+"#, "(?s).*", "[^ ]"])
  func `an expression that every word matches is refused`(pattern: String) throws {
    #expect(throws: YAMLError.self) {
      _ = try register("terms:\n  - {name: A, aliases: [{expression: '\(pattern)'}]}")
    }
  }
}
