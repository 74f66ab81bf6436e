import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

@Suite struct LexiconCommandTests {
  private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `list names what ships with Tenor, with licences and citations`() throws {
    let outcome = try Program.run(["lexicon"])
    #expect(outcome.status == 0)
    for words in ["afinn", "pattern", "vader", "ODbL 1.0", "Hutto, C. J. & Gilbert, E. (2014)"] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    let found = try json(Program.run(["lexicon", "list", "--format", "json"]))
    #expect(found["findings"] as? String == "lexicon-list")
    let rows = try #require(found["lexicons"] as? [[String: Any]])
    #expect(rows.map { $0["entries"] as? Int }.first == 3382)
    #expect(rows.map { $0["greatest"] as? Double } == [5, 1, 4])
  }

  @Test func `show looks words up as texts' words are`() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("own.csv")
      try Data("word,valence,emotion\nsupport*,1,trust\nSupporter,2,\ngrim,-2,fear\n".utf8)
        .write(to: file)
      let outcome = try Program.run(
        ["lexicon", "show", file.path, "SUPPORTER", "--format", "csv"])
      #expect(outcome.status == 0)
      #expect(
        outcome.output
          == "form,pattern,valence,common,categories,line\r\nsupport*,true,1.0,2.0,trust,2\r\nsupporter,false,2.0,4.0,,3\r\n"
      )
      let none = try Program.run(["lexicon", "show", file.path, "zzz*"])
      #expect(none.status == 66 && none.output.isEmpty)
      #expect(none.remarks == "tenor: \(file.path): no entry is like 'zzz*'\n")
      let one = try Program.run(["lexicon", "show", file.path, "Bleak’s", "grim"])
      #expect(one.status == 0)
      #expect(one.output.contains("fear"))
      #expect(
        one.remarks
          == "tenor: \(file.path): no entry for 'Bleak’s'; it was looked up as 'bleak's', and against its one pattern\n"
      )
    }
  }

  @Test func `check ends with 1 where there are errors, with 0 where there are remarks`() throws {
    try Program.withFolder { folder in
      func file(_ name: String, _ text: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
      }
      let good = try file("good.txt", "grim\t-2\nfair\t1\nfair\t1\n")
      let bad = try file("bad.txt", "grim\t-2\nfair!\t1\n")
      let broken = try file("broken.txt", "word,score\nfair,good\n")
      let remarks = try Program.run(["lexicon", "check", good, "--format", "csv"])
      #expect(remarks.status == 0)
      #expect(
        remarks.output
          == "file,line,kind,error,form,message\r\n\(good),2,duplicate,false,fair,stands again on line 3 with the same valence\r\n"
      )
      let errors = try Program.run(["lexicon", "check", good, bad])
      #expect(errors.status == 1)
      #expect(errors.output.contains("matches with the mark alone: fair · !"))
      let some = try Program.run(["lexicon", "check", broken, good])
      #expect(some.status == 1)
      #expect(
        some.remarks
          == "tenor: \(broken):2: 'good' is not a number; expected one such as -2 or 1.5, with a point\n"
      )
      #expect(try Program.run(["lexicon", "check", broken]).status == 65)
      let missing = try Program.run(["lexicon", "check", folder.path + "/none.txt"])
      #expect(missing.status == 66)
      #expect(
        missing.remarks
          == "tenor: \(folder.path)/none.txt: no such file; expected a lexicon, or one of afinn, pattern, vader\n"
      )
      let found = try json(Program.run(["lexicon", "check", bad, "--format", "json"]))
      let files = try #require(found["files"] as? [[String: Any]])
      #expect(files.first?["errors"] as? Int == 1)
    }
  }

  @Test func `convert writes what show and convert read again`() throws {
    try Program.withFolder { folder in
      let dictionary = folder.appendingPathComponent("own.dic")
      try Data("%\n1\tposemo\n2\tnegemo\n%\nthrill*\t1\ngrim\t2\n".utf8).write(to: dictionary)
      let table = folder.appendingPathComponent("own.csv").path
      #expect(try Program.run(["lexicon", "convert", dictionary.path, "-o", table]).status == 0)
      let text = try String(contentsOfFile: table, encoding: .utf8)
      #expect(
        text
          == "form,pattern,valence,scale,posemo,negemo\r\nthrill*,1,1.0,-1..1,1,0\r\ngrim,0,-1.0,-1..1,0,1\r\n"
      )
      #expect(try Program.run(["lexicon", "convert", table]).output == text)
      let yaml = try Program.run(["lexicon", "convert", table, "--to", "yaml"])
      #expect(yaml.output == "\"posemo\":\n  - \"thrill*\"\n\"negemo\":\n  - \"grim\"\n")
      let lossy = try Program.run(["lexicon", "convert", "afinn", "--to", "yaml"])
      #expect(lossy.remarks.contains("not their size"))
    }
  }

  @Test func `compare needs no corpus, and with one is the same with any number of workers`() throws
  {
    let alone = try json(Program.run(["lexicon", "compare", "vader", "afinn", "--format", "json"]))
    let entries = try #require(alone["entries"] as? [String: Any])
    // As the README of AFINN has it: 2,650 shared entries, 97.2 % of one sign.
    #expect(entries["shared"] as? Int == 2650)
    #expect(abs((entries["agreement"] as? Double ?? 0) - 0.972) < 0.0005)
    #expect(alone["corpus"] is NSNull)
    let outcomes = try ["1", "3"].map {
      try Program.run(
        ["lexicon", "compare", "vader", "afinn", fixtures, "--format", "json", "--jobs", $0])
    }
    #expect(outcomes.allSatisfy { $0.status == 0 && $0.remarks.isEmpty })
    #expect(outcomes[0].output == outcomes[1].output)
    let corpus = try #require(try json(outcomes[0])["corpus"] as? [String: Any])
    #expect((corpus["tokens"] as? Int ?? 0) > 1000)
    for format in ["table", "markdown", "csv"] {
      let outcome = try Program.run(
        [
          "lexicon", "compare", "vader", "pattern", fixtures, "--kind", "comment", "--format",
          format,
        ])
      #expect(outcome.status == 0)
      #expect(outcome.output.count > 100)
    }
  }

  @Test func `who scores with a file is told once what of it has no say`() throws {
    try Program.withFolder { folder in
      func remarks(_ text: String, _ options: [String] = []) throws -> String {
        try Data(text.utf8).write(to: folder.appendingPathComponent("own.csv"))
        let outcome = try Program.run(
          ["sentiment", fixtures, "--lexicon", "own.csv", "--format", "csv"] + options, in: folder)
        #expect(outcome.status == 0, "\(outcome.remarks)")
        return outcome.remarks
      }
      let nothing = try remarks("word,valence\ngood,2\nbad,-2\n")
      #expect(nothing.isEmpty)
      let sided = "word,valence\ngood,2\ngood,3\nfair,1\n"
      let one =
        "tenor: own.csv: not scored with: 1 line that a later one of the same form overrules; no valence is below 0, so that it finds no text negative (tenor lexicon check own.csv tells more)\n"
      let scored = try remarks(sided)
      #expect(scored == one)
      // An audit scores twice, with the domain and without it.
      let audited = try remarks(sided, ["--audit-lexicon"])
      #expect(audited == one)
      let bare = try remarks("word,valence,emotion\ngood,2,\nbad,-2,\ngaol,,fear\n")
      #expect(bare.contains("own.csv: not scored with: 1 entry without a valence (tenor"))
    }
  }

  @Test func `what has no valences is not compared`() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("own.yml")
      try Data("courts: [crown court]\n".utf8).write(to: file)
      let outcome = try Program.run(["lexicon", "compare", "vader", file.path])
      #expect(outcome.status == 65)
      #expect(outcome.remarks.contains("no entry has a valence"))
      let wrong = try Program.run(
        ["lexicon", "show", file.path, "--lexicon-format", "afinn"])
      #expect(wrong.status == 65)
      #expect(
        wrong.remarks
          == "tenor: \(file.path):1: no column 'integer'; columns are separated by one tab\n")
    }
  }
}
