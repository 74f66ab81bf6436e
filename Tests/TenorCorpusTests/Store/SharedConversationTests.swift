import TenorCorpus
import Testing

/// Conversations that several sources speak of: a feed of posts and a feed of comments.
struct SharedConversationTests {
  private static let feed =
    "<feed xmlns='http://www.w3.org/2005/Atom' "
    + "xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-7</id>"
    + "<title>The Night Desk</title>ENTRIES</feed>"

  private static func post(_ text: String) -> String {
    feed.replacing(
      "ENTRIES",
      with: """
        <entry><id>tag:blogger.com,1999:blog-7.post-101</id><title>Five letters</title>
        <published>2019-11-21T07:10:00Z</published><content type='text'>\(text)</content>
        <category scheme='http://schemas.google.com/g/2005#kind'
         term='http://schemas.google.com/blogger/2008/kind#post'/></entry>
        """)
  }

  private static func comments(_ texts: [String]) -> String {
    feed.replacing(
      "ENTRIES",
      with: texts.enumerated().map { number, text in
        """
        <entry><id>tag:blogger.com,1999:blog-7.post-\(201 + number)</id><title/>
        <published>2019-11-22T07:1\(number):00Z</published><content type='text'>\(text)</content>
        <category scheme='http://schemas.google.com/g/2005#kind'
         term='http://schemas.google.com/blogger/2008/kind#comment'/>
        <thr:in-reply-to ref='tag:blogger.com,1999:blog-7.post-101'/></entry>
        """
      }.joined())
  }

  @Test(arguments: [["posts.xml", "comments.xml"], ["comments.xml", "posts.xml"]])
  func `a feed of posts and one of comments make one tree, in either order`(
    order: [String]
  ) async throws {
    let place = try StoreFolder([
      "posts.xml": Self.post("OASys asks."), "comments.xml": Self.comments(["Mine is laminated."]),
    ])
    for name in order { #expect(try place.ingest(name).map(\.signs) == ["+1 ~0 -0 ^0 =0"]) }
    let lines = ["OASys asks.", "OASys asks. < Mine is laminated."]
    #expect(try place.lines() == lines)
    let read = await CorpusLoader().load(order.map { place.folder[$0] }).corpus
    #expect(read.lines == lines)
    #expect(try place.corpus().info.content == read.info.content)
    // A longer feed of comments leaves the post alone.
    try place.write(Self.comments(["Mine is laminated.", "So was mine."]), to: "comments.xml")
    #expect(try place.ingest("comments.xml").map(\.signs) == ["+1 ~0 -0 ^0 =1"])
    try place.write(Self.comments([]), to: "comments.xml")
    try place.write(Self.post("OASys asks again."), to: "posts.xml")
    #expect(try place.ingest("posts.xml").map(\.signs) == ["+0 ~1 -0 ^0 =0"])
    #expect(try place.lines().count == 3)
  }

  @Test func `what one source said before another spoke is no news`() throws {
    let place = try StoreFolder()
    let store = try Store(writing: place.storePath)
    func ingest(_ name: String, _ text: String, digest: String) throws -> String {
      let header = SourceHeader(
        name: name, digest: digest, size: text.utf8.count, reader: "test", options: "")
      return try store.ingest(header) { emit in
        var record = UtteranceRecord(
          conversation: "forum", key: "a", text: Array(text.utf8),
          map: TextMap(copying: 0..<text.utf8.count, line: 1))
        record.speaker = name == "x" ? "Pips" : nil
        try emit(.utterance(record))
      }.signs
    }
    #expect(try ingest("x", "Where are the keys?", digest: "1") == "+1 ~0 -0 ^0 =0")
    #expect(try ingest("y", "Where, please?", digest: "1") == "+0 ~1 -0 ^0 =0")
    // The first source again: it says what it said before, and the later word stays.
    #expect(try ingest("x", "Where are the keys?", digest: "2") == "+0 ~0 -0 ^0 =1")
    #expect(try store.corpus().lines == ["Where, please?"])
    #expect(try store.corpus().conversations[0].utterances[0].speaker == "Pips")
  }
}
