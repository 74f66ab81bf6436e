import Foundation
import Testing

@testable import TenorCorpus

/// Of every record of a source there is an utterance or a note that counts it, however it is broken.
struct RecordCountTests {
  /// What a reader accounts for; `nil` where it refuses the source.
  private func counted(
    _ bytes: [UInt8], _ name: String, _ reader: any Reader
  ) -> (records: Int, reading: CheckedReading)? {
    let reading = CheckedReading(bytes, name: name, reader: reader)
    return reading.problem == nil
      ? (reading.utterances.count + reading.leftOut, reading) : nil
  }

  private static let lines = [
    #"{"id": "1", "text": "The rota came out on Monday.", "speaker": "Lantern", "thread": "a"}"#,
    #"{"id": "2", "text": "Again?", "reply_to": "1", "thread": "a", "meta": {"likes": [1, 2]}}"#,
    #"{"id": "3", "text": null, "reply_to": "2", "thread": "a"}"#,
    #"{"id": "4", "text": "\u00a385 — caf\u00e9 \ud83d\ude42", "thread": "b"}"#, "", "[1, 2]", "  ",
  ]

  private static let comments = [
    #"{"id": "s1", "title": "Rota", "selftext": "[deleted]", "created_utc": 1425340800}"#,
    #"{"id": "c1", "body": "Who &gt; what", "link_id": "t3_s1", "parent_id": "t3_s1"}"#,
    #"{"id": "c2", "body": "[removed]", "link_id": "t3_s1", "parent_id": "t1_c1"}"#,
    #"{"kind": "more", "count": 7}"#,
  ]

  @Test(arguments: [lines, comments])
  func `a line of JSON is a record or counted`(seeds: [String]) throws {
    let seed = FuzzSeed(path: "lines.jsonl", reader: "jsonl", bytes: [])
    var numbers = SeededNumbers(state: 2026)
    var read = 0
    for round in 0..<150 * ReaderFuzzTests.rounds {
      var source = seed
      let lines = (0..<12).map { seeds[$0 % seeds.count] }.shuffled(using: &numbers)
      source.bytes = Array(lines.joined(separator: "\n").utf8)
      let broken = round == 0 ? source.bytes : source.broken(&numbers)
      guard let (records, reading) = counted(broken, "lines.jsonl", JSONLinesReader()) else {
        continue
      }
      // Texts that Reddit deleted are records without a text.
      let deleted = reading.items.reduce(0) { sum, item in
        guard case .note(.skipped, _, let message) = item, message.contains("deleted at Reddit")
        else { return sum }
        return sum + (Int(message.prefix { $0.isNumber }) ?? 0)
      }
      var rest = reading.bytes[...]
      if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
      let expected = rest.split(separator: 0x0A).count {
        !$0.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
      }
      #expect(records - deleted == expected, "round \(round)")
      read += 1
    }
    #expect(read > 50 * ReaderFuzzTests.rounds)
  }

