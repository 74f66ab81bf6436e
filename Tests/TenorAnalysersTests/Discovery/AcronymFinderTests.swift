internal import Testing

@testable internal import TenorAnalysers

@Suite struct AcronymFinderTests {
  @Test(
    arguments: [
      ("NPS", "The National Probation Service", "National"),
      ("HMPPS", "staff of HM Prison and Probation Service", "HM"),
      ("CRISSA", "a Check-in Review Intervention Summarise Set tasks Appoint", "Check-in"),
      ("MoJ", "by the Ministry of Justice", "Ministry"),
      ("OASys", "the Offender Assessment System", "Offender"),
      // An example of Schwartz & Hearst (2003).
      ("HSF", "of heat shock transcription factor", "heat"),
      ("TR", "what was once said", nil),
      ("NPS", "Nobody Knows", nil),
    ] as [(String, String, String?)])
  func `a short form begins at the word that its first letter begins`(
    short: String, words: String, first: String?
  ) {
    let words = words.split(separator: " ").map(String.init)
    #expect(AcronymFinder.firstWord(of: short, in: words).map { words[$0] } == first)
  }
}
