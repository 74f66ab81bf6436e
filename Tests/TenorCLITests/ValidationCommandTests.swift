import Foundation
import TenorTestSupport
import Testing

private let fixtures = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

/// What the tests read of a key.
private struct Key: Decodable {
  struct Item: Decodable {
    var row: String
    var id: String
    var score: Double?
  }
  struct Stratum: Decodable {
    var population: Int
    var sample: Int
  }
  var items: [Item]
  var strata: [Stratum]

  static func read(_ folder: URL) throws -> Key {
    try JSONDecoder().decode(
      Key.self, from: Data(contentsOf: folder.appendingPathComponent("sheet.key.json")))
  }
}

@Suite struct ValidationCommandTests {
  private static let draw = [
    "sample", fixtures, "--n", "80", "--by", "year,score-band", "--coders", "anna,ben", "--seed",
    "5", "-o", "sheet.csv",
  ]

  /// A folder with a sample, and what became of it.
  private func withSample<T>(_ body: (URL, Key) throws -> T) throws -> T {
    try Program.withFolder { folder in
      let outcome = try Program.run(Self.draw, in: folder)
      #expect(outcome.status == 0, "\(outcome.remarks)")
      return try body(folder, try Key.read(folder))
    }
  }

  private func validate(
    _ sheet: String, in folder: URL, _ options: [String] = []
  ) throws -> Program.Outcome {
    try Data(sheet.utf8).write(to: folder.appendingPathComponent("coded.csv"))
    return try Program.run(
      ["validate", "coded.csv"] + options + ["--bootstrap", "100"], in: folder)
  }

  private static let key = ["--key", "sheet.key.json"]

  /// A coder who always names the engine's side.
  private static func agreeing(_ item: Key.Item) -> String {
    guard let score = item.score else { return "0" }
    return score >= 0.05 ? "pos" : score <= -0.05 ? "Negative" : "0"
  }

  @Test func `a sample drawn, coded and validated agrees with the engine as its coders do`() throws
  {
    try withSample { folder, key in
      #expect(key.items.count == 80)
      #expect(key.strata.reduce(0) { $0 + $1.sample } == 80)
      // Another order of rows and columns, another separator, CRLF, a mark, a column more.
      let rows = key.items.sorted { $0.row < $1.row }.map {
        "done;\(Self.agreeing($0));\"a \"\"note\"\";\r\nand more\";\($0.row);\(Self.agreeing($0))\r\n"
      }
      let sheet = "\u{FEFF}state;ben;note;id;anna\r\n" + rows.joined()
      let outcome = try validate(sheet, in: folder, Self.key + ["--format", "json"])
      #expect(outcome.status == 0, "\(outcome.remarks)")
      let found = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      #expect(found["findings"] as? String == "validation")
      #expect(found["engine"] as? String == "tenor")
      let accuracy = try #require(found["accuracy"] as? [String: Any])
      #expect(accuracy["value"] as? Double == 1)
      let coders = try #require(found["coders"] as? [String: Any])
      #expect(coders["rows"] as? Int == 80)
      #expect((coders["nominal"] as? [String: Any])?["value"] as? Double == 1)
      // Without errors there is nothing to correct.
      let shares = try #require((found["shares"] as? [[String: Any]])?.first)
      let engine = try #require(shares["engine"] as? [Double])
      let corrected = try #require(shares["corrected"] as? [[String: Any]])
      for (one, other) in zip(engine, corrected.compactMap { $0["value"] as? Double }) {
        #expect(abs(one - other) < 1e-9)
      }
    }
  }

  @Test func `the same seed draws the same sheet and key`() throws {
    let files = try (0..<2).map { _ in
      try withSample { folder, _ in
        try ["sheet.csv", "sheet.key.json"].map {
          try Data(contentsOf: folder.appendingPathComponent($0))
        }
      }
    }
    #expect(files[0] == files[1])
  }

  @Test func `a sheet that is there is not written over unless by force`() throws {
    try withSample { folder, _ in
      let sheet = folder.appendingPathComponent("sheet.csv")
      try Data("coded by hand".utf8).write(to: sheet)
      let refused = try Program.run(Self.draw, in: folder)
      #expect(refused.status == 64)
      #expect(refused.remarks.contains("sheet.csv: exists"))
      #expect(try String(contentsOf: sheet, encoding: .utf8) == "coded by hand")
      // Nor is the key of a sheet that was moved away.
      try FileManager.default.removeItem(at: sheet)
      #expect(try Program.run(Self.draw, in: folder).status == 64)
      #expect(try Program.run(Self.draw + ["--force"], in: folder).status == 0)
      #expect(try String(contentsOf: sheet, encoding: .utf8).contains("id,text,anna,ben,note"))
    }
  }

