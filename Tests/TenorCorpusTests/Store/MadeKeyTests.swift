import TenorCorpus
import Testing

/// Records without ids, from a source that grows at its top.
struct MadeKeyTests {
  private static let first = ["The keys are gone.", "So is the kettle.", "Thanks.", "Thanks."]

  /// A source of these texts in one of the formats.
  private static func source(_ format: String, _ texts: [String]) -> String {
    switch format {
    case "csv": "text,nick\n" + texts.map { "\"\($0)\",Latchkey\n" }.joined()
    case "jsonl": texts.map { "{\"text\":\"\($0)\",\"user\":\"Latchkey\"}\n" }.joined()
    case "atom":
      "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        + texts.map { "<entry><title>Notes</title><content>\($0)</content></entry>\n" }.joined()
        + "</feed>\n"
    default:
      "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
        + "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\n"
        + texts.map { "<item><content:encoded>\($0)</content:encoded></item>\n" }.joined()
        + "</channel></rss>\n"
    }
  }

  @Test(arguments: ["csv", "jsonl", "atom", "xml"])
  func `a record put in at the top adds one conversation`(format: String) throws {
    let name = "posts.\(format)"
    let place = try StoreFolder([name: Self.source(format, Self.first)])
    try place.ingest(name)
    let before = try place.corpus().texts
    #expect(before.count == 4)
    try place.write(Self.source(format, ["New keys came."] + Self.first), to: name)
    #expect(try place.ingest(name).map(\.signs) == ["+1 ~0 -0 ^0 =4"])
    let after = try place.corpus().texts
    #expect(after.count == 5)
    #expect(after.filter { before[$0.key] != nil } == before)
  }

  @Test(arguments: ["atom", "xml"])
  func `two feeds without ids do not replace each other`(format: String) throws {
    let place = try StoreFolder([
      "a.\(format)": Self.source(format, ["The keys are gone."]),
      "b.\(format)": Self.source(format, ["The kettle is gone."]),
    ])
    #expect(
      try place.ingest("a.\(format)", "b.\(format)").map(\.signs)
        == ["+1 ~0 -0 ^0 =0", "+1 ~0 -0 ^0 =0"])
  }

  @Test func `comments without ids keep theirs when another comes before them`() throws {
    func export(_ texts: [String]) -> String {
      "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
        + "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><wp:post_id>7</wp:post_id>"
        + "<content:encoded>The post.</content:encoded>\n"
        + texts.map {
          "<wp:comment><wp:comment_content>\($0)</wp:comment_content></wp:comment>\n"
        }.joined() + "</item></channel></rss>\n"
    }
    let place = try StoreFolder(["e.xml": export(["So was mine.", "It melted."])])
    try place.ingest("e.xml")
    let before = try place.corpus().texts
    try place.write(export(["Lucky you.", "So was mine.", "It melted."]), to: "e.xml")
    #expect(try place.ingest("e.xml").map(\.signs) == ["+1 ~0 -0 ^0 =3"])
    #expect(try place.corpus().texts.filter { before[$0.key] != nil } == before)
  }

  @Test(arguments: ["csv", "jsonl"])
  func `made ids have no blanks and do not tell a speaker`(format: String) throws {
    let text = Self.source(format, Self.first)
    let place = try StoreFolder([
      "a.\(format)": text,
      "b.\(format)": text.replacing("Latchkey", with: "Bellwether"),
    ])
    try place.ingest("a.\(format)", "b.\(format)")
    let conversations = try place.corpus().conversations
    let ids = conversations.flatMap { [$0.id] + $0.utterances.map(\.id) }
    #expect(!ids.contains { $0.contains(" ") })
    #expect(Set(ids).count == 16)
    let keys = conversations.map { $0.utterances[0].id.dropFirst($0.id.count) }
    #expect(keys[..<4] == keys[4...])
  }
}
