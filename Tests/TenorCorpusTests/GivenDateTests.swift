import TenorCorpus
import Testing

/// A date that a person gave, where the records of a source state others.
struct GivenDateTests {
  private static let table = """
    id,reply_to,date,text
    1,,2019-03-01T10:00,The post.
    2,1,2019-03-02,So it is.
    3,,2018-01-01,Another.
    4,,,One without a date.

    """

  private static func notes(_ corpus: Corpus) -> [String] {
    corpus.audit.filter { $0.kind == .undecided }.map { "\($0.source):\($0.line): \($0.message)" }
  }

  @Test(arguments: [
    (
      "2001-01-01",
      [
        "p.csv:1: the date 2001-01-01 was given, but 2 conversations state other dates, the first 2019-03-01T10:00:00: these are kept"
      ]
    ),
    (
      "2019-03",
      [
        "p.csv:1: the date 2019-03 was given, but 1 conversation states 2018-01-01: that date is kept"
      ]
    ),
  ])
  func `dates of records that contradict the given one are told`(
    given: String, expected: [String]
  ) async throws {
    let place = try StoreFolder(["p.csv": Self.table])
    var options = ReadingOptions()
    options.date = CalendarDate(iso: given)
    let loaded = await CorpusLoader(options: options).load([place.folder["p.csv"]])
    #expect(Self.notes(loaded.corpus) == expected)
    _ = try Ingest(options: options)(
      [place.folder["p.csv"]], into: Store(writing: place.storePath))
    #expect(try Self.notes(place.corpus()) == expected)
    #expect(
      try place.corpus().conversations.map { $0.date?.description }
        == ["2019-03-01T10:00:00", "2018-01-01", given])
  }

  @Test func `a manifest that agrees, or dates what is undated, is silent`() async throws {
    let place = try StoreFolder([
      "p.csv": "date,text\n2019-03-01,The post.\n,Another.\n"
    ])
    let manifest = try Manifest(Array("file,date\np.csv,2019-03-01\n".utf8), name: "dates.csv")
    let loaded = await CorpusLoader(manifest: manifest).load([place.folder["p.csv"]])
    #expect(Self.notes(loaded.corpus) == [])
  }
}