  @Test func `mistakes in a sheet are told by place, and rows that are missing counted`() throws {
    try withSample { folder, key in
      let (a, b) = (key.items[0].row, key.items[1].row)
      let mistaken = try validate("id,anna\n\(a),1\n\(b),happy\n", in: folder, Self.key)
      #expect(mistaken.status == 65)
      #expect(mistaken.remarks.contains("coded.csv:3 (row 3), column 'anna': 'happy' is no code"))
      #expect(mistaken.output.isEmpty)

      let unknown = try validate("id,anna\n\(a),1\nu0,1\n", in: folder, Self.key)
      #expect(unknown.status == 65)
      #expect(unknown.remarks.contains("coded.csv:3: the id u0 is not in the sample"))

      // Of several sheets the one is named that holds the id.
      try Data("id,ben\nu1,1\n".utf8).write(to: folder.appendingPathComponent("ben.csv"))
      let others = try validate(
        "id,anna\n\(a),1\n", in: folder, ["--sheet", "ben.csv"] + Self.key)
      #expect(others.status == 65)
      #expect(others.remarks.contains("ben.csv:2: the id u1 is not in the sample"))

      let blank = try validate("id,anna\n\(a),\n\(b),?\n", in: folder, Self.key)
      #expect(blank.status == 65)
      #expect(blank.remarks.contains("none of the 2 rows is coded"))

      let short = try validate("id,anna\n\(a),1\n\(b),-1\n", in: folder, Self.key)
      #expect(short.status == 1)
      #expect(short.remarks.contains("78 of the sample's 80 rows are missing, first"))
      #expect(short.output.contains("Only anna coded"))
    }
  }

  @Test func `without a key there must be a corpus, in which the rows are found again`() throws {
    try withSample { folder, key in
      let sheet =
        "id,anna,ben\n" + key.items.map { "\($0.row),\(Self.agreeing($0)),0\n" }.joined()
      let lone = try validate(sheet, in: folder)
      #expect(lone.status == 66)
      #expect(lone.remarks.contains("coded.key.json: no such key"))
      let found = try validate(sheet, in: folder, [fixtures, "--format", "csv"])
      #expect(found.status == 0, "\(found.remarks)")
      #expect(found.output.contains("alphaNominal"))
      // The key and the corpus together say what the key says alone.
      let both = try validate(sheet, in: folder, [fixtures, "--format", "csv"] + Self.key)
      let alone = try validate(sheet, in: folder, ["--format", "csv"] + Self.key)
      #expect(both.status == 0 && both.remarks.isEmpty, "\(both.remarks)")
      #expect(both.output == alone.output)
    }
  }

