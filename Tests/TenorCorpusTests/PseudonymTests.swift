import Foundation
import Testing

@testable import TenorCorpus

@Suite struct PseudonymTests {
  private let names = Pseudonyms(PseudonymKey(bytes: Array(0..<32)))

  /// RFC 4231, test cases 1, 2, 3 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func `the code is that of RFC 4231`(key: [UInt8], message: [UInt8], code: String) {
    #expect(Digest.hexadecimal(PseudonymKey.code(of: message, under: key)) == code)
  }

  @Test(arguments: ["otter 7", " OTTER  7\t", "Otter\u{A0}7"])
  func `one name has one pseudonym`(name: String) {
    #expect(names.pseudonym(of: name) == names.pseudonym(of: "Otter 7"))
  }

  @Test func `apostrophes and composed letters are one`() {
    #expect(names.pseudonym(of: "Zoe\u{301} O’Dell") == names.pseudonym(of: "ZOÉ O'DELL"))
  }

  @Test func `another name, and another key, have another`() {
    let others = Pseudonyms(PseudonymKey(bytes: Array(1...32)))
    #expect(names.pseudonym(of: "Otter") != names.pseudonym(of: "Otter 7"))
    #expect(names.pseudonym(of: "Otter") != others.pseudonym(of: "Otter"))
    #expect(names.fingerprint != others.fingerprint)
  }

  /// HMAC-SHA-256 of "otter" under 00 01 … 1f, as `openssl dgst -sha256 -mac hmac` prints it, begins with
  /// 280bac8405; in groups of five bits those are the digits.
  @Test func `a pseudonym is the first forty bits in base 32`() {
    #expect(names.pseudonym(of: "Otter") == "S-505TS105")
  }

  @Test func `a key says no more than its fingerprint`() {
    let key = PseudonymKey(bytes: Array(0..<32))
    // SHA-256 of the bytes 0 to 31 begins so.
    #expect(key.fingerprint == "630dcd29")
    #expect("\(key)" == "key 630dcd29")
    var dumped = ""
    dump(key, to: &dumped)
    #expect(dumped.contains("630dcd29") && !dumped.contains("31"))
  }

  private func record(_ text: String, by speaker: String?) -> UtteranceRecord {
    let bytes = Array(text.utf8)
    var record = UtteranceRecord(
      conversation: "c", key: "1", text: bytes,
      map: TextMap(copying: 100..<100 + bytes.count, line: 7),
      voices: [VoiceRange(.own, 0..<bytes.count)])
    record.speaker = speaker
    return record
  }

  @Test(arguments: [
    // Signed: by the speaker, by another name than the byline's, and where no speaker is named.
    ("Well said.\n'Getafix", "Getafix", "Well said.\n'{Getafix}"),
    ("Well said.\n\n‘Getafix \n", "Otter 7", "Well said.\n\n‘{Getafix} \n"),
    ("Well said.\n'Getafix", nil, "Well said.\n'{Getafix}"),
    ("Well said.\n— otter  7.", "Otter 7", "Well said.\n— {Otter 7}."),
    ("Well said.\nSigned, A.B. Weir", "a.b. weir", "Well said.\nSigned, {A.B. Weir}"),
    ("Well said.\nOtter Jr.", "OTTER JR.", "Well said.\n{Otter Jr.}."),
    // Bylines.
    ("Otter 7 said...\nWell said.", "Otter 7", "{Otter 7} said...\nWell said."),
    ("\nPosted by: Zoé\r\nWell said.\nZoé", "Zoé", "\nPosted by: {Zoé}\r\nWell said.\n{Zoé}"),
    // The running text is left alone.
    ("I am Otter 7 and so say I.", "Otter 7", "I am Otter 7 and so say I."),
    ("Yes.\nOtter 7 is right.", "Otter 7", "Yes.\nOtter 7 is right."),
    ("Will they?\nThey will", "Will", "Will they?\nThey will"),
    ("Getafix", nil, "Getafix"), ("'Getafix", nil, "'Getafix"), ("", "Otter", ""),
    (" \n ", "…", " \n "),
  ])
  func `a text's signature and byline are replaced`(
    text: String, speaker: String?, expected: String
  ) throws {
    var pseudonyms = names
    var record = record(text, by: speaker)
    pseudonyms.apply(to: &record)
    let parts = expected.split(separator: "{", omittingEmptySubsequences: false)
    let replaced = parts.dropFirst().map { part in
      let halves = part.split(separator: "}", omittingEmptySubsequences: false)
      return names.pseudonym(of: String(halves[0])) + halves[1]
    }
    #expect(String(decoding: record.text, as: UTF8.self) == parts[0] + replaced.joined())
    #expect(record.speaker == speaker.map { names.pseudonym(of: $0) })
    #expect(pseudonyms.replacedInTexts == parts.count - 1)
    #expect(pseudonyms.speakers == (speaker == nil ? 0 : 1))
    #expect(record.voices.allSatisfy { $0.range.upperBound == record.text.count })
  }

  @Test func `a pseudonym in a text stands for the name's bytes in the source`() throws {
    var pseudonyms = names
    var record = record("Otter said:\nYes\n'Getafix\n ", by: "Otter")
    record.voices = [VoiceRange(.own, 0..<16), VoiceRange(.furniture, 16..<26)]
    pseudonyms.apply(to: &record)
    let places = TextPlaces(record.map, text: record.text)
    // Otter (5 bytes) became 10: all behind it stands 5 further on; Getafix became 10 of 7.
    #expect(places.source(of: 0..<10) == 100..<105)
    #expect(places.source(of: 3..<4) == 100..<105)
    #expect(places.source(of: 17..<20) == 112..<115)
    #expect((places.line(of: 17), places.line(of: 22)) == (8, 9))
    #expect(places.source(of: 22..<32) == 117..<124)
    #expect(places.source(of: 32..<34) == 124..<126)
    #expect(places.line(of: 33) == 10)
    #expect(record.map.range == 100..<126)
    #expect(record.voices.map(\.range) == [0..<21, 21..<34])
  }

  @Test func `a decoded text stays one run`() {
    var pseudonyms = names
    var record = record("Yes\n'Getafix", by: nil)
    record.map = TextMap(standingFor: 40..<90, line: 3, count: 12)
    pseudonyms.apply(to: &record)
    #expect(record.map == TextMap(standingFor: 40..<90, line: 3, count: 15))
  }

  @Test func `a name with an escape in it becomes one run`() {
    // The source has "Yes\nZo&#233;\n!": the é stands for six bytes.
    let text = Array("Yes\nZoé\n!".utf8)
    var builder = TextMap.Builder()
    builder.copy(10..<16, line: 1, feeds: 1)
    builder.replace(16..<22, by: 2, line: 2)
    builder.copy(22..<24, line: 2, feeds: 1)
    var record = UtteranceRecord(
      conversation: "c", key: "1", text: text, map: builder.map(at: 10, line: 1))
    record.replace(4..<8, by: Array("S-00000000".utf8))
    let places = TextPlaces(record.map, text: record.text)
    #expect(places.source(of: 0..<4) == 10..<14)
    #expect(places.source(of: 4..<14) == 14..<22)
    #expect(places.source(of: 14..<16) == 22..<24)
    #expect((places.line(of: 5), places.line(of: 15)) == (2, 3))
  }
}
