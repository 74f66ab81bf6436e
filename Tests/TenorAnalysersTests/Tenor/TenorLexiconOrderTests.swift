import TenorAnalysers
import Testing

@Suite struct TenorLexiconOrderTests {
  /// The first lexicon that holds a form counts, be it by a pattern; in one lexicon the exact form does,
  /// then the pattern with the most letters of its own. A CSV's greatest valence is 4 on the common scale.
  @Test(arguments: [
    ("grim*,-2", "grimly,1\ngriml*,3", "It ended grimly.", -4.0),
    ("grim*,-2\ngrimly,1", "griml*,3", "It ended grimly.", 2.0),
    ("grim*,-2\ngriml*,3", "grimly,1", "It ended grimly.", 4.0),
    ("dire,-1", "grim*,-2", "It ended grimly.", -4.0),
  ])
  func `the first lexicon that holds a form counts`(
    first: String, second: String, text: String, valence: Double
  ) throws {
    let lexicons = try [first, second].map {
      try LexiconReading.lexicon("word,valence\n\($0)\n", as: .csv)
    }
    let explanation = try TenorEngine(lexicons: lexicons, domain: nil).explanation(of: text)
    #expect(explanation.sentences.flatMap(\.parts).map(\.base) == [valence])
  }
}
