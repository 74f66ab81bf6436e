import Testing

@testable import TenorText

@Suite struct StemmerTests {
  /// Pairs of the sample that Snowball publishes with its English algorithm.
  @Test(arguments: [
    ("consign", "consign"), ("consigned", "consign"), ("consignment", "consign"),
    ("consistency", "consist"), ("consistently", "consist"), ("consolation", "consol"),
    ("knavish", "knavish"), ("kneeling", "kneel"), ("knightly", "knight"), ("knots", "knot"),
  ])
  func `stems are those that Snowball publishes`(word: String, stem: String) {
    #expect(Stemmer().stem(word) == stem)
  }

  @Test func `forms of one verb share a stem, and what only begins alike need not`() {
    let stemmer = Stemmer()
    #expect(Set(["privatise", "privatised", "privatising"].map(stemmer.stem)).count == 1)
    #expect(stemmer.stem("private") != stemmer.stem("privatise"))
    #expect(stemmer.stem("") == "")
  }
}
