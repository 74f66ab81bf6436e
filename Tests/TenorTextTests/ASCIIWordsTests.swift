import Testing

@testable import TenorText

/// ASCII is cut without ICU, by rules that ICU must agree with: here on text that no probe holds.
struct ASCIIWordsTests {
  private func expectICUAgrees(_ texts: some Sequence<[UInt8]>) throws {
    let ours = try Tokeniser().open()
    let icu = try Tokeniser().open()
    #expect(ours.cutsASCII)
    icu.useICUOnly()
    for text in texts {
      try text.withUnsafeBufferPointer { text in
        let a = try ours.segments(of: text)
        let b = try icu.segments(of: text)
        #expect(a == b, "\(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test func `every pair of ASCII characters, between letters and between digits`() throws {
    var texts: [[UInt8]] = []
    for first in UInt8(1)..<128 {
      for second in UInt8(1)..<128 {
        texts.append([first, second])
        texts.append([97, first, second, 97])
        texts.append([49, first, second, 49])
      }
    }
    try expectICUAgrees(texts)
  }

  @Test func `random stretches of ASCII and other characters`() throws {
    let alphabet = Array(
      "aB1 _'.,;:@-\n\r\t\u{1F}\"é’\u{301}\u{200D}👍🏽日…\u{A0}\u{3000}".unicodeScalars)
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    try expectICUAgrees(
      (0..<20_000).lazy.map { _ in
        var text = String.UnicodeScalarView()
        for _ in 0..<random(16) { text.append(alphabet[random(alphabet.count)]) }
        return Array(String(text).utf8)
      })
  }
}
