import TenorStatistics
import Testing

@testable import TenorAnalysers

/// Files that are damaged, or said to be what they are not, give a lexicon or an error, never a crash.
@Suite struct LexiconFuzzTests {
  private static let seeds = [
    "grim\t-2.4\t0.8\t[-3, -2]\nfair\t1.9\t0.7\t[2, 2]\n", "can't cope\t-3\nthriving\t4\n",
    "; a note\n\nfair\nwell-run\n", "gaol\tfear\t1\ngaol\tnegative\t1\n",
    "Word\tValence\tArousal\tDominance\ngrim\t0.1\t0.5\t0.3\n",
    "Word,Negative,Positive,Uncertainty\nBREACH,2009,0,0\nWAIVER,-2020,0,2014\n",
    "a\t1\t0.125\t0\tsound#2 secure_unit#1\tgloss\n",
    "%\n1\tposemo\n2 negemo\n%\nthe 1\nlike\t(02 1)2/1\t1\nkind\t<of>1/2\n:(\t2\n",
    "DicTerm,tone_pos,tone_neg\nsupport*,X,\n\"grim, really\",,0.5\n",
    "mood:\n  positive: [thank*, 'well run']\n  negative:\n    - grim\n",
    "+NEGATIVE\nGRIM*\n+NEG_POSITIVE\nNOT GOOD\n",
    "word;score;category\ngrim;-0,5;fear\n\"fair\";1;\n",
  ]
  private static let splices: [[UInt8]] = [
    [], [0], [0xFF], [0x0D], [0x0A, 0x0A], [0x09], Array("\"".utf8), Array("%".utf8),
    Array("*".utf8), Array("&a *a".utf8), Array("1e999".utf8), Array("-".utf8), Array("(".utf8),
    Array("é".utf8), Array("#".utf8), Array("9223372036854775808".utf8),
  ]

  @Test(arguments: seeds.indices)
  func `no damage crashes a reader`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed + 1))
    let bytes = Array(Self.seeds[seed].utf8)
    var read = 0
    for format in LexiconFormat.allCases {
      for _ in 0..<8 {
        var damaged = bytes
        for _ in 0...Int(random.next() % 3) {
          let at = Int(random.next() % UInt64(damaged.count + 1))
          let end = min(damaged.count, at + Int(random.next() % 4))
          let splice = Self.splices[Int(random.next() % UInt64(Self.splices.count))]
          damaged.replaceSubrange(at..<end, with: splice)
        }
        do {
          let lexicon = try LexiconReading.lexicon(
            damaged, as: random.next() % 2 == 0 ? nil : format)
          if read % 8 == 0 { _ = try LexiconCheck(lexicon) }
          // What was read can be written, and read again.
          let again = try LexiconReading.lexicon(lexicon.text(as: .csv))
          #expect(again.lines == lexicon.lines)
          read += 1
        } catch {
          #expect(error is LexiconError, "\(error)")
        }
      }
    }
    #expect(read > 0)
  }
}
