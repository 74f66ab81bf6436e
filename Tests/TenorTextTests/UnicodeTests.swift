import Foundation
import TenorTestSupport
import Testing

@testable import TenorText

/// The Unicode 15.0 break tests, where they stand beside the project.
@Suite(.enabled(if: SharedFolder.path("oracles/unicode") != nil))
struct UnicodeTests {
  /// One line of a test file: the text and its expected boundaries as UTF-8 offsets.
  struct Case {
    var text: [UInt8]
    var boundaries: [Int]
  }

  static func cases(_ file: String) throws -> [Case] {
    let path = try #require(SharedFolder.path("oracles/unicode/\(file)"))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return lines.compactMap { line in
      let rule = line.prefix { $0 != "#" }
      guard !rule.isEmpty else { return nil }
      var text: [UInt8] = []
      var boundaries: [Int] = []
      for part in rule.split(whereSeparator: \.isWhitespace) {
        switch part {
        case "÷": boundaries.append(text.count)
        case "×": break
        default:
          guard let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) else {
            return nil
          }
          text += Array(String(Character(scalar)).utf8)
        }
      }
      return Case(text: text, boundaries: boundaries)
    }
  }

  @Test func `plain words reach ICU's own count: all but the 15 lines about the colon`() throws {
    let stream = try Tokeniser(locale: "en", rules: .icu).open()
    let cases = try Self.cases("WordBreakTest.txt")
    let failed = try cases.filter { test in
      try test.text.withUnsafeBufferPointer { try stream.wordBoundaries(of: $0) } != test.boundaries
    }
    #expect(cases.count == 1823)
    #expect(cases.count - failed.count == 1808)
    #expect(failed.allSatisfy { $0.text.contains(UInt8(ascii: ":")) })
  }

  @Test func `sentences reach 502 of 502, with suppressions too`() throws {
    let stream = try Tokeniser(locale: "en", rules: .icu).open()
    let cases = try Self.cases("SentenceBreakTest.txt")
    let passed = try cases.count { test in
      try test.text.withUnsafeBufferPointer { try stream.sentenceBoundaries(of: $0) }
        == test.boundaries
    }
    #expect(cases.count == 502)
    #expect(passed == 502)
  }

  @Test func `our own cut of ASCII is ICU's on every line of the tests`() throws {
    let ours = try Tokeniser(rules: .icu).open()
    let icu = try Tokeniser(rules: .icu).open()
    icu.useICUOnly()
    for test in try Self.cases("WordBreakTest.txt") + Self.cases("SentenceBreakTest.txt") {
      try test.text.withUnsafeBufferPointer { text in
        let found = try ours.wordBoundaries(of: text)
        let expected = try icu.wordBoundaries(of: text)
        #expect(found == expected)
      }
    }
  }

  @Test func `the default rules depart from ICU only where a departure is named`() throws {
    let cases = try Self.cases("WordBreakTest.txt") + Self.cases("SentenceBreakTest.txt")
    for test in cases { try expectExplained(test.text) }
  }
}

/// Expects that a text's tokens are ICU's segments but for the tokens that a named departure made.
func expectExplained(_ text: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
  let stream = try Tokeniser().open()
  try text.withUnsafeBufferPointer { text in
    let boundaries = Set(try stream.wordBoundaries(of: text))
    let explained = try stream.departures(in: text)
    var tokens = Tokens()
    _ = try stream.tokenise(text, into: &tokens, with: Vocabulary())
    for index in 0..<tokens.count {
      let range = tokens.range(of: index)
      let isICU =
        boundaries.contains(range.lowerBound) && boundaries.contains(range.upperBound)
        && !range.dropFirst().contains { boundaries.contains($0) }
      let isNamed = explained.contains { $0.range == range }
      #expect(
        isICU || isNamed, "\(String(decoding: text[range], as: UTF8.self)) has no rule",
        sourceLocation: sourceLocation)
    }
  }
}
