import Foundation
import TenorAnalysis
import TenorCorpus
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// The fixture archive against its gold, which a script counts from the written source.
struct FixtureGoldTests {
  struct Gold: Decodable {
    struct File: Decodable {
      var layout: String
      var terms: [String: Int]
      var actors: [String: Int]
      var conversations: [Conversation]
    }
    struct Conversation: Decodable {
      var title: String?
      var date: String?
      var declaredComments: Int?
      var comments: Int
      var replies: Int
      var excerpts: Int
      var signatures: [String]
      var utterances: [Utterance]
    }
    struct Utterance: Decodable {
      var kind: UtteranceKind
      var first: String
      var last: String
    }
    var files: [String: File]
  }

  static let project = SharedFolder.project
  static let layouts = ["A": "nested", "B": "archive", "C": "flattened"]
  static let files = (try? gold().files.keys.sorted()) ?? []

  static func gold() throws -> Gold {
    let data = try Data(contentsOf: project.appendingPathComponent("Fixtures/gold.json"))
    return try JSONDecoder().decode(Gold.self, from: data)
  }

  static func load(_ file: String) async -> Corpus {
    let path = project.appendingPathComponent("Fixtures/archive/\(file)").path
    return await CorpusLoader().load([path]).corpus
  }

  @Test func `there is a gold for every file`() throws {
    let archive = Self.project.appendingPathComponent("Fixtures/archive").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive).sorted() == Self.files)
    #expect(Self.files.count == 22)
  }

  @Test(arguments: files)
  func `posts, comments, replies, excerpts and signatures are the gold's`(file: String) async throws
  {
    let gold = try #require(try Self.gold().files[file])
    let corpus = await Self.load(file)
    #expect(corpus.conversations.count == gold.conversations.count)
    for (found, expected) in zip(corpus.conversations, gold.conversations) {
      #expect(found.layout == Self.layouts[gold.layout])
      #expect(found.title == expected.title)
      #expect(found.date?.description == expected.date)
      #expect(found.declaredComments == expected.declaredComments)
      func count(_ kind: UtteranceKind) -> Int { found.utterances.count { $0.kind == kind } }
      #expect(count(.comment) == expected.comments)
      #expect(count(.reply) == expected.replies)
      #expect(count(.excerpt) == expected.excerpts)
      let names = expected.signatures.map { String($0.drop { "'’‘".contains($0) }) }
      #expect(found.utterances.compactMap(\.speaker) == names)
      for (utterance, words) in zip(found.utterances, expected.utterances) {
        let text = corpus.text(of: utterance)
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(utterance.kind == words.kind)
        #expect(text.hasPrefix(words.first), "\(utterance.id): \(text.prefix(60))")
        #expect(text.hasSuffix(words.last), "\(utterance.id): \(text.suffix(60))")
      }
    }
  }

  @Test(arguments: files)
  func `terms and actors occur as often as the gold says`(file: String) async throws {
    let gold = try #require(try Self.gold().files[file])
    let corpus = await Self.load(file)
    let catalogue = try Catalogue.bundled()
    let results = try await Run(by: .year)(catalogue.analysers, over: corpus)
    let terms = try #require(results.findings(TermFindings.self)).terms
    for (name, count) in gold.terms {
      #expect(terms.first { $0.name == name }?.count == count, "\(name)")
    }
    let actors = try #require(results.findings(ActorFindings.self)).actors
    for (name, count) in gold.actors {
      #expect(actors.first { $0.name == name }?.mentions ?? 0 == count, "\(name)")
    }
  }
}
