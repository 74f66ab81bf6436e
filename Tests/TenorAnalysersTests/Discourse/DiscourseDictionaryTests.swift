import TenorText
import Testing

@testable import TenorAnalysers

@Suite struct DiscourseDictionaryTests {
  private static let files = [
    "stance-en.yaml", "engagement-en.yaml", "us-and-them-en.yaml", "modality-en.yaml",
    "reporting-verbs-en.yaml", "connectives-en.yaml", "politeness-en.yaml", "incivility-en.yaml",
    "metaphor-en.yaml", "rule-words-en.yaml",
  ]

  @Test(arguments: files)
  func `no entry stands twice in a class, and each can match`(file: String) throws {
    let lexicon = try DiscourseFamily.dictionary(file)
    #expect(lexicon.superseded.isEmpty, "\(lexicon.superseded.map(\.form))")
    let check = try LexiconCheck(lexicon)
    #expect(check.errors == 0 && check.findings.isEmpty, "\(check.findings.map(\.message))")
    let patterns = lexicon.entries.filter { $0.isPattern }.map(\.form)
    #expect(patterns.isEmpty)
  }

  @Test func `every family's classes are those of its dictionary`() throws {
    let listed = try DiscourseFamily.listed()
    #expect(
      listed.map(\.file).sorted() == Self.files.filter { $0 != "rule-words-en.yaml" }.sorted())
    for family in listed {
      let lexicon = try DiscourseFamily.dictionary(family.file)
      #expect(
        Set(family.classes.map(\.name)) == Set(lexicon.categories).subtracting(["not"]),
        "\(family.name)")
      #expect(family.classes.allSatisfy { $0.about != nil }, "\(family.name)")
    }
  }

  /// A closed class (modal verbs, pronouns) is what it is; an open one has forty forms or more.
  @Test func `open classes have entries enough`() throws {
    let closed = ["modals", "pronouns", "purpose", "alternative"]
    for family in try DiscourseFamily.bundled() where family.lexicon != nil {
      for known in family.classes where !closed.contains(where: { known.name.contains($0) }) {
        #expect((known.entries ?? 0) >= 38, "\(family.name): \(known.name)")
      }
    }
  }

  @Test(arguments: files.filter { $0 != "rule-words-en.yaml" })
  func `an entry of not holds an entry of a class`(file: String) throws {
    let lexicon = try DiscourseFamily.dictionary(file)
    let not = try #require(lexicon.categories.firstIndex(of: "not"))
    let matcher = try LexiconMatcher(lexicon) { !$0.categories.contains(not) }
    for entry in lexicon.entries where entry.categories == [not] {
      let words = entry.form.split(separator: " ").map(String.init)
      #expect(!matcher.matches(in: words).isEmpty, "\(entry.form) holds back nothing")
    }
  }

  @Test(
    arguments: [
      ("stance", "I think it is clearly a shame .", ["hedges", "self-mention", "boosters"]),
      ("stance", "theresa may", []),
      ("engagement", "you know who", []),
      ("modality", "it may well be", ["epistemic", "epistemic.low"]),
      ("modality", "she must go", ["modals", "modals.necessity"]),
      ("reporting", "he claimed", ["act", "act.discourse", "stance", "stance.tentative"]),
      ("connectives", "because", ["contingency", "contingency.cause"]),
      ("politeness", "thank you", ["gratitude"]),
      ("politeness", "no thanks", []),
      ("metaphor", "a poisoned chalice", ["illness"]),
      ("metaphor", "front line", []),
      ("us-and-them", "front line", ["us", "us.nouns"]),
    ] as [(String, String, [String])])
  func `words count where they belong`(
    family: String, text: String, classes: [String]
  ) throws {
    let family = try #require(try DiscourseFamily.bundled([family]).first)
    let lexicon = try #require(family.lexicon)
    let found = lexicon.matcher.matches(
      in: text.lowercased().split(separator: " ").map(String.init)
    )
    .flatMap { Set($0.flatMap { lexicon.members[$0] }) }
    .map { lexicon.categories[$0].name }.filter { $0 != "not" }
    #expect(Set(found) == Set(classes))
  }
}
