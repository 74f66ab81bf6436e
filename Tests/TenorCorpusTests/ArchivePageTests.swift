import TenorCorpus
import Testing

struct ArchivePageTests {
  static let page = """
    Friday, 27 November 2020

    Letters

    They wrote to me.

    ******
    The first reader.

    Again the first.

    ******
    The second reader.

    Thursday, 26 November 2020

    Notices

    The door says:
    Monday 5th: office closed
    Tuesday, 24 November 2020 was the last day.

    --oo00oo--

    On we go.

    -----//-----

    The end.

    Thursday, 26 November 2020

    A Second of That Day

    Text.
    """

  @Test func `an archive page gives one conversation a post`() {
    let read = ReadPage(Self.page)
    #expect(read.faults == [])
    let conversations = read.reading.conversations
    #expect(conversations.map(\.layout) == ["archive", "archive", "archive"])
    #expect(conversations.map(\.title) == ["Letters", "Notices", "A Second of That Day"])
    #expect(
      conversations.map { $0.date?.description } == ["2020-11-27", "2020-11-26", "2020-11-26"])
    #expect(conversations.allSatisfy { $0.dateStated && $0.declaredComments == nil })
    #expect(read.reading.audit == [])
  }

  @Test func `lines of asterisks open excerpts`() {
    let read = ReadPage(Self.page)
    #expect(
      read.texts() == [
        "They wrote to me.", "The first reader.\n\nAgain the first.", "The second reader.",
      ])
    #expect(read.first.utterances.map(\.kind) == [.post, .excerpt, .excerpt])
    #expect(read.first.utterances.map(\.replyTo) == [nil, 0, 0])
    #expect(read.paths() == ["0", "x1", "x2"])
    #expect(read.reading.chrome.count { $0.kind == .separator } == 2)
  }

  @Test func `separators of the author's own start no excerpt and stay in the text as furniture`() {
    let read = ReadPage(Self.page)
    let post = read.reading.conversations[1].utterances[0]
    #expect(read.reading.conversations[1].utterances.count == 1)
    let text = Array(read.texts(1)[0].utf8)
    let furniture = post.voices.filter { $0.voice == .furniture }
      .map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(furniture == ["--oo00oo--", "-----//-----"])
  }

  @Test func `an author's separator below an excerpt ends it`() {
    let read = ReadPage(
      "Friday, 27 November 2020\n\nTitle\n\nOwn.\n\n******\nTheirs.\n\n--oo00oo--\n\nOwn again.\n")
    #expect(read.faults == [])
    #expect(read.texts() == ["Own.\n\n--oo00oo--\n\nOwn again.", "Theirs."])
    #expect(read.audit(.undecided).map(\.line) == [10])
  }

  @Test func `a title below an excerpt begins another post of the same date`() {
    let read = ReadPage(
      "Friday, 27 November 2020\n\nTitle\n\nOwn.\n\n******\nTheirs.\n\nStop Press\n\nOwn again.\n")
    #expect(read.faults == [])
    #expect(read.reading.conversations.map(\.title) == ["Title", "Stop Press"])
    #expect(read.reading.conversations.allSatisfy { $0.date?.description == "2020-11-27" })
    #expect(read.audit(.undecided).map(\.line) == [10])
  }

  @Test func `a line that names the author ends a post`() {
    let read = ReadPage(
      """
      Friday, 27 November 2020

      One

      Text.
      Posted by Ann at 10:00 3 comments:
      Labels: weir

      two

      More.
      Posted by Ann at 09:00 No comments:
      """)
    #expect(read.faults == [])
    #expect(read.reading.conversations.map(\.title) == ["One", "two"])
    #expect(read.texts(0) == ["Text."] && read.texts(1) == ["More."])
  }

  @Test func `a title in the author's own text is named and left there`() {
    let read = ReadPage("Friday, 27 November 2020\n\nTitle\n\nOwn.\n\nStop Press\n\nOwn again.\n")
    #expect(read.texts() == ["Own.\n\nStop Press\n\nOwn again."])
    #expect(read.audit(.undecided).map(\.line) == [7])
  }

  @Test func `a date that breaks the order of an archive is text`() {
    let posts = (10...20).reversed().map { "Monday \($0) June 2019\n\nTitle\n\nText.\n\n" }
    var page = posts.joined()
    page.replace(
      "Text.\n\nMonday 15", with: "Text.\n\nMonday 3 June 2024\n\nAn Article\n\nText.\n\nMonday 15")
    let read = ReadPage(page)
    #expect(read.reading.conversations.count == 11)
    #expect(read.audit(.undecided).contains { $0.message.contains("Monday 3 June 2024") })
  }

  @Test(arguments: [
    ("Thursday 26 November 2020", "2020-11-26"), ("Thursday, 26 November 2020", "2020-11-26"),
    ("Thursday, November 26, 2020", "2020-11-26"), ("Freitag, 5. Juni 2015", "2015-06-05"),
    ("Sonntag, 1. März 2020", "2020-03-01"), ("mardi 5 juin 2018", "2018-06-05"),
    ("samedi 1er août 2020", "2020-08-01"), ("26 November 2020", "2020-11-26"),
  ])
  func `date lines are read in three languages`(line: String, date: String) {
    let read = ReadPage("\(line)\n\nTitle\n\nText.\n")
    #expect(read.first.date?.description == date)
    #expect(read.first.title == "Title" && read.reading.audit == [])
  }

  @Test func `a day that does not exist leaves its conversation undated`() {
    let read = ReadPage("Monday, 31 February 2020\n\nTitle\n\nText.\n")
    #expect(read.faults == [])
    #expect(read.first.date == nil && read.first.title == "Title")
    #expect(read.audit(.badDate).map(\.line) == [1] && read.audit(.undated).count == 1)
  }

  @Test func `a wrong weekday is noted and the date kept`() {
    let read = ReadPage("Monday, 26 November 2020\n\nTitle\n\nText.\n")
    #expect(read.first.date?.description == "2020-11-26")
    #expect(read.audit(.mended).count == 1)
  }

  @Test func `text without a layout is one headless post, and the audit says so`() {
    let read = ReadPage("Just a note.\n\nOn Monday 5 June 2017 we met.\n")
    #expect(read.faults == [])
    #expect(read.first.layout == "plain" && read.first.title == nil && read.first.date == nil)
    #expect(read.texts() == ["Just a note.\n\nOn Monday 5 June 2017 we met."])
    #expect(read.audit(.undecided).count == 1 && read.audit(.dateHint).count == 1)
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "  \r\n\u{A0}\n"])
  func `a file without text has no conversation`(text: String) {
    let read = ReadPage(text)
    #expect(read.faults == [] && read.reading.conversations.isEmpty)
    #expect(read.audit(.skipped).count == 1)
  }
}
