import TenorCorpus
import Testing

/// The pages in `Fixtures/formats/html`, against what their authors wrote.
@Suite struct HTMLReaderTests {
  private var dates = DateReader()

  private mutating func shown(_ instant: String) -> String {
    dates.date(instant)?.description ?? "-"
  }

  private mutating func shown(_ seconds: Double, or label: String) -> String {
    dates.date(epochSeconds: seconds)?.description ?? label
  }

  @Test mutating func `a page of Blogger's with flat comments`() throws {
    let read = try PageReading(
      BloggerHTMLReader(), PageFixtures.bytes("formats/html/blogger-flat.html"))
    let conversation = try #require(read.conversations.first)
    #expect(read.conversations.count == 1)
    #expect(conversation.key == "blogger\n7100200300400500601")
    #expect(conversation.title == "Day One & Counting")
    #expect(conversation.titlePlace?.line == 18)
    #expect(conversation.declaredComments == 3)
    let post = "7100200300400500601"
    #expect(
      read.lines == [
        "\(post) | Kettle | \(shown("2014-06-01T07:30:00Z")) | "
          + "The trusts are gone.//Thirty-five of them \u{2013} and one kettle. It\u{2019}s ours.",
        "c510000000000000001 < \(post) | Limescale | "
          + "\(shown(1_401_618_600, or: "2014-06-01T11:30:00")) | "
          + "Nobody asked the kettle.//Nobody ever does.",
        "c510000000000000002 < \(post) | Ginger Nut | 2014-06-02T09:05:00 | "
          + "I moved desks <twice>. Napo sent a biscuit./'Ginger Nut",
        "c510000000000000003 < \(post) | - | - | This comment has been removed by the author.",
      ])
    #expect(read.utterances.map(\.kind) == [.post, nil, nil, nil])
    #expect(read.utterances.map(\.map.line) == [19, 38, 56, 65])
    #expect(read.utterances.last?.voices == [VoiceRange(.furniture, 0..<44)])
  }

  @Test mutating func `a page of Blogger's with nested comments in German, one only in its script`()
    throws
  {
    let read = try PageReading(
      BloggerHTMLReader(), PageFixtures.bytes("formats/html/blogger-nested.html"))
    let conversation = try #require(read.conversations.first)
    #expect(conversation.key == "blogger\n820000000000000042")
    #expect(conversation.title == "Umzug")
    #expect(conversation.date?.description == "2015-06-05")
    #expect(conversation.declaredComments == nil)
    let post = "820000000000000042"
    #expect(
      read.lines == [
        "\(post) | - | - | Die Bewährungshilfe zieht um.//* Kisten: 14/* Schlüssel: 0//"
          + "Bitte räumen Sie bis Montag.",
        "c990000000000000001 < \(post) | Zichorie | "
          + "\(shown(1_433_578_985, or: "2015-06-06T10:23:00")) | Endlich.",
        "c990000000000000002 < c990000000000000001 | - | - | Ohne Schlüssel?//Mutig.",
        "c990000000000000003 < \(post) | Filter | 2015-06-06T12:00:00 | "
          + "\"Bis Montag\" – welcher Montag?",
        "c990000000000000009 < c990000000000000003 | Filter | \(shown(1_433_608_800, or: "-")) | "
          + "Nur im Skript & fett.",
      ])
    #expect(read.utterances[0].voices.map(\.voice) == [.own, .quoted])
  }

  @Test mutating func `a page of WordPress's with nested comments, a pingback and a quotation`()
    throws
  {
    let read = try PageReading(WebPageReader(), PageFixtures.bytes("formats/html/wordpress.html"))
    let conversation = try #require(read.conversations.first)
    #expect(conversation.key == "web\nhttps://unpaid.example.org/2019/05/hi-vis/")
    #expect(conversation.title == "Hi-Vis")
    #expect(conversation.date?.description == shown("2019-05-16T07:15:00Z"))
    #expect(conversation.declaredComments == 4)
    #expect(
      read.lines == [
        "post | Spade | \(shown("2019-05-16T07:15:00Z")) | The jackets came back. "
          + "HMPPS will run it all by 2021, they say.//We have listened.//Who to?",
        "comment-7 < post | Trowel | \(shown("2019-05-16T09:00:00Z")) | "
          + "Orange again.//I had just got used to none.",
        "comment-9 < comment-7 | Spade | \(shown("2019-05-16T09:30:00Z")) | Orange again.//Yellow.",
        "comment-12 < post | - | 2019-05-17T18:45:00 | They gave me two left gloves.",
      ])
    #expect(read.utterances[0].voices.map(\.voice) == [.own, .quoted, .own])
    #expect(read.utterances[2].voices.map(\.range) == [0..<13, 13..<22])
    #expect(
      read.notes.contains {
        $0.kind == .skipped && $0.message == "pingbacks and trackbacks of other sites left out: 1"
      })
  }

  @Test func `any page is read as one undated post`() throws {
    let read = try PageReading(
      WebPageReader(),
      html: """
        <html><head><title>A Note</title></head><body><nav>Menu</nav>
        <h1>The Rota</h1><p>Nobody is on it.</p><footer>2019</footer></body></html>
        """, name: "note.html")
    #expect(read.conversations.map(\.key) == ["web\nnote.html"])
    #expect(read.conversations.map(\.title) == ["The Rota"])
    #expect(read.conversations.map(\.date) == [nil])
    #expect(read.lines == ["post | - | - | Nobody is on it."])
    #expect(read.notes.map(\.kind) == [.understood, .skipped])
    // Menu, TheRota, 2019.
    #expect(read.skipped == 15)
  }

  @Test func `an archive page has one conversation a post, and days hold for all their posts`()
    throws
  {
    let read = try PageReading(
      BloggerHTMLReader(), PageFixtures.bytes("html/2020-02-archive.html"))
    #expect(read.conversations.count == 7)
    #expect(Set(read.conversations.map(\.key)).count == 7)
    #expect(read.utterances.map(\.kind) == Array(repeating: .post, count: 7))
    #expect(
      read.conversations.map { $0.date?.description } == [
        "2020-02-21", "2020-02-21", "2020-02-18", "2020-02-13", "2020-02-06", "2020-01-30",
        "2020-01-16",
      ])
  }

  @Test(arguments: [
    ("a.html", "<!DOCTYPE html><html><meta content='blogger' name='generator'>", true, true),
    ("a.txt", "\u{FEFF}\n<HTML>", true, false), ("a.htm", "<p>Soup", true, false),
    ("a.txt", "<p>Soup", false, false), ("a.html", "Words <p>", false, false),
    ("a.xml", "<?xml version='1.0'?><feed>", false, false),
    ("a.xml", "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC>", true, false),
    ("a.html", "<!-- saved --><html><div class='widget Blog'>", true, true),
    ("a", "", false, false),
  ])
  func `pages are known by how they begin`(
    name: String, head: String, isPage: Bool, isBlogger: Bool
  ) {
    let sample = InputSample(name: name, head: Array(head.utf8), isWhole: true)
    #expect(WebPageReader().recognises(sample) == isPage)
    #expect(BloggerHTMLReader().recognises(sample) == isBlogger)
  }

  @Test(arguments: PageFixtures.names("html"))
  func `every comment of the project's own pages answers one that is there`(name: String) throws {
    let read = try PageReading(BloggerHTMLReader(), PageFixtures.bytes("html/\(name)"), name: name)
    var keys: Set<String> = []
    for utterance in read.utterances {
      if let parent = utterance.parent { #expect(keys.contains(parent)) }
      #expect(utterance.kind == .post || utterance.parent != nil)
      keys.insert(utterance.key)
    }
    if let declared = read.conversations.first?.declaredComments {
      #expect(read.utterances.count - 1 == declared)
    }
  }
}
