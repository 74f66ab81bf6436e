import Foundation
import Testing

struct ColumnMapTests {
  private func withTable<T>(_ body: (_ folder: URL) throws -> T) throws -> T {
    try Program.withFolder { folder in
      let table = """
        id,when,words,author
        1,2020-11-26,Hello there,Quill
        2,27/11/2020,Second,Anonymous
        3,soon,"a, b",Tallyman,one more
        4

        """
      try Data(table.utf8).write(to: folder.appendingPathComponent("a.csv"))
      return try body(folder)
    }
  }

  @Test(arguments: [
    ("txt=words", "'txt=words' is no ROLE=COLUMN; expected a role of text, date, speaker,"),
    ("words", "'words' is no ROLE=COLUMN"), ("", "'' is no ROLE=COLUMN"),
    ("text=", "'text=' is no ROLE=COLUMN"),
    (
      "text=words,text=author",
      "--map names two columns for the text, 'words' and 'author'; expected one."
    ),
  ])
  func `a map that says nothing, or two things, is misuse`(map: String, message: String) throws {
    let outcome = try withTable {
      try Program.run(["corpus", "a.csv", "--map", map], in: $0)
    }
    #expect(outcome.status == 64)
    #expect(outcome.remarks.contains(message))
  }

  @Test func `a column that is not there is told with those that are`() throws {
    let outcome = try withTable {
      try Program.run(["corpus", "a.csv", "--map", "text=wrods"], in: $0)
    }
    #expect(outcome.status == 65)
    #expect(
      outcome.remarks.hasPrefix(
        "tenor: a.csv:1: no column 'wrods'; expected one of these for the text: id, when, words, "
          + "author\n"))
  }

  @Test func `what was guessed is said, when a table is read and when it is ingested`() throws {
    let said =
      "tenor: a.csv: comma-separated; text=words, date=when, speaker=author, id=id "
      + "(guessed: speaker, id)\n"
    try withTable { folder in
      let maps = ["--map", "text=words", "--map", "date=when"]
      let read = try Program.run(["corpus", "a.csv"] + maps, in: folder)
      #expect(read.status == 0)
      #expect(read.remarks == said)
      let ingested = try Program.run(["ingest", "a.csv", "--into", "a.tenor"] + maps, in: folder)
      #expect(ingested.status == 0)
      // A date that is none, a cell too many, a row too short.
      #expect(ingested.remarks == said + "tenor: 3 remarks: tenor corpus audit a.tenor\n")
      #expect(ingested.output.contains("+3 posts"))
    }
  }

  @Test func `a table that is wholly mapped is read without a word`() throws {
    let outcome = try withTable {
      try Program.run(
        ["corpus", "a.csv", "--map", "text=words,date=when,speaker=author,id=id"], in: $0)
    }
    #expect(outcome.status == 0)
    #expect(outcome.remarks.isEmpty)
  }
}
