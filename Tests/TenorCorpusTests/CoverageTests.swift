import TenorCorpus
import Testing

/// Every byte of a source stands in one utterance's text or is one piece of chrome, whatever the input.
struct CoverageTests {
  private static let seeds = [
    NestedPageTests.page, ArchivePageTests.page,
    "Post.\nOne.\nReplyDeleteTwo.\nThree.\nDelete\"Four\"\nDeleteFive.\nSix\nReplyDelete\n",
    "Post.\nOne.ReplyDelete\nRest.\nTwo.Delete\n'Otter\nThree.Delete\n",
    "Text.\nEins.\nAntwortenLöschen\nRest.\nZwei.\nLöschen\nDrei.\nAntwortenLöschen\n",
    "Titel\n13\n\nKommentare:\n\n  1. Ann6. Juni 2015 um 10:23\n\n    Text.\n\n    AntwortenLöschen\n"
      + "    Antworten\n    1. Ben7. Juni 2015 um 10:23\n\n      “Zwei.\n\n      Löschen\n",
    "        Friday, 27 November 2020\n\n          Title\n\n            Text.\n\n          2 comments:\n\n"
      + "            1. Ann10:00\n\n              One.\n\n              ReplyDelete\n",
  ]

  private static let words = [
    "\n", "\r\n", "\n\n", " ", "    ", "\u{A0}", "\"", "“", "”", ">", "******\n", "--oo00oo--\n",
    "ReplyDelete", "Delete", "Deleted", "\n    ReplyDelete\n", "\n      Delete\n", "    Replies\n",
    "\n  2. ", "\n    1. ", "1 comment:\n\n  1. ", "\n\nMonday, 31 February 2020\n\nTitle\n\n",
    "\n\nFriday, 27 November 2020\n\n", "'Otter", "https://", "AntwortenLöschen",
    "Posted by Ann\n\n",
    "Kommentare:\n", "No comments:\n", "99999999. ", "6 June 2015 at 10:23\n\n", "\u{FEFF}", ":",
    "é",
  ]

  private static func mutated(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let at = Int.random(in: 0...bytes.count, using: &numbers)
      let end = min(bytes.count, at + Int.random(in: 0...40, using: &numbers))
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: bytes.removeSubrange(at..<end)
      case 1:
        bytes.insert(
          contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: at)
      case 3:
        bytes.replaceSubrange(at..<end, with: [0xFF, 0xC3, 0xE2, 0x80].shuffled(using: &numbers))
      default: bytes.insert(contentsOf: (words.randomElement(using: &numbers) ?? "").utf8, at: at)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8)
  func `mutated pages are covered byte by byte and crash nothing`(seed: Int) {
    var numbers = SeededNumbers(state: UInt64(seed))
    for round in 0..<700 {
      var bytes = Array(Self.seeds[(seed + round) % Self.seeds.count].utf8)
      if round % 5 == 0 {
        bytes += Array(Self.seeds.randomElement(using: &numbers)?.utf8 ?? "".utf8)
      }
      bytes = Self.mutated(bytes, &numbers)
      let faults = ReadPage(bytes).faults
      guard faults.isEmpty else {
        Issue.record(
          "seed \(seed), round \(round): \(faults) in \(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test func `every invalid byte reads as U+FFFD and is counted once for the file`() {
    let read = ReadPage(
      Array("One \u{E9}".utf8) + [0xFF, 0x0A, 0xC3, 0x0A, 0xE2, 0x80] + Array("end".utf8))
    #expect(read.faults == [])
    #expect(read.texts() == ["One é\u{FFFD}\n\u{FFFD}\n\u{FFFD}\u{FFFD}end"])
    let message = "4 bytes are not UTF-8, first at line 1: read as U+FFFD"
    #expect(read.audit(.mended).map(\.message) == [message])
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "ReplyDelete\n", "ReplyDeletex\n", "x.Delete\n", "    Replies\n", "  1. x\n", "\n",
      "    1. x\n\n      Delete\n", "1 comment:\n\n  1. x\n", "Monday 5 June 2017\n\nTitle\n\n",
      "“", "\"a ",
      "“a\n", "(“ ", "******\n", "--oo00oo--\n", "5 June 2017 ", "Posted by\n\nTitle\n\n", "'",
      "> ", "\u{A0}",
      "comments:\n", "13\n", "www.", "Delete,\n", "5 June ",
    ])
  func `ten thousand repetitions of a marker are read like any page`(unit: String) {
    let text = String(repeating: unit, count: 10_000)
    #expect(ReadPage(text).reading.conversations.count >= 0)
    let page = "Friday, 27 November 2020\n\nTitle\n\nText.\n\n2 comments:\n\n  1. "
    #expect(ReadPage(page + text + "\n\n    ReplyDelete\n").reading.conversations.count >= 1)
  }
}
