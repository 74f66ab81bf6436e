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
    ("HTTPS://EXAMPLE.ORG is one.", "[HTTPS://EXAMPLE.ORG] is one."),
    ("awww.example and http:// are none.", "awww.example and http:// are none."),
    ("One.\n\n'Nightjar", "One.\n\n['Nightjar]"),
    ("One.\n'Nuff said.", "One.\n'Nuff said."),
    ("> quoted\n\u{A0}\nown", "{> quoted}\n\u{A0}\nown"),
  ])
  func `own, quoted and furniture are told apart`(text: String, expected: String) {
    #expect(marked(text) == expected)
  }
}

extension VoiceTests {
  @Test(arguments: [
    // A later paragraph may close what an earlier one opened, at its end or behind punctuation.
    ("He wrote: \"First.\n\nSecond.\"", "He wrote: {\"First.\n\nSecond.\"}"),
    ("“First.\n\nSecond,” he wrote.", "{“First.\n\nSecond,”} he wrote."),
    ("\"First.\n\nA 6\" pipe.\n\nLast.\"", "{\"First.\n\nA 6\" pipe.\n\nLast.\"}"),
    // Straight and curly marks are mixed up.
    ("“First.\n\nSecond.\"", "{“First.\n\nSecond.\"}"),
    ("\"One two three.”", "{\"One two three.”}"),
    // What is nowhere closed ends with its paragraph.
    ("\"One two three four five six.\nOwn.", "{\"One two three four five six.}\nOwn."),
    ("\"One two three four five.\nOwn.", "\"One two three four five.\nOwn."),
    // A title is a name.
    (
      "Read “Working with People: A Guide for Managers” soon.",
      "Read “Working with People: A Guide for Managers” soon."
    ),
    (
      "Read “THE WORKING LIFE OF EVERY MANAGER” soon.",
      "Read {“THE WORKING LIFE OF EVERY MANAGER”} soon."
    ),
  ])
  func `quotation marks are paired across lines, kinds and slips`(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  @Test(arguments: [
    (
      "From the Napo website:\n\n* One.\n* Two.\n\nOwn.",
      "From the Napo website:\n\n* {One.}\n* {Two.}\n\nOwn."
    ),
    ("He told MPs:\n- one\n• two", "He told MPs:\n- {one}\n• {two}"),
    ("Sit down. From the branch:\n* one", "Sit down. From the branch:\n* {one}"),
    ("What I'm taking:\n* one", "What I'm taking:\n* one"),
    ("I said:\n* one", "I said:\n* one"),
    ("We've always said:\n* one", "We've always said:\n* one"),
    ("From my list:\n* one", "From my list:\n* one"),
    ("He told MPs.\n* one", "He told MPs.\n* one"),
  ])
  func `bullets are quoted below a line that says whose they are`(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  private static let headline = "Offices to close across the county"
  private static let report = """
    Nine probation offices are to close by the autumn under plans that were published on Monday \
    by the company that runs them, the union has said.

    A spokeswoman said that “nobody would lose out” and that letters had been sent. The council \
    declined to comment on the plans before its meeting on Thursday.
    """
  private static let link = "https://example.org/offices"

  @Test(arguments: [
    ("\(headline)\n\n\(report)\n\n\(link)", "{\(headline)\n\n\(report)}\n\n[\(link)]"),
    (
      "Seen this?\n\n\(headline)\n\n\(report)\n\n\(link)",
      "Seen this?\n\n{\(headline)\n\n\(report)}\n\n[\(link)]"
    ),
    (
      "I despair.\n\n\(report)\nRead more: \(link)\nI do.",
      "I despair.\n\n{\(report)}\nRead more: [\(link)]\nI do."
    ),
    (
      "From the paper:\n\n\(headline)\n\n\(report)\n\nI ask you.",
      "From the paper:\n\n{\(headline)\n\n\(report)}\n\nI ask you."
    ),
    // Too short; without a link or an announcement; or one that speaks for itself.
    ("The union said so.\n\n\(link)", "The union said so.\n\n[\(link)]"),
    ("\(headline)\n\n\(report)", "\(headline)\n\n\(report)"),
    ("\(report) I was there.\n\n\(link)", "\(report) I was there.\n\n[\(link)]"),
    (
      "\(report) You couldn't make it up.\n\n\(link)",
      "\(report) You couldn't make it up.\n\n[\(link)]"
    ),
  ])
  func `a pasted article is told from a comment with a link`(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  @Test func `marks without end are read in linear time`() {
    for text in ["\"a ", "“", "a:\n- b\n", "He said:\n", "www.", "“\n\n", "\u{A0}"] {
      let long = String(repeating: text, count: 20_000)
      #expect(ReadPage(long).faults == [])
    }
  }
}

struct SignatureTests {
  @Test(arguments: [
    ("'Getafix", "Getafix"), ("’Getafix", "Getafix"), ("‘Old Otter", "Old Otter"),
    ("'Ötzi2", "Ötzi2"),
    ("'Nan's Lad", "Nan's Lad"), ("‘Night Bus Annie", "Night Bus Annie"),
    ("'Night bus Annie", nil), ("'It isn't so", nil), ("'One Two Three Four", nil),
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
