internal import TenorAnalysis
internal import TenorCorpus
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct DiscoveryTests {
  private let sample = try! register(
    """
    actors:
      - {name: Napo, kind: body, aliases: [Napo]}
      - {name: Rory Stewart, kind: person, aliases: [Rory Stewart]}
    """, as: .actors)

  /// What is suggested for a few texts, as `name kind mentions`.
  private func suggested(_ texts: [String], all: Bool = false) async throws -> [String] {
    try await suggestions(texts, all: all).map { "\($0.name) \($0.kind) \($0.mentions)" }
  }

  private func suggestions(_ texts: [String], all: Bool = false) async throws -> [Suggestion] {
    let corpus = Corpus.sample(texts.map { ("2019-05-01", [.init(.post, $0)]) })
    return try await findings(of: Discovery(sample, includesUnclear: all), in: corpus)
      .findings.suggestions
  }

  @Test(arguments: [
    // Mere starts of sentences and headline case.
    ("Kettles whistle. Boilers hiss.", []),
    ("Three Wise Kettles Whistle Again Today", []),
    ("WHO TURNED THE BOILER OFF AGAIN", []),
    ("It was NOT my kettle and I do not say so.", []),
    // What the register has.
    ("We asked Napo and they asked Rory Stewart.", []),
    // People.
    ("I wrote to Mr Kettleby about it.", ["Mr Kettleby person 1"]),
    ("I wrote to Mr. Kettleby about it.", ["Mr Kettleby person 1"]),
    ("We met Chief Inspector Alice Kettleby there.", ["Alice Kettleby person 1"]),
    ("Then came Dame Alice Kettleby MP, they say.", ["Alice Kettleby person 1"]),
    // Bodies, with what joins their words.
    ("It went to the Kettle Safety Board again.", ["Kettle Safety Board body 1"]),
    ("It went to the Ministry of Kettles again.", ["Ministry of Kettles body 1"]),
    ("It went to the Kettles and Boilers Commission.", ["Kettles and Boilers Commission body 1"]),
    ("It went to Alice Kettleby and Napo.", ["Alice Kettleby person 1"]),
    // Acronyms.
    ("Our KSB has ruled, and the KSB's word is law.", ["KSB acronym 2"]),
    ("All KSBs have ruled.", ["KSB acronym 1"]),
    ("The Kettle Safety Board (KSB) has ruled, said KSB.", ["Kettle Safety Board body 3"]),
    ("The KSB (Kettle Safety Board) has ruled.", ["Kettle Safety Board body 2"]),
  ])
  func `names are told from words`(text: String, expected: [String]) async throws {
    #expect(try await suggested([text]) == expected)
  }

  @Test func `a first word is a name where it is one elsewhere, and a word where it is small`()
    async throws
  {
    let texts = [
      "Alice Kettleby came. Nobody saw Alice Kettleby go.", "But Alice Kettleby did. Kettles sang.",
      "My kettles sang.",
    ]
    let found = try await suggestions(texts)
    #expect(found.map(\.name) == ["Alice Kettleby"])
    #expect(found.first?.mentions == 3)
    #expect(found.first?.conversations == 2)
    #expect(found.first?.example?.match == "Alice Kettleby")
  }

  @Test func `forms of one person stand together, of two apart`() async throws {
    let one = try await suggestions([
      "They heard Alice Kettleby speak, and Mr Kettleby cough, and so Kettleby won."
    ])
    #expect(one.map(\.name) == ["Alice Kettleby"])
    #expect(
      one.first?.forms.map { "\($0.alias) \($0.count)" }
        == ["Alice Kettleby 1", "Kettleby 1", "Mr Kettleby 1"])
    #expect(one.first?.short == ["Kettleby"])
    let two = try await suggestions([
      "They heard Alice Kettleby and Hugh Kettleby, and so Mr Kettleby won."
    ])
    #expect(two.map(\.name) == ["Alice Kettleby", "Hugh Kettleby", "Mr Kettleby"])
    #expect(two.last?.mayBe == ["Alice Kettleby", "Hugh Kettleby"])
  }

  @Test func `a surname of the register's is told as one`() async throws {
    let found = try await suggestions(["They heard Mr Stewart cough."])
    #expect(found.map(\.inRegister) == ["Rory Stewart"])
  }

  @Test func `who speaks is not suggested, and signatures are no mentions`() async throws {
    let corpus = Corpus.sample([
      (
        "2019-05-01",
        [
          .init(.post, "Well said, Alice Kettleby!"),
          .init(.comment, "Yes.", speaker: "Alice Kettleby"),
        ]
      )
    ])
    let found = try await findings(of: Discovery(sample), in: corpus).findings
    #expect(found.suggestions.isEmpty)
    #expect(found.leftOut.speakers == 1)
  }

  @Test func `rank is by conversations, then mentions, then name`() async throws {
    let found = try await suggested([
      "The KSB and KSB and KSB won.", "An XYZ and an ABC won.", "An XYZ lost.",
    ])
    #expect(found == ["XYZ acronym 2", "KSB acronym 3", "ABC acronym 1"])
  }

  @Test func `the YAML is a register`() async throws {
    let corpus = Corpus.sample([
      (
        "2019-05-01",
        [
          .init(.post, "The Kettle Safety Board (KSB) heard Alice O'Kettle's plea; O'Kettle wept."),
          .init(.comment, "Mr O'Kettle: always weeping, as the KSB knows."),
        ]
      )
    ])
    let found = try await findings(of: Discovery(sample), in: corpus).findings
    let pasted = try register(found.yaml, as: .actors)
    #expect(pasted.entries.map(\.name) == ["Alice O'Kettle", "Kettle Safety Board"])
    #expect(
      pasted.entries.map { $0.aliases.map(\.form) }
        == [["Alice O'Kettle", "O'Kettle"], ["Kettle Safety Board", "KSB"]])
    #expect(pasted.entries[0].aliases.map(\.isShort) == [false, true])
    #expect(found.yaml.contains("# 3 mentions in 2 utterances of 1 conversation"))
  }

  @Test func `an empty corpus has nothing to suggest`() async throws {
    let found = try await findings(of: Discovery(sample), in: Corpus()).findings
    #expect(found.suggestions.isEmpty)
    #expect(found.yaml.hasSuffix("actors: []\n"))
    #expect(found.agreement(with: SuggestionGold(actors: [])).precisionAt20 == nil)
  }

  @Test func `partials obey the merge laws`() throws {
    try expectMergeLaws(
      Discovery(sample),
      over: Corpus.sample([
        (
          "2019-05-01",
          [.init(.post, "The KSB met Alice Kettleby."), .init(.comment, "Alice did.")]
        ),
        ("2019-05-02", [.init(.post, "The Kettle Safety Board (KSB) met nobody.")]),
      ]))
  }

  @Test func `precision and recall are those counted by hand`() async throws {
    let corpus = Corpus.sample([
      ("2019-05-01", [.init(.post, "An ABC met a DEF, a GHI and Mr Kettleby there.")])
    ])
    let found = try await findings(of: Discovery(sample), in: corpus).findings
    let gold = try SuggestionGold(
      contentsOf: Array(
        #"{"actors": [{"name": "the ABC"}, {"name": "Alice Kettleby", "forms": ["Mr Kettleby"]}, {"name": "JKL"}]}"#
          .utf8), file: "gold.json")
    #expect(
      found.agreement(with: gold)
        == SuggestionAgreement(
          gold: 3, first: 4, right: 2, precisionAt20: 0.5, found: 2, recall: 2.0 / 3,
          wrong: ["DEF", "GHI"], missed: ["JKL"]))
  }

  @Test(arguments: [
    ("{", "gold.json: is not JSON; expected JSON such as "),
    ("{}", "gold.json: has no 'actors'; expected JSON such as "),
    (#"{"actors": [{"name": "A"}, {"forms": []}]}"#, "gold.json: actors[1]: has no 'name'; "),
    (
      #"{"actors": [{"name": "A"}, {"name": 2}]}"#,
      "gold.json: actors[1].name: is of another type; expected a string"
    ),
    (
      #"{"actors": [{"name": "A", "forms": ["B", null]}]}"#,
      "gold.json: actors[0].forms[1]: is null; expected a string"
    ),
    (
      #"{"actors": [{"name": "the ABC"}, {"name": "X", "forms": ["abc"]}]}"#,
      "gold.json: actors[1]: 'abc' of X is a form of the ABC too; expected each form under one actor"
    ),
  ])
  func `a gold that cannot be used says where`(json: String, message: String) throws {
    let error = #expect(throws: SuggestionGoldError.self) {
      try SuggestionGold(contentsOf: Array(json.utf8), file: "gold.json")
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test func `what is no new actor is a comment, and a full name counts without its title`()
    async throws
  {
    let corpus = Corpus.sample([
      (
        "2019-05-01",
        [
          .init(
            .post,
            "They heard Mr Stewart cough, and Dame Alice Kettleby, by OASys, as OASys and an OASYS do."
          )
        ]
      )
    ])
    let found = try await findings(of: Discovery(sample), in: corpus).findings
    let pasted = try register(found.yaml, as: .actors)
    #expect(pasted.entries.map(\.name) == ["OASys", "Alice Kettleby"])
    #expect(
      pasted.entries.map { $0.aliases.map(\.form) }
        == [["OASys"], ["Alice Kettleby", "Dame Alice Kettleby"]])
    #expect(
      found.yaml.contains(
        "  # Likely a form of Rory Stewart: if so, put it among its aliases, or a surname under its 'short':\n  # - name: 'Mr Stewart'\n"
      ), "\(found.yaml)")
  }

  @Test func `with nothing to paste the YAML says so and is readable`() async throws {
    let corpus = Corpus.sample([("2019-05-01", [.init(.post, "They heard Mr Stewart cough.")])])
    let found = try await findings(of: Discovery(sample), in: corpus).findings
    #expect(found.yaml.contains("\nactors: []\n  # Likely a form of Rory Stewart"))
  }
}
