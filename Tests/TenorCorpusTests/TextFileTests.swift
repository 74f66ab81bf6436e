import Foundation
import Testing

@testable import TenorCorpus

/// What a reader handed over.
struct ReadItems {
  var conversations: [ConversationRecord] = []
  var utterances: [UtteranceRecord] = []
  var notes: [String] = []

  init(_ reader: some Reader, _ input: Input) throws {
    try reader.read(input) { item in
      switch item {
      case .conversation(let record): conversations.append(record)
      case .utterance(let record): utterances.append(record)
      case .note(let kind, let line, let message): notes.append("\(line) \(kind): \(message)")
      }
    }
  }
}

struct TextFileTests {
  private func read(
    _ text: String, name: String = "a.md", options: ReadingOptions = ReadingOptions()
  ) throws -> ReadItems {
    try ReadItems(
      TextFileReader(), Input(bytes: Array(text.utf8), name: name, options: options))
  }

  private func text(_ items: ReadItems) -> String {
    String(decoding: items.utterances.first?.text ?? [], as: UTF8.self)
  }

  static let heads:
    [(text: String, title: String?, date: String?, speaker: String?, body: String)] = [
      ("Plain.", nil, nil, nil, "Plain."),
      ("# Title\n\nText.\n", "Title", nil, nil, "Text."),
      ("\n\n  # A title #\nText.", "A title", nil, nil, "Text."),
      ("Text.\n\n# Later\n\nMore.", "Later", nil, nil, "Text.\n\n# Later\n\nMore."),
      ("## Second\n\n#None\n", nil, nil, nil, "## Second\n\n#None"),
      ("```\n# code\n```\n# Title\n", "Title", nil, nil, "```\n# code\n```\n# Title"),
      ("~~~~\n~~~\n# code\n~~~~ x\n# code\n", nil, nil, nil, "~~~~\n~~~\n# code\n~~~~ x\n# code"),
      (
        "---\ntitle: A: b\ndate: 2015-02-03\nauthor: Lantern\n---\n\nText.", "A: b", "2015-02-03",
        "Lantern", "Text."
      ),
      (
        "---\r\ntitle: 'It''s \"on\"' # so\r\nDate: \"2015-02\"\r\n...\r\nText.\r\nMore.\r\n",
        "It's \"on\"", "2015-02", nil, "Text.\nMore."
      ),
      (
        "---\nauthors: [Quill, 'Old Otter']\n---\n# T\nText.", "T", nil, "Quill, Old Otter", "Text."
      ),
      (
        "---\nauthor:\n  - Quill\n  - Otter\ntitle: \"a \\\"b\\\"\"\n---\nX", "a \"b\"", nil,
        "Quill, Otter", "X"
      ),
      ("---\n\nA rule above.\n\n---\nText.", nil, nil, nil, "---\n\nA rule above.\n\n---\nText."),
      ("---\ntitle: Never closed\n", nil, nil, nil, "---\ntitle: Never closed"),
      ("\u{FEFF}---\ntitle: Marked\n---\n    indented", "Marked", nil, nil, "    indented"),
    ]

  @Test(arguments: heads)
  func `title, date and author come from the head, and the rest is text`(
    text: String, title: String?, date: String?, speaker: String?, body: String
  ) throws {
    let items = try read(text)
    #expect(items.conversations.count == 1 && items.utterances.count == 1)
    #expect(items.conversations.first?.title == title)
    #expect(items.conversations.first?.date?.description == date)
    #expect(items.utterances.first?.speaker == speaker)
    #expect(self.text(items) == body)
    #expect(items.conversations.first?.key == "a.md\n\(date ?? "")\n\(title ?? "")")
  }

