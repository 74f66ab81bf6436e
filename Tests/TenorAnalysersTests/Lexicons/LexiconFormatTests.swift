import Foundation
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// One tiny invented file for each format, read without being told what it is.
@Suite struct LexiconFormatTests {
  @Test func `VADER's four columns give the mean`() throws {
    let lexicon = try LexiconReading.lexicon(
      "shambles\t-2.4\t0.8\t[-3, -2, -2]\nwell  supervised\t1.9\t0.7\t[2, 2, 1]\n:*\t1.5\t0.5\t[1, 2]\n"
    )
    #expect(lexicon.format == .vader)
    #expect(lexicon.scale == -4...4)
    #expect(lexicon.lines == ["shambles -2.4", "well supervised 1.9", ":* 1.5"])
  }

  @Test func `Tenor's own table of two columns takes the least usual scale`() throws {
    let lexicon = try LexiconReading.lexicon("token\tvalence\nfair\t0.4\ngrim\t-2.5\n")
    #expect(lexicon.format == .vader)
    #expect(lexicon.scale == -3...3)
    #expect(lexicon.lines == ["fair 0.4", "grim -2.5"])
  }

  @Test func `AFINN's integers keep their scale, and its phrases are entries`() throws {
    let lexicon = try LexiconReading.lexicon("can't cope\t-3\nthriving\t4\n")
    #expect(lexicon.format == .afinn)
    #expect(lexicon.scale == -5...5)
    #expect(lexicon.lines == ["can't cope -3.0", "thriving 4.0"])
  }