  @Test func `other lexicons than those of the draw are remarked on, and told`() throws {
    try withSample { folder, key in
      let sheet = "id,anna\n" + key.items.map { "\($0.row),\(Self.agreeing($0))\n" }.joined()
      let options = [fixtures, "--format", "json"] + Self.key
      let other = try validate(sheet, in: folder, options + ["--lexicon", "afinn"])
      #expect(other.status == 0)
      #expect(
        other.remarks.contains("strata are by the scores of tenor with other lexicons: vader"),
        "\(other.remarks)")
      #expect(other.remarks.contains("now they are afinn"))
      let told = try #require(
        JSONSerialization.jsonObject(with: Data(other.output.utf8)) as? [String: Any])
      let lexicons = try #require(told["lexicons"] as? [[String: String]])
      #expect(lexicons.first?["name"]?.hasPrefix("afinn") == true, "\(lexicons)")
      #expect(lexicons.first?["sha256"]?.count == 64)
      let wider = try validate(sheet, in: folder, options + ["--by", "month"])
      #expect(wider.status == 64)
      #expect(wider.remarks.contains("--by month: the sample was drawn by year; leave --by out"))
    }
  }

  @Test func `JSON says what the figures were made from`() throws {
    try withSample { folder, key in
      let sheet = "id,anna\n" + key.items.map { "\($0.row),\(Self.agreeing($0))\n" }.joined()
      func json(_ options: [String]) throws -> [String: Any] {
        let outcome = try validate(sheet, in: folder, options + ["--format", "json"] + Self.key)
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(object as? [String: Any], "\(outcome.remarks)")
      }
      let alone = try json([])
      let draw = try #require(alone["draw"] as? [String: Any])
      let choices = try #require(draw["choices"] as? [[String: String]])
      #expect(choices.contains(["name": "engine", "value": "tenor"]))
      #expect(choices.contains { $0["name"]?.hasSuffix("domain-probation-uk.yaml") == true })
      #expect(alone["provenance"] == nil)
      let now = try json([fixtures])
      let provenance = try #require(now["provenance"] as? [String: Any])
      #expect(provenance["corpus"] as? String == draw["corpus"] as? String)
      #expect(now["voices"] as? [String] == ["own"])
    }
  }

  @Test func `rules that were switched off for the draw are told where they are on again`() throws {
    try Program.withFolder { folder in
      let drawn = try Program.run(Self.draw + ["--without", "negation"], in: folder)
      #expect(drawn.status == 0, "\(drawn.remarks)")
      let sheet =
        "id,anna\n" + (try Key.read(folder)).items.map { "\($0.row),0\n" }.joined()
      let on = try validate(sheet, in: folder, [fixtures] + Self.key)
      #expect(
        on.remarks.contains(
          "strata are by the scores of tenor without negation, what is validated is tenor\n"),
        "\(on.remarks)")
      let off = try validate(sheet, in: folder, [fixtures, "--without", "negation"] + Self.key)
      #expect(off.status == 0 && off.remarks.isEmpty, "\(off.remarks)")
    }
  }

  @Test func `texts that are not as they were drawn are remarked on or refused`() throws {
    try withSample { folder, key in
      let drawn = try String(
        contentsOf: folder.appendingPathComponent("sheet.csv"), encoding: .utf8)
      let rows = drawn.split(separator: "\r\n").map(String.init)
      // The sheet as it was drawn, with a code in each row that is on one line.
      let coded =
        ["id,text,anna"]
        + rows.dropFirst().filter { $0.hasSuffix(",,,") }.map {
          $0.dropLast(2) + "0"
        }
      let same = try validate(coded.joined(separator: "\n"), in: folder, Self.key)
      #expect(!same.remarks.contains("the text"), "\(same.remarks)")
      let other = try validate(
        "id,text,anna\n\(key.items[0].row),Other words.,0\n", in: folder, Self.key)
      #expect(other.status == 1)
      #expect(
        other.remarks.contains("coded.csv:2: the text of \(key.items[0].row) is not as it was"),
        "\(other.remarks)")
    }
  }

  @Test func `a corpus without the sample's utterances is refused`() throws {
    try withSample { folder, key in
      try Data("One post about nothing much.".utf8).write(
        to: folder.appendingPathComponent("other.txt"))
      let outcome = try validate(
        "id,anna\n\(key.items[0].row),1\n", in: folder, ["other.txt"] + Self.key)
      #expect(outcome.status == 65)
      #expect(outcome.remarks.contains("80 of the sample's 80 are not in it"))
    }
  }

  @Test(arguments: [
    (["none.csv"], 66, "none.csv: no such file; expected a sheet that coders filled in"),
    ([fixtures, "none.csv"], 64, "is a corpus; expected a sheet first"),
    (["sheet.csv", "--key", "none.json"], 66, "none.json: no such file; expected the key"),
    (["sheet.csv", "--key", "sheet.csv"], 65, "sheet.csv: is no key of a sample"),
    (
      ["sheet.csv", "--engine", "tenor"], 64,
      "--engine says how a corpus is scored, and none is named"
    ),
    (
      ["sheet.csv", "--lexicon", "afinn"], 64, "expected a corpus behind the sheet, or no --lexicon"
    ),
    (["sheet.csv", "--domain", "none"], 64, "or no --domain"),
    (["sheet.csv", "--without", "negation"], 64, "or no --without"),
    (["sheet.csv", "--by", "month"], 64, "or no --by"),
    (["sheet.csv", "--from", "2014"], 64, "Filters choose from a corpus, and none is named"),
    (["sheet.csv", "--coders", "anna,ANNA"], 64, "--coders ANNA: stands there twice"),
    (["sheet.csv", "--coders", "anna,"], 64, "--coders 'anna,': a name is empty"),
    (["sheet.csv", "--coders", ""], 64, "--coders '': a name is empty"),
    (["sheet.csv", "--coders", "cleo"], 65, "sheet.csv:1: no column 'cleo'"),
    (["sheet.csv", "-o", "sheet.csv"], 64, "sheet.csv: is one of the sources, and would be lost"),
  ])
  func `a validation that cannot be made says why`(
    arguments: [String], status: Int32, words: String
  ) throws {
    try Program.withFolder { folder in
      try Data("id,anna\nu1,1\n".utf8).write(to: folder.appendingPathComponent("sheet.csv"))
      let outcome = try Program.run(["validate"] + arguments, in: folder)
      #expect(outcome.status == status)
      #expect(outcome.remarks.contains(words), "\(outcome.remarks)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(arguments: [
    (["--n", "3"], "strata; expected at least one utterance of each"),
    (["--by", "mood"], "'mood' is no factor of strata"),
    (["--by", "year,month"], "--by year,month: names period twice"),
    (["--coders", "anna,note"], "--coders note: is a column of the sheet"),
    (["--coders", "anna,Anna"], "--coders Anna: stands there twice"),
    (["--n", "0"], "--n 0: expected 1 or more"),
  ])
  func `a sample that cannot be drawn leaves no file`(options: [String], words: String) throws {
    try Program.withFolder { folder in
      let outcome = try Program.run(["sample", fixtures] + options, in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.remarks.contains(words), "\(outcome.remarks)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }
}
