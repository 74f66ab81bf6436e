import Foundation
import Testing

@testable import TenorCorpus

struct HostileJSONTests {
  @Test func `every line is a record or counted`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let read = try ReadRecords(
      JSONLinesReader(),
      """
      {"text":"one","n":1\(String(repeating: "0", count: 5000))}
      {"text":"unterminated
      \(deep)
      {"x":\(deep)}
      {"text":"two","text":"last wins"}
      {"text":"half \\ud83d pair"}
      {"text":"bad \\q escape"}
      "text"

      null
      {"text":["no","text"]}
      {"text":12.50}
      """)
    #expect(read.texts == ["one", "last wins", "half \u{FFFD} pair", "", "12.50"])
    #expect(
      read.notes(.skipped) == ["2: 6 lines are no JSON objects, first at line 2"])
    #expect(
      read.notes(.mended) == [
        "11: 1 record has no text: kept, empty",
        "6: 1 byte or half of a surrogate pair that is no text: read as U+FFFD",
      ])
  }

  @Test func `a line of 50 MB is read`() throws {
    var bytes = Array(#"{"id":1,"skip":""#.utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "x"), count: 49_000_000))
    bytes.append(contentsOf: #"","text":""#.utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "y"), count: 1_000_000))
    bytes.append(contentsOf: "\"}\n{\"id\":2,\"text\":\"next\"}\n".utf8)
    var counts: [Int] = []
    try JSONLinesReader().read(Input(bytes: bytes, name: "long")) { item in
      if case .utterance(let record) = item { counts.append(record.text.count) }
    }
    #expect(counts == [1_000_000, 4])
  }

  @Test func `circles and long chains of answers take linear time`() throws {
    var text = ""
    for id in 0..<20_000 {
      text += "{\"id\":\(id),\"parent\":\((id + 1) % 20_000),\"text\":\"x\"}\n"
    }
    for id in 20_000..<40_000 { text += "{\"id\":\(id),\"parent\":\(id + 1),\"text\":\"x\"}\n" }
    for id in 50_000..<60_000 { text += "{\"id\":\(id),\"parent\":\(id ^ 1),\"text\":\"x\"}\n" }
    let read = try ReadRecords(JSONLinesReader(), text, name: "s")
    let keys = Set(read.utterances.map(\.conversation))
    #expect(keys.count == 2 + 5000)
    #expect(keys.isSuperset(of: ["s\n0", "s\n40000", "s\n50000"]))
  }

  @Test(arguments: ["json/reddit.jsonl", "json/posts.jsonl", "convokit/utterances.jsonl"])
  func `mutated sources lose no line`(path: String) throws {
    let original = try FormatFixtures.bytes(path)
    var numbers = SeededNumbers(state: 42)
    let alphabet = Array("\"\\{}[],:\n\u{0}u0d8cf &-1eé".utf8) + [0xFF, 0xED, 0xA0]
    for round in 0..<200 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &numbers) {
        let at = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes[at] = alphabet.randomElement(using: &numbers) ?? 0
        case 1: bytes.insert(alphabet.randomElement(using: &numbers) ?? 0, at: at)
        case 2:
          let end = min(bytes.count, at + Int.random(in: 1...30, using: &numbers))
          bytes.removeSubrange(at..<end)
        default:
          let end = min(bytes.count, at + Int.random(in: 1...60, using: &numbers))
          bytes.insert(
            contentsOf: bytes[at..<end], at: Int.random(in: 0..<bytes.count, using: &numbers))
        }
      }
      let input = Input(bytes: bytes, name: "mutated")
      let reader: any Reader =
        path.hasPrefix("convokit") ? ConvoKitReader() : JSONLinesReader()
      do {
        let read = try Self.records(reader, input)
        let faults = read.faults(in: bytes)
        #expect(faults.isEmpty, "round \(round): \(faults.prefix(3))")
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
        let blank = lines.count { line in
          (line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line)
            .allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        }
        var skipped = 0
        for note in read.notes where note.kind == .skipped {
          let isLine =
            note.message.contains("no JSON object") || note.message.contains("neither a comment")
          if isLine { skipped += Int(note.message.prefix { $0 != " " }) ?? 0 }
        }
        #expect(
          read.utterances.count + skipped + blank == lines.count, "round \(round)")
      } catch let error as InputProblem {
        #expect(!error.description.isEmpty)
      }
    }
  }

  private static func records(_ reader: some Reader, _ input: Input) throws -> ReadRecords {
    try ReadRecords(reader, input)
  }

  @Test func `texts are what Foundation reads`() throws {
    let bytes = try FormatFixtures.bytes("json/reddit.jsonl")
    let read = try ReadRecords(
      JSONLinesReader(), bytes: bytes, columns: [.text: "selftext", .speaker: "body"])
    var texts: [String] = []
    var bodies: [String?] = []
    for line in bytes.split(separator: 0x0A) {
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      texts.append(object?["selftext"] as? String ?? "")
      let body = object?["body"] as? String
      bodies.append(body == "[deleted]" ? nil : body)
    }
    #expect(read.texts == texts)
    #expect(read.utterances.map(\.speaker) == bodies)
  }
}
