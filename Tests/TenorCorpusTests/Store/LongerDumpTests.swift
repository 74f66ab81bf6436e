import TenorCorpus
import Testing

/// Later dumps of a page that has no ids of its own.
struct LongerDumpTests {
  /// The page after `comments` top-level comments and what answers them.
  private func page(_ comments: Int) throws -> String {
    let whole = try ProjectFixtures.text("archive/2015-07-09-the-kiosk.txt")
    guard let cut = whole.firstRange(of: "\n  \(comments + 1). ") else { return whole }
    return String(whole[..<cut.lowerBound]) + "\n"
  }

  @Test func `a longer dump keeps the ids of the old and adds the new`() throws {
    let place = try StoreFolder(["kiosk.txt": try page(2)])
    let first = try place.ingest("kiosk.txt")
    let before = try place.corpus().texts
    // One post, two comments and six replies.
    #expect(first.map(\.signs) == ["+9 ~0 -0 ^0 =0"])
    #expect(first.map(\.addedPosts) == [1])
    try place.write(try page(4), to: "kiosk.txt")
    let second = try place.ingest("kiosk.txt")
    // The third comment with its answer, the fourth with its answers.
    let after = try place.corpus().texts
    #expect(second.map { $0.isKnown && $0.isRead } == [true])
    #expect(second[0].kept == 9 && second[0].edited == 0 && second[0].gone == 0)
    #expect(second[0].added == after.count - 9 && second[0].addedPosts == 0)
    #expect(second[0].added >= 4)
    for (id, text) in before { #expect(after[id] == text) }
    let fresh = try StoreFolder(["kiosk.txt": try page(4)])
    try fresh.ingest("kiosk.txt")
    #expect(try fresh.corpus().texts == after)
    #expect(try fresh.lines() == place.lines())
  }

  @Test func `a comment that was taken out does not make others of those below it`() throws {
    let place = try StoreFolder(["kiosk.txt": try page(4)])
    try place.ingest("kiosk.txt")
    let before = try place.corpus().texts
    let gone = "Does the kiosk do home visits?"
    let shorter = try page(4)
      .replacing("    2. \(gone)\n\n      Delete\n", with: "")
      .replacing("    3. It does if", with: "    2. It does if")
    try place.write(shorter, to: "kiosk.txt")
    let changes = try place.ingest("kiosk.txt")
    #expect(changes.map(\.signs) == ["+0 ~0 -1 ^0 =\(before.count - 1)"])
    #expect(try place.corpus().texts == before.filter { $0.value != gone })
    try place.write(try page(4), to: "kiosk.txt")
    #expect(try place.ingest("kiosk.txt").map(\.signs) == ["+0 ~0 -0 ^1 =\(before.count - 1)"])
    #expect(try place.corpus().texts == before)
  }

  @Test func `an edited comment in its place is edited, and another there is another`() throws {
    let old = "I was there too. I was next to her. She was shaking like a leaf."
    let place = try StoreFolder(["kiosk.txt": try page(4)])
    try place.ingest("kiosk.txt")
    let before = try place.corpus().texts
    let edit = "I was there too. I sat next to her. She was shaking like a leaf."
    try place.write(try page(4).replacing(old, with: edit), to: "kiosk.txt")
    #expect(try place.ingest("kiosk.txt").map(\.signs) == ["+0 ~1 -0 ^0 =\(before.count - 1)"])
    let after = try place.corpus().texts
    #expect(Set(after.keys) == Set(before.keys))
    let changed = after.filter { before[$0.key] != $0.value }
    #expect(changed.values.map { $0.contains(edit) } == [true])
    if let id = changed.keys.first {
      let revisions = try place.store().revisions(of: id)
      #expect(revisions.map(\.text) == [before[id]])
      #expect(revisions.map(\.source) == ["kiosk.txt"])
    }
    let other = "The shop in the precinct shuts at four, as everybody knows."
    try place.write(
      try page(4).replacing("Does the kiosk do home visits?", with: other)
        .replacing(old, with: edit), to: "kiosk.txt")
    #expect(try place.ingest("kiosk.txt").map(\.signs) == ["+1 ~0 -1 ^0 =\(before.count - 1)"])
  }

  private static let post =
    "The office keys were lost in March, and nobody has said where they went."

  @Test(arguments: [
    (post + " They were found in April.", "+0 ~1 -0 ^0 =3"),
    ("A wholly different notice about parking, put up by somebody from estates.", "+1 ~0 -1 ^0 =3"),
  ])
  func `the post of a headless page is edited only where the texts are alike`(
    now: String, signs: String
  ) throws {
    let comments =
      "\n\n3 comments:\n\n  1. We have looked under the mat and behind the radiator, twice.\n\n    ReplyDelete\n"
      + "  2. They hang in the kitchen where they have always hung, next to the rota.\n\n    ReplyDelete\n"
      + "  3. Thank you, that was quick.\n\n    ReplyDelete\n"
    let place = try StoreFolder(["page.txt": Self.post + comments])
    #expect(try place.ingest("page.txt").map(\.signs) == ["+4 ~0 -0 ^0 =0"])
    try place.write(now + comments, to: "page.txt")
    #expect(try place.ingest("page.txt").map(\.signs) == [signs])
    #expect(try place.lines().first == now)
  }

  @Test func `rows without ids keep theirs when others are put in above`() throws {
    let place = try StoreFolder([
      "t.csv": "thread,comment\nkeys,First of all the keys\nkeys,And then the rota\n"
    ])
    try place.ingest("t.csv")
    let before = try place.corpus().texts
    try place.write(
      "thread,comment\nkeys,Quite another thing\nkeys,First of all the keys\nkeys,And then the rota\n",
      to: "t.csv")
    #expect(try place.ingest("t.csv").map(\.signs) == ["+1 ~0 -0 ^0 =2"])
    let after = try place.corpus().texts
    #expect(after.filter { before[$0.key] != nil } == before)
    #expect(try place.ingest("t.csv").map(\.isRead) == [false])
  }
}
