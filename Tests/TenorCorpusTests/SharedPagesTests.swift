import Foundation
import TenorCorpus
import Testing

/// What `oracles/blogger/gold.json` says of one page.
private struct GoldPage: Decodable {
  struct Comment: Decodable {
    var ordinal: Int
    var parent: Int?
    var author: String
    var date_label: String
    var text_normalised: String
  }
  var post_title: String?
  var date_label: String?
  var comment_count: Int
  var comments: [Comment]

  static func all() throws -> [String: GoldPage] {
    let bytes = try Shared.source("oracles/blogger/gold.json").bytes
    return try JSONDecoder().decode([String: GoldPage].self, from: Data(bytes))
  }
}

private func normalised(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

@Suite(.enabled(if: Shared.isThere, "the shared folder does not stand beside the project"))
struct SharedPagesTests {
  @Test(arguments: Shared.names(in: "oracles/blogger"))
  func `an extracted page gives the comments of its HTML`(name: String) throws {
    let page = try #require(
      try GoldPage.all().first { name.hasPrefix($0.key.dropLast("html".count)) }?.value)
    let read = ReadPage(try Shared.source("oracles/blogger/\(name)").bytes, name: name)
    #expect(read.faults == [] && read.isRecognised)
    try #require(read.reading.conversations.count == 1)
    let utterances = read.first.utterances
    let texts = utterances.map { normalised($0.text(in: read.source)) }
    let found = utterances.indices.filter { utterances[$0].kind != .post }
    #expect(found.map { texts[$0] } == page.comments.map(\.text_normalised))
    #expect(
      found.map { utterances[$0].kind }
        == page.comments.map { $0.parent == nil ? .comment : .reply })
    let parents = found.map { utterances[$0].replyTo == 0 ? nil : utterances[$0].replyTo }
    #expect(parents == page.comments.map(\.parent))
    guard name.contains("resiliparse-0.15") || name.contains("inscriptis") else { return }
    let authors = page.comments.map { $0.author == "Unknown" ? nil : $0.author }
    #expect(found.map { utterances[$0].speaker } == authors)
    let times = found.map { utterances[$0].dateStated }
    #expect(times == page.comments.map { $0.date_label.count > 5 })
  }

  @Test(arguments: Shared.names(in: "oracles/blogger").filter { !$0.contains("trafilatura") })
  func `an extracted page that kept its date line is dated and titled`(name: String) throws {
    let page = try #require(
      try GoldPage.all().first { name.hasPrefix($0.key.dropLast("html".count)) }?.value)
    let read = ReadPage(try Shared.source("oracles/blogger/\(name)").bytes, name: name)
    #expect(read.first.title == page.post_title)
    let dates = [
      "Samstag, 5. Oktober 2013": "2013-10-05", "Dienstag, 28. April 2020": "2020-04-28",
      "Freitag, 5. Juni 2015": "2015-06-05", "mardi 5 juin 2018": "2018-06-05",
    ]
    #expect(read.first.date?.description == page.date_label.flatMap { dates[$0] })
  }

  @Test func `stated times are those of the bylines`() throws {
    let name = "derpapierplanet.de.juni.resiliparse-0.15.2.txt"
    let read = ReadPage(try Shared.source("oracles/blogger/\(name)").bytes)
    #expect(read.first.utterances[1].date?.description == "2015-06-06T10:23:00")
    let pamela = "plentylife.blogspot.pamela-reif.resiliparse-0.15.2.txt"
    let other = ReadPage(try Shared.source("oracles/blogger/\(pamela)").bytes)
    #expect(other.first.utterances[1].date?.description == "2017-05-10T16:14:00")
  }

  @Test func `the sample dumps hold twelve conversations whose counts are met`() async throws {
    let loaded = await CorpusLoader().load(["\(Shared.folder ?? "")/samples/dumps"])
    #expect(loaded.problems == [])
    let corpus = loaded.corpus
    #expect(corpus.conversations.count == 12)
    #expect(corpus.conversations.map(\.layout).filter { $0 == "archive" }.count == 10)
    let nested = corpus.conversations.filter { $0.layout == "nested" }
    #expect(nested.map(\.declaredComments) == [2, 16])
    #expect(nested.map { $0.utterances.count - 1 } == [2, 16])
    #expect(corpus.audit.filter { $0.kind == .countMet }.count == 2)
    #expect(corpus.counts == [.post: 12, .comment: 11, .reply: 7, .excerpt: 7])
    #expect(corpus.totals.allSatisfy { $0.text + $0.chrome.values.reduce(0, +) == $0.bytes })
  }

  @Test func `the flattened sample is one undated conversation of seven comments`() throws {
    let read = ReadPage(try Shared.source("samples/flattened.txt").bytes)
    #expect(read.faults == [] && read.isRecognised)
    #expect(read.reading.conversations.count == 1)
    #expect(read.first.date == nil && read.first.title == nil)
    #expect(read.paths() == ["0", "1", "1.1", "1.2", "1.3", "2", "3", "4"])
    #expect(read.first.utterances[5].speaker == "Ledger")
    #expect(read.audit(.undated).count == 1)
  }
}
