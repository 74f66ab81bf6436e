import Foundation
import Testing

@testable import TenorCorpus

@Suite struct WXRReaderTests {
  @Test func `an export is read in its own order`() throws {
    expectLines(
      try ExportFixtures.lines("wordpress-1.2.xml"),
      [
        "C | wordpress⏎https://duty-desk.example/blog⏎11 | Papers, please – again | 2020-11-26T17:33:00Z | -",
        "U | post-11 | - | dutyofficer | 2020-11-26T17:33:00Z | Vetting has come.⏎⏎It wants ten years of addresses & a passport.⏎Mine expired.",
        "U | comment-31 | post-11 | O'Quill | 2020-11-26T18:00:00Z | Array brackets a[b[0]]> broke the form.",
        "U | comment-32 | comment-31 | - | 2020-11-26T18:30:00 | Mine said declined.⏎⏎Twice.",
        "U | comment-37 | comment-36 | Semaphore | 2020-11-27T09:00:00Z | Not while the printer is down.",
        "C | wordpress⏎https://duty-desk.example/blog⏎14 | About & around | 2020-07-01T10:00:00+01:00 | -",
        "U | post-14 | - | dutyofficer | 2020-07-01T10:00:00+01:00 | One desk.⏎⏎No chair.",
        "C | wordpress⏎https://duty-desk.example/blog⏎15 | - | - | -",
        "U | post-15 | - | dutyofficer | - | ",
        "N | skipped | 63 | 1 trackback left out",
        "N | skipped | 71 | 1 pingback left out",
        "N | skipped | 79 | 1 comment marked as spam left out",
        "N | skipped | 87 | 1 comment that was not approved left out",
        "N | skipped | 105 | 1 post with the status 'draft' left out",
        "N | skipped | 115 | 1 item of type 'attachment' left out",
        "N | skipped | 120 | 1 comment of an unread item left out",
        "N | badDate | 148 | 1 date could not be read",
      ])
  }

  @Test func `the zone that was asked for tells the moments`() throws {
    var options = ReadingOptions()
    options.timeZone = "America/New_York"
    let items = try ExportFixtures.items(
      ExportFixtures.bytes("wordpress-1.2.xml"), name: "wordpress-1.2.xml", options: options)
    #expect(ExportFixtures.line(items[0]).contains("2020-11-26T12:33:00-05:00"))
  }

  @Test(arguments: [
    ("<rss><channel><item><a></item></channel></rss>", "1: found </item>; expected </a>"),
    ("<feed/>", "1: found <feed>; expected <rss>"),
    (
      "<rss>\n<channel>\n<item><title>x</title>",
      "3: the file ends inside <item>; expected </item>"
    ),
  ])
  func `what is broken is refused with its line`(xml: String, problem: String) {
    #expect {
      try ExportFixtures.items(Array(xml.utf8), name: "wordpress.xml")
    } throws: {
      "\($0)" == "wordpress.xml:" + problem
    }
  }
}

/// What `gold.json` says of an export.
private struct GoldExport: Decodable {
  struct Comment: Decodable {
    var id, parent, author, date_gmt, approved, type, content_sha256: String
  }
  struct Post: Decodable {
    var title, post_id, post_date_gmt, type, status: String
    var comments: [Comment]
  }
  var well_formed: Bool
  var error: String?
  var items: Int?
  var by_type_status: [String: Int]?
  var comments: Int?
  var posts_with_comments: [Post]?
}

