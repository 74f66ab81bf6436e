import Testing

@testable import TenorCorpus

struct JSONLinesReaderTests {
  @Test func `fields are guessed by their names, and the guess is said`() throws {
    let bytes = try FormatFixtures.bytes("json/posts.jsonl")
    let read = try ReadRecords(
      JSONLinesReader(), bytes: bytes, name: "posts.jsonl", columns: [.speaker: "user.name"])
    #expect(
      read.notes(.guessed).first
        == "1: text=content, date=created_at, speaker=user.name, id=uuid, parent=in_reply_to, "
        + "conversation=thread, title=subject (guessed: text, date, id, parent, conversation, title); not read: user.id"
    )
    #expect(
      read.texts == [
        "Goodbye NOMS, hello HMPPS.\r\nSame desk, new letterhead.",
        "“Same desk” is generous: it wobbles.", "Mine was condemned.", "Vetting forms again 📎📎", "",
      ])
    #expect(read.utterances.map(\.speaker) == ["Semaphore", "Quill", nil, "Tea at Four", "Quill"])
    #expect(read.utterances.map(\.key) == ["p-1", "p-2", "p-3", "p-4", "p-5"])
    #expect(read.utterances.map(\.parent) == [nil, "p-1", "p-2", nil, "p-4"])
    #expect(read.utterances.map(\.kind) == [nil, nil, nil, nil, nil])
    #expect(read.utterances.map(\.map.line) == [1, 2, 4, 6, 7])
    #expect(
      read.utterances.map { $0.date?.description } == [
        "2017-04-03T10:15:00+01:00", "2017-04-03T10:02:00", nil, "2020-11-18T17:33:00Z",
        "2020-11-18T18:33:00Z",
      ])
    #expect(read.conversations.map(\.key) == ["posts.jsonl\nrota", "posts.jsonl\nvetting"])
    #expect(read.conversations.map(\.title) == ["Goodbye, NOMS", "Papers, please"])
    #expect(
      read.notes(.skipped) == ["5: 1 line is no JSON object: line 5"])
    #expect(
      read.notes(.badDate) == [
        "4: 1 date cannot be read, namely 'some time in May' on line 4: kept without a date"
      ])
    #expect(read.notes(.mended) == ["7: 1 record has no text: kept, empty"])
    #expect(
      read.notes(.understood).last == "6: 1 date is read as milliseconds since 1970")
    #expect(read.faults(in: bytes).isEmpty)
  }

  @Test func `fields that are not read are named, by dotted paths`() throws {
    let read = try ReadRecords(
      JSONLinesReader(),
      #"""
      {"user":{"name":"Latchkey","home":{"town":"X"},"none":{}},"text":"a","tags":[{"k":1}]}
      {"likes":3,"text":"b","user":{"name":"Ferryman","age":null}}
      """#)
    #expect(
      read.notes(.guessed) == [
        "1: text=text (guessed: text); not read: user.name, user.home.town, tags, likes"
      ])
    let named = try ReadRecords(
      JSONLinesReader(), #"{"user":{"name":"Latchkey"},"text":"a"}"#,
      columns: [.speaker: "user.name"])
    #expect(named.notes(.guessed) == ["1: text=text, speaker=user.name (guessed: text)"])
    #expect(named.utterances[0].speaker == "Latchkey")
  }

  @Test func `without a conversation each tree is one`() throws {
    let read = try ReadRecords(
      JSONLinesReader(),
      """
      {"id":3,"parent":2,"text":"c"}
      {"id":2,"parent":1,"text":"b"}
      {"id":1,"text":"a"}
      {"id":4,"parent":9,"text":"of one that is gone"}
      {"id":5,"parent":9,"text":"of the same"}
      {"text":"alone"}
      {"id":6,"parent":7,"text":"round"}
      {"id":7,"parent":6,"text":"and round"}
      {"id":8,"parent":8,"text":"itself"}
      """, name: "s")
    #expect(
      read.utterances.map { $0.conversation.dropFirst(2) } == [
        "1", "1", "1", "9", "9", "4c9f896e3864", "6", "6", "8",
      ])
    #expect(
      read.utterances.map(\.kind) == [nil, nil, .post, nil, nil, .post, nil, nil, nil])
    #expect(read.utterances.map(\.key) == ["3", "2", "1", "4", "5", "4c9f896e3864", "6", "7", "8"])
  }

  @Test(arguments: [
    ("", [:], "source.jsonl: the file is empty; expected text"),
    (
      "one\ntwo\n", [:],
      "source.jsonl:1: no line is a JSON object; expected one JSON object a line"
    ),
    (
      "\n{\"id\":1,\"words\":\"x\"}\n", [:],
      "source.jsonl:2: the fields 'id', 'words'; expected a field with the text: name it with --map text=FIELD"
    ),
    (
      "{\"id\":1,\"words\":\"x\"}\n", [ColumnRole.text: "wrods"],
      "source.jsonl:1: no record has the field 'wrods', but the fields 'id', 'words'; expected a field "
        + "for the text"
    ),
    (
      "{\"text\":\"x\"}\n", [ColumnRole.date: "when"],
      "source.jsonl:1: no record has the field 'when', but the fields 'text'; expected a field for the "
        + "date"
    ),
  ])
  func `a source that is not what was said throws`(
    text: String, columns: [ColumnRole: String], message: String
  ) {
    let error = #expect(throws: InputProblem.self) {
      try ReadRecords(JSONLinesReader(), text, columns: columns)
    }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    (#"{"text":"t","date":1323314807}"#, "2011-12-08T03:26:47Z"),
    (#"{"text":"t","date":"1323314807"}"#, "2011-12-08T03:26:47Z"),
    (#"{"text":"t","date":"1323314807.0"}"#, "2011-12-08T03:26:47Z"),
    (#"{"text":"t","date":1323314807000}"#, "2011-12-08T03:26:47Z"),
    (#"{"text":"t","date":1.323314807e9}"#, "2011-12-08T03:26:47Z"),
    (#"{"text":"t","date":2014}"#, "2014"), (#"{"text":"t","date":"2014-03"}"#, "2014-03"),
    (#"{"text":"t","date":20150303}"#, "2015-03-03"), (#"{"text":"t","date":44161}"#, nil),
    (#"{"text":"t","date":12.5}"#, nil), (#"{"text":"t","date":1e999}"#, nil),
    (#"{"text":"t","date":-1e308}"#, nil),
    (#"{"text":"t","date":99999999999999999999999}"#, nil), (#"{"text":"t","date":true}"#, nil),
    (#"{"text":"t","date":""}"#, nil), (#"{"text":"t","date":null}"#, nil),
  ])
  func `dates are read as text or as seconds`(line: String, date: String?) throws {
    let read = try ReadRecords(JSONLinesReader(), line)
    #expect(read.utterances.map { $0.date?.description } == [date])
  }

  @Test(arguments: [
    ("a.jsonl", "{\"text\":1}\n", true, true), ("a.txt", "{\"text\":1}\n{", true, true),
    ("a.txt", "  \n{\"text\":1}", true, true), ("a.txt", "{\n\"text\":1}\n", true, false),
    ("a.txt", "{}\n", true, false), ("a.txt", "[{\"text\":1}]\n", true, false),
    ("a.txt", "{\"text\":\"unfinished", false, true),
    ("a.txt", "{\"text\":\"unfinished", true, false),
    ("a.jsonl", "words\n{\"text\":1}\n", true, true), ("a.txt", "{curly} words\n", true, false),
    ("a.csv", "text\n", true, false), ("a.txt", "", true, false),
  ])
  func `JSON Lines are known by their first line`(
    name: String, head: String, isWhole: Bool, isOurs: Bool
  ) {
    let sample = InputSample(name: name, head: Array(head.utf8), isWhole: isWhole)
    #expect(JSONLinesReader().recognises(sample) == isOurs)
  }

  @Test func `named kinds are taken, others left to the tree`() throws {
    let read = try ReadRecords(
      JSONLinesReader(),
      """
      {"text":"a","kind":"excerpt","thread":"x"}
      {"text":"b","kind":"tweet","thread":"x"}
      """)
    #expect(read.utterances.map(\.kind) == [.excerpt, nil])
    #expect(
      read.notes(.understood).last
        == "2: 1 kind is not Tenor's, the first is 'tweet': the tree tells")
  }

  @Test func `names of nobody are counted`() throws {
    let read = try ReadRecords(
      JSONLinesReader(),
      """
      {"text":"a","author":"[deleted]"}
      {"text":"b","author":"Quill"}
      {"text":"c","author":"Anonymous"}
      """)
    #expect(read.utterances.map(\.speaker) == [nil, "Quill", nil])
    #expect(
      read.notes(.understood).last
        == "1: 2 names are 'Anonymous', '[deleted]' or the like: nobody's")
  }

  @Test func `a date that is not the utterance's own is the conversation's`() throws {
    let read = try ReadRecords(
      JSONLinesReader(),
      """
      {"id":"a","conversation":"x","date":"2014-06","dateStated":false,"text":"A post."}
      {"id":"b","conversation":"x","date":"2014-06","dateStated":false,"replyTo":"a","text":"B."}
      {"id":"c","conversation":"x","date":"2014-06-03","dateStated":true,"replyTo":"a","text":"C."}
      """)
    #expect(read.utterances.map { $0.date?.description } == [nil, nil, "2014-06-03"])
    #expect(read.conversations.map { $0.date?.description } == ["2014-06"])
    #expect(read.conversations.map(\.isDateStated) == [false])
  }
}
