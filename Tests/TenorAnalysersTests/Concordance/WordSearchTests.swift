import TenorAnalysers
import TenorCorpus
import Testing

@testable import TenorAnalysers

@Suite struct WordSearchTests {
  @Test(arguments: [
    ("\\bCRCs?\\b", "crc"), ("(not|never) fit for purpose", "fit for purpose"), ("a|bcd", ""),
    ("(?i)oasys", "oasys"), ("recal+ed?", "recal"), ("[A-Z]{5}", ""), ("x{2}yes", "yes"),
    ("(?=look)ahead", ""), ("\\x41bcd", ""), ("ab(cd)*ef", "ab ef"), ("[]ab]cd", ""),
    ("\\d\\d prisons?", "prison"), ("[[:alpha:]]+ing", "ing"), ("colou?r", "colo"),
    ("(a(b)c", ""), ("\\QTR", ""), ("fifty %", "fifty"),
  ])
  func `the words that all matches of an expression hold`(pattern: String, words: String) {
    #expect(ExpressionLiterals(pattern).runs.joined(separator: " ") == words)
  }

  @Test func `a form may hold a run though a mark is joined to its last letter`() {
    #expect(ExpressionLiterals.mayHold("thecafés", "cafe"))
    #expect(ExpressionLiterals.mayHold("cafeteria", "cafe"))
    #expect(!ExpressionLiterals.mayHold("calf", "cafe"))
    #expect(!ExpressionLiterals.mayHold("", "cafe"))
  }

  /// The rows of words, one behind the other.
  private func words(_ search: WordSearch?) -> [String]? {
    search?.alternatives.map { row in
      row.map { word in
        switch word {
        case .forms(let forms): forms.sorted().joined(separator: "/")
        case .fitting(let prefix, _): prefix + "*"
        case .stem(let stem): "stem:" + stem
        }
      }.joined(separator: " ")
    }
  }

  private func register(_ aliases: [[Register.Alias]]) -> Register {
    Register(
      content: .actors, file: "r", digest: "",
      entries: aliases.enumerated().map { Register.Entry(name: "\($0)", aliases: $1) })
  }

  @Test func `an alias needs its words, the last with its endings`() throws {
    let matcher = try AliasMatcher(
      register([
        [.init("Ministry of Justice"), .init("CRC"), .init("Bed & Board")],
        [.init("recall* of *", as: .pattern), .init("privatise", as: .stem)],
        [.init("[a-z]+", as: .expression)],
      ]))
    #expect(
      words(matcher.wordSearch(for: [0]))?.sorted() == [
        "bed board/board's", "crc/crc's/crcs", "ministry of justice/justice's",
      ])
    #expect(words(matcher.wordSearch(for: [1])) == ["recall* of*", "stem:privatis"])
    #expect(matcher.wordSearch(for: [2]) == nil)
  }

  @Test
  func `short forms ask for whole conversations, and so does what they may stand in the way of`()
    throws
  {
    let matcher = try AliasMatcher(
      register([
        [.init("Justin Russell"), .init("Russell", isShort: true)],
        [.init("Russell Group")], [.init("Group Four")], [.init("Napo")],
      ]))
    #expect(words(matcher.wordSearch(for: [0])) == ["justin russell/russell's"])
    #expect(
      try (0...3).map { try #require(matcher.wordSearch(for: [$0])).takesConversations } == [
        true, true, true, false,
      ])
  }
}
