import Testing

@testable import TenorCorpus

/// Pages that are broken by chance (always the same chance), and on purpose.
@Suite struct HTMLFuzzTests {
  /// SplitMix64.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func mutated(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    switch Int.random(in: 0..<4, using: &chance) {
    case 0:
      for _ in 0..<Int.random(in: 1...40, using: &chance) {
        bytes[Int.random(in: bytes.indices, using: &chance)] = UInt8.random(
          in: 0...255, using: &chance)
      }
    case 1:
      // What the notation is made of breaks more than other bytes do.
      for _ in 0..<Int.random(in: 1...20, using: &chance) {
        let mark = Array("<>&\"'/=#;!-".utf8).randomElement(using: &chance) ?? 0
        bytes[Int.random(in: bytes.indices, using: &chance)] = mark
      }
    case 2:
      bytes.removeSubrange(Int.random(in: 1..<bytes.count, using: &chance)...)
    default:
      let start = Int.random(in: 0..<bytes.count, using: &chance)
      let end = min(bytes.count, start + Int.random(in: 1...2000, using: &chance))
      bytes.insert(
        contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &chance))
    }
    return bytes
  }

  /// What a page shows, apart from the marks of items, which are not in it.
  private func shown(_ bytes: [UInt8]) -> Int {
    let tree = HTMLTree(page: bytes)
    var count = 0
    var end = 0
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if ["script", "style", "title"].contains(node.name) { end = max(end, node.end) }
      if node.isText, index >= end {
        count += HTMLPage.characters(tree.text[node.text].filter { $0 != UInt8(ascii: "*") })
      }
    }
    return count
  }

  @Test(.timeLimit(.minutes(5)), arguments: PageFixtures.names("formats/html"))
  func `every character that a broken page shows is in one text, or counted`(name: String) throws {
    // What stands in scripts is not shown.
    let page = String(decoding: try PageFixtures.bytes("formats/html/\(name)"), as: UTF8.self)
    let bytes = Array(page.replacing("var items", with: "var others").utf8)
    var chance = Chance(state: 20_261_121)
    for round in 0..<200 {
      let broken = mutated(bytes, &chance)
      let stars = broken.count { $0 == UInt8(ascii: "*") }
      for reader in [BloggerHTMLReader(), WebPageReader()] as [any Reader] {
        let read = try PageReading(reader, broken)
        var said = 0
        for utterance in read.utterances {
          #expect(String(validating: utterance.text, as: UTF8.self) != nil, "round \(round)")
          #expect(!utterance.text.contains(0), "round \(round)")
          said += HTMLPage.characters(utterance.text.filter { $0 != UInt8(ascii: "*") })
        }
        // Marks that chance put there are counted in the notes alone.
        let difference = said + read.skipped - shown(broken)
        #expect((0...stars).contains(difference), "round \(round) of \(reader.name)")
      }
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "<div>", "<div class='post-body'>", "<li class='comment' id='c1234567'>",
      "<li id='comment-1' class='comment'>", "<dt class='comment-author' id='c1234567'>",
      "<div class='post-body'></div>", "<article><div class='entry-content'>",
      "<h3 class='post-title'>",
      "<h2 class='date-header'><span class='user datetime'>", "<time class='published fn author'>",
      "<script>var items = [{'id': '1', ",
      "<a name='1234567' href='?showComment=99999999999999999'>",
    ])
  func `what is repeated twenty thousand times is read in time`(tag: String) throws {
    let html = "<html><body>" + String(repeating: tag + "x ", count: 20_000)
    for reader in [BloggerHTMLReader(), WebPageReader()] as [any Reader] {
      let read = try PageReading(reader, html: html)
      #expect(!read.notes.isEmpty || !read.utterances.isEmpty)
    }
  }

  @Test func `a broken script neither crashes nor makes broken text`() throws {
    let bytes = try PageFixtures.bytes("formats/html/blogger-nested.html")
    let start = try #require(bytes.offset(behind: "var items = ["))
    var chance = Chance(state: 7)
    for _ in 0..<200 {
      let script = mutated(Array(bytes[start..<start + 260]), &chance)
      let read = try PageReading(BloggerHTMLReader(), bytes[..<start] + script)
      #expect(read.utterances.allSatisfy { String(validating: $0.text, as: UTF8.self) != nil })
    }
  }

  @Test func `what is never closed is told`() throws {
    let read = try PageReading(WebPageReader(), html: "<html><body><p>One<!-- two three")
    #expect(read.lines == ["post | - | - | One"])
    #expect(
      read.notes.map(\.message).last
        == "14 bytes at the end stand in a tag or a comment that is never closed")
  }

  @Test func `a page of nothing is no page`() {
    #expect(throws: InputProblem(path: "page.html", reason: .empty)) {
      try PageReading(WebPageReader(), html: " \n")
    }
  }
}
