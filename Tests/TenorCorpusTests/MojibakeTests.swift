import Testing

@testable import TenorCorpus

struct MojibakeTests {
  static let gaps: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// UTF-8 read as Windows-1252 and encoded again.
  static func mangled(_ text: String) throws -> String {
    var input = Input(bytes: Array(text.utf8), name: "m")
    input.options.encoding = "windows-1252"
    return String(decoding: try input.prepared().input.bytes(), as: UTF8.self)
  }

  private func mended(_ text: String, by size: Int) -> (text: String, count: Int) {
    var mender = MojibakeMender()
    var out: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: size) {
        mender.add(
          UnsafeBufferPointer(rebasing: all[start..<min(all.count, start + size)]), to: &out)
      }
    }
    mender.finish(to: &out)
    return (String(decoding: out, as: UTF8.self), mender.mended)
  }

  @Test(arguments: [
    ("It wasnâ€™t", "It wasn’t", 1), ("cafÃ©", "café", 1), ("Â£5", "£5", 1),
    ("â€œYesâ€\u{9D}, he said", "“Yes”, he said", 2), ("one â€“ two", "one – two", 1),
    ("andâ€¦", "and…", 1), ("â‚¬10", "€10", 1), ("Tenorâ„¢", "Tenor™", 1), ("cÅ“ur", "cœur", 1),
    ("Ã\u{A0} la", "à la", 1), ("Â\u{A0}x", "\u{A0}x", 1), ("ðŸ˜€", "😀", 1),
    ("na\u{C3}\u{AF}ve", "naïve", 1), ("don\u{E2}\u{80}\u{99}t", "don’t", 1),
    ("wasnÃ¢â‚¬â„¢t", "wasn’t", 4), ("Ã‚Â£5", "£5", 3), ("cafÃƒÂ©", "café", 3),
  ])
  func `UTF-8 that was read as Windows-1252 is mended, once or twice mangled`(
    text: String, expected: String, count: Int
  ) {
    for size in [1, 2, 3, 5, 1000] { #expect(mended(text, by: size) == (expected, count)) }
  }

  @Test(arguments: [
    "L'âge, le château, ÂGE, Ânesse; LIBERTÉ… ÉGALITÉ »", "«À l'été», dit-il: «ÇA»",
    "Größe, Äpfel, ÄÖÜ, „das Ä“, „Ö“, Straße", "Não, MAÇÃ” e manhã…, IRMÃ”, AMANHÃ…",
    "Ångström – Å, Ålesund", "â â€ Â Ã", "café £5 “yes” €10 😀", "PERCHÉ? PERCHÈ…", "Šárka Žák",
    "100 Â", "Ðe Þorn ð", "LIBERTÉ\u{A0}: TÂCHE\u{A0}!",
  ])
  func `real text is left alone`(text: String) {
    #expect(mended(text, by: 1000) == (text, 0))
    #expect(mended(text, by: 1) == (text, 0))
    #expect(sniffed(Array(text.utf8)).1.mojibake == 0)
  }

  @Test func `punctuation and accents survive being mangled once and twice`() throws {
    let text = "“It’s £5 – or €6…” she said; naïve, Äpfel, façade, ‘so’ — ﬁn.\nLine two: ½ · é è ñ"
    let plain = text.replacing("ﬁ", with: "fi")
    let once = try Self.mangled(plain)
    let twice = try Self.mangled(once)
    #expect(mended(once, by: 1000).text == plain)
    #expect(mended(twice, by: 1000).text == plain)
    #expect(mended(twice, by: 3).text == plain)
    #expect(mended(plain, by: 1000) == (plain, 0))
  }

  @Test func `mojibake is counted always and mended when asked for`() throws {
    let text = "First line.\nIt wasnâ€™t Â£5.\n"
    var input = Input(bytes: Array(text.utf8), name: "a.txt")
    var prepared = try input.prepared()
    #expect(try prepared.input.bytes() == Array(text.utf8))
    #expect(
      prepared.notes.map(\.message) == [
        "2 sequences look like UTF-8 that was read as Windows-1252, first at line 2: left as found"
      ])
    #expect(prepared.notes.map(\.line) == [2] && prepared.notes.map(\.kind) == [.undecided])
    input.options.mendsMojibake = true
    prepared = try input.prepared()
    #expect(prepared.notes == [])
    #expect(try prepared.input.bytes() == Array("First line.\nIt wasn’t £5.\n".utf8))
    #expect(
      prepared.notesAfterReading.map(\.message) == [
        "2 sequences of UTF-8 that was read as Windows-1252 mended, such as â€™ for ’"
      ])
  }

  @Test func `no mending makes or loses a line, or breaks UTF-8`() {
    var random = Seeded(state: 11)
    let pool = [
      "Ã", "â", "€", "™", "Â", "£", "\n", "a", "©", "ƒ", "‚", "¢", "ð", "Ÿ", "˜", "“", "É",
      "\u{9D}",
    ]
    for _ in 0..<500 {
      let text = (0..<40).map { _ in pool[Int.random(in: 0..<pool.count, using: &random)] }.joined()
      let whole = mended(text, by: 1000)
      let cut = mended(text, by: Int.random(in: 1...9, using: &random))
      #expect(whole == cut)
      #expect(whole.text.utf8.count { $0 == 10 } == text.utf8.count { $0 == 10 })
      #expect(!whole.text.unicodeScalars.contains("\u{FFFD}"))
    }
  }
}