  /// The rows of a table, counted by nothing but its marks.
  private func rows(_ bytes: [UInt8], separator: UInt8) -> Int {
    var rows = 0
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      let start = at
      var isFieldStart = true
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D {
        if isFieldStart, bytes[at] == 0x22 {
          repeat {
            at += 1
            while at < bytes.count, bytes[at] != 0x22 { at += 1 }
            at += 1
          } while at < bytes.count && bytes[at] == 0x22
          isFieldStart = false
          continue
        }
        isFieldStart = bytes[at] == separator
        at += 1
      }
      if at > start { rows += 1 }
      at += 1
    }
    return rows
  }

  @Test(arguments: FuzzSeed.formats.filter { $0.reader == "csv" })
  func `a row of a table is a record or counted`(seed: FuzzSeed) throws {
    let separators = ["comma": ",", "tab": "\t", "semicolon": ";", "bar": "|"]
    var numbers = SeededNumbers(state: 2027)
    var read = 0
    for round in 0..<150 * ReaderFuzzTests.rounds {
      let broken = round == 0 ? seed.bytes : seed.broken(&numbers)
      guard let (records, reading) = counted(broken, seed.name, TableReader()) else { continue }
      let shape = reading.items.compactMap { item -> Character? in
        guard case .note(let kind, _, let words) = item, [.understood, .guessed].contains(kind)
        else { return nil }
        return words.split(separator: "-").first.flatMap { separators[String($0)]?.first }
      }
      guard let separator = shape.first?.asciiValue else { continue }
      let expected = rows(reading.bytes, separator: separator) - 1
      #expect(records == expected, "round \(round)")
      read += 1
    }
    #expect(read > 30 * ReaderFuzzTests.rounds)
  }

  /// What stands from one of `starts` to the next `end`, and what stands around all of it.
  private func cut(
    _ text: String, from start: String, to end: String
  ) -> (head: String, parts: [String], tail: String) {
    var pieces = text.components(separatedBy: start)
    let head = pieces.removeFirst()
    var tail = ""
    let parts = pieces.map { piece in
      let halves = piece.components(separatedBy: end)
      tail = halves.dropFirst().joined(separator: end)
      return start + halves[0] + end
    }
    return (head, parts, tail)
  }

  @Test(arguments: FuzzSeed.formats.filter { $0.reader == "blogger-atom" })
  func `an entry of a feed is a record or counted`(seed: FuzzSeed) throws {
    let (head, entries, tail) = cut(
      String(decoding: seed.bytes, as: UTF8.self), from: "<entry>", to: "</entry>")
    #expect(entries.count > 4)
    var numbers = SeededNumbers(state: 2028)
    for round in 0..<60 * ReaderFuzzTests.rounds {
      let chosen = (0..<Int.random(in: 0...20, using: &numbers)).compactMap { _ in
        entries.randomElement(using: &numbers)
      }
      let export = head + chosen.map { garbled($0, &numbers) }.joined() + tail
      let (records, _) = try #require(counted(Array(export.utf8), seed.name, AtomReader()))
      #expect(records == chosen.count, "round \(round)")
    }
  }

  @Test func `an item of an export, and a comment on it, is a record or counted`() throws {
    let seed = try #require(FuzzSeed.formats.first { $0.reader == "wordpress-wxr" })
    let (head, items, tail) = cut(
      String(decoding: seed.bytes, as: UTF8.self), from: "<item>", to: "</item>")
    var numbers = SeededNumbers(state: 2029)
    for round in 0..<60 * ReaderFuzzTests.rounds {
      var expected = 0
      let chosen = (0..<Int.random(in: 0...8, using: &numbers)).compactMap { _ in
        items.randomElement(using: &numbers).map { item in
          let (head, comments, tail) = cut(item, from: "<wp:comment>", to: "</wp:comment>")
          expected += 1
          if comments.isEmpty { return garbled(item, &numbers) }
          let some = (0..<Int.random(in: 0...9, using: &numbers)).compactMap { _ in
            comments.randomElement(using: &numbers)
          }
          expected += some.count
          return head + some.map { garbled($0, &numbers) }.joined() + tail
        }
      }
      let export = head + chosen.joined() + tail
      let (records, _) = try #require(counted(Array(export.utf8), seed.name, WXRReader()))
      #expect(records == expected, "round \(round)")
    }
  }

  /// Changes figures and letters that stand between tags and references, so that the notation stays sound.
  private func garbled(_ part: String, _ numbers: inout SeededNumbers) -> String {
    var isInTag = false
    var garbled = ""
    for character in part {
      if character == "<" || character == "&" { isInTag = true }
      if !isInTag, character.isLetter || character.isNumber,
        Int.random(in: 0..<20, using: &numbers) == 0
      {
        garbled.append("0xé\u{85}9".randomElement(using: &numbers) ?? "x")
      } else {
        garbled.append(character)
      }
      if character == ">" || character == ";" { isInTag = false }
    }
    return garbled
  }
}
