import Foundation
import Testing

@testable import TenorCorpus

struct RedditTests {
  private func fixture() throws -> ReadRecords {
    try ReadRecords(JSONLinesReader(), bytes: FormatFixtures.bytes("json/reddit.jsonl"))
  }

  @Test func `comments and submissions keep Reddit's names and the tree`() throws {
    let read = try fixture()
    #expect(
      read.utterances.map(\.key) == [
        "t3_dd001a", "t1_c0001", "t1_c0002", "t1_c0003", "t1_c0004", "t1_c0005", "t1_c0006",
        "t1_c0007", "t3_dd002b", "t1_c0101", "t3_dd003c", "t1_c0901", "t1_c0902", "t1_c0102",
      ])
    #expect(
      read.utterances.map(\.parent) == [
        nil, "t3_dd001a", "t1_c0001", "t1_c0002", "t3_dd001a", "t1_c0004", "t3_dd001a",
        "t3_dd001a", nil, "t3_dd002b", nil, "t1_c0900", "t3_dd009z", "t1_c0002",
      ])
    #expect(
      read.utterances.map(\.kind) == [
        .post, .comment, .reply, .reply, .comment, .reply, .comment, .comment, .post, .comment,
        .post, .reply, .comment, .reply,
      ])
    #expect(
      Set(read.utterances.map(\.conversation)) == [
        "reddit\nt3_dd001a", "reddit\nt3_dd002b", "reddit\nt3_dd003c", "reddit\nt3_dd009z",
      ])
    #expect(JSONLinesReader.layout(ofKey: "reddit\nt3_dd001a") == "reddit")
  }

  @Test func `submissions give their conversation a title and a date`() throws {
    let read = try fixture()
    #expect(
      read.conversations.map(\.title) == [
        "Drawn out of a hat – who got what?", "Napo on the new model", "Can anyone explain ORA?",
      ])
    #expect(read.conversations[0].key == "reddit\nt3_dd001a")
    // 1402056000, 1559347200 and 1559433600 are noon in London and midnight UTC, an hour later there.
    #expect(
      read.conversations.map { $0.date?.description } == [
        "2014-06-06T13:00:00+01:00", "2019-06-01T01:00:00+01:00", "2019-06-02T01:00:00+01:00",
      ])
  }

  @Test func `bodies are decoded, and what was deleted is empty`() throws {
    let read = try fixture()
    #expect(
      read.texts[..<8] == [
        "The letters came at noon.\n\nTwo of my colleagues are \"NPS\", one is CRC.\tNobody knows why.",
        "> Nobody knows why.\n\nThey drew lots. I was in the room. 🎲",
        "In the room? Ça alors – and nobody laughed?", "Somebody did & was asked to leave.", "",
        "Don't delete it, you were right. See https://www.gov.uk/hmpps for the list.", "",
        "R&R at last. Path: C:\\desk\\rota \u{2028} end",
      ])
    #expect(
      read.utterances.map(\.speaker) == [
        "semaphore_jane", "quill_and_ink", "semaphore_jane", nil, nil, "left_in_2016",
        "mod_of_desk", "tea_at_four", nil, "quill_and_ink", nil, "night_bus", "tea_at_four",
        "left_in_2016",
      ])
    #expect(read.utterances[1].voices.map(\.voice) == [.quoted, .own])
    #expect(read.utterances[2].voices.isEmpty)
    #expect(read.utterances[5].date?.description == "2014-06-06T13:50:00+01:00")
    #expect(read.notes(.skipped) == ["5: 3 texts were deleted at Reddit: they are empty"])
    #expect(
      read.notes(.understood) == [
        "1: Reddit's fields: text=body or selftext, date=created_utc, speaker=author, id=name or id, "
          + "parent=parent_id, conversation=link_id, title=title",
        "4: 4 authors were deleted at Reddit: they are anonymous",
        "2: 2 entities (&gt; &lt; &amp;) read as characters",
      ])
    #expect(read.notes(.badDate).isEmpty)
  }

  @Test func `an answer into another thread, or to what is not there, keeps its place`() async {
    let loaded = await CorpusLoader().load([FormatFixtures.folder + "/json/reddit.jsonl"])
    let threads = loaded.corpus.conversations.map { thread in
      thread.utterances.map { utterance in
        let key = utterance.id.split(separator: "_").last ?? ""
        return key + " " + (utterance.replyTo.map(String.init) ?? "-")
      }
    }
    #expect(
      threads == [
        [
          "dd001a -", "c0001 0", "c0002 1", "c0003 2", "c0004 0", "c0005 4", "c0006 0", "c0007 0",
        ],
        ["dd002b -", "c0101 0", "c0102 0"], ["dd003c -"], ["c0901 -", "c0902 -"],
      ])
    let mended = loaded.corpus.audit.filter { $0.kind == .mended }
    #expect(
      mended.map(\.message) == [
        "2 utterances answer one that is not there: read as answers to the post"
      ])
  }

  @Test func `a comment that lost its parent answers the post`() throws {
    let line =
      #"{"id":"x","link_id":"t3_p","parent_id":12345,"body":"b","author":"a","created_utc":1}"#
    let read = try ReadRecords(JSONLinesReader(), line + "\n" + #"{"subreddit":"x"}"# + "\n")
    #expect(read.utterances.map(\.parent) == ["t3_p"])
    #expect(read.notes(.mended) == ["1: 1 comment names no parent: taken to answer the post"])
    #expect(read.notes(.skipped) == ["2: 1 object is neither a comment nor a submission"])
  }

  @Test func `a person's choice of fields goes before Reddit's`() throws {
    let read = try ReadRecords(
      JSONLinesReader(), bytes: FormatFixtures.bytes("json/reddit.jsonl"), name: "r.jsonl",
      columns: [.text: "body"])
    #expect(read.utterances[1].conversation == "r.jsonl\nt3_dd001a")
    #expect(read.texts[4] == "[deleted]")
  }

  @Test(.enabled(if: Shared.isThere))
  func `a thread of 485 comments is read whole`() throws {
    let bytes = try Shared.source("oracles/reddit/comments_n49rw.jsonl").bytes
    let read = try ReadRecords(JSONLinesReader(), bytes: bytes)
    #expect(read.utterances.count == 485)
    #expect(read.utterances.count { $0.kind == .comment } == 122)
    #expect(read.utterances.count { $0.kind == .reply } == 363)
    #expect(Set(read.utterances.map(\.conversation)) == ["reddit\nt3_n49rw"])
    var depths: [String: Int] = [:]
    for utterance in read.utterances {
      depths[utterance.key] = (utterance.parent.flatMap { depths[$0] } ?? -1) + 1
    }
    let byDepth = (0..<10).map { depth in depths.values.count { $0 == depth } }
    #expect(byDepth == [122, 85, 67, 72, 59, 39, 22, 7, 8, 4])
    #expect(read.utterances.count { $0.speaker == nil } == 60)
    #expect(read.utterances.count { $0.text.isEmpty } == 10)
    // The gold's 342 authors are these and "[deleted]".
    #expect(Set(read.utterances.compactMap(\.speaker)).count == 342 - 1)
    #expect(read.utterances.first?.key == "t1_c364vol")
    #expect(read.utterances.last?.key == "t1_c3697zz")
    let order = read.utterances.map { "\($0.key) \($0.parent ?? "")" }.joined(separator: "\n")
    #expect(
      Digest.sha256(order.utf8)
        == "c480cc611bff6aea5484ea005a00ecbd7a9c82a362ff11d281538d27152c43d8")
    // The gold has the bodies as they came: with the marks of deletion, and no entities in them.
    let bodies = read.texts.map { $0.isEmpty ? "[deleted]" : $0 }.joined(separator: "\u{1E}")
    #expect(
      Digest.sha256(bodies.utf8)
        == "9a0c79e5859bd29a3f04456926d596b144b53afbc23ab763cd6a0ddc3378976e")
    #expect(read.faults(in: bytes).isEmpty)
  }
}
