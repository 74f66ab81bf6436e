import TenorCorpus
import Testing

struct NestedPageTests {
  static let page = """
    Thursday 26 November 2020

    Rain at the Weir

    The gauge was read twice.

    It rose.

    3 comments:

      1. First line.
        Second line.

        1. a list in the text
        2. of the comment

        'Otter

        ReplyDelete
        Replies
        1. A reply,
          in two lines.

          Delete
      2. Last.

        ReplyDelete

    Related posts
    """

  @Test func `a post page gives its post, comments and replies`() {
    let read = ReadPage(Self.page)
    #expect(read.faults == [])
    #expect(read.first.layout == "nested" && read.first.reader == "blogger-text")
    #expect(read.first.title == "Rain at the Weir")
    #expect(read.first.date?.description == "2020-11-26" && read.first.dateStated)
    #expect(
      read.texts() == [
        "The gauge was read twice.\n\nIt rose.",
        "First line.\nSecond line.\n\n1. a list in the text\n2. of the comment\n\n'Otter",
        "A reply,\nin two lines.", "Last.",
      ])
    #expect(read.first.utterances.map(\.kind) == [.post, .comment, .reply, .comment])
    #expect(read.first.utterances.map(\.replyTo) == [nil, 0, 1, 0])
    #expect(read.first.utterances.map(\.speaker) == [nil, "Otter", nil, nil])
    #expect(read.first.utterances.map(\.dateStated) == [true, false, false, false])
    #expect(read.first.utterances.allSatisfy { $0.date == read.first.date })
    #expect(read.paths() == ["0", "1", "1.1", "2"])
  }

  @Test func `the audit states the declared and the found count`() {
    let met = ReadPage(Self.page).audit(.countMet)
    #expect(met.map(\.message) == ["3 declared, 3 found: 2 at top level and 1 in reply"])
    #expect(met.map(\.line) == [9])
    let more = ReadPage(Self.page.replacing("3 comments:", with: "5 comments:"))
    #expect(more.first.declaredComments == 5)
    #expect(
      more.audit(.countMismatch).map(\.message)
        == ["5 declared, 3 found: 2 at top level and 1 in reply"])
  }

  @Test func `lines may end in carriage returns and begin with a byte order mark`() {
    let read = ReadPage("\u{FEFF}" + Self.page.replacing("\n", with: "\r\n"))
    #expect(read.faults == [])
    #expect(read.texts() == ReadPage(Self.page).texts())
    #expect(read.reading.chrome.first == Chrome(.byteOrderMark, 0..<3))
  }

  @Test func `chrome says what each byte that is nobody's text is`() {
    let read = ReadPage(Self.page)
    let kinds = read.reading.chrome.filter { $0.kind != .blank }.map(\.kind)
    #expect(
      kinds == [
        .dateLine, .title, .commentHeading, .ordinal, .marker, .marker, .ordinal, .marker, .ordinal,
        .marker, .footer,
      ])
    #expect(read.audit(.skipped).map(\.line) == [29])
  }

  @Test(arguments: [
    ("AntwortenLöschen", "Antworten", "Löschen", "2 Kommentare:", 2),
    ("RépondreSupprimer", "Réponses", "Supprimer", "2 commentaires:", 2),
    ("ReplyDelete", "Replies", "Delete", "2 little words:", 2),
    ("AntwortenLöschen", "Antworten", "Löschen", "Kommentare:", nil),
    ("AntwortenLöschen", "Antworten", "Löschen", "2\n\nKommentare:", 2),
  ])
  func `chrome is read in three languages`(
    end: String, replies: String, delete: String, heading: String, declared: Int?
  ) {
    let read = ReadPage(
      """
      Freitag, 5. Juni 2015

      Titel

      Text.

      \(heading)

        1. Eins

          \(end)
          \(replies)

          1. Zwei

            \(delete)
      """)
    #expect(read.faults == [])
    #expect(read.texts() == ["Text.", "Eins", "Zwei"])
    #expect(read.first.date?.description == "2015-06-05")
    #expect(read.first.declaredComments == declared)
  }

  @Test(arguments: ["No comments:", "Keine Kommentare:", "Aucun commentaire:"])
  func `a page without comments declares none`(heading: String) {
    let read = ReadPage(
      "mardi 5 juin 2018\n\nTitre\n\nTexte.\n\n\(heading)\n\nPublier un commentaire\n")
    #expect(read.faults == [])
    #expect(read.texts() == ["Texte."])
    #expect(read.first.declaredComments == 0)
    #expect(read.audit(.countMet).count == 1 && read.audit(.skipped) == [])
  }

  @Test func `a chrome word followed by more of the comment is text`() {
    let read = ReadPage(
      "1 comment:\n\n  1. I pressed\n\n    ReplyDelete\n\n    and it was gone.\n\n    ReplyDelete\n"
    )
    #expect(read.texts() == ["", "I pressed\n\nReplyDelete\n\nand it was gone."])
  }

  @Test func `a comment whose chrome line is missing ends where the next begins`() {
    let read = ReadPage("2 comments:\n\n  1. One\n    more\n  2. Two\n\nFooter\n")
    #expect(read.faults == [])
    #expect(read.texts() == ["", "One\nmore", "Two"])
    #expect(read.audit(.mended).count == 2)
  }

  @Test func `a reply without its comment answers the post`() {
    let read = ReadPage(
      "2 comments:\n\n    Replies\n    1. Lost\n\n      Delete\n  1. One\n\n    ReplyDelete\n")
    #expect(read.faults == [])
    #expect(read.first.utterances.map(\.kind) == [.post, .reply, .comment])
    #expect(read.first.utterances.map(\.replyTo) == [nil, 0, 0])
    #expect(read.audit(.mended).map(\.line) == [4])
  }

  @Test func `a comment without a text is kept`() {
    let read = ReadPage("2 comments:\n\n  1. \n\n    ReplyDelete\n  2. Two\n\n    ReplyDelete\n")
    #expect(read.faults == [])
    #expect(read.texts() == ["", "", "Two"])
    #expect(read.audit(.mended).map(\.message) == ["a comment without a text"])
    #expect(read.audit(.countMet).count == 1)
  }

  @Test func `ordinals reach two digits and more`() {
    let comments = (1...120).map { "  \($0). number \($0)\n    second\n\n    ReplyDelete\n" }
    let read = ReadPage("120 comments:\n\n" + comments.joined())
    #expect(read.first.utterances.count == 121)
    #expect(read.texts()[120] == "number 120\nsecond")
  }

  @Test func `several pages in one file are several conversations`() {
    let second = Self.page.replacing("26 November", with: "19 November")
    let read = ReadPage(Self.page + "\n\n" + second)
    #expect(read.faults == [])
    #expect(
      read.reading.conversations.map { $0.date?.description } == ["2020-11-26", "2020-11-19"])
    #expect(read.texts(1) == ReadPage(Self.page).texts())
  }

  @Test func `a pasted article with its own date line stays in its post`() {
    let read = ReadPage(
      Self.page.replacing("It rose.", with: "Friday 3 April 2015\n\nAn Old Article\n\nIt rose."))
    #expect(read.reading.conversations.count == 1)
    #expect(read.audit(.undecided).map(\.line) == [7])
  }

  @Test func `a page indented throughout is read without its indentation`() {
    let deep = """
                    Home

                Thursday 26 November 2020

                  Rain at the Weir

                      The gauge was read twice.

                        It rose.

                  2 comments:

                         1. Ann27 November 2020 at 16:14

                            First line.
                            Second line.

                            ReplyDelete
                              Replies
                                    1. Anonymous27 November 2020 at 17:00

                                        A reply.

                                        Delete
                                          Replies
                                            Reply
                                  Reply
                        Add comment
                Sidebar
                  1. A popular post
      """
    let read = ReadPage(deep)
    #expect(read.faults == [])
    #expect(
      read.texts() == [
        "The gauge was read twice.\n\nIt rose.", "First line.\nSecond line.", "A reply.",
      ])
    #expect(read.first.utterances.map(\.speaker) == [nil, "Ann", nil])
    #expect(read.first.utterances[1].date?.description == "2020-11-27T16:14:00")
    #expect(read.audit(.skipped).count == 2)
  }
}
