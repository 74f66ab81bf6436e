import TenorCorpus
import Testing

@Suite struct AtomReaderTests {
  @Test func `Blogger's export is read in its own order`() throws {
    expectLines(
      try ExportFixtures.lines("blogger-export.xml"),
      [
        "U | c9001 | 8001 | Semaphore | 2015-07-09T19:20:00+01:00 | We had one of those kiosks.⏎⏎It asked a man with no phone to text it.",
        "C | blogger⏎8001 | Press one & wait | 2015-07-09T17:33:00+01:00 | 3",
        "U | 8001 | - | The Duty Officer | 2015-07-09T17:33:00+01:00 | The kiosk has arrived in reception.⏎⏎Service users may now report without an appointment.⏎⏎That is the leaflet – not me.",
        "U | c9002 | c9001 | - | 2015-07-09T20:05:00+01:00 | Ours is still in its wrapping.⏎Ask the caretaker & good luck.",
        "U | c9003 | c9002 | Quill | 2015-07-10T06:15:00+01:00 | Lucky you.",
        "C | blogger⏎8003 | - | 2016-01-04T08:45:00Z | 0",
        "U | 8003 | - | The Duty Officer | 2016-01-04T08:45:00Z | Back on Monday.⏎Tea is not provided.",
        "U | c9004 | 7999 | Quill | 2016-02-01T12:00:00Z | Where did the post go?",
        "C | blogger⏎8100 | House rules | 2013-05-10T08:30:00+01:00 | -",
        "U | 8100 | - | The Duty Officer | 2013-05-10T08:30:00+01:00 | Name no names.",
        "N | skipped | 9 | 1 template of the blog left out",
        "N | skipped | 16 | 2 settings of the blog left out",
        "N | skipped | 72 | 1 post that is a draft left out",
      ])
  }

  @Test func `Takeout's feed is read in its own order`() throws {
    expectLines(
      try ExportFixtures.lines("feed.atom"),
      [
        "C | blogger⏎101 | Five letters | 2019-11-21T07:10:00Z | -",
        "U | 101 | - | The Duty Officer | 2019-11-21T07:10:00Z | OASys asks. I answer.⏎HMPPS counts.",
        "U | c201 | 101 | - | 2019-11-21T12:00:00Z | Mine is laminated.",
        "U | c202 | c201 | Semaphore | 2019-07-21T13:30:00+01:00 | So was mine.⏎It melted.",
        "N | skipped | 20 | 1 post that is a draft left out",
        "N | skipped | 51 | 1 comment with the status 'SOFT_TRASHED' left out",
      ])
  }

  @Test func `a comment without its post keeps the conversation that it names`() throws {
    let records = try ExportFixtures.items(
      ExportFixtures.bytes("blogger-export.xml"), name: "blogger-export.xml")
    let keys = records.compactMap {
      if case .utterance(let record) = $0 { record.conversation } else { nil }
    }
    #expect(keys.filter { $0 == "blogger\n7999" }.count == 1)
    #expect(keys.filter { $0 == "blogger\n8001" }.count == 4)
  }