  @Test func `EmoLex in lines: memberships are gathered, terms of use passed over`() throws {
    let lexicon = try LexiconReading.lexicon(
      """
      For research only.

      gaol\tanger\t0
      gaol\tfear\t1
      gaol\tnegative\t1
      gaol\tpositive\t0
      desk\tfear\t0
      thanks\tpositive\t1
      verdict\tpositive\t1
      verdict\tnegative\t1

      """)
    #expect(lexicon.format == .emoLex)
    #expect(
      lexicon.lines == [
        "gaol -1.0 [fear negative]", "thanks 1.0 [positive]", "verdict [negative positive]",
      ])
    #expect(lexicon.remarks.map(\.kind) == [.leftOut, .leftOut, .bothSides])
    #expect(lexicon.remarks.contains { $0.message == "1 word of no category" })
  }

  @Test func `EmoLex in columns: a translation is read where there is one`() throws {
    let wide = """
      English Word\tanger\tanticipation\tdisgust\tfear\tjoy\tnegative\tpositive\tsadness\tsurprise\ttrust
      gaol\t0\t0\t0\t1\t0\t1\t0\t0\t0\t0
      desk\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0

      """
    #expect(try LexiconReading.lexicon(wide).lines == ["gaol -1.0 [fear negative]"])
    let german = """
      English Word\tanger\tfear\tjoy\tnegative\tpositive\ttrust\tGerman Word
      gaol\t0\t1\t0\t1\t0\t0\tGefängnis

      """
    #expect(try LexiconReading.lexicon(german).lines == ["gefängnis -1.0 [fear negative]"])
  }

  @Test func `VAD of the first edition is centred, of the second left as it is`() throws {
    let first = try LexiconReading.lexicon(
      "Word\tValence\tArousal\tDominance\ngrim\t0.125\t0.5\t0.3\nfair\t0.512\t0.2\t0.5\n")
    #expect(first.format == .vad)
    #expect(first.lines == ["grim -0.75", "fair 0.024"])
    let second = try LexiconReading.lexicon(
      "term\tvalence\tarousal\tdominance\ngrim\t-0.75\t0.1\t-0.3\nwell run\t0.5\t-0.2\t0.5\n")
    #expect(second.format == .vad)
    #expect(second.lines == ["grim -0.75", "well run 0.5"])
    #expect(try LexiconReading.lexicon("grim\t0.25\t0.5\t0.3\n").lines == ["grim -0.5"])
  }

  @Test func `Loughran and McDonald's years are memberships, negative ones are withdrawn`() throws {
    let lexicon = try LexiconReading.lexicon(
      """
      Word,Sequence Number,Negative,Positive,Uncertainty,Litigious,Strong_Modal,Syllables
      BREACH,1,2009,0,0,2009,0,1
      TABLE,2,0,0,0,0,0,2
      REWARD,3,0,2009,0,0,0,2
      WAIVER,4,-2020,0,2014,0,0,2

      """)
    #expect(lexicon.format == .loughranMcDonald)
    #expect(
      lexicon.lines == [
        "breach -1.0 [negative litigious]", "reward 1.0 [positive]", "waiver [uncertainty]",
      ])
    #expect(
      lexicon.remarks.map(\.message) == [
        "1 word of no category", "1 membership withdrawn (negative years)",
      ])
  }

  @Test func `SentiWordNet's senses weigh by their rank, parts of speech together`() throws {
    let lexicon = try LexiconReading.lexicon(
      """
      # POS\tID\tPosScore\tNegScore\tSynsetTerms\tGloss
      a\t00001\t0.125\t0\tsound#2 secure_unit#1\tnot likely to fail
      n\t00002\t0\t0\tsound#1 desk#1\tsomething "heard"
      v\t00003\t0.5\t0.25\tsound#1\tgive
      #

      """)
    #expect(lexicon.format == .sentiWordNet)
    // sound: (0.125 / 2 + 0 / 1 + 0.25 / 1) / (1/2 + 1 + 1) = 0.3125 / 2.5
    #expect(lexicon.lines == ["secure unit 0.125", "sound 0.125"])
    #expect(lexicon.remarks.map(\.kind) == [.leftOut])
  }

  @Test func `.dicx is a matrix of X, and weights are memberships`() throws {
    let lexicon = try LexiconReading.lexicon(
      "DicTerm,tone_pos,tone_neg,work\r\nsupport*,X,,X\r\n\"grim, really\",,X,\r\nquit,,0.5,0\r\n")
    #expect(lexicon.format == .liwcTable)
    #expect(
      lexicon.lines == [
        "support* (pattern) 1.0 [tone_pos work]", "grim, really -1.0 [tone_neg]",
        "quit -1.0 [tone_neg]",
      ])
    #expect(lexicon.categories == ["tone_pos", "tone_neg", "work"])
  }

  @Test func `quanteda's nested names are joined by dots, and globs are patterns`() throws {
    let lexicon = try LexiconReading.lexicon(
      """
      # a comment
      mood:
        positive:
          - thank*
          - well supervised
        negative: [grim, "no"]
      system:
        - court?
        - courts:
            - crown court
      alone: gaol
      later:

      """)
    #expect(lexicon.format == .quanteda)
    #expect(
      lexicon.lines == [
        "thank* (pattern) 1.0 [mood.positive]", "well supervised 1.0 [mood.positive]",
        "grim -1.0 [mood.negative]", "no -1.0 [mood.negative]", "court? (pattern) [system]",
        "crown court [system.courts]", "gaol [alone]",
      ])
    #expect(lexicon.categories.last == "later")
    #expect(lexicon.entries[0].line == 4)
  }

  @Test func `Lexicoder's negated lists change sides, as .lc3 and as YAML`() throws {
    let lc3 = try LexiconReading.lexicon(
      "+NEGATIVE\nGRIM*\nA LIE \n+POSITIVE\nGOOD\n+NEG_POSITIVE\nNOT GOOD\n+NEG_NEGATIVE\nNOT GRIM*\n"
    )
    #expect(lc3.format == .lexicoder)
    #expect(
      lc3.lines == [
        "grim* (pattern) -1.0 [negative]", "a lie -1.0 [negative]", "good 1.0 [positive]",
        "not good -1.0 [neg_positive]", "not grim* (pattern) 1.0 [neg_negative]",
      ])
    #expect(lc3.remarks.isEmpty)
    let yaml = try LexiconReading.lexicon(
      "negative:\n- grim*\n- a lie\npositive:\n- good\nneg_positive:\n- not good\nneg_negative:\n- not grim*\n"
    )
    #expect(yaml.format == .quanteda)
    #expect(yaml.lines == lc3.lines)
  }

  @Test(
    arguments: [
      ("word,score\ngrim,-2\n\"well, well\",1.5\n", ["grim -2.0", "well, well 1.5"]),
      ("Term;Valence\ngrim;-0,5\ngut;1\n", ["grim -0.5", "gut 1.0"]),
      ("token\tpolarity\nsupport*\t1\n:*\t1\n", ["support* (pattern) 1.0", ":* 1.0"]),
      (
        "word,sentiment\ngrim,negative\ngrim,fear\nfair,positive\n",
        ["grim -1.0 [negative fear]", "fair 1.0 [positive]"]
      ),
      ("word,valence,emotion\ngrim,-2,fear; sadness\n", ["grim -2.0 [fear sadness]"]),
      (
        "word,positive,negative,note\ngrim,0,1,mine\nfair,X,,\n",
        ["grim -1.0 [negative]", "fair 1.0 [positive]"]
      ),
    ] as [(String, [String])])
  func `tables are read by their headers`(text: String, lines: [String]) throws {
    let lexicon = try LexiconReading.lexicon(text)
    #expect(lexicon.format == .csv)
    #expect(lexicon.lines == lines)
  }

  @Test func `Hu and Liu's lists come as a folder, as one of them, or as both`() throws {
    let files = [
      "positive-words.txt": "; a note\n;\n\nfair\nwell-run\nenviable\n",
      "negative-words.txt": "; a note\n\ngrim\nenviable\n",
    ]
    try LexiconReading.withFiles(files) { folder in
      let positive = folder.appendingPathComponent("positive-words.txt").path
      let negative = folder.appendingPathComponent("negative-words.txt").path
      for path in [folder.path, positive, negative, "\(positive),\(negative)"] {
        let lexicon = try Lexicon(contentsOf: path)
        #expect(lexicon.format == .huLiu)
        #expect(
          lexicon.lines == [
            "fair 1.0 [positive]", "well-run 1.0 [positive]", "enviable [positive negative]",
            "grim -1.0 [negative]",
          ])
      }
      try FileManager.default.removeItem(atPath: negative)
      #expect(throws: LexiconError(file: positive, line: 0, reason: .missingList(negative))) {
        try Lexicon(contentsOf: positive)
      }
    }
  }
}
