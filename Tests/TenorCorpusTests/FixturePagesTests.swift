import Foundation
import TenorCorpus
import Testing

/// The package's own fixtures: pages whose texts extraction tools made, and what was written in them.
private enum Fixtures {
  static let root: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }()

  static let pages = root.appendingPathComponent("Tests/TenorCorpusTests/Pages")
  static let archive = root.appendingPathComponent("Fixtures/archive")

  static func names(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }

  static func read(_ name: String, in folder: URL) throws -> ReadPage {
    ReadPage([UInt8](try Data(contentsOf: folder.appendingPathComponent(name))), name: name)
  }
}

/// A page of `Pages/pages-gold.json`.
private struct GoldPage: Decodable {
  struct Comment: Decodable {
    var ordinal: Int
    var kind: String
    var author: String
    var date: String
    var time: String
    var replyTo: Int?
    var signature: String?
    var lines: [String]
  }
  struct Losses: Decodable {
    var comments: [Int]?
    var title: Bool?
  }
  var title: String
  var date: String
  var declaredComments: Int
  var list: [Comment]
  var lostBy: [String: Losses]
}

/// A file of `Fixtures/gold.json`.
private struct GoldArchive: Decodable {
  struct Utterance: Decodable {
    var kind: String
    var path: String
    var first: String
    var last: String
  }
  struct Conversation: Decodable {
    var title: String?
    var date: String?
    var declaredComments: Int?
    var signatures: [String]
    var utterances: [Utterance]
  }
  struct File: Decodable { var conversations: [Conversation] }
  var files: [String: File]
}

struct FixturePagesTests {
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .filter { !$0.isEmpty }
  }

  @Test(arguments: Fixtures.names(in: Fixtures.pages))
  func `each tool's text of a page gives what was written`(name: String) throws {
    let gold = try JSONDecoder().decode(
      [String: GoldPage].self,
      from: Data(contentsOf: Fixtures.pages.appendingPathComponent("pages-gold.json")))
    let parts = name.split(separator: ".", maxSplits: 1)
    let page = try #require(gold[String(parts[0])])
    let tool = String(parts[1].dropLast(".txt".count))
    let lost = page.lostBy[tool]
    let read = try Fixtures.read(name, in: Fixtures.pages)
    #expect(read.faults == [] && read.isRecognised)
    try #require(read.reading.conversations.count == 1)
    let expected = page.list.filter { lost?.comments?.contains($0.ordinal) != true }
    let found = read.first.utterances.indices.filter { read.first.utterances[$0].kind != .post }
    let texts = found.map { lines(read.first.utterances[$0].text(in: read.source)) }
    #expect(texts == expected.map { lines($0.lines.joined(separator: "\n")) })
    #expect(found.map { read.first.utterances[$0].kind.rawValue } == expected.map(\.kind))
    if lost?.title != true {
      #expect(read.first.title == page.title && read.first.date?.description == page.date)
    }
    guard tool.hasPrefix("resiliparse-0.15") || tool.hasPrefix("inscriptis") else { return }
    let anonymous = ["Anonymous", "Anonym", "Anonyme", "Unknown"]
    let authors = expected.map { anonymous.contains($0.author) ? nil : $0.author }
    #expect(found.map { read.first.utterances[$0].speaker } == authors)
    let dates = found.map { read.first.utterances[$0].date?.description }
    #expect(dates == expected.map { "\($0.date)T\($0.time):00" })
  }

  @Test(arguments: Fixtures.names(in: Fixtures.archive))
  func `the fixture archive reads as it was written`(name: String) throws {
    let gold = try JSONDecoder().decode(
      GoldArchive.self,
      from: Data(contentsOf: Fixtures.root.appendingPathComponent("Fixtures/gold.json")))
    let conversations = try #require(gold.files[name]).conversations
    let read = try Fixtures.read(name, in: Fixtures.archive)
    #expect(read.faults == [] && read.isRecognised)
    #expect(read.reading.conversations.map(\.title) == conversations.map(\.title))
    #expect(read.reading.conversations.map { $0.date?.description } == conversations.map(\.date))
    #expect(
      read.reading.conversations.map(\.declaredComments) == conversations.map(\.declaredComments))
    for (index, expected) in conversations.enumerated()
    where index < read.reading.conversations.count {
      let found = read.reading.conversations[index].utterances
      #expect(found.map(\.kind.rawValue) == expected.utterances.map(\.kind))
      let paths = expected.utterances.map { path in
        path.path.isEmpty ? "0" : path.path.replacing("e", with: "x")
      }
      #expect(read.paths(index) == paths)
      let words = read.texts(index).map { $0.split(whereSeparator: \.isWhitespace) }
      #expect(words.map { $0.prefix(5).joined(separator: " ") } == expected.utterances.map(\.first))
      #expect(words.map { $0.suffix(5).joined(separator: " ") } == expected.utterances.map(\.last))
      let signatures = expected.signatures.map { $0.dropFirst() }
      #expect(found.compactMap(\.speaker) == signatures.map(String.init))
    }
  }
}
