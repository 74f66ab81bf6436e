internal import TenorAnalysis
internal import TenorCorpus
internal import TenorTestSupport
internal import Testing

@testable internal import TenorAnalysers

@Suite struct ValidityTests {
  private func actors(_ yaml: String) throws -> Register {
    try register("actors:\n" + yaml, as: .actors)
  }

  /// What counts, as `name mentions outOfDate`, in three conversations of 2017.
  private func counts(_ yaml: String) async throws -> [String] {
    let corpus = Corpus.sample([
      ("2017-03-31", [.init(.post, "NOMS, still NOMS, and HMPPS already.")]),
      ("2017-04-01", [.init(.post, "NOMS has gone. The National Offender Management Service!")]),
      ("2018-07-27", [.init(.post, "HMPPS's NOMS"), .init(.comment, "NOMS by another name")]),
      (nil, [.init(.post, "Some day, NOMS.")]),
    ])
    return try await findings(of: Actors(actors(yaml)), in: corpus).findings.actors.map {
      "\($0.name) \($0.mentions) \($0.outOfDate)"
    }
  }

  @Test func `without a successor what is out of date is counted apart`() async throws {
    let found = try await counts(
      """
        - {name: NOMS, kind: body, aliases: [NOMS, National Offender Management Service], until: 2017-03-31}
        - {name: HMPPS, kind: body, aliases: [HMPPS], from: 2017-04-01}
      """)
    #expect(found == ["NOMS 3 4", "HMPPS 1 1"])
  }

  @Test func `with a successor later mentions are the successor's and keep their alias`()
    async throws
  {
    let yaml = """
        - {name: NOMS, kind: body, aliases: [NOMS], until: 2017-03, succeeded by: HMPPS}
        - {name: HMPPS, kind: body, aliases: [HMPPS]}
      """
    #expect(try await counts(yaml) == ["HMPPS 5 0", "NOMS 3 0"])
    let register = try actors(yaml)
    #expect(register.entries[1].aliases.map(\.inheritedFrom) == [nil, "NOMS"])
    #expect(register.entries[1].aliases[1].validity.description == "from 2017-04-01")
  }

  @Test func `forms go down a line of successors, each for its time`() throws {
    let register = try actors(
      """
        - {name: A, kind: body, aliases: [Aa], until: 2010, succeeded by: B}
        - {name: C, kind: body, aliases: [Cc]}
        - {name: B, kind: body, aliases: [Bb], until: 2015-06, succeeded by: C}
      """)
    let valid = register.entries.map { entry in
      entry.aliases.map { "\($0.form) \(entry.validity.limited(by: $0.validity))" }
    }
    #expect(
      valid == [
        ["Aa until 2010"], ["Cc always", "Aa from 2015-07-01", "Bb from 2015-07-01"],
        ["Bb until 2015-06", "Aa from 2011-01-01 until 2015-06"],
      ])
  }

  @Test func `one alias means one actor after the other by its dates`() async throws {
    let register = try actors(
      """
        - name: Chris Grayling
          kind: person
          aliases: [Grayling, {form: justice secretary, from: 2012-09-04, until: 2015-05-08}]
        - {name: Michael Gove, kind: person, aliases: [Gove, {form: justice secretary, from: 2015-05-09}]}
      """)
    let corpus = Corpus.sample([
      ("2012", [.init(.post, "The Justice Secretary")]),
      ("2015-05-08", [.init(.post, "The Justice Secretary")]),
      ("2015-05-09", [.init(.post, "The Justice Secretary")]),
      ("2011", [.init(.post, "The Justice Secretary")]),
    ])
    let found = try await findings(of: Actors(register), in: corpus).findings.actors
    #expect(found.map(\.name) == ["Chris Grayling", "Michael Gove"])
    #expect(found.map(\.mentions) == [2, 1])
    #expect(found.map(\.outOfDate) == [1, 0])
  }

  @Test(arguments: [
    ("until: 2017-03-31", "2017-03-31", true), ("until: 2017-03-31", "2017-04-01", false),
    ("until: 2017-03", "2017-03-31", true), ("until: 2016", "2017", false),
    ("from: 2017-04-01", "2017", true), ("from: 2017-04-01", "2017-03", false),
    ("from: 2017-04, until: 2017-05", "2017-06-01", false),
  ])
  func `both ends count, and a coarse date counts where it may fit`(
    dates: String, day: String, isValid: Bool
  ) throws {
    let entry = try actors("  - {name: A, kind: body, aliases: [A], \(dates)}").entries[0]
    #expect(entry.validity.admits(CalendarDate(iso: day)) == isValid)
    #expect(entry.validity.admits(nil))
  }

  @Test(arguments: [
    (
      "from: 2018, until: 2017-03-31",
      "register.yaml:2: A is valid from 2018 until 2017-03-31: the dates are reversed"
    ),
    (
      "until: spring",
      "register.yaml:2: 'until' is 'spring'; expected a day, month or year: 2017-04-01"
    ),
    (
      "succeeded by: B",
      "register.yaml:2: A has 'succeeded by' and no 'until'; expected the last day on which its names mean it"
    ),
    (
      "until: 2017, succeeded by: C",
      "register.yaml:2: 'succeeded by' of A is 'C', which is no actor here"
    ),
    ("part of: C", "register.yaml:2: 'part of' of A is 'C', which is no actor here"),
    ("part of: A", "register.yaml:2: 'part of' goes round in a circle: A → A"),
    ("part of: B", "register.yaml:2: 'part of' goes round in a circle: A → B → A"),
    (
      "aliases: [{form: Aa, until: 2010}], from: 2011",
      "register.yaml:2: 'Aa' is valid until 2010, and A from 2011: no day is in both"
    ),
  ])
  func `contradictions are one clear line`(fields: String, message: String) throws {
    let aliases = fields.contains("aliases") ? "" : "aliases: [Aa], "
    do {
      _ = try actors(
        "  - {name: A, kind: body, \(aliases)\(fields)}\n  - {name: B, kind: body, aliases: [Bb], part of: A}"
      )
      Issue.record("it was taken")
    } catch { #expect("\(error)" == message) }
  }

  @Test func `a whole counts its parts' mentions with its own`() async throws {
    let register = try actors(
      """
        - {name: HMPPS, kind: body, aliases: [HMPPS], part of: MoJ}
        - {name: MoJ, kind: body, aliases: [MoJ]}
        - {name: NPS, kind: body, aliases: [NPS], part of: HMPPS}
      """)
    let corpus = Corpus.sample([
      ("2017", [.init(.post, "HMPPS and NPS and NPS"), .init(.comment, "NPS")]),
      ("2018", [.init(.post, "MoJ")]),
    ])
    let found = try await findings(of: Actors(register), in: corpus).findings.actors
    #expect(found.map(\.name) == ["NPS", "HMPPS", "MoJ"])
    #expect(found.map(\.partOf) == ["HMPPS", "MoJ", nil])
    #expect(
      found.map(\.withParts) == [
        nil, WholeTally(mentions: 4, utterances: 2, conversations: 1),
        WholeTally(mentions: 5, utterances: 3, conversations: 2),
      ])
  }
}
