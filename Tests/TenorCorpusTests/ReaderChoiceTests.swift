import Foundation
import Testing

@testable import TenorCorpus

/// Which reader a source is given to.
struct ReaderChoiceTests {
  private func reader(of bytes: [UInt8], named name: String) throws -> String {
    let prepared = try Input(bytes: bytes, name: name).prepared()
    return try ReaderCatalogue.reader(for: prepared, at: name).name
  }

  @Test(arguments: FuzzSeed.all.filter { $0.reader != "convokit" })
  func `a fixture is known by its content, whatever its name ends in`(seed: FuzzSeed) throws {
    #expect(try reader(of: seed.bytes, named: seed.name) == seed.reader)
    let stem = seed.name.prefix { $0 != "." }
    for name in ["\(stem).txt", "\(stem).dat"] {
      #expect(try reader(of: seed.bytes, named: name) == seed.reader, "\(name)")
    }
  }

  @Test(arguments: [
    (#"{"text": "One.", "id": "1"}"# + "\n" + #"{"text": "Two.", "id": "2"}"#, "jsonl"),
    ("{}\n", "blogger-text"), ("{\"unfinished\n", "blogger-text"),
    ("[Deleted] is what it said.\n", "blogger-text"), ("{smiling} \"Yes\": no.\n", "blogger-text"),
    ("text,author\nOne,Lantern\nTwo,Quill\n", "csv"),
    ("Alas, poor text\nI knew him\n", "blogger-text"),
    ("<html><p>One</html>", "html"), ("<?xml version='1.0'?><!DOCTYPE html><html/>", "html"),
    ("<3 this post\n", "blogger-text"), ("---\ntitle: One\n---\nText.\n", "text"),
  ])
  func `what begins like a format need not be it`(text: String, name: String) throws {
    #expect(try reader(of: Array(text.utf8), named: "page.dat") == name)
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><opml/>", "XML of a kind that no reader knows"),
    ("<rss><channel><title>News</title></channel></rss>", "XML of a kind that no reader knows"),
    ("[\n  {\"text\": \"One.\"}\n]\n", "JSON, but not one object a line"),
    ("{\n  \"posts\": [\n", "JSON, but not one object a line"),
    ("%PDF-1.4\n1 0 obj\n", "a PDF"), ("{\\rtf1\\ansi One.}", "rich text (RTF)"),
  ])
  func `a format that nobody reads is not taken for text`(text: String, found: String) throws {
    let bytes = Array(text.utf8)
    #expect {
      try reader(of: bytes, named: "page.txt")
    } throws: {
      "\($0)".hasPrefix("page.txt:1: \(found); expected ")
    }
    var options = ReadingOptions()
    options.reader = "blogger-text"
    let named = try Input(bytes: bytes, name: "page.txt", options: options).prepared()
    #expect(try ReaderCatalogue.reader(for: named, at: "page.txt").name == "blogger-text")
  }

  @Test func `each source of a mixed folder has its own reader`() async throws {
    let folder = try TemporaryFolder([:])
    var expected: [String: String] = [:]
    for seed in FuzzSeed.all where seed.reader != "convokit" {
      guard expected[seed.name] == nil else { continue }
      expected[seed.name] = seed.reader
      try folder.write(seed.bytes, to: seed.name)
    }
    let corpus = await CorpusLoader().load([folder.path]).corpus
    let found = corpus.info.sources.map { ($0.name, $0.reader) }
    #expect(Dictionary(uniqueKeysWithValues: found) == expected)
  }
}