  @Test(arguments: [
    ("2014-05-03-a-title.md", "2014-05-03"), ("2014-05-03.txt", "2014-05-03"),
    ("20140503 title.txt", "2014-05-03"), ("2014_05_03_b.txt", "2014-05-03"),
    ("x/2014.05.03.txt", "2014-05-03"), ("2014-05-03", "2014-05-03"),
    ("2014-05-03T1200.txt", "2014-05-03"),
    ("2014-02-30.txt", nil), ("2014-13-01.txt", nil), ("2014-05 minutes.txt", nil),
    ("201405031.txt", nil), ("99999999.txt", nil), ("2014-05_03.txt", nil),
    ("notes 2014-05-03.txt", nil),
    ("2014-5-3.txt", nil), ("", nil), ("éé14-05-03.txt", nil),
  ])
  func `a name that begins with a whole day dates the text`(name: String, date: String?) throws {
    let items = try read("Text of 1 May 2012.", name: name)
    #expect(items.conversations[0].date?.description == date)
    #expect(items.utterances[0].date?.description == date)
    #expect(
      items.notes == [
        date.map { "1 understood: dated \($0), which the file's name begins with" }
          ?? "1 undated: no date is stated: the conversation is undated"
      ])
  }

  @Test func `what was given comes last, and changes no key`() throws {
    var options = ReadingOptions()
    options.date = CalendarDate(year: 2013)
    options.title = "Given"
    let given = try read("Text.", options: options)
    #expect(given.conversations[0].date?.description == "2013")
    #expect(given.conversations[0].title == "Given" && given.notes == [])
    #expect(given.utterances[0].date == nil)
    #expect(given.conversations[0].key == (try read("Text.")).conversations[0].key)
    let stated = try read("---\ndate: 2015\ntitle: Own\n---\nText.", options: options)
    #expect(stated.conversations[0].date?.description == "2015")
    #expect(stated.conversations[0].title == "Own")
  }

  @Test func `a date that cannot be read is said, and the name's is taken`() throws {
    let items = try read("---\ntags: a\ndate: soon\nlayout: b\n---\nText.", name: "2014-05-03.md")
    #expect(items.conversations[0].date?.description == "2014-05-03")
    #expect(
      items.notes == [
        "3 badDate: 'soon' is no date that can be read",
        "1 understood: dated 2014-05-03, which the file's name begins with",
        "2 skipped: 2 fields of the front matter not read: tags, layout",
      ])
  }

  @Test func `places are those of the source, across carriage returns and broken bytes`() throws {
    let bytes = Array("\u{FEFF}# T\r\n\r\nOne\r\nTw".utf8) + [0xFF] + Array("o\r\nThree\r\n".utf8)
    let items = try ReadItems(TextFileReader(), Input(bytes: bytes, name: "a.md"))
    let post = items.utterances[0]
    #expect(String(decoding: post.text, as: UTF8.self) == "One\nTw\u{FFFD}o\nThree")
    let places = TextPlaces(post.map, text: post.text)
    // The mark has 3 bytes, the heading 5, the blank line 2: "One" stands at 10, "Two" at 15.
    #expect(post.map.range == 10..<26 && post.map.line == 3)
    #expect(places.source(of: 0..<3) == 10..<13)
    #expect(places.source(of: 3..<4) == 14..<15)
    #expect(places.source(of: 6..<9) == 17..<18)
    #expect(places.source(of: 11..<16) == 21..<26)
    #expect(places.line(of: 0) == 3 && places.line(of: 4) == 4 && places.line(of: 12) == 5)
    #expect(items.conversations[0].titlePlace == TextMap(copying: 5..<6, line: 1))
    #expect(
      items.notes.contains("4 mended: 1 byte is not UTF-8 text, first at line 4: read as U+FFFD"))
  }

  @Test func `block quotations are quoted`() throws {
    let own = try read("Own.\nMore.")
    #expect(own.utterances[0].voices == [])
    let items = try read("Own.\n\n> Quoted.\n\nOwn.")
    #expect(items.utterances[0].voices.map(\.voice) == [.own, .quoted, .own])
    #expect(items.utterances[0].voices[1].range == 6..<15)
  }

  @Test func `a file without text says so`() throws {
    let items = try read(" \n\n")
    #expect(items.conversations == [] && items.utterances == [])
    #expect(items.notes.last == "1 skipped: there is no text in the file")
    #expect(try text(read("# Only a title")) == "")
  }

  @Test(arguments: [
    ("a.md", "Text", true), ("a.MARKDOWN", "Text", true), ("a.txt", "Text", false),
    ("a.txt", "---\ntitle: x\n---\nText", true), ("a.txt", "---\nText\n---\n", false),
  ])
  func `Markdown and front matter are its own`(name: String, text: String, expected: Bool) {
    let sample = InputSample(name: name, head: Array(text.utf8), isWhole: true)
    #expect(TextFileReader().recognises(sample) == expected)
  }

  @Test(arguments: [
    "", "Text.", "Friday, 27 November 2020\n\nTitle\n\nText.\n", "One.\nReplyDeleteTwo.\n",
    "Text\n\n1 comment:\n\n  1. One.\n\n    ReplyDelete\n", "One.\n\n*****\n\nTwo.",
    "# A\n\n1. b\n",
  ])
  func `plain is what the reader of Blogger pages calls plain`(text: String) {
    let bytes = Array(text.utf8)
    let layouts = BloggerTextReader().read(Source(name: "a", bytes: bytes)).conversations.map(
      \.layout)
    #expect(TextFileReader.isPlain(bytes) == layouts.allSatisfy { $0 == "plain" })
  }

  @Test func `no bytes make it fail, and its text is valid`() throws {
    var random = Seeded(state: 3)
    let pool = [
      "---", "\n", "\r\n", "title", ":", " ", "\"", "'", "[", "]", ",", "#", "- ", "date: 2014",
      "```",
      "~~~", "> ", "é", "\u{0}", "\\", "...", "x",
    ].map { Array($0.utf8) }
    for round in 0..<600 {
      var bytes: [UInt8] = round % 2 == 0 ? Array("---\n".utf8) : []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        bytes +=
          Int.random(in: 0..<12, using: &random) == 0
          ? [UInt8.random(in: 0...255, using: &random)]
          : pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      let items = try ReadItems(TextFileReader(), Input(bytes: bytes, name: "r.md"))
      for post in items.utterances {
        #expect(InvalidBytes.offsets(in: post.text).isEmpty && !post.text.contains(0))
        #expect(post.map.range.upperBound <= bytes.count)
        let places = TextPlaces(post.map, text: post.text)
        for at in post.text.indices where post.text[at] < 0x80 {
          #expect(bytes[places.source(of: at..<at + 1).lowerBound] == post.text[at])
        }
      }
      #expect(items.notes.allSatisfy { !$0.contains("\n") && !$0.contains("\0") })
    }
    let nested = "---\ntitle: " + String(repeating: "[", count: 100_000) + "\n---\n"
    #expect(try read(nested).conversations.count == 1)
  }
}
