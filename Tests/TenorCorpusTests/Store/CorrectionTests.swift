import TenorCorpus
import Testing

/// Corrections by hand.
struct CorrectionTests {
  private static let page =
    "Friday, 27 November 2020\n\nTitle\n\nThe office keys were lost in March.\n"

  @Test func `corrections outlive a re-ingest, and are taken back`() throws {
    let place = try StoreFolder(["p.txt": Self.page])
    try place.ingest("p.txt")
    let read = try place.corpus()
    let conversation = read.conversations[0].id
    let post = read.conversations[0].utterances[0].id
    let store = try Store(writing: place.storePath)
    try store.correct(conversation, .date, "2019-01-02")
    try store.correct(conversation, .title, "Keys")
    try store.correct(post, .speaker, "Latchkey")
    func facts() throws -> [String?] {
      let one = try place.corpus().conversations[0]
      return [one.date?.description, one.title, one.utterances[0].speaker, "\(one.dateStated)"]
    }
    let corrected = ["2019-01-02", "Keys", "Latchkey", "false"]
    #expect(try facts() == corrected)
    try place.write(Self.page + "\nThey were found in April.\n", to: "p.txt")
    #expect(try place.ingest("p.txt").map(\.edited) == [1])
    #expect(try facts() == corrected)
    for field in [CorrectableField.date, .title] { try store.correct(conversation, field, nil) }
    try store.correct(post, .speaker, nil)
    #expect(try facts() == ["2020-11-27", "Title", nil, "true"])
    #expect(
      try store.corrections().map(\.value) == ["2019-01-02", "Keys", "Latchkey", nil, nil, nil])
    #expect(try store.corrections().map(\.field).prefix(3) == ["date", "title", "speaker"])
  }

  @Test(arguments: [
    ("p.csv", "id,reply_to,date,text\n1,,2019-03-01,The post.\n2,1,2019-03-02,So it is.\n"),
    ("p.jsonl", #"{"id":1,"date":"2019-03-01","text":"The post.","title":"Keys"}"#),
  ])
  func `a post takes the corrected date of its conversation`(name: String, text: String) throws {
    let place = try StoreFolder([name: text])
    try place.ingest(name)
    let store = try Store(writing: place.storePath)
    let conversation = try place.corpus().conversations[0]
    func dates() throws -> [String?] {
      let one = try place.corpus().conversations[0]
      return ([one.date] + one.utterances.map(\.date)).map { $0?.description }
    }
    let answers = Array(["2019-03-02"].prefix(conversation.utterances.count - 1))
    #expect(try dates() == ["2019-03-01", "2019-03-01"] + answers)
    try store.correct(conversation.id, .date, "2001-05-04")
    #expect(try dates() == ["2001-05-04", "2001-05-04"] + answers)
    #expect(try place.corpus().conversations[0].utterances[0].dateStated == false)
    try store.correct(conversation.utterances[0].id, .date, "2002-06-05")
    #expect(try dates() == ["2001-05-04", "2002-06-05"] + answers)
    try store.correct(conversation.utterances[0].id, .date, nil)
    try store.correct(conversation.id, .date, nil)
    #expect(try dates() == ["2019-03-01", "2019-03-01"] + answers)
  }

  @Test(arguments: ["c0000000000", "c0000000000.0-ffffff", "", ".", "nonsense"])
  func `an id that is not there is refused`(id: String) throws {
    let place = try StoreFolder(["p.txt": Self.page])
    try place.ingest("p.txt")
    let store = try Store(writing: place.storePath)
    let unknown = StoreError(path: place.storePath, reason: .unknown(id: id))
    #expect(throws: unknown) { try store.correct(id, .date, "2019") }
    #expect(throws: unknown) { try store.revisions(of: id) }
    #expect(try store.corrections() == [])
  }
}
