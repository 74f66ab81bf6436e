import Foundation
import Testing

@testable import TenorCorpus

/// What a reader handed over, for comparing.
private struct Taken {
  var conversations: [ConversationRecord] = []
  var utterances: [UtteranceRecord] = []
  var notes: [String] = []
  /// Rows that notes count as skipped.
  var skipped = 0

  init(_ bytes: [UInt8], name: String = "t.csv", _ options: ReadingOptions = ReadingOptions())
    throws
  {
    try TableReader().read(Input(bytes: bytes, name: name, options: options)) { item in
      switch item {
      case .conversation(let record): conversations.append(record)
      case .utterance(let record): utterances.append(record)
      case .note(let kind, let line, let message):
        notes.append("\(kind) \(line): \(message)")
        if kind == .skipped {
          let figure = message.prefix { $0 != " " }.filter { $0 != "," }
          skipped += Int(figure) ?? 0
        }
      }
    }
  }

  init(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws {
    try self.init(Array(text.utf8), name: "t.csv", options)
  }

  var texts: [String] { utterances.map { String(decoding: $0.text, as: UTF8.self) } }
}

private enum Tables {
  static let names = ["comments.csv", "forum.csv", "threads.tsv"]

  static func bytes(_ name: String) throws -> [UInt8] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return [UInt8](
      try Data(contentsOf: root.appendingPathComponent("Fixtures/formats/tables/\(name)")))
  }

  static func rows(_ bytes: [UInt8], separator: UInt8, stretch: Int) throws -> [[String]] {
    var rows: [[String]] = []
    var parser = RowParser(separator: separator)
    func keep(_ row: TableRow) -> Bool {
      let fields = row.fields.map { String(decoding: row.text($0).bytes, as: UTF8.self) }
      rows.append(fields + ["\(row.offset)", "\(row.line)"])
      return true
    }
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + stretch)
      _ = try Array(bytes[start..<end]).withUnsafeBufferPointer { try parser.feed($0, keep) }
      start = end
    }
    try parser.finish(keep)
    return rows
  }

  /// Bytes of the text that do not stand where its map says, and lines that are not those.
  static func misplaced(_ record: UtteranceRecord, in source: [UInt8]) -> [Int] {
    let places = TextPlaces(record.map, text: record.text)
    return record.text.indices.filter { at in
      let place = places.source(of: at..<at + 1)
      guard place.upperBound <= source.count else { return true }
      let stands = Array(source[place])
      let isCopy = stands == [record.text[at]]
      let isDoubled = stands == Array("\"\"".utf8) && record.text[at] == UInt8(ascii: "\"")
      let isMended = [0xEF, 0xBF, 0xBD].contains(record.text[at]) && stands.count == 1
      return !isCopy && !isDoubled && !isMended
    }
  }
}

