import Foundation
import TenorTestSupport
import Testing

@testable import TenorAnalysers

/// One text with the reference package's scores.
struct ReferenceRow {
  var id: String
  var text: String
  var rounded: [String]
  var raw: [Double]
}

enum Reference {
  /// Our own texts, scored by the package: `Scripts/vader/reference.py`.
  static func own() throws -> [ReferenceRow] {
    struct Line: Decodable {
      var text: String
      var rounded: [String]
      var raw: [Double]
    }
    let file = SharedFolder.project.appendingPathComponent("Fixtures/vader/reference.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      let line = try JSONDecoder().decode(Line.self, from: Data($0.utf8))
      return ReferenceRow(id: line.text, text: line.text, rounded: line.rounded, raw: line.raw)
    }
  }

  static let datasets = ["edge", "readme_demo", "tweets", "amazon", "movie", "nyt"]

  /// A data set in the shared folder; nothing where that is not there.
  static func shared(_ dataset: String) throws -> [ReferenceRow] {
    guard let path = SharedFolder.path("oracles/vader/\(dataset).tsv") else { return [] }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let lines = String(decoding: bytes, as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n"))
    return lines.dropFirst().map { line in
      let columns = line.split(
        separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false
      ).map { String(Substring($0)) }
      return ReferenceRow(
        id: columns[0] + " " + columns[1], text: columns[11], rounded: Array(columns[3..<7]),
        raw: columns[7..<11].compactMap(Double.init))
    }
  }
}

@Suite struct SentimentReferenceTests {
  private let engine: VaderStrict

  init() throws {
    engine = try VaderStrict()
  }

  /// The texts on which the engine and the reference differ, in any of the eight numbers.
  private func differences(_ rows: [ReferenceRow], within tolerance: Double) -> [String] {
    var scratch = VaderStrict.Scratch()
    return rows.compactMap { row in
      let score = engine.score(row.text, with: &scratch)
      let raw = [score.negative, score.neutral, score.positive, score.compound]
      let rounded = [
        score.rounded.negative, score.rounded.neutral, score.rounded.positive,
        score.rounded.compound,
      ]
      let isSame =
        rounded == row.rounded && row.raw.count == 4
        && zip(raw, row.raw).allSatisfy { abs($0 - $1) <= tolerance }
      return isSame ? nil : "\(row.id): \(rounded), not \(row.rounded)"
    }
  }

  @Test func `our own texts score as by the reference package, to the last bit`() throws {
    let rows = try Reference.own()
    #expect(rows.count == 80)
    #expect(differences(rows, within: 0) == [])
  }

  @Test(.enabled(if: SharedFolder.path("oracles/vader") != nil), arguments: Reference.datasets)
  func `the shared texts score as by the reference package`(dataset: String) throws {
    let rows = try Reference.shared(dataset)
    #expect(!rows.isEmpty)
    // The stored numbers have six decimals.
    #expect(differences(rows, within: 1e-6) == [])
  }

  @Test(.enabled(if: SharedFolder.path("oracles/vader") != nil))
  func `the shared texts are 7,661`() throws {
    #expect(try Reference.datasets.reduce(0) { try $0 + Reference.shared($1).count } == 7661)
  }
}
