import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures").path
private let archive = fixtures + "/archive"
private let papers = archive + "/2020-11-26-papers-please.txt"

struct CorpusCommandTests {
  private func json(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Program.run(arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.remarks)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  /// The id of the only conversation of a file.
  private func id(of file: String) throws -> String {
    let listed = try json(["corpus", "list", file])
    let conversations = try #require(listed["conversations"] as? [[String: Any]])
    #expect(conversations.count == 1)
    return try #require(conversations[0]["id"] as? String)
  }

  @Test(arguments: [
    (["--title-has", "PAPERS"], ["Papers, Please"]),
    (
      ["--title-has", "papers", "--title-has", "kiosk"],
      ["The Kiosk", "What Became of the Kiosk", "Papers, Please"]
    ),
    (["--source", "2015-07"], ["The Kiosk"]),
    (["--from", "2015", "--to", "2015-06"], ["Under New Management"]),
    (["--read-by", "blogger-text", "--source", "kiosk"], ["The Kiosk"]),
    (["--read-by", "jsonl"], []),
    (["--speaker", "tea urn", "--from", "2020-11"], ["Papers, Please"]),
    (["--source", "kiosk", "--from", "2016"], []),
  ])
  func `a list holds the conversations that pass, and says how many there are`(
    filters: [String], titles: [String]
  ) throws {
    let listed = try json(["corpus", "list", archive] + filters)
    let conversations = try #require(listed["conversations"] as? [[String: Any]])
    #expect(conversations.map { $0["title"] as? String } == titles)
    let whole = try #require(listed["whole"] as? [String: Int])
    #expect(whole == ["conversations": 28, "utterances": 586])
  }

  @Test func `a narrowed list says of how many it is`() throws {
    let part = try Program.run(["corpus", "list", archive, "--title-has", "papers"])
    #expect(part.output.contains("- 1 of 28 conversations, 55 of 586 utterances: what the"))
    let all = try Program.run(["corpus", "list", archive])
    #expect(!all.output.contains("what the filters let pass"))
    let none = try Program.run(["corpus", "list", archive, "--title-has", "zzz"])
    #expect(
      none.status == 0 && none.remarks == "tenor: no utterance of the sources passes the filter\n")
  }

  @Test func `a conversation and an utterance are shown by their ids`() throws {
    let conversation = try id(of: papers)
    let whole = try json(["corpus", "show", papers, conversation])
    let shown = try #require((whole["conversations"] as? [[String: Any]])?.first)
    let utterances = try #require(shown["utterances"] as? [[String: Any]])
    #expect(shown["title"] as? String == "Papers, Please" && utterances.count == 55)
    let text = try Program.run(["corpus", "show", archive, conversation])
    #expect(text.output.hasPrefix("Papers, Please\n\(conversation) · 2020-11-26"))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let one = try #require(utterances[3]["id"] as? String)
    let alone = try Program.run(["corpus", "show", papers, one, "--format", "csv"])
    #expect(alone.output.hasPrefix("id,conversation,title,"))
    #expect(alone.output.components(separatedBy: "\r\n\(one),").count == 2)
  }

