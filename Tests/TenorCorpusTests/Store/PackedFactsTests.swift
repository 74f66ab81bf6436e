import Testing

@testable import TenorCorpus

/// What an index keeps of utterances without their texts.
@Suite struct PackedFactsTests {
  private static let facts = [
    UtteranceFacts(kind: .post, days: 16_222...16_222, speaker: 1, tokens: 40, row: 7),
    UtteranceFacts(kind: .reply, days: 16_071...16_435, speaker: nil, tokens: 0, row: 3),
    UtteranceFacts(kind: .comment, days: nil, speaker: 0, tokens: 300, row: 900),
  ]

  private func unpacked(_ bytes: [UInt8], speakers: Int = 2) -> [UtteranceFacts]? {
    var facts: [UtteranceFacts] = []
    let count = bytes.withUnsafeBytes {
      PackedFacts.unpack($0, speakers: speakers) { facts.append($0) }
    }
    if let count { #expect(count == facts.count) }
    return count == nil ? nil : facts
  }

  @Test func `facts come back as they went`() {
    #expect(unpacked(PackedFacts.pack(Self.facts)) == Self.facts)
    #expect(unpacked([]) == [])
  }

  @Test func `a speaker without a name, a day of no calendar and endless tokens are refused`() {
    #expect(unpacked(PackedFacts.pack(Self.facts), speakers: 1) == nil)
    for days in [Int.max - 1...Int.max - 1, Int.min...Int.min, 3_000_000...3_000_000, 0...400] {
      #expect(
        unpacked(PackedFacts.pack([.init(kind: .post, days: days, tokens: 1, row: 1)])) == nil,
        "\(days)")
    }
    for tokens in [-1, Int.max] {
      #expect(unpacked(PackedFacts.pack([.init(kind: .post, tokens: tokens, row: 1)])) == nil)
    }
  }

  @Test func `no byte that is overwritten does more than change or refuse the facts`() {
    let packed = PackedFacts.pack(Self.facts)
    var refused = 0
    for place in packed.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = packed
        bytes[place] = byte
        guard let facts = unpacked(bytes) else {
          refused += 1
          continue
        }
        let isPossible = facts.allSatisfy { fact in
          (fact.speaker ?? 0) < 2 && fact.tokens >= 0
            && (fact.days.map { PackedFacts.possibleDays.contains($0.lowerBound) } ?? true)
        }
        #expect(isPossible, "byte \(place): \(byte)")
      }
    }
    #expect(refused > 100)
  }
}
