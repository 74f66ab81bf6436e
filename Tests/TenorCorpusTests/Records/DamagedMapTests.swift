import Testing

@testable import TenorCorpus

/// Maps as a damaged store may have them.
struct DamagedMapTests {
  private static let text = Array("The keys\nare gone.\n".utf8)

  /// Asks a map all that there is to ask; what it answers that cannot be.
  private func faults(_ map: TextMap) -> [String] {
    var faults: [String] = []
    let places = TextPlaces(map, text: Self.text)
    for start in 0...Self.text.count {
      for end in start...Self.text.count {
        let place = places.source(of: start..<end)
        let isWithin =
          place.lowerBound >= map.range.lowerBound && place.upperBound <= map.range.upperBound + 1
        if !isWithin { faults.append("\(start)..<\(end): \(place)") }
      }
      if places.line(of: start) < 1 { faults.append("\(start): line \(places.line(of: start))") }
    }
    let shorter = map.replacing(2..<9, by: 3, in: Self.text)
    let title = map.behind(TextMap(copying: 0..<3, line: 1), count: 5, feeds: 2)
    _ = TextPlaces(shorter, text: Self.text).source(of: 0..<3)
    _ = TextPlaces(title, text: Self.text).source(of: 0..<9)
    return faults
  }

  @Test func `packed runs of random bytes neither crash nor lead out of the source`() {
    var state: UInt64 = 0x5EED
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32
    }
    for _ in 0..<1_000 {
      // Bytes of 0x80 and more go on: many of them make great numbers.
      let isGreat = next() % 2 == 0
      let runs = (0..<next() % 40).map { _ in
        UInt8(truncatingIfNeeded: next()) | (isGreat && next() % 8 > 0 ? 0x80 : 0)
      }
      let start = Int(next() % 50)
      let map = TextMap(
        range: start..<start + Int(next() % 50), line: Int(next() % 9), runs: runs)
      #expect(faults(map) == [], "\(map)")
    }
  }

  @Test(arguments: [
    (0..<Int.max, Int.max), (Int.min..<Int.max, Int.min), (Int.max - 1..<Int.max, 1),
    (Int.min..<Int.min, 0),
  ])
  func `a place beyond all sources is brought into range`(range: Range<Int>, line: Int) {
    let great = [UInt8](repeating: 0xFF, count: 8) + [0x7F]
    let all: [[UInt8]] = [
      [], great + great + great, [0x01] + great + great, [0x03] + great + great + great,
    ]
    for runs in all {
      #expect(faults(TextMap(range: range, line: line, runs: runs)) == [])
    }
  }
}