@Suite(.enabled(if: Shared.isThere, "needs the shared folder")) struct SharedWXRTests {
  private static let folder = "oracles/wordpress"
  fileprivate static let gold: [String: GoldExport] = {
    guard let source = try? Shared.source("\(folder)/gold.json") else { return [:] }
    return (try? JSONDecoder().decode([String: GoldExport].self, from: Data(source.bytes))) ?? [:]
  }()
  static let wellFormed: [String] = gold.filter { $0.value.well_formed }.keys.sorted()
  static let malformed: [String] = gold.filter { !$0.value.well_formed }.keys.sorted()

  @Test(arguments: wellFormed)
  func `every field of an item and a comment is read as it stands`(name: String) throws {
    let gold = try #require(Self.gold[name])
    let source = try Shared.source("\(Self.folder)/\(name)")
    let input = Input(bytes: source.bytes, name: name)
    var read: [WXRItem] = []
    var items = WXRItems(input)
    _ = try XMLStream.read(input) { event in
      if let item = try items.take(event) { read.append(item) }
    }
    #expect(read.count == gold.items)
    let sorts = read.map { "\($0.entry[.type] ?? "")/\($0.entry[.status] ?? "")" }
    #expect(Dictionary(sorts.map { ($0, 1) }, uniquingKeysWith: +) == gold.by_type_status)
    #expect(read.reduce(0) { $0 + $1.comments.count } == gold.comments)
    let withComments = read.filter { !$0.comments.isEmpty }
    let posts = gold.posts_with_comments ?? []
    #expect(withComments.map { $0.entry[.id] } == posts.map(\.post_id))
    for (item, post) in zip(withComments, posts) {
      #expect(item.entry[.title] == post.title)
      #expect(item.entry[.dateGMT] == post.post_date_gmt)
      #expect(item.comments.count == post.comments.count)
      for (comment, expected) in zip(item.comments, post.comments) {
        #expect(comment[.id] == expected.id)
        #expect(comment[.parent] == expected.parent)
        #expect(comment[.author] ?? "" == expected.author)
        #expect(comment[.dateGMT] == expected.date_gmt)
        #expect(comment[.status] == expected.approved)
        #expect(comment[.type] ?? "" == expected.type)
        #expect(Digest.sha256(comment.fields[.content]?.bytes ?? []) == expected.content_sha256)
      }
    }
  }

  @Test(arguments: wellFormed)
  func `what is published is read and the rest is counted`(name: String) throws {
    let gold = try #require(Self.gold[name])
    let source = try Shared.source("\(Self.folder)/\(name)")
    var posts = 0
    var comments: [String: String?] = [:]
    var left = 0
    try WXRReader().read(Input(bytes: source.bytes, name: name)) { item in
      switch item {
      case .conversation: posts += 1
      case .utterance(let record):
        if !record.key.hasPrefix("post-") {
          let post = record.conversation.split(separator: "\n").last ?? ""
          comments["\(post) \(record.key)"] = record.parent
        }
        #expect(String(validating: record.text, as: UTF8.self) != nil)
      case .note(.skipped, _, let message): left += Int(message.prefix { $0.isNumber }) ?? 0
      default: break
      }
    }
    let published = (gold.by_type_status ?? [:])
      .filter { ["post/publish", "page/publish"].contains($0.key) }.values.reduce(0, +)
    #expect(posts == published)
    var expected: [String: String?] = [:]
    for post in gold.posts_with_comments ?? [] where post.status == "publish" {
      for comment in post.comments
      where comment.approved == "1" && ["", "comment"].contains(comment.type) {
        expected["\(post.post_id) comment-\(comment.id)"] =
          comment.parent == "0" ? "post-\(post.post_id)" : "comment-\(comment.parent)"
      }
    }
    #expect(comments == expected)
    #expect(left == (gold.items ?? 0) - posts + (gold.comments ?? 0) - comments.count)
  }

  @Test(arguments: malformed)
  func `a malformed export is refused with its line`(name: String) throws {
    let source = try Shared.source("\(Self.folder)/\(name)")
    let error = try #require(Self.gold[name]?.error)
    let line = Int(error.split(separator: "line ").last?.prefix { $0.isNumber } ?? "")
    let problem = #expect(throws: InputProblem.self) {
      try WXRReader().read(Input(bytes: source.bytes, name: name)) { _ in }
    }
    guard case .broken(let found, _, _) = problem?.reason else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(found == line)
  }
}
