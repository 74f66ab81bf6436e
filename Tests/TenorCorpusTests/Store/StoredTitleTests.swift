import TenorCorpus
import Testing

/// Titles counted as text: from a store as from the sources.
struct StoredTitleTests {
  /// What each word of a text stands for in its source, and on which line.
  private static func places(_ corpus: Corpus) -> [String] {
    corpus.conversations.flatMap(\.utterances).flatMap { utterance in
      let source = corpus.sources[utterance.source]
      let text = Array(corpus.text(of: utterance).utf8)
      let places = TextPlaces(utterance.map(in: source), text: text)
      return text.indices.filter { text[$0] > 0x20 }.map { at in
        "\(utterance.id) \(text[at]) \(places.source(of: at..<at + 1)) \(places.line(of: at))"
      }
    }
  }

  private static let pages = [
    "page.txt":
      "Friday, 27 November 2020\r\n\r\n  The Office Keys  \r\n\r\n\r\nThey were lost in March.\r\n",
    "near.txt": "Friday, 27 November 2020\n\nThe Office Keys\n\nThey were lost in March.\n",
  ]

  private func compare(_ paths: [String], into store: String) async throws {
    let read = await CorpusLoader().load(paths).corpus.countingTitles()
    _ = try Ingest()(paths, into: Store(writing: store))
    let kept = try Store(reading: store).corpus().countingTitles()
    #expect(Self.places(kept) == Self.places(read))
    #expect(kept.totals == read.totals)
    for (one, other) in zip(kept.conversations, read.conversations) {
      #expect(one.title == other.title)
      #expect(
        one.utterances.map { kept.text(of: $0).split(whereSeparator: \.isWhitespace) }
          == other.utterances.map { read.text(of: $0).split(whereSeparator: \.isWhitespace) })
    }
  }

  @Test(arguments: ["archive", "formats", "html"])
  func `titles have the same places and totals`(folder: String) async throws {
    let place = try StoreFolder()
    try await compare(["\(ProjectFixtures.folder)/\(folder)"], into: place.storePath)
  }

  @Test(arguments: [
    ("p.csv", "title,text\nThe Office Keys,They were lost.\n"),
    ("p.jsonl", #"{"title":"The Office Keys","text":"They were lost."}"#),
    ("p.md", "---\ntitle: The Office Keys\n---\n\nThey were lost.\n"),
  ])
  func `titles of records are counted`(name: String, text: String) async throws {
    let place = try StoreFolder([name: text])
    let corpus = await CorpusLoader().load([place.folder[name]]).corpus.countingTitles()
    #expect(corpus.lines == ["The Office Keys\n\nThey were lost."])
    let post = corpus.conversations[0].utterances[0]
    let map = post.map(in: corpus.sources[0])
    let places = TextPlaces(map, text: Array(corpus.text(of: post).utf8))
    let bytes = Array(text.utf8)
    let found = [4..<10, 17..<21].map {
      String(decoding: bytes[places.source(of: $0)], as: UTF8.self)
    }
    #expect(found == ["Office", "They"])
  }

  @Test(arguments: ["page.txt", "near.txt"])
  func `titles among carriage returns and blanks do as well`(name: String) async throws {
    let place = try StoreFolder(Self.pages)
    try await compare([place.folder[name]], into: place.storePath)
  }
}
