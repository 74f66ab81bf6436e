import Testing

@testable import TenorCorpus

struct JSONTextTests {
  private func decoded(
    _ literal: [UInt8], entities: Bool = false
  ) -> (text: JSONText?, decoder: JSONTextDecoder) {
    var decoder = JSONTextDecoder()
    let text = literal.withUnsafeBufferPointer { bytes in
      decoder.text(
        JSONToken(kind: .string, range: 0..<bytes.count),
        in: Line(bytes: bytes, offset: 100, number: 7), decodesEntities: entities)
    }
    return (text, decoder)
  }

  @Test(arguments: [
    (#"plain"#, "plain"), (#"a\n\"b\"\\\/\t\r\b\f"#, "a\n\"b\"\\/\t\r\u{8}\u{C}"),
    (#"\u00e9\u00E9\u20ac"#, "éé€"), (#"\ud83d\ude00!"#, "😀!"), ("ä–😀", "ä–😀"),
    (#"\ud83d"#, "\u{FFFD}"), (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"a\u0000b"#, "ab"), ("a\u{0}b", "ab"),
    (#"\ud83dx\n"#, "\u{FFFD}x\n"), ("", ""), (#"ä\nö"#, "ä\nö"), ("&gt;", "&gt;"),
  ])
  func `escapes read as the characters they stand for`(literal: String, text: String) {
    let read = decoded(Array(literal.utf8)).text
    #expect(read.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
  }

  @Test(arguments: [#"\x"#, #"\u12"#, #"\u12g4"#, #"\"#, #"\u"#, #"\'"#])
  func `an escape that JSON has not is no text`(literal: String) {
    #expect(decoded(Array(literal.utf8)).text == nil)
  }

  @Test func `what is mended is counted`() {
    let read = decoded([0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x82, 0x00] + Array(#"\ud800\u0000"#.utf8))
    let expected = "a\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}"
    #expect(read.text.map { String(decoding: $0.bytes, as: UTF8.self) } == expected)
    #expect(read.decoder.replaced.count == 5)
    #expect(read.decoder.dropped.count == 2)
    #expect(read.decoder.replaced.firstLine == 7)
  }

  @Test func `the map copies what is plain and stands for what is not`() throws {
    let literal = Array(#"ab\ncä\u00e9d"#.utf8)
    let read = try #require(decoded(literal).text)
    let places = TextPlaces(read.map, text: read.bytes)
    #expect(read.map.range == 100..<100 + literal.count)
    #expect(read.map.line == 7)
    #expect(places.source(of: 0..<2) == 100..<102)
    #expect(places.source(of: 2..<3) == 102..<104)
    #expect(places.source(of: 3..<4) == 104..<105)
    #expect(places.source(of: 4..<6) == 105..<107)
    #expect(places.source(of: 6..<8) == 107..<113)
    #expect(places.source(of: 8..<9) == 113..<114)
    #expect(places.line(of: 3) == 7)
  }

  @Test func `entities read as characters where they are asked for`() {
    let read = decoded(Array("&gt; a &amp; b &lt; & &amp;gt; &nbsp;".utf8), entities: true)
    #expect(
      read.text.map { String(decoding: $0.bytes, as: UTF8.self) } == "> a & b < & &gt; &nbsp;")
    #expect(read.decoder.entities.count == 4)
  }
}
