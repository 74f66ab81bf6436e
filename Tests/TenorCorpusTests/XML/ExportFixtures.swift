import Foundation
import TenorCorpus
import Testing

/// The exports of `Fixtures/formats/exports`, and records as lines for comparing.
enum ExportFixtures {
  static let names = ["blogger-export.xml", "feed.atom", "wordpress-1.2.xml"]

  static func bytes(_ name: String) throws -> [UInt8] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appendingPathComponent("Fixtures/formats/exports/\(name)")
    return [UInt8](try Data(contentsOf: file))
  }

  static func reader(of name: String) -> any Reader {
    name.hasPrefix("wordpress") ? WXRReader() : AtomReader()
  }

  static func items(
    _ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
  ) throws -> [ReadItem] {
    var items: [ReadItem] = []
    let input = Input(bytes: bytes, name: name, options: options)
    try reader(of: name).read(input) { items.append($0) }
    return items
  }

  /// One line for each item: a conversation's key, title, date and declared comments; an utterance's
  /// key, parent, speaker, date and text; a note's kind, line and message.
  static func lines(_ name: String) throws -> [String] {
    try items(bytes(name), name: name).map(line)
  }

  static func line(_ item: ReadItem) -> String {
    let fields: [String]
    switch item {
    case .conversation(let record):
      fields = [
        "C", record.key, record.title ?? "-", record.date?.description ?? "-",
        record.declaredComments?.description ?? "-",
      ]
    case .utterance(let record):
      fields = [
        "U", record.key, record.parent ?? "-", record.speaker ?? "-",
        record.date?.description ?? "-", String(decoding: record.text, as: UTF8.self),
      ]
    case .note(let kind, let line, let message): fields = ["N", kind.rawValue, "\(line)", message]
    }
    return fields.joined(separator: " | ").replacing("\n", with: "⏎")
  }
}

/// Compares line by line, so that a difference is found.
func expectLines(
  _ lines: [String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  for (line, expected) in zip(lines, expected) {
    #expect(line == expected, sourceLocation: sourceLocation)
  }
  #expect(lines.count == expected.count, sourceLocation: sourceLocation)
}
