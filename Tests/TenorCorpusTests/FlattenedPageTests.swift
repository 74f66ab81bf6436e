import TenorCorpus
import Testing

struct FlattenedPageTests {
  /// The text, one utterance a line, its lines joined by a stroke, after its place.
  private func outline(_ text: String) -> [String] {
    let read = ReadPage(text)
    #expect(read.faults == [])
    return zip(read.paths(), read.texts()).map { "\($0): \($1.replacing("\n", with: "|"))" }
  }

  @Test func `a marker stands after its comment's first line`() {
    let found = outline("Post.\nMore post.\nOne.\nReplyDeleteTwo.\nThree.\nNext.\nDeleteRest.\n")
    #expect(found == ["0: Post.|More post.", "1: One.|Two.|Three.", "1.1: Next.|Rest."])
  }

  @Test func `glued text before another marker is the next comment's first line`() {
    let found = outline("Post.\nOne.\nReplyDeleteTwo.\nDeleteThree.\nDelete\n")
    #expect(found == ["0: Post.", "1: One.", "1.1: Two.", "1.2: Three."])
  }

  @Test func `a marker may be the last thing in the file`() {
    let found = outline("Post.\nOne.\nReplyDeleteTwo.\nDelete")
    #expect(found == ["0: Post.", "1: One.", "1.1: Two."])
  }

  @Test func `a lower-case word may be glued to a marker`() {
    let found = outline(
      "Post.\nOne.\nReplyDelete\nTwo.\nDeleteaye, right\nThree.\nDeletea friend said so.\n")
    #expect(
      found == ["0: Post.", "1: One.", "1.1: Two.|aye, right", "1.2: Three.|a friend said so."])
  }

  @Test(arguments: [
    "Deleted scenes", "Deleting it", "Delete the lot", "Deletes it", "Deletion", "Deleter",
  ])
  func `ordinary words and phrases are no markers`(line: String) {
    let found = outline("Post.\nOne.\nReplyDeleteRest.\n\(line)\nTwo.\nDelete\n")
    #expect(found == ["0: Post.", "1: One.|Rest.|\(line)", "1.1: Two."])
  }

  @Test(arguments: [("Delete, then?", "text"), ("Delete...and then", "one"), ("Delete!", "text")])
  func `a line that reads both ways is named`(line: String, reading: String) {
    let read = ReadPage("Post.\nOne.\nReplyDeleteRest.\nX.\n\(line)\nTwo.\nDeleteEnd.\n")
    #expect(read.faults == [])
    let expected = "'\(line)' begins or ends like a marker: read as \(reading)"
    #expect(read.audit(.undecided).map(\.message) == [expected])
    #expect(read.audit(.undecided).map(\.line) == [5])
  }

  @Test func `markers at the end of first lines are those of older extractors`() {
    let found = outline(
      "Post.\nOne.ReplyDelete\nRest.\nTwo.Delete\nThree.Delete\nI pressed Delete\n")
    #expect(found == ["0: Post.", "1: One.|Rest.", "1.1: Two.", "1.2: Three.|I pressed Delete"])
  }

  @Test func `markers on lines of their own are those of newer extractors`() {
    let found = outline("Post.\nOne.\nReplyDelete\nRest.\nTwo.\nDelete\nThree.\nDelete\nRest.\n")
    #expect(found == ["0: Post.", "1: One.|Rest.", "1.1: Two.", "1.2: Three.|Rest."])
  }

  @Test func `markers are read in German and French`() {
    let german = outline(
      "Text.\nEins.\nAntwortenLöschenein Rest.\nZwei.\nLöschenRest.\nLöschen Sie das.\n")
    #expect(german == ["0: Text.", "1: Eins.|ein Rest.", "1.1: Zwei.|Rest.|Löschen Sie das."])
    let french = outline(
      "Texte.\nUn.\nRépondreSupprimerReste.\nDeux.\nSupprimerReste.\nSupprimera tout.\n")
    #expect(french == ["0: Texte.", "1: Un.|Reste.", "1.1: Deux.|Reste.|Supprimera tout."])
  }

  @Test func `lines may end in carriage returns and be blank`() {
    let found = outline("Post.\r\n\r\nOne.\r\nReplyDeleteTwo.\r\n\r\nThree.\r\nDelete\r\n")
    #expect(found == ["0: Post.", "1: One.|Two.", "1.1: Three."])
  }

  @Test func `a reply without its comment answers the post`() {
    let read = ReadPage("Post.\nLost.\nDeleteRest.\nOne.\nReplyDeleteRest.\nTwo.\nDelete\n")
    #expect(read.first.utterances.map(\.replyTo) == [nil, 0, 0, 2])
    #expect(read.paths() == ["0", "0.1", "1", "1.1"])
    #expect(read.audit(.mended).count == 1)
  }

  @Test func `a page may have kept its date, title, count and form`() {
    let read = ReadPage(
      "Thursday 26 November 2020\nTitle\nPost.\n3 comments:\nOne.\nReplyDeleteRest.\nTwo.\nDelete\nThree.\n"
        + "ReplyDeleteEnd.\nPost a Comment\n")
    #expect(read.faults == [])
    #expect(read.first.title == "Title" && read.first.date?.description == "2020-11-26")
    #expect(read.audit(.countMet).count == 1)
    #expect(read.texts() == ["Post.", "One.\nRest.", "Two.", "Three.\nEnd."])
  }

  @Test func `a comment that lost its first line or all its lines is kept`() {
    #expect(
      outline("ReplyDeleteRest.\nOne.\nReplyDeleteTwo.\nReplyDelete\n") == [
        "0: ", "1: Rest.", "2: One.", "3: Two.",
      ])
    let read = ReadPage("Post.\nOne.\nReplyDeleteTwo.\nDelete\nDelete\n")
    #expect(read.texts() == ["Post.", "One.", "Two.", ""])
    #expect(read.audit(.mended).map(\.message) == ["a comment without a text"])
  }

  @Test func `an undated page offers the dates that it mentions and applies none`() {
    let read = ReadPage(
      "Post of 3 March 2016.\nOne.\nReplyDeleteOn 5. Juni 2015 and 3 March 2016.\n")
    #expect(read.first.date == nil && read.first.utterances.allSatisfy { $0.date == nil })
    #expect(read.audit(.dateHint).map(\.line) == [1, 3])
    #expect(read.audit(.undated).count == 1)
  }

  @Test func `a reader's date and title are for pages that state none`() {
    let reader = BloggerTextReader(date: CalendarDate(year: 2016, month: 3), title: "Given")
    let headless = ReadPage("Post.\nOne.\nReplyDelete\n", reader: reader)
    #expect(headless.first.date?.description == "2016-03" && !headless.first.dateStated)
    #expect(headless.first.title == "Given" && headless.audit(.undated) == [])
    #expect(
      headless.first.utterances.allSatisfy { $0.date == headless.first.date && !$0.dateStated })
    let dated = ReadPage(NestedPageTests.page, reader: reader)
    #expect(
      dated.first.date?.description == "2020-11-26" && dated.first.title == "Rain at the Weir")
    #expect(headless.first.id == ReadPage("Post.\nOne.\nReplyDelete\n").first.id)
  }
}