struct TableReaderTests {
  @Test func `a blog's comments: a byte order mark, CRLF, quoted line ends`() throws {
    let source = try Tables.bytes("comments.csv")
    let taken = try Taken(source, name: "comments.csv")
    #expect(
      taken.texts == [
        "They called it \"consultation\".\nNobody was asked.", "One officer, sixty cases",
        "Dated the other way round", "",
        "A £5 voucher is not \"nothing\"\n\nbut it is close, says HMPPS \"guidance\"",
      ])
    #expect(taken.utterances.map(\.key) == ["c1", "c2", "c3", "c4", "c5"])
    #expect(
      taken.utterances.map(\.conversation)
        == ["c1", "c2", "c3", "c4", "c5"].map { "comments.csv\n" + $0 })
    #expect(taken.utterances.map(\.kind) == [.post, .post, .post, .post, .post])
    #expect(
      taken.utterances.map(\.speaker) == ["Latchkey", nil, "Tallyman", "Tallyman", "Tallyman"])
    #expect(
      taken.utterances.map { $0.date?.description }
        == ["2020-11-26T17:33:00", "2020-11-27", nil, "2020-11-28", "2020-11-29"])
    #expect(taken.utterances.map(\.map.line) == [2, 4, 5, 6, 7])
    #expect(
      taken.notes == [
        "guessed 1: comma-separated; text=Body, date=post_date, speaker=Author, id=Comment ID "
          + "(guessed: text, date, speaker, id); not read: Likes",
        "understood 4: 1 name is 'Anonymous', '[deleted]' or the like: nobody's",
        "badDate 5: 1 date cannot be read, namely '11/28/2020' on line 5: kept without a date; "
          + "--date-order month-first would read it",
        "mended 6: 1 row has an id but no text (line 6): kept, empty",
      ])
    // The second line of the first text, and what stands behind the last doubled mark.
    let first = TextPlaces(taken.utterances[0].map, text: taken.utterances[0].text)
    #expect(first.line(of: 31) == 3)
    #expect(first.line(of: 30) == 2)
    #expect(
      String(decoding: source[first.source(of: 15..<29)], as: UTF8.self) == "\"\"consultation\"\"")
    let last = TextPlaces(taken.utterances[4].map, text: taken.utterances[4].text)
    #expect(last.line(of: taken.utterances[4].text.count - 1) == 9)
  }

  @Test func `a forum's export: semicolons, dates with full stops, uneven rows`() throws {
    let taken = try Taken(try Tables.bytes("forum.csv"), name: "forum.csv")
    #expect(
      taken.texts == [
        "Sentence plans, again and again", "One for court; one for Napo; one for the drawer",
        "Too many", "This row has lost its subject",
      ])
    // SHA-256 of a line feed, the date, a line feed and the text, as `sha256sum` prints it.
    #expect(
      taken.utterances.map(\.key) == [
        "71eb58637371", "ea740ed71c1d", "42749ed2c219", "e86329c982c2",
      ])
    #expect(
      taken.utterances.map { $0.date?.description }
        == ["2015-04-03", "2015-04-04T09:15:00", "2015-04-05", "2015-04-07"])
    #expect(taken.conversations.map(\.title) == ["Plans", "Plans", "fields", nil])
    #expect(
      taken.notes == [
        "guessed 1: semicolon-separated; text=Text, date=Date, speaker=User, title=Subject "
          + "(guessed: text, date, speaker, title)",
        "mended 4: 2 rows have not 4 fields (the first on line 4): what is missing is empty, "
          + "what is beyond them is left out",
        "skipped 5: 1 row has neither 4 fields nor a text (line 5): left out",
      ])
  }

  @Test func `threads: conversations, parents, kinds and three ways to write a moment`() throws {
    let taken = try Taken(try Tables.bytes("threads.tsv"), name: "threads.tsv")
    #expect(
      taken.utterances.map { [$0.conversation, $0.key, $0.parent ?? "-"].joined(separator: " ") }
        == [
          "threads.tsv\nt1 p1 -", "threads.tsv\nt1 c1 p1", "threads.tsv\nt2 p2 -",
          "threads.tsv\nt1 c2 c1", "threads.tsv\nt2 c3 p2",
        ])
    #expect(taken.utterances.map(\.kind) == [.post, .comment, nil, .reply, nil])
    #expect(
      taken.utterances.map(\.speaker) == [
        "Lamplighter", "Ferryman", "Bellwether", "Lamplighter", nil,
      ])
    #expect(
      taken.utterances.map { $0.date?.description } == [
        "2020-11-26T17:33:00Z", "2020-11-26T18:33:00Z", "2020-07-26T17:33:00+01:00",
        "2020-07-26T17:33:00+01:00", nil,
      ])
    #expect(
      taken.utterances.map { $0.voices.map(\.voice) } == [[.own, .furniture], [], [], [], []])
    #expect(taken.texts.last == "You got a lanyard?")
    #expect(taken.conversations.map(\.title) == ["On caseloads", "Induction week"])
    #expect(taken.conversations.map { $0.date?.description } == ["2020-11-26T17:33:00Z", nil])
    #expect(
      taken.notes == [
        "guessed 1: tab-separated; text=text, date=timestamp, speaker=speaker, id=id, "
          + "parent=reply_to, conversation=conversation_id, title=title, kind=kind (guessed: text, "
          + "date, speaker, id, parent, conversation, title, kind)",
        "understood 6: 1 name is 'Anonymous', '[deleted]' or the like: nobody's",
        "understood 5: 1 date is read as milliseconds since 1970",
        "badDate 6: 1 date cannot be read, namely '44161' on line 6: kept without a date",
        "understood 6: 1 kind is not one of Tenor's (line 6): 'pingback'; the tree tells",
      ])
  }

  @Test func `a named column is taken instead of a guessed one`() throws {
    var options = ReadingOptions()
    options.columns = [.text: "notes", .speaker: "Case Manager"]
    let taken = try Taken("text,notes,case_manager,date\na,b,c,2020\n", options)
    #expect(taken.texts == ["b"])
    #expect(taken.utterances[0].speaker == "c")
    #expect(
      taken.notes == [
        "guessed 1: comma-separated; text=notes, date=date, speaker=case_manager "
          + "(guessed: date); not read: text"
      ])
  }

  @Test(arguments: [
    ("", nil, "t.csv: the file is empty; expected text"),
    ("\u{FEFF}\n\n", nil, "t.csv: the file is empty; expected text"),
    (
      "date,words\n2020,a\n", nil,
      "t.csv:1: no column for the text among date, words; expected one named with --map text=COLUMN, or one called "
        + "text, body, comment_body, comment_text, content, message, selftext, comment, post_text"
    ),
    (
      "date,text\n2020,a\n", "remark",
      "t.csv:1: no column 'remark'; expected one of these for the text: date, text"
    ),
    (
      "date,text\n2020,a\n2021,\"b\n2022,c\n", nil,
      "t.csv:3: a quotation mark that is never closed; expected a closing one"
    ),
    (
      "date,text\n\"2020\n\",\"b\n2022,c\n", nil,
      "t.csv:3: a quotation mark that is never closed; expected a closing one"
    ),
  ])
  func `what a table lacks is said with its line`(text: String, column: String?, message: String) {
    var options = ReadingOptions()
    if let column { options.columns[.text] = column }
    let error = #expect(throws: InputProblem.self) { try Taken(text, options) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    // A reply may stand above what it answers; what answers a row that is not there is together.
    (
      "id,parent,text\nb,a,2\na,,1\nc,b,3\nx,gone,4\ny,gone,5\nz,z,6\n",
      "a:b<a:- a:a:post a:c<b:- gone:x<gone:- gone:y<gone:- z:z:post"
    ),
    // A circle is one conversation.
    ("id,parent,text\na,b,1\nb,a,2\n", "a:a<b:- a:b<a:-"),
    // Without ids, only what is answered tells.
    ("parent,text\n,1\na,2\n", "1ac6ebab0ece:1ac6ebab0ece:post a:03ed26e27004<a:-"),
    // WordPress's 0, Reddit's prefixes.
    ("comment_ID,comment_parent,text\n7,0,1\n8,7,2\n", "7:7:post 7:8<7:-"),
    ("id,parent_id,link_id,body\na,t3_p,t3_p,1\nb,t1_a,t3_p,2\n", "t3_p:a<p:- t3_p:b<a:-"),
    // A conversation that is not named.
    ("id,thread,text\na,t,1\nb,,2\n", "t:a:- b:b:-"),
    ("id,kind,text\na,Comment,1\n", "a:a:comment"),
  ])
  func `rows find their conversation`(text: String, expected: String) throws {
    let found = try Taken(text).utterances.map { record in
      let parent = record.parent.map { "<" + $0 } ?? ""
      let kind = record.kind.map(\.rawValue) ?? "-"
      return "\(record.conversation.dropFirst("t.csv\n".count)):\(record.key)\(parent):\(kind)"
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("t.csv", "anything", true), ("T.TSV", "", true), ("t.tab", "x", true),
    ("t.txt", "id,body\n1,a\n2,b\n", true), ("t", "id;Comment Body\n1;a\n", true),
    ("t", "author|text\nx|y\n", true), ("t", "id,body\n", false), ("t", "id,words\n1,a\n", false),
    ("t", "text\na\nb\n", false), ("t", "Text, body and soul\nA line\nAnother\n", false),
    ("t.txt", "{\"text\": 1, \"a\": 2}\n", false), ("t", "", false),
  ])
  func `a table is known by its name or its header`(name: String, text: String, isTable: Bool) {
    let sample = InputSample(name: name, head: Array(text.utf8), isWhole: true)
    #expect(TableReader().recognises(sample) == isTable)
  }

  @Test(arguments: [
    ("text\n\"a\"b,c\"\n", "\"a\"b"), ("text\r\"x\"\"\"\r", "x\""), ("text\n a \n", " a "),
    ("\u{FEFF}\"text\"\n\"a\n\"", "a\n"), ("text\n\"\"\"\"\n", "\""),
    ("text\n\"a\r\nb\rc\"\r\n", "a\nb\rc"),
    ("text,date\na,\n", "a"), ("text|date\na|2020", "a"), ("text\na\0b\n", "ab"),
  ])
  func `quotation marks, line ends and blanks`(text: String, expected: String) throws {
    #expect(try Taken(text).texts == [expected])
  }

  @Test func `bytes that are not UTF-8 are mended and counted`() throws {
    let taken = try Taken(Array("text\ncaf".utf8) + [0xE9, 0x20, 0xFF] + Array("!\n".utf8))
    #expect(taken.texts == ["caf\u{FFFD} \u{FFFD}!"])
    #expect(
      taken.notes.last == "mended 2: 2 bytes are not UTF-8 (the first on line 2): read as U+FFFD")
    #expect(taken.utterances[0].map.range == 5..<12)
  }

  @Test func `a row without an end is refused before it fills the memory`() {
    let separators = Array("text\n".utf8) + [UInt8](repeating: UInt8(ascii: ","), count: 3_000_000)
    let error = #expect(throws: InputProblem.self) { try Taken(separators) }
    #expect(
      error?.description == "t.csv:2: a row of more than 64 MiB or a million fields; "
        + "expected the end of a row, or of a quotation")
  }

  @Test(arguments: Tables.names, [1, 2, 3, 7, 64])
  func `rows do not depend on where stretches end`(name: String, stretch: Int) throws {
    let source = try Tables.bytes(name)
    for separator in [",", ";", "\t"].map({ UInt8(ascii: $0) }) {
      let whole = try Tables.rows(source, separator: separator, stretch: source.count)
      #expect(try Tables.rows(source, separator: separator, stretch: stretch) == whole)
    }
  }

  @Test(arguments: Tables.names)
  func `every byte of a text stands where its map says`(name: String) throws {
    let source = try Tables.bytes(name)
    for record in try Taken(source, name: name).utterances {
      #expect(Tables.misplaced(record, in: source) == [])
    }
  }

  @Test(arguments: Tables.names)
  func `no damage breaks the reader, and every row is read or counted`(name: String) throws {
    let source = try Tables.bytes(name)
    let pieces: [[UInt8]] = ["\"", "\"\"", "\n", "\r", ",", "\t", ";", "\0", "\u{FEFF}"].map {
      Array($0.utf8)
    }
    var random = Generator(state: 20)
    var read = 0
    for _ in 0..<200 {
      var bytes = source
      for _ in 0..<random.below(4) + 1 {
        let at = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[at] = UInt8(random.below(256))
        case 1: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + random.below(20)))
        default: bytes.removeSubrange(at...)
        }
        if bytes.isEmpty { bytes = [0x2C] }
      }
      guard let shape = TableShape(bytes, isWhole: true) else { continue }
      guard let taken = try? Taken(bytes, name: name) else { continue }
      read += 1
      let rows = try Tables.rows(bytes, separator: shape.separator, stretch: 4096).count - 1
      #expect(taken.utterances.count + taken.skipped == rows)
      for record in taken.utterances {
        #expect(String(validating: record.text, as: UTF8.self) != nil)
        #expect(!record.text.contains(0))
        #expect(Tables.misplaced(record, in: bytes) == [])
      }
      #expect(taken.notes.allSatisfy { !$0.contains("\n") })
    }
    // Most damage is no more than damage.
    #expect(read > 60)
  }
}

/// Numbers that are the same from run to run.
private struct Generator {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return limit > 0 ? Int(state >> 33) % limit : 0
  }
}
