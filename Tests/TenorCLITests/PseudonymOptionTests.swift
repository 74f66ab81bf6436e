import Foundation
import TenorTestSupport
import Testing

private let page = SharedFolder.project
  .appendingPathComponent("Fixtures/archive/2015-07-09-the-kiosk.txt").path

@Suite struct PseudonymOptionTests {
  /// Ingests the page in a folder.
  private func ingest(_ folder: URL, _ store: String, _ key: String?) throws -> Program.Outcome {
    try Program.run(
      ["ingest", page, "--into", store] + (key.map { ["--pseudonymise", $0] } ?? []), in: folder)
  }

  private func utterances(_ folder: URL, _ store: String) throws -> String {
    try Program.run(["corpus", store, "--utterances", "--format", "csv"], in: folder).output
  }

  @Test func `a new key is its owner's alone, and no name of a speaker is in the store`() throws {
    try Program.withFolder { folder in
      let outcome = try ingest(folder, "a.tenor", "new.key")
      #expect(outcome.status == 0)
      #expect(outcome.remarks.hasPrefix("tenor: new.key: made a new key "))
      let file = folder.appendingPathComponent("new.key").path
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
      let named = try Program.run(["corpus", page, "--utterances", "--format", "csv"]).output
      let hidden = try utterances(folder, "a.tenor")
      #expect(named.contains(",Ledgerdemain,") && named.contains("\n'Ledgerdemain"))
      #expect(!hidden.contains("Ledgerdemain"))
      #expect(hidden.matches(of: /,S-[0-9A-HJKMNP-TV-Z]{8},/).count > 0)
      #expect(hidden.contains("\n'S-"))
      // The file itself, and not only what is listed.
      let bytes = try Data(contentsOf: folder.appendingPathComponent("a.tenor"))
      #expect(bytes.range(of: Data("Ledgerdemain".utf8)) == nil)
      let report = try Program.run(["report", "a.tenor"], in: folder).output
      #expect(report.contains("| pseudonyms ") && report.contains("| key "))
    }
  }

  @Test func `one key gives one pseudonym, another key another`() throws {
    try Program.withFolder { folder in
      for (store, key) in [("a", "1"), ("b", "1"), ("c", "2")] {
        #expect(try ingest(folder, "\(store).tenor", "\(key).key").status == 0)
      }
      let texts = try ["a", "b", "c"].map { try utterances(folder, "\($0).tenor") }
      #expect(texts[0] == texts[1])
      #expect(texts[0] != texts[2])
      let again = try ingest(folder, "a.tenor", "1.key")
      #expect(again.status == 0 && again.remarks.isEmpty)
      #expect(again.output.contains("+0 "))
    }
  }

  @Test func `a store keeps to the key, or to the names, of its first ingest`() throws {
    try Program.withFolder { folder in
      _ = try ingest(folder, "hidden.tenor", "1.key")
      _ = try ingest(folder, "named.tenor", nil)
      _ = try ingest(folder, "other.tenor", "2.key")
      let refusals = [
        ("hidden.tenor", nil, "its speakers have pseudonyms under the key "),
        ("hidden.tenor", "2.key", "the store's pseudonym key is "),
        ("named.tenor", "1.key", "its speakers have had their names since the first ingest"),
      ]
      for (store, key, words) in refusals {
        let before = try utterances(folder, store)
        let outcome = try ingest(folder, store, key)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.remarks.hasPrefix("tenor: \(store): \(words)"), "\(outcome.remarks)")
        #expect(try utterances(folder, store) == before)
      }
      let mistyped = try ingest(folder, "hidden.tenor", "typo.key")
      #expect(mistyped.status == 66)
      #expect(mistyped.remarks.hasPrefix("tenor: typo.key: no such file; expected the key "))
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("typo.key").path))
    }
  }

  @Test func `a key that others may read, or that is none, makes no store`() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("1.key")
      try Data("no key\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      #expect(try ingest(folder, "a.tenor", "1.key").status == 65)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
      #expect(try ingest(folder, "a.tenor", "1.key").status == 65)
      #expect(try ingest(folder, "a.tenor", "missing/1.key").status == 74)
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("a.tenor").path))
    }
  }

  @Test func `a hand does not write a name beside pseudonyms`() throws {
    try Program.withFolder { folder in
      _ = try ingest(folder, "a.tenor", "1.key")
      let rows = try utterances(folder, "a.tenor").matches(of: /(c[0-9a-f]{10}\.[0-9a-f.-]+),c/)
      let id = try #require(rows.last).output.1
      func set(_ speaker: String) throws -> Program.Outcome {
        try Program.run(["corpus", "set", "a.tenor", String(id), "speaker=\(speaker)"], in: folder)
      }
      let refused = try set("Otter")
      #expect(refused.status == 64)
      #expect(
        refused.remarks
          == "tenor: a.tenor: its speakers have pseudonyms, and 'Otter' is none; expected one such as S-4H7K0ZQM\n"
      )
      #expect(try set("S-4H7K0ZQM").status == 0)
      #expect(try utterances(folder, "a.tenor").contains(",S-4H7K0ZQM,"))
    }
  }

  @Test func `a first attempt that finds nothing settles nothing`() throws {
    try Program.withFolder { folder in
      let missing = try Program.run(["ingest", "nowhere", "--into", "a.tenor"], in: folder)
      #expect(missing.status == 66)
      #expect(try ingest(folder, "a.tenor", "1.key").status == 0)
    }
  }

  @Test func `a store's zone is settled, and told`() throws {
    try Program.withFolder { folder in
      let made = try Program.run(
        ["ingest", page, "--into", "a.tenor", "--time-zone", "UTC"], in: folder)
      #expect(made.status == 0)
      #expect(try ingest(folder, "a.tenor", nil).status == 64)
      let report = try Program.run(["report", "a.tenor", "--time-zone", "UTC"], in: folder)
      #expect(report.output.contains("| time zone ") && report.output.contains("| UTC "))
      #expect(
        try Program.run(["report", "a.tenor", "--time-zone", "Asia/Tokyo"], in: folder).status == 64
      )
    }
  }

  @Test func `a store gives the report of its sources`() throws {
    try Program.withFolder { folder in
      _ = try ingest(folder, "a.tenor", nil)
      let stored = try Program.run(["report", "a.tenor", "--by", "year"], in: folder)
      #expect(try stored.output == Program.run(["report", page, "--by", "year"]).output)
    }
  }
}
