import Foundation
import Testing

@testable import TenorCorpus

/// What a reader handed over, with what tests ask of it.
struct ReadRecords {
  var conversations: [ConversationRecord] = []
  var utterances: [UtteranceRecord] = []
  var notes: [(kind: AuditEntry.Kind, line: Int, message: String)] = []

  init(_ reader: some Reader, _ input: Input) throws {
    try reader.read(input) { item in
      switch item {
      case .conversation(let record): conversations.append(record)
      case .utterance(let record): utterances.append(record)
      case .note(let kind, let line, let message): notes.append((kind, line, message))
      }
    }
  }

  init(
    _ reader: some Reader, _ text: String, name: String = "source.jsonl",
    columns: [ColumnRole: String] = [:]
  ) throws {
    try self.init(reader, bytes: Array(text.utf8), name: name, columns: columns)
  }

  init(
    _ reader: some Reader, bytes: [UInt8], name: String = "source.jsonl",
    columns: [ColumnRole: String] = [:]
  ) throws {
    var options = ReadingOptions()
    options.columns = columns
    try self.init(reader, Input(bytes: bytes, name: name, options: options))
  }

  var texts: [String] { utterances.map { String(decoding: $0.text, as: UTF8.self) } }
  func notes(_ kind: AuditEntry.Kind) -> [String] {
    notes.filter { $0.kind == kind }.map { "\($0.line): \($0.message)" }
  }

  /// What is wrong with texts, places and voices.
  func faults(in source: [UInt8]) -> [String] {
    var faults: [String] = []
    var line = 1
    let lines = source.map { byte in
      defer { if byte == 0x0A { line += 1 } }
      return line
    }
    for utterance in utterances {
      if String(validating: utterance.text, as: UTF8.self) == nil || utterance.text.contains(0) {
        faults.append("\(utterance.key) is no text")
      }
      let places = TextPlaces(utterance.map, text: utterance.text)
      var last = 0
      for (at, byte) in utterance.text.enumerated() {
        let place = places.source(of: at..<at + 1)
        guard place.lowerBound >= last, place.upperBound <= source.count, !place.isEmpty else {
          faults.append("\(utterance.key): \(at) is nowhere: \(place)")
          break
        }
        last = place.lowerBound
        let first = source[place.lowerBound]
        let isCopied = place.count == 1 && first == byte
        let stands = first == UInt8(ascii: "\\") || first == UInt8(ascii: "&") || first >= 0x80
        if !isCopied, !stands { faults.append("\(utterance.key): \(at) is not at \(place)") }
        if isCopied, lines[place.lowerBound] != utterance.map.line {
          faults.append("\(utterance.key): \(at) is not on line \(utterance.map.line)")
        }
      }
      var end = 0
      for voice in utterance.voices {
        if voice.range.lowerBound != end || voice.range.isEmpty {
          faults.append("voices at \(end)")
        }
        end = voice.range.upperBound
      }
      if !utterance.voices.isEmpty, end != utterance.text.count {
        faults.append("voices to \(end)")
      }
    }
    return faults
  }
}

/// The fixtures of formats.
enum FormatFixtures {
  static let folder: String = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("Fixtures/formats").path
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
  }
}
