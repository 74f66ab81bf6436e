import Testing

@testable import TenorCorpus

@Suite struct DuplicatePropertyTests {
  @Test(arguments: [
    ("It's THE Officers’ view", "its|the|officers|view"),
    ("face-to-face, 50% — (twice)", "face|to|face|50|twice"),
    ("Café CAFE\u{301} na\u{EF}ve", "café|café|naïve"),
    ("STRASSE Straße", "strasse|strasse"),
    ("\u{FEFF}zero\u{200B}width so\u{AD}ft", "zerowidth|soft"),
    ("👩‍👩‍👧 ok 1️⃣ ❤️", "ok|1\u{FE0F}\u{20E3}"),
    ("日本語です", "日|本|語|で|す"),
    ("Привет, мир — как дела?", "привет|мир|как|дела"),
    ("don’té don't", "donté|dont"),
    ("'quoted' ‘quoted’", "quoted|quoted"),
    ("  …  ", ""),
  ])
  func `words are folded, and what is between them is left out`(text: String, words: String) {
    var folded = FoldedWords()
    folded.read(Array("something that was read before".utf8))
    folded.read(Array(text.utf8))
    let read = (0..<folded.count).map {
      String(
        decoding: folded.bytes[folded.starts[$0]..<folded.starts[$0 + 1] - 1], as: UTF8.self)
    }
    #expect(read.joined(separator: "|") == words)
  }

  /// abcde, bcdef and cdefg against abcde, bcdef and cdefh: two of four.
  @Test(arguments: [
    ("a b c d e f g", "a b c d e f h", 0.5), ("a b c d e", "A, B, C, D, E!", 1),
    ("a b c d e f", "a b c d e", 0.5), ("a b c d", "a b c d", 0),
    // One distinct run however often it comes.
    ("a a a a a a a", "a a a a a", 1), ("a b c d e", "v w x y z", 0),
  ])
  func `the similarity is that of the sets of five-word runs`(a: String, b: String, value: Double) {
    func shingles(_ text: String) -> Shingles {
      var words = FoldedWords()
      words.read(Array(text.utf8))
      return Shingles(words)
    }
    #expect(shingles(a).similarity(to: shingles(b)) == value)
    #expect(shingles(b).similarity(to: shingles(a)) == value)
  }

  @Test(arguments: [(0.1, 1), (0.5, 3), (0.8, 6), (0.9, 10), (1, 120)])
  func `bands are as long as a recall of 99 in 100 allows`(similarity: Double, rows: Int) {
    #expect(MinHash(similarity: similarity).rows == rows)
  }

  /// 1 - (1 - 0.8⁶)²⁰ and 1 - (1 - 0.9⁶)²⁰, worked by hand.
  @Test func `the recall is that of the bands`() {
    #expect(abs(MinHash.recall(0.8, rows: 6) - 0.9977) < 0.0001)
    #expect(abs(MinHash.recall(0.9, rows: 6) - 0.999_999_7) < 0.000_000_1)
  }

  @Test(arguments: 1...12)
  func `all pairs, one by one, give the same clusters`(seed: UInt64) {
    var random = SplitMixForTests(state: seed)
    let texts = Self.texts(&random)
    let corpus = Corpus(texts: texts.map { [$0] })
    let found = Duplicates(in: corpus)

    let words = texts.map { $0.lowercased().split(separator: " ").map(String.init) }
    let runs = words.map { words in
      Set(words.indices.dropLast(4).map { words[$0..<$0 + 5].joined(separator: " ") })
    }
    var component = Array(texts.indices)
    var close: [(Int, Int)] = []
    for b in texts.indices {
      for a in 0..<b {
        let shared = runs[a].intersection(runs[b]).count
        let similarity = Double(shared) / Double(max(1, runs[a].union(runs[b]).count))
        let isSame = words[a] == words[b] && words[a].count >= 5
        let isNear = similarity >= 0.8 && min(words[a].count, words[b].count) >= 20
        guard isSame || isNear else { continue }
        let (old, new) = (component[b], component[a])
        for index in component.indices where component[index] == old { component[index] = new }
        if isSame || similarity >= 0.9 { close.append((a, b)) }
      }
    }

    var cluster = Array(repeating: -1, count: texts.count)
    for (number, each) in found.clusters.enumerated() {
      let first = each.first.conversation
      cluster[first] = number
      for copy in each.copies {
        let index = copy.place.conversation
        #expect(index > first)
        cluster[index] = number
        #expect(component[index] == component[first])
        #expect((copy.kind == .identical) == (words[index] == words[first]))
        let shared = runs[index].intersection(runs[first]).count
        let similarity = Double(shared) / Double(max(1, runs[index].union(runs[first]).count))
        #expect(copy.similarity == (copy.kind == .identical ? 1 : similarity))
      }
    }
    let missed = close.filter { cluster[$0.0] < 0 || cluster[$0.0] != cluster[$0.1] }
    #expect(missed.isEmpty)
    #expect(close.count > 50)
  }

  @Test func `hundreds of texts that share half their words take no time to speak of`() {
    var random = SplitMixForTests(state: 7)
    let form = (0..<40).map { "form\($0)" }
    let texts = (0..<500).map { _ in
      (form + (0..<25).map { _ in "word\(random.below(500))" }).joined(separator: " ")
    }
    let found = Duplicates(in: Corpus(texts: [texts]))
    #expect(found.clusters.isEmpty)
  }

  /// Texts of 3 to 60 words, of which some repeat an earlier one with none, one or more words changed.
  private static func texts(_ random: inout SplitMixForTests) -> [String] {
    var texts: [[String]] = []
    for _ in 0..<150 {
      if let earlier = texts.indices.randomElement(using: &random), random.below(3) > 0 {
        var words = texts[earlier]
        for _ in 0..<max(0, random.below(5) - 1) {
          words[random.below(words.count)] = "w\(random.below(200))"
        }
        if random.below(4) == 0 { words[0] = words[0].uppercased() }
        texts.append(words)
      } else {
        texts.append((0..<3 + random.below(58)).map { _ in "w\(random.below(200))" })
      }
    }
    return texts.map { $0.joined(separator: " ") }
  }
}

/// SplitMix64: seeded, the same everywhere.
private struct SplitMixForTests: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return mixed(state)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
