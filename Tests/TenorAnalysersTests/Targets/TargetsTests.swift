import TenorAnalysis
import TenorCorpus
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

@Suite struct TargetsTests {
  private func targets(_ names: [String]) throws -> Targets {
    try Targets(names, actors: .bundled(.actors), terms: .bundled(.terms))
  }

  @Test(arguments: [
    ("Chris Grayling", "Chris Grayling", Target.Source.actors),
    ("chris grayling", "Chris Grayling", .actors),
    ("GRAYLING", "Chris Grayling", .actors),
    ("Vetting", "vetting", .terms),
    ("laminated card", "laminated card", .words),
  ])
  func `a name is that of an actor, of a term, or the words themselves`(
    name: String, found: String, source: Target.Source
  ) throws {
    #expect(try targets([name]).list == [Target(name: found, source: source)])
  }

  @Test func `what was understood otherwise than asked is said`() throws {
    #expect(try targets(["Chris Grayling", "vetting"]).remarks.isEmpty)
    #expect(
      try targets(["Grayling", "kiosk"]).remarks == [
        "'Grayling' is taken for Chris Grayling",
        "'kiosk' is in neither register and is taken as the words themselves",
      ])
  }

  @Test func `a target that is asked for twice is one`() throws {
    let found = try targets(["Grayling", "kiosk", "chris grayling", "kiosk", "vetting"])
    #expect(found.list.map(\.name) == ["Chris Grayling", "kiosk", "vetting"])
  }

  @Test func `words that no text can hold are refused`() {
    #expect(throws: YAMLError.self) { try targets(["what!"]) }
    #expect(throws: YAMLError.self) { try targets(["…"]) }
  }

  @Test(arguments: [
    ("Graylin", "Chris Grayling"), ("Greyling", "Chris Grayling"),
    ("Ministry", "Ministry of Justice"),
    ("privatization", "privatisation"),
  ])
  func `names that are like a name are found`(name: String, like: String) throws {
    #expect(try targets([]).names(like: name).contains(like))
  }

  @Test func `names that are like nothing find nothing`() throws {
    #expect(try targets([]).names(like: "zzzzzz").isEmpty)
    #expect(try targets([]).names(like: "x").isEmpty)
    #expect(try targets([]).names(like: "e").isEmpty)
  }

  /// The longer alias of another entry takes its words, and a phrase of `not` is no mention.
  @Test func `all entries of a register take part in the search`() throws {
    let register = Register(
      content: .actors, file: "own.yaml", digest: "own",
      entries: [
        .init(
          name: "Service", kind: .body, aliases: [.init("Probation Service")],
          exclusions: [.init("old Probation Service")]),
        .init(name: "NPS", kind: .body, aliases: [.init("National Probation Service")]),
      ])
    let corpus = Corpus.sample([
      (
        date: nil,
        utterances: [
          SampleUtterance(
            .post,
            "The Probation Service, the National Probation Service, the old Probation Service.")
        ]
      )
    ])
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: .month)
    try shard.fill(0..<1)
    let found = try Targets(["Service"], actors: register, terms: .bundled(.terms))
      .mentions(in: shard)
    #expect(found.map(\.ranges) == [[4..<21]])
  }
}