  @Test func `a text stands where its element's content does`() throws {
    let bytes = try ExportFixtures.bytes("blogger-export.xml")
    for item in try ExportFixtures.items(bytes, name: "blogger-export.xml") {
      guard case .utterance(let record) = item else { continue }
      let source = String(decoding: bytes[record.map.range], as: UTF8.self)
      let before = String(decoding: bytes[..<record.map.range.lowerBound].suffix(24), as: UTF8.self)
      let after = bytes[record.map.range.upperBound...]
      #expect(before.hasSuffix("l\">") || before.hasSuffix("text\">"))
      #expect(after.starts(with: "</content>".utf8))
      #expect(source.contains(String(decoding: record.text.prefix(10), as: UTF8.self)))
      let line = bytes[..<record.map.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      #expect(record.map.line == line)
    }
  }

  @Test func `a block quotation is somebody else's`() throws {
    let items = try ExportFixtures.items(
      ExportFixtures.bytes("blogger-export.xml"), name: "blogger-export.xml")
    let posts = items.compactMap { item -> UtteranceRecord? in
      if case .utterance(let record) = item, record.key == "8001" { record } else { nil }
    }
    let post = try #require(posts.first)
    let quoted = post.voices.filter { $0.voice == .quoted }
      .map { String(decoding: post.text[$0.range], as: UTF8.self) }
    #expect(
      quoted.joined().contains("Service users may now report without an appointment.")
        && !quoted.joined().contains("leaflet"))
    #expect(
      items.contains {
        if case .utterance(let record) = $0 { record.voices.isEmpty } else { false }
      })
  }

  @Test func `another feed's replies are in the conversation of what they answer`() throws {
    let feed = """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/syndication/thread/1.0">
      <a:entry><a:id>urn:p</a:id><a:title type="html">Tea &amp;amp; &lt;i&gt;sympathy&lt;/i&gt;</a:title>
      <a:summary>Short.</a:summary><a:updated>2014-02-14</a:updated></a:entry>
      <a:entry><a:id>urn:c</a:id><t:in-reply-to ref="urn:p"/><a:content>1 &lt; 2
      and so on</a:content><a:published>yesterday</a:published></a:entry>
      <a:entry><a:id>urn:r</a:id><t:in-reply-to ref=" urn:c "/><a:author><a:name>Quill</a:name></a:author></a:entry>
      </a:feed>
      """
    let items = try ExportFixtures.items(Array(feed.utf8), name: "feed.xml")
    #expect(
      items.map(ExportFixtures.line) == [
        "C | atom⏎urn:p | Tea & sympathy | 2014-02-14 | -",
        "U | urn:p | - | - | 2014-02-14 | Short.",
        "U | urn:c | urn:p | - | - | 1 < 2⏎and so on",
        "U | urn:r | urn:c | Quill | - | ",
        "N | badDate | 5 | 1 date could not be read",
      ])
    for case .utterance(let record) in items { #expect(record.conversation == "atom\nurn:p") }
  }

  @Test(arguments: [
    ("blogger-export.xml", true), ("feed.atom", true), ("wordpress-1.2.xml", false),
  ])
  func `Atom is recognised by its namespace`(name: String, isAtom: Bool) throws {
    let head = Array(try ExportFixtures.bytes(name).prefix(1 << 16))
    let sample = InputSample(name: name, head: head, isWhole: false)
    #expect(AtomReader().recognises(sample) == isAtom)
    #expect(WXRReader().recognises(sample) == !isAtom)
  }

  @Test(arguments: [
    ("<html></html>", "x.xml:1: found <html>; expected <feed> in Atom's namespace"),
    ("<feed></feed>", "x.xml:1: found <feed>; expected <feed> in Atom's namespace"),
  ])
  func `what is no feed is refused`(xml: String, problem: String) {
    #expect {
      try ExportFixtures.items(Array(xml.utf8), name: "x.xml")
    } throws: {
      "\($0)" == problem
    }
  }
}

@Suite(.enabled(if: Shared.isThere, "needs the shared folder")) struct SharedAtomTests {
  /// 64 entries: 58 settings, a template, two posts, two pages and a comment; a post and a page are
  /// drafts, and `app:` is never declared.
  @Test func `an export that is not namespace-well-formed is read`() throws {
    let source = try Shared.source("oracles/blogger/pelican_bloggerexport.xml")
    let lines = try ExportFixtures.items(source.bytes, name: "blogger").map(ExportFixtures.line)
    #expect(
      lines.filter { $0.hasPrefix("C") } == [
        "C | blogger⏎1858599377741856733 | The Steel Windpipe | 2010-11-27T15:12:00Z | 1",
        "C | blogger⏎1406163839769953231 | Test page | 2018-08-02T20:37:00+01:00 | -",
      ])
    let utterances = lines.filter { $0.hasPrefix("U") }
    #expect(utterances.count == 3)
    let comment = try #require(utterances.first { $0.hasPrefix("U | c5590533389087749201 | ") })
    #expect(
      comment.contains(" | 1858599377741856733 | ") && comment.contains("2010-11-29T20:35:44Z"))
    #expect(
      lines.filter { $0.hasPrefix("N") }.map { $0.split(separator: " | ").last } == [
        "1 template of the blog left out", "58 settings of the blog left out",
        "1 post that is a draft left out", "1 page that is a draft left out",
      ])
  }
}
