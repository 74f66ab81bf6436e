import Foundation
import TenorTestSupport
import Testing

/// `tenor kwic` finds by a store's index what it finds by reading every text.
@Suite struct KwicIndexTests {
  private static let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive").path

  private static let queries = [
    "CRISSA", "Napo", "Grayling", "Ministry of Justice", "TR", "vetting", "the", "recall*",
    "* of the", "stem:manage", "/\\brecalls?\\b/", "/(?i)oasys/", "/(not|never) fit/", "xyzzy",
    "probation officer*", "don't", "HMPPS",
  ]

  private static let choices = [
    ["--format", "csv"], ["--format", "markdown"], ["--kind", "comment", "--format", "json"],
    ["--from", "2014", "--to", "2015", "--format", "json"],
    ["--speaker", "Anonymous", "--format", "json"], ["--voice", "own", "--format", "json"],
    ["--duplicates", "first", "--format", "json"],
    ["--sort", "random", "--seed", "7", "--lines", "5", "--thread"],
    ["--sort", "left", "--context", "sentence"], ["--titles"],
  ]

  @Test func `an index finds what a scan finds, byte for byte`() throws {
    try Program.withFolder { folder in
      let store = folder.appendingPathComponent("a.tenor").path
      #expect(try Program.run(["ingest", Self.archive, "--into", store]).status == 0)
      for (number, query) in Self.queries.enumerated() {
        for options in [["--format", "json"], Self.choices[number % Self.choices.count]] {
          let arguments = ["kwic", store, query] + options
          let found = try Program.run(arguments)
          let read = try Program.run(arguments + ["--scan"])
          #expect(
            found.output == read.output && found.status == read.status, "\(query) \(options)")
          #expect(read.remarks.contains("read all 586 utterances"), "\(read.remarks)")
        }
      }
    }
  }

  @Test func `a store that changes is found in as it is`() throws {
    try Program.withFolder { folder in
      let store = folder.appendingPathComponent("a.tenor").path
      let page = folder.appendingPathComponent("b.txt")
      try "The kiosk is broken.".write(to: page, atomically: true, encoding: .utf8)
      _ = try Program.run(["ingest", page.path, "--into", store])
      #expect(try Program.run(["kwic", store, "kiosk"]).output.contains("1 time"))
      try "The kiosk is broken. A kiosk!".write(to: page, atomically: true, encoding: .utf8)
      _ = try Program.run(["ingest", page.path, "--into", store])
      let again = try Program.run(["kwic", store, "kiosk"])
      #expect(again.output.contains("2 times") && !again.remarks.contains("read all"))
    }
  }

  @Test func `what reads every text says so, and why`() throws {
    try Program.withFolder { folder in
      let store = folder.appendingPathComponent("a.tenor").path
      _ = try Program.run(["ingest", Self.archive, "--into", store])
      for (arguments, why) in [
        (["/[A-Z]{5,}/"], "no word is sure to be in what is looked for"),
        (["CRISSA", "--voice", "own"], "--voice asks for every text"),
        (["CRISSA", "--compounds", "split"], "--compounds asks for every text"),
      ] {
        let outcome = try Program.run(["kwic", store] + arguments)
        #expect(outcome.remarks.contains(why) && outcome.remarks.contains("utterances"))
      }
      #expect(try !Program.run(["kwic", store, "CRISSA"]).remarks.contains("read all"))
    }
  }

  @Test func `a store that cannot be written to is read, and that is said`() throws {
    try Program.withFolder { folder in
      let store = folder.appendingPathComponent("a.tenor")
      _ = try Program.run(["ingest", Self.archive, "--into", store.path])
      let whole = try Program.run(["kwic", Self.archive, "CRISSA", "--format", "csv"]).output
      // Whoever may write anything takes another way to the same lines.
      chmod(store.path, 0o400)
      let outcome = try Program.run(["kwic", store.path, "CRISSA", "--format", "csv"])
      #expect(outcome.output == whole && outcome.status == 0)
      if getuid() != 0 { #expect(outcome.remarks.contains("no index of words")) }
    }
  }
}
