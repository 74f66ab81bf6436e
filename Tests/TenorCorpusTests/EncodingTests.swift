import Foundation
import TenorText
import Testing

@testable import TenorCorpus

/// Numbers that are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What the sniffer says of bytes that come in stretches of `size`.
func sniffed(_ bytes: [UInt8], by size: Int = 1 << 18) -> (EncodingVerdict, EncodingSniffer) {
  var sniffer = EncodingSniffer()
  bytes.withUnsafeBufferPointer { all in
    for start in stride(from: 0, to: all.count, by: size) {
      sniffer.add(UnsafeBufferPointer(rebasing: all[start..<min(all.count, start + size)]))
    }
  }
  let verdict = sniffer.finish()
  return (verdict, sniffer)
}

func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = false) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { (unit: UInt16) -> [UInt8] in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }
}

/// Text of scalars below U+0100, one byte each.
func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

struct EncodingTests {
  static let english = "The panel met on Tuesday and the report was put off again. "
  static let french =
    "L'été dernier, la révision du système a été reportée à l'année suivante; personne n'était prêt. "
  static let russian =
    "Отчёт о работе службы пробации был опубликован в прошлом году и вызвал много споров среди сотрудников. "

  /// Windows-1251 by hand: А–я are 0xC0–0xFF, ё is 0xB8.
  static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x451: 0xB8
      default: UInt8(scalar.value)
      }
    }
  }

  static let verdicts: [(bytes: [UInt8], expected: EncodingVerdict)] = [
    ([], EncodingVerdict.empty),
    (Array("Plain words.".utf8), .utf8),
    (Array("A pound: £5, and a “quotation” with 😀.".utf8), .utf8),
    ([0xEF, 0xBB, 0xBF] + Array("Marked.".utf8), .utf8),
    (Array("café, naïve".utf8) + [0xFF], .utf8WithErrors(count: 1, firstOffset: 13)),
    (utf16("Little.", mark: true), .utf16LE),
    (utf16("Big.", bigEndian: true, mark: true), .utf16BE),
    (utf16("No mark at all."), .utf16LE),
    (utf16("No mark at all.", bigEndian: true), .utf16BE),
    (utf16(russian), .utf16LE),
    (Array(utf16("Cut off", mark: true).dropLast()), .utf16LE),
    ([0xFF, 0xFE, 0, 0] + [0x41, 0, 0, 0], .other("UTF-32LE", confidence: 100)),
    (Array("One zero".utf8) + [0] + Array(" byte in a text.".utf8), .binary(offset: 8)),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0], .binary(offset: 7)),
    (Array("Red \u{1B}[31mink\u{1B}[0m and a form\u{0C} feed.".utf8), .utf8),
    (Array("\u{1}\u{2}\u{3}ab\u{4}".utf8), .controls(4)),
  ]

  @Test(arguments: verdicts)
  func `what the bytes show decides`(bytes: [UInt8], expected: EncodingVerdict) {
    #expect(sniffed(bytes).0 == expected)
    #expect(sniffed(bytes, by: 1).0 == expected)
    #expect(sniffed(bytes, by: 7).0 == expected)
  }

  @Test
  func `a single pound sign at the end of a long ASCII text is one byte of an 8-bit encoding`()
    throws
  {
    let text = String(repeating: Self.english, count: 20_000) + "It cost \u{A3}5.\n"
    let (verdict, sniffer) = sniffed(latin1(text))
    #expect([.latin1, .windows1252].contains(verdict))
    #expect(sniffer.invalidBytes == 1 && sniffer.firstInvalid == text.unicodeScalars.count - 4)
    let prepared = try Input(bytes: latin1(text), name: "a.txt").prepared()
    #expect(try prepared.input.bytes() == Array(text.utf8))
    #expect(prepared.notes.map(\.kind) == [.understood])
    #expect(prepared.notes[0].message.contains("(found: 1 byte that is not UTF-8"))
  }

  @Test func `a byte that Latin-1 has no character for makes it Windows-1252`() throws {
    let bytes = latin1(Self.french) + [0x93] + latin1("d'accord") + [0x94, 0x2E]
    #expect(sniffed(bytes).0 == .windows1252)
    let prepared = try Input(bytes: bytes, name: "a.txt").prepared()
    #expect(try prepared.input.bytes() == Array((Self.french + "“d'accord”.").utf8))
    #expect(
      prepared.notes.map(\.message) == [
        "read as Windows-1252 (found: 13 bytes that are not UTF-8, of which 2 are controls in Latin-1)"
      ])
    #expect(prepared.digest == Digest.sha256(bytes) && prepared.size == bytes.count)
  }

  @Test func `another script is named by its detector`() throws {
    let bytes = Self.windows1251(String(repeating: Self.russian, count: 5))
    guard case .other("windows-1251", let confidence) = sniffed(bytes).0 else {
      Issue.record(
        "\(sniffed(bytes).0) \(String(describing: try? CharsetDetector.matches(for: bytes)))")
      return
    }
    #expect(confidence >= 30)
    let prepared = try Input(bytes: bytes, name: "a.txt").prepared()
    let text = String(repeating: Self.russian, count: 5)
    #expect(try prepared.input.bytes() == Array(text.utf8))
    #expect(prepared.notes.count == 1)
  }

  @Test func `all of Windows-1252 is read, its gaps as controls`() throws {
    let bytes = (0x20...0xFF).map { UInt8($0) }
    var input = Input(bytes: bytes, name: "a.txt")
    input.options.encoding = "cp1252"
    let text = String(decoding: try input.prepared().input.bytes(), as: UTF8.self)
    let expected: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    let scalars = text.unicodeScalars.map(\.value)
    #expect(scalars == Array(0x20...0x7F) + expected + Array(0xA0...0xFF))
  }

  @Test func `bytes that are not UTF-8 among much that is become U+FFFD, counted with their line`()
    throws
  {
    let bytes = Array("“One”\n“Two” ".utf8) + [0x93] + Array("three\u{E9}".utf8) + [0xE2, 0x80]
    let prepared = try Input(bytes: bytes, name: "a.txt").prepared()
    #expect(prepared.verdict == .utf8WithErrors(count: 3, firstOffset: 20))
    let text = "“One”\n“Two” \u{FFFD}three\u{E9}\u{FFFD}\u{FFFD}"
    #expect(try prepared.input.bytes() == Array(text.utf8))
    #expect(
      prepared.notes.map(\.message) == [
        "read as UTF-8 (found: 5 characters of several bytes that are, and 3 bytes that are not UTF-8)",
        "3 bytes are not UTF-8, first at line 2: read as U+FFFD",
      ])
    #expect(prepared.notes.map(\.line) == [1, 2])
    #expect(prepared.notesAfterReading == [])
  }

  static let wide: [(bytes: [UInt8], text: String, replaced: Int)] = [
    (utf16("Ärger – 😀\n", mark: true), "Ärger – 😀\n", 0),
    (utf16("Ärger – 😀\n", bigEndian: true), "Ärger – 😀\n", 0),
    (utf16("Cut off", mark: true).dropLast(), "Cut of\u{FFFD}", 1),
    (utf16("Half: ", mark: true) + [0x3D, 0xD8, 0x21, 0], "Half: \u{FFFD}!", 1),
    (utf16("Zero \u{0}here", mark: true), "Zero \u{FFFD}here", 1),
  ]

  @Test(arguments: wide)
  func `UTF-16 is read without its mark, and what is half is U+FFFD`(
    bytes: [UInt8], text: String, replaced: Int
  ) throws {
    let prepared = try Input(bytes: bytes, name: "a.txt").prepared()
    #expect(try prepared.input.bytes() == Array(text.utf8))
    let notes = prepared.notesAfterReading.map(\.message)
    #expect(
      notes
        == (replaced == 0
          ? [] : ["1 sequence is not valid in the source's encoding: read as U+FFFD"]))
  }

  @Test func `UTF-8 is read as it is, with its mark`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Naïve.".utf8)
    let prepared = try Input(bytes: bytes, name: "a.txt").prepared()
    #expect(try prepared.input.bytes() == bytes)
    #expect(prepared.notes == [] && prepared.digest == Digest.sha256(bytes))
    let sample = try prepared.sample()
    #expect(sample.head == bytes && sample.isWhole && sample.begins(with: "Na"))
  }

  @Test func `a named encoding is taken at its word`() throws {
    var input = Input(bytes: [0x63, 0x61, 0x66, 0x82], name: "a.txt")
    input.options.encoding = "IBM850"
    let prepared = try input.prepared()
    #expect(try prepared.input.bytes() == Array("café".utf8))
    #expect(prepared.notes.map(\.message) == ["read as IBM850, as was asked for"])
    input.options.encoding = "utf-8"
    #expect(try input.prepared().input.bytes() == Array("caf\u{FFFD}".utf8))
  }

  @Test(arguments: ["nonsense", "", "utf-8,version=1", "../x", "a b"])
  func `an encoding that nobody knows is an error that names it`(name: String) {
    var input = Input(bytes: [0x41], name: "a.txt")
    input.options.encoding = name
    #expect(throws: InputProblem(path: "a.txt", reason: .unknownEncoding(name))) {
      try input.prepared()
    }
  }

  @Test func `what is no text is refused with its reason`() throws {
    let folder = try TemporaryFolder(["empty.txt": "", "text.txt": "Words."])
    try folder.write([0x41, 0, 0x42], to: "zero.txt")
    func reason(_ name: String) -> InputProblem.Reason? {
      do {
        _ = try Input(path: folder[name], name: name).prepared()
        return nil
      } catch {
        return (error as? InputProblem)?.reason
      }
    }
    #expect(reason("empty.txt") == .empty)
    #expect(reason("zero.txt") == .binary(offset: 1))
    #expect(reason("gone.txt") == .missing)
    #expect(reason("text.txt") == nil)
    #expect(try Input(path: folder.path, name: "f").prepared().digest == nil)
  }

  @Test func `random bytes come out as valid UTF-8, whatever the stretches`() throws {
    var random = Seeded(state: 7)
    let pool: [[UInt8]] = [
      [0xC3, 0xA2], [0xE2, 0x82, 0xAC], [0xE2, 0x84, 0xA2], [0xC3], [0xF0, 0x9F, 0x98], [0xA3],
      [0x0A],
      [0xC3, 0x83], [0xC2, 0xA9], Array("words ".utf8), [0xED, 0xA0, 0x80], [0xFF], [0xF4, 0x90],
    ]
    for round in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...120, using: &random) {
        if round % 3 == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += pool[Int.random(in: 0..<pool.count, using: &random)]
        }
      }
      let whole = sniffed(bytes)
      let cut = sniffed(bytes, by: Int.random(in: 1...40, using: &random))
      #expect(whole.0 == cut.0)
      #expect(whole.1.mojibake == cut.1.mojibake)
      #expect(whole.1.invalidBytes == InvalidBytes.offsets(in: bytes).count)
      for encoding in [nil, "utf-8", "utf-16", "shift_jis", "windows-1252", "gb18030"] {
        var input = Input(bytes: bytes, name: "r")
        input.options.encoding = encoding
        input.options.mendsMojibake = round % 2 == 0
        guard let prepared = try? input.prepared() else { continue }
        let text = try prepared.input.bytes()
        #expect(InvalidBytes.offsets(in: text).isEmpty, "round \(round), \(encoding ?? "none")")
        #expect(!text.contains(0))
      }
    }
  }

  @Test func `a digest of stretches is that of the whole`() {
    let bytes = [UInt8](repeating: 0x61, count: 1000)
    var stream = DigestStream()
    bytes.withUnsafeBufferPointer {
      stream.add(UnsafeBufferPointer(rebasing: $0[..<1]))
      stream.add(UnsafeBufferPointer(rebasing: $0[1...]))
    }
    #expect(stream.finish() == Digest.sha256(bytes))
    #expect(
      DigestStream().finish() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
