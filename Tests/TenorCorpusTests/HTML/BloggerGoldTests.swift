import Foundation
import TenorCorpus
import Testing

/// Pages of real blogs, as far as they stand beside the project.
@Suite(.enabled(if: Shared.isThere, "the shared oracles are not there")) struct BloggerGoldTests {
  struct Page: Decodable {
    struct Comment: Decodable {
      var ordinal: Int
      var id: String
      var parent: Int?
      var author: String
      var dateLabel: String
      var epochMs: Double
      var sha256Normalised: String
    }
    var postTitle: String?
    var dateLabel: String?
    var commentsHeading: String
    var commentCount: Int
    var comments: [Comment]
  }

  static let gold: [String: Page] = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let folder = Shared.folder,
      let data = FileManager.default.contents(atPath: "\(folder)/oracles/blogger/gold.json")
    else { return [:] }
    return (try? decoder.decode([String: Page].self, from: data)) ?? [:]
  }()

  @Test func `five pages are compared`() { #expect(Self.gold.count == 5) }

  @Test(arguments: gold.keys.sorted())
  func `every comment of a real page is found as it stands there`(name: String) throws {
    let page = try #require(Self.gold[name])
    let bytes = try Shared.source("oracles/blogger/\(name)").bytes
    let sample = InputSample(name: name, head: Array(bytes.prefix(65_536)), isWhole: false)
    #expect(BloggerHTMLReader().recognises(sample))
    let read = try PageReading(BloggerHTMLReader(), bytes, name: name)
    #expect(read.conversations.count == 1)
    let conversation = try #require(read.conversations.first)
    if let title = page.postTitle { #expect(conversation.title == title) }
    if conversation.date?.secondOfDay == nil, let label = page.dateLabel {
      #expect((conversation.date == nil) == label.isEmpty)
    }
    let stated = page.commentsHeading.contains { $0.isNumber } || page.commentCount == 0
    #expect(conversation.declaredComments == (stated ? page.commentCount : nil))
    let post = try #require(read.utterances.first)
    #expect(post.kind == .post)
    #expect(post.text.count > 200)
    let comments = Array(read.utterances.dropFirst())
    #expect(comments.map(\.key) == page.comments.map(\.id))
    var dates = DateReader()
    for (found, expected) in zip(comments, page.comments) {
      let parent = expected.parent.map { page.comments[$0 - 1].id } ?? post.key
      #expect(found.parent == parent)
      #expect(found.speaker == (expected.author == "Unknown" ? nil : expected.author))
      #expect(Digest.sha256(found.normalised.utf8) == expected.sha256Normalised)
      if let date = dates.date(epochSeconds: (expected.epochMs / 1000).rounded(.down)) {
        #expect(found.date == date)
      } else {
        #expect((found.date == nil) == (expected.dateLabel.utf8.count == 5))
      }
    }
  }
}