  @Test func `an id that is not there is named with its neighbours`() throws {
    let conversation = try id(of: papers)
    let wrong = conversation.dropLast() + "x"
    let alone = try Program.run(["corpus", "show", papers, String(wrong)])
    #expect(alone.status == 66 && alone.output.isEmpty)
    #expect(
      alone.remarks
        == "tenor: no conversation or utterance has the id \(wrong); near: \(conversation)\n")
    let beside = try Program.run(["corpus", "show", papers, String(wrong), conversation])
    #expect(beside.status == 1 && beside.output.hasPrefix("Papers, Please\n"))
    #expect(beside.remarks == alone.remarks)
  }

  @Test func `a store tells the same figures as its sources, after one ingest and after two`()
    throws
  {
    try Program.withFolder { folder in
      let store = folder.appendingPathComponent("t.tenor").path
      let sources = [archive, fixtures + "/voices"]
      let direct = try Program.run(["corpus", "info"] + sources + ["--format", "json"]).output
      #expect(direct.contains("\"timeZone\": \"Europe/London\""))
      for _ in 1...2 {
        #expect(try Program.run(["ingest"] + sources + ["--into", store]).status == 0)
        #expect(try Program.run(["corpus", "info", store, "--format", "json"]).output == direct)
      }
      let gold = ["--gold", fixtures + "/voices-gold.json", "--format", "json"]
      let voices = try Program.run(["corpus", "voices", store] + gold)
      #expect(voices.status == 0)
      #expect(voices.output == (try Program.run(["corpus", "voices"] + sources + gold).output))
    }
  }

  @Test func `a store's audit tells its ingests and its corrections`() throws {
    try Program.withFolder { folder in
      let store = folder.appendingPathComponent("t.tenor").path
      for _ in 1...2 { _ = try Program.run(["ingest", papers, "--into", store]) }
      let conversation = try id(of: papers)
      _ = try Program.run(["corpus", "set", store, conversation, "title=Paper"])
      let audit = try json(["corpus", "audit", store])
      let ingests = try #require(audit["ingests"] as? [[String: Any]])
      #expect(ingests.map { $0["added"] as? Int } == [55])
      let corrections = try #require(audit["corrections"] as? [[String: Any]])
      #expect(corrections.map { $0["value"] as? String } == ["Paper"])
      let shown = try Program.run(["corpus", "show", store, conversation])
      #expect(shown.output.hasPrefix("Paper\n") && shown.output.contains(": title Paper\n"))
    }
    let direct = try json(["corpus", "audit", papers])
    #expect(direct["ingests"] is NSNull && direct["corrections"] is NSNull)
  }

  @Test func `lists and audit call kinds of remarks the same, and either form is taken`() throws {
    for command in ["list", "audit"] {
      let outcome = try Program.run(["corpus", command, archive])
      #expect(outcome.output.contains("  count mismatch  "), "\(command)")
      #expect(!outcome.output.contains("countMismatch"), "\(command)")
    }
    let forms = try ["countMismatch", "count mismatch", "count-mismatch"].map {
      try Program.run(["corpus", "audit", archive, "--kind", $0, "--format", "csv"]).output
    }
    #expect(Set(forms).count == 1 && forms[0].contains(",countMismatch,"))
  }

  @Test(arguments: ["info", "voices"])
  func `tokens by voice are said to be counted another way than running words`(command: String)
    throws
  {
    let outcome = try Program.run(["corpus", command, papers])
    #expect(outcome.output.contains("lists and analyses count running words, another way."))
  }

  @Test func `a mistyped subcommand is told which there are`() throws {
    try Program.withFolder { folder in
      #expect(try Program.run(["ingest", papers, "--into", "a.tenor"], in: folder).status == 0)
      for arguments in [["lst", "a.tenor"], ["lst"], ["lst", papers]] {
        let outcome = try Program.run(["corpus"] + arguments, in: folder)
        #expect(outcome.status == 66 && outcome.output.isEmpty)
        #expect(
          outcome.remarks
            == "tenor: lst: no such file; subcommands of tenor corpus are list, show, info, audit, voices, duplicates, export, set\n"
        )
      }
      let beside = try Program.run(["terms", "no.txt", "a.tenor"], in: folder)
      #expect(beside.status == 66 && beside.remarks.hasPrefix("tenor: no.txt: no such file; "))
    }
  }

  @Test func `remarks are filtered by kind`() throws {
    let audit = try json(["corpus", "audit", archive, "--kind", "countMismatch"])
    let kinds = try #require(audit["kinds"] as? [[String: Any]])
    #expect(kinds.map { $0["kind"] as? String } == ["countMismatch"])
    #expect((audit["entries"] as? [Any])?.count == kinds[0]["entries"] as? Int)
    let csv = try Program.run(["corpus", "audit", archive, "--source", "kiosk", "--format", "csv"])
    #expect(
      csv.output.hasPrefix("source,line,kind,message\r\n2015-07-09-the-kiosk.txt,11,countMet,"))
  }

  @Test func `precision and recall are printed for each set of the gold`() throws {
    let gold = ["--gold", fixtures + "/voices-gold.json"]
    let found = try json(["corpus", "voices", archive, fixtures + "/voices"] + gold)
    let rows = try #require(found["agreement"] as? [[String: Any]])
    #expect(
      rows.map { $0["set"] as? String ?? "" }
        == ["archive", "heldOut", "pages", "all"].flatMap { [$0, $0, $0] })
    for row in rows {
      let counts = ["truePositives", "falsePositives", "falseNegatives"].map {
        row[$0] as? Int ?? -1
      }
      #expect(counts[0] + counts[1] == row["found"] as? Int)
      #expect(counts[0] + counts[2] == row["gold"] as? Int)
      #expect(row["precision"] as? Double ?? 0 >= 0.95 && row["recall"] as? Double ?? 0 >= 0.95)
    }
    let list = try Program.run(
      ["corpus", "voices", archive] + gold + ["--list", "--format", "csv"])
    #expect(list.output.hasPrefix("source,line,utterance,gold,found,tokens,text\r\n"))
    let other = try Program.run(["corpus", "voices", fixtures + "/formats/tables"] + gold)
    #expect(other.status == 65 && other.remarks.contains("the corpus holds none of the gold's"))
  }

  @Test func `duplicates across two layouts of the same pages are found`() throws {
    let page = "/2015-07-09-the-kiosk"
    let found = try json(
      ["corpus", "duplicates", archive + page + ".txt", fixtures + "/html" + page + ".html"])
    let pairs = try #require(found["pairs"] as? [[String: Any]])
    #expect(pairs.map { $0["copy"] as? String } == ["2015-07-09-the-kiosk.html"])
    let groups = try #require(found["groups"] as? [[String: Any]])
    let copies = try #require(found["copies"] as? [String: Int])
    #expect(groups.count > 30 && copies["identical"] == groups.count)
    let strict = try json(["corpus", "duplicates", archive, "--least-words", "2000"])
    #expect((strict["groups"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    ["show", papers], ["audit", papers, "--kind", "nonsense"], ["voices", papers, "--list"],
    ["duplicates", papers, "--similarity", "1.5"], ["duplicates", papers, "--least-words", "0"],
    ["duplicates", papers, "--least-words-near", "4"], ["list", papers, "--read-by", "nobody"],
    ["show", papers, "c1", "--voice", "loud"],
  ])
  func `misuse of a corpus command is told so`(arguments: [String]) throws {
    let outcome = try Program.run(["corpus"] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.remarks.hasPrefix("Error: "))
  }

  @Test(arguments: ["list", "show", "info", "audit", "voices", "duplicates"])
  func `every corpus command has help with examples, and its formats`(command: String) throws {
    let help = try Program.run(["corpus", command, "--help"])
    #expect(help.status == 0 && help.output.contains("\n  tenor corpus \(command) "))
    let id = command == "show" ? [try self.id(of: papers)] : []
    for format in ["table", "markdown", "csv", "json"] {
      let outcome = try Program.run(["corpus", command, papers] + id + ["--format", format])
      #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(format): \(outcome.remarks)")
      #expect(!outcome.output.contains("\u{1B}"), "no colours into a pipe")
    }
  }

  @Test func `text of the corpus cannot steer a terminal`() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("page.txt")
      let text =
        "Friday, 26 April 2019\n\nA \u{1B}[31mtitle\n\nIt \u{1B}[2Jis \u{7}.\n\nNo comments:\n"
      try Data(text.utf8).write(to: file)
      let id = try id(of: file.path)
      for format in ["table", "markdown"] {
        for command in [["show", file.path, id], ["list", file.path], ["audit", file.path]] {
          let outcome = try Program.run(["corpus"] + command + ["--format", format])
          #expect(outcome.status == 0)
          #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{7}"))
        }
      }
    }
  }
}
