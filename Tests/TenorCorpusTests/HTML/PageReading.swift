import Foundation
import TenorCorpus

/// What a reader made of a page.
struct PageReading {
  var conversations: [ConversationRecord] = []
  var utterances: [UtteranceRecord] = []
  var notes: [(kind: AuditEntry.Kind, line: Int, message: String)] = []

  init(_ reader: some Reader, _ bytes: [UInt8], name: String = "page.html") throws {
    try reader.read(Input(bytes: bytes, name: name)) { item in
      switch item {
      case .conversation(let record): conversations.append(record)
      case .utterance(let record): utterances.append(record)
      case .note(let kind, let line, let message): notes.append((kind, line, message))
      }
    }
  }

  init(_ reader: some Reader, html: String, name: String = "page.html") throws {
    try self.init(reader, Array(html.utf8), name: name)
  }

  /// The characters that the notes count.
  var skipped: Int {
    notes.reduce(0) { sum, note in
      guard note.kind == .skipped, note.message.contains("characters") else { return sum }
      return sum + (Int(note.message.prefix { $0.isNumber }) ?? 0)
    }
  }

  /// `key < parent | speaker | date | text`, one utterance after another.
  var lines: [String] {
    utterances.map { utterance in
      let parent = utterance.parent.map { " < \($0)" } ?? ""
      let speaker = utterance.speaker ?? "-"
      let date = utterance.date?.description ?? "-"
      let text = String(decoding: utterance.text, as: UTF8.self)
        .replacingOccurrences(of: "\n", with: "/")
      return "\(utterance.key)\(parent) | \(speaker) | \(date) | \(text)"
    }
  }
}

extension UtteranceRecord {
  /// The text, white space collapsed.
  var normalised: String {
    String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

/// The pages that were written for this project.
enum PageFixtures {
  static let root: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("Fixtures")
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }

  static func names(_ folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { $0.hasSuffix(".html") }.sorted()
  }
}
