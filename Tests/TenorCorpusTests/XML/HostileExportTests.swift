import Testing

@testable import TenorCorpus

/// Exports that were cut off or damaged: refused, or read as valid records.
@Suite struct HostileExportTests {
  /// Whether the reader came through, having checked all that it handed over.
  @discardableResult
  private func survives(_ bytes: [UInt8], name: String) throws -> Bool {
    let items: [ReadItem]
    do {
      items = try ExportFixtures.items(bytes, name: name)
    } catch let problem as InputProblem {
      guard case .broken(let line, let found, let expected) = problem.reason else { throw problem }
      #expect(line >= 1 && !found.isEmpty && !expected.isEmpty)
      #expect(!"\(problem)".contains("\n"))
      return false
    }
    for item in items {
      switch item {
      case .conversation(let record): #expect(!record.key.isEmpty)
      case .utterance(let record):
        #expect(!record.key.isEmpty)
        #expect(String(validating: record.text, as: UTF8.self) != nil && !record.text.contains(0))
        #expect(record.map.range.upperBound <= bytes.count && record.map.line >= 1)
        #expect(record.voices.last.map { $0.range.upperBound == record.text.count } ?? true)
      case .note(_, let line, let message): #expect(line >= 1 && !message.contains("\n"))
      }
    }
    return true
  }

  @Test(arguments: ExportFixtures.names)
  func `an export that is cut off anywhere is refused`(name: String) throws {
    let bytes = try ExportFixtures.bytes(name)
    let end = bytes.count - 2
    for cut in stride(from: 0, to: end, by: 97) {
      #expect(try !survives(Array(bytes[..<cut]), name: name), "cut at \(cut)")
    }
    #expect(try survives(bytes, name: name))
  }

  @Test(arguments: ExportFixtures.names, ["UTF-16", "ISO-8859-1", "windows-1252", "EBCDIC", "x"])
  func `what the declaration says of the encoding changes nothing`(
    name: String, encoding: String
  ) throws {
    let bytes = try ExportFixtures.bytes(name)
    let text = String(decoding: bytes, as: UTF8.self)
    let declared = text.replacing("UTF-8", with: encoding, maxReplacements: 1)
      .replacing("encoding='utf-8'", with: "encoding='\(encoding)'", maxReplacements: 1)
    let lines = try ExportFixtures.items(Array(declared.utf8), name: name).map(ExportFixtures.line)
    #expect(try lines == ExportFixtures.lines(name))
  }

  @Test(arguments: ExportFixtures.names)
  func `a damaged export is refused or read`(name: String) throws {
    let bytes = try ExportFixtures.bytes(name)
    let pieces: [[UInt8]] =
      [
        "<", ">", "&", "]]>", "<![CDATA[", "</item>", "<entry>", "&#0;", "&#x1F600;", "&amp;", "\"",
        "\u{0}", "<!--", "<?x?>", "999999999999999999999999", "\u{FFFF}",
        "<div xmlns='http://www.w3.org/1999/xhtml'>",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F]]
    var random = SplitMix(state: 2026)
    for _ in 0..<200 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<damaged.count, using: &random)
        let end = min(damaged.count, at + Int.random(in: 0...40, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[at] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.removeSubrange(at..<end)
        case 2: damaged.insert(contentsOf: Array(damaged[at..<end]), at: at)
        default:
          let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
          damaged.insert(contentsOf: piece, at: at)
        }
      }
      try survives(damaged, name: name)
    }
  }

  @Test func `a bomb in an export is refused`() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
      <rss><channel><item><title>&b;</title></item></channel></rss>
      """
    #expect {
      try ExportFixtures.items(Array(bomb.utf8), name: "wordpress.xml")
    } throws: {
      "\($0)" == "wordpress.xml:1: it declares entities ('a'); expected none"
    }
  }

  @Test func `sorts that a source makes up by the thousand take few notes`() throws {
    let items = (0..<5000).map { "<item><wp:post_type>t\($0)</wp:post_type></item>" }
    let xml = "<rss><channel>\(items.joined())</channel></rss>"
    let lines = try ExportFixtures.items(Array(xml.utf8), name: "wordpress").map(
      ExportFixtures.line)
    #expect(lines.count == 41)
    #expect(lines.last == "N | skipped | 1 | 4960 records of other sorts left out")
  }
}

/// Steele, Lea & Flood (2014): the same numbers at each run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
