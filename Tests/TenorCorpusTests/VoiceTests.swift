import TenorCorpus
import Testing

struct VoiceTests {
  /// The text with «quoted» and [furniture] set off.
  private func marked(_ text: String) -> String {
    let read = ReadPage(text)
    #expect(read.faults == [])
    let utterance = read.first.utterances[0]
    let bytes = Array(utterance.text(in: read.source).utf8)
    return utterance.voices.map { voice in
      let part = String(decoding: bytes[voice.range], as: UTF8.self)
      return switch voice.voice {
      case .own: part
      case .quoted: "{\(part)}"
      case .furniture: "[\(part)]"
      }
    }.joined()
  }

  @Test(arguments: [
    ("Plain words.", "Plain words."),
    ("\"A whole line.\"", "{\"A whole line.\"}"),
    ("“A whole line.”", "{“A whole line.”}"),
    ("„Eine Zeile.“", "{„Eine Zeile.“}"),
    ("«Une ligne.»", "{«Une ligne.»}"),
    ("He said \"no\" to it.", "He said \"no\" to it."),
    (
      "He said “one two three four five six” to it.",
      "He said {“one two three four five six”} to it."
    ),
    ("He said “one two three four five” to it.", "He said “one two three four five” to it."),
    ("\"One,\" he said, \"two.\"", "\"One,\" he said, \"two.\""),
    ("\"An \"inner\" one.\"", "{\"An \"inner\" one.\"}"),
    ("> quoted\nown", "{> quoted}\nown"),
    ("“First.\n\nSecond.”\n\nOwn.", "{“First.\n\nSecond.”}\n\nOwn."),
    ("\"First.\n\n\"Second.\n\n\"Third.\"\nOwn.", "{\"First.\n\n\"Second.\n\n\"Third.\"}\nOwn."),
    ("\"Never closed.\nOwn.", "\"Never closed.\nOwn."),
    ("A 5\" pipe and a 6\" pipe.", "A 5\" pipe and a 6\" pipe."),
    ("See https://example.org/a?b=c, then.", "See [https://example.org/a?b=c], then."),
    ("(www.example.org).", "([www.example.org])."),
    ("“See https://example.org now please all”", "{“See }[https://example.org]{ now please all”}"),
    ("One\n***\nTwo\n-----//-----\nThree\n...", "One\n[***]\nTwo\n[-----//-----]\nThree\n..."),
    ("- a list\n--\n* b", "- a list\n--\n* b"),
  ])
  func `own, quoted and furniture are told apart`(text: String, expected: String) {
    #expect(marked(text) == expected)
  }
}

struct SignatureTests {
  @Test(arguments: [
    ("'Getafix", "Getafix"), ("’Getafix", "Getafix"), ("‘Old Otter", "Old Otter"),
    ("'Ötzi2", "Ötzi2"),
    ("'quoted'", nil), ("'Tis the season.", nil), ("'Twas so very long ago", nil), ("Getafix", nil),
    ("— A. Writer", nil), ("- Ann", nil), ("'90s", nil),
  ])
  func `an apostrophe and a nickname sign a comment`(line: String, speaker: String?) {
    let read = ReadPage("1 comment:\n\n  1. Text.\n\n    \(line)\n\n    ReplyDelete\n")
    #expect(read.first.utterances[1].speaker == speaker)
    #expect(read.texts()[1] == "Text.\n\n\(line)")
  }

  @Test func `a comment of one line is not signed`() {
    let read = ReadPage("1 comment:\n\n  1. 'Getafix\n\n    ReplyDelete\n")
    #expect(read.first.utterances[1].speaker == nil)
  }
}

struct IdentityTests {
  @Test func `later comments leave older ids as they were`() {
    let later = NestedPageTests.page.replacing(
      "\n\nRelated posts",
      with: "\n  3. New.\n\n    ReplyDelete\n    Replies\n    1. N.\n\n      Delete\n")
    let ids = ReadPage(NestedPageTests.page).first.utterances.map(\.id)
    #expect(Array(ReadPage(later).first.utterances.map(\.id).prefix(ids.count)) == ids)
    #expect(ReadPage(later).first.utterances.count == ids.count + 2)
  }

  @Test func `an id is cut from the source's name, the date and the title, and the text`() {
    let read = ReadPage(NestedPageTests.page)
    let key = Digest.sha256("page.txt\n2020-11-26\nRain at the Weir".utf8).prefix(10)
    #expect(read.first.id == "c\(key)")
    let text = Digest.sha256("Last.".utf8).prefix(6)
    #expect(read.first.utterances[3].id == "c\(key).2-\(text)")
  }

  @Test func `conversations that are the same by name are numbered`() {
    let post = "Friday, 27 November 2020\n\nTitle\n\nText.\n\n"
    let read = ReadPage(post + post)
    #expect(read.faults == [])
    #expect(read.reading.conversations[1].id == read.first.id + "~2")
  }
}
