import Testing

@testable import TenorAnalysers

/// Invented words in the very layout of files that are handed out.
@Suite struct LexiconShapeTests {
  private static let ten = [
    "anger", "anticipation", "disgust", "fear", "joy", "negative", "positive", "sadness",
    "surprise", "trust",
  ]

  @Test func `EmoLex's long form: ten lines a word behind an empty one`() throws {
    let members = [
      "gaol": ["fear", "negative", "sadness"], "desk": [], "parole": ["joy", "trust"],
    ]
    let lines = ["desk", "gaol", "parole"].flatMap { word in
      Self.ten.map { "\(word)\t\($0)\t\(members[word]?.contains($0) == true ? 1 : 0)" }
    }
    let lexicon = try LexiconReading.lexicon("\n" + lines.joined(separator: "\n") + "\n")
    #expect(lexicon.format == .emoLex)
    #expect(lexicon.categories == Self.ten)
    #expect(lexicon.lines == ["gaol -1.0 [fear negative sadness]", "parole [joy trust]"])
    #expect(lexicon.remarks.map(\.message) == ["1 word of no category"])
  }

  @Test func `EmoLex's wide form: languages behind the English word, then the categories`() throws {
    let lexicon = try LexiconReading.lexicon(
      """
      English (en)\tGerman (de)\tWelsh (cy)\tPositive\tNegative\tAnger\tAnticipation\tDisgust\tFear\tJoy\tSadness\tSurprise\tTrust
      gaol\tGefängnis\tcarchar\t0\t1\t0\t0\t0\t1\t0\t1\t0\t0
      warden\tWärter\twarden\t0\t0\t0\t0\t0\t0\t0\t0\t0\t1

      """)
    #expect(lexicon.format == .emoLex)
    #expect(lexicon.lines == ["gaol -1.0 [negative fear sadness]", "warden [trust]"])
  }

  @Test(
    arguments: [
      ("gaol\tfear\t1\ngaol\tangre\t0\ngaol\tjoy\t0\n", 2, "angre"),
      (
        "English Word\tanger\tfear\tjoy\tsadness\ttrust\tsuprise\tGerman Word\ngaol\t0\t1\t0\t1\t0\t0\tGefängnis\n",
        1, "suprise"
      ),
    ])
  func `a category that EmoLex does not have is named with its line`(
    text: String, line: Int, name: String
  ) {
    let error = #expect(throws: LexiconError.self) { try LexiconReading.lexicon(text) }
    #expect(error?.line == line)
    #expect(
      error?.description.hasPrefix(
        "own.txt:\(line): '\(name)' is none of EmoLex's ten categories; expected anger, anticipation,"
      ) == true)
  }

  @Test func `LIWC2007: conditions in entries, wildcards, tabs at line ends`() throws {
    let lexicon = try LexiconReading.lexicon(
      "%\r\n1\tfunct\r\n125\taffect\r\n126\tposemo\r\n127\tnegemo\r\n134\tdiscrep\r\n464\tfiller\r\n%\r\na\t1\r\nbleak*\t125\t127\t\r\nkind\t(02 134)125/464\t126\r\nsort<of>\t464\r\n"
    )
    #expect(lexicon.format == .liwc)
    #expect(
      lexicon.lines == [
        "a [funct]", "bleak* (pattern) -1.0 [affect negemo]", "kind 1.0 [posemo filler]",
        "sort<of> [filler]",
      ])
    #expect(lexicon.remarks.map(\.kind) == [.conditional])
  }

  @Test func `LIWC2015: a table of categories indented by tabs, with descriptions`() throws {
    let lexicon = try LexiconReading.lexicon(
      """
      %
      1\tfunction\t(Function Words)
      \t2\tpronoun\t(Pronouns)
      \t\t3\tppron\t(Personal Pronouns)
      30\taffect\t(Affect)
      \t31\tposemo\t(Positive Emotions)
      \t32\tnegemo\t(Negative Emotions)
      %

      they\t1\t2\t3
      at your wit* end\t30\t32
      :)\t30\t31
      hurra*\t30\t31
      """)
    #expect(lexicon.categories == ["function", "pronoun", "ppron", "affect", "posemo", "negemo"])
    #expect(
      lexicon.lines == [
        "they [function pronoun ppron]", "at your wit* end (pattern) -1.0 [affect negemo]",
        ":) 1.0 [affect posemo]", "hurra* (pattern) 1.0 [affect posemo]",
      ])
    #expect(lexicon.remarks.isEmpty)
  }

  @Test func `Loughran and McDonald's master dictionary with all its columns`() throws {
    let lexicon = try LexiconReading.lexicon(
      """
      Word,Seq_num,Word Count,Word Proportion,Average Proportion,Std Dev,Doc Count,Negative,Positive,Uncertainty,Litigious,Strong_Modal,Weak_Modal,Constraining,Complexity,Syllables,Source
      BREACHES,11,1755,4.7e-08,4.6e-08,2.1e-06,887,2009,0,0,2009,0,0,2011,0,2,12of12inf
      DESK,12,23,1e-09,2.1e-09,1.3e-07,12,0,0,0,0,0,0,0,0,1,12of12inf
      MAYHAP,13,6,1e-10,1e-10,1e-08,5,0,0,2009,0,0,2009,0,0,2,12of12inf
      UNWAIVED,14,6,1e-10,1e-10,1e-08,5,-2020,0,0,2011,0,0,0,2018,2,12of12inf

      """)
    #expect(lexicon.format == .loughranMcDonald)
    #expect(
      lexicon.categories == [
        "negative", "positive", "uncertainty", "litigious", "strong_modal", "weak_modal",
        "constraining", "complexity",
      ])
    #expect(
      lexicon.lines == [
        "breaches -1.0 [negative litigious constraining]", "mayhap [uncertainty weak_modal]",
        "unwaived [litigious complexity]",
      ])
  }
}
