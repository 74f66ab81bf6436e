import Foundation
import Testing

@testable import TenorCorpus

/// Every fixture, broken by the same chance at each run, and every reader.
///
/// `TENOR_FUZZ` in the environment multiplies the rounds, for a longer search.
struct ReaderFuzzTests {
  static let rounds =
    ProcessInfo.processInfo.environment["TENOR_FUZZ"].flatMap { Int($0) } ?? 1

  private static func reader(_ name: String) throws -> any Reader {
    try #require(ReaderCatalogue.all.first { $0.name == name })
  }

  private static func numbers(_ path: String, _ salt: UInt64 = 0) -> SeededNumbers {
    // FNV-1a: a fixture that is new changes nothing for the others.
    SeededNumbers(
      state: path.utf8.reduce(0xCBF2_9CE4_8422_2325 &+ salt) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      })
  }

  private func expectSound(
    _ bytes: [UInt8], _ seed: FuzzSeed, _ reader: any Reader, _ round: Int
  ) -> CheckedReading {
    let read = CheckedReading(bytes, name: seed.name, reader: reader, mends: round % 3 == 2)
    #expect(read.faults == [], "\(seed.path) as \(reader.name), round \(round)")
    return read
  }

  @Test(.timeLimit(.minutes(5)), arguments: FuzzSeed.all)
  func `a fixture is read by its own reader, whole and broken`(seed: FuzzSeed) throws {
    let reader = try Self.reader(seed.reader)
    #expect(expectSound(seed.bytes, seed, reader, 0).problem == nil)
    var numbers = Self.numbers(seed.path)
    for round in 1...3 * Self.rounds {
      let broken = seed.broken(&numbers)
      let read = expectSound(broken, seed, reader, round)
      if round % 3 == 1 {
        let again = CheckedReading(broken, name: seed.name, reader: reader)
        #expect(read.isSame(as: again), "\(seed.path), round \(round)")
      }
      if reader is BloggerTextReader, read.problem == nil {
        #expect(ReadPage(read.bytes).faults == [], "\(seed.path), round \(round)")
      }
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: FuzzSeed.formats, ReaderCatalogue.names)
  func `a source of one format is refused or read by the reader of another`(
    seed: FuzzSeed, name: String
  ) throws {
    let reader = try Self.reader(name)
    var numbers = Self.numbers(seed.path, UInt64(name.utf8.count))
    _ = expectSound(seed.bytes, seed, reader, 0)
    for round in 1...Self.rounds {
      _ = expectSound(seed.broken(&numbers), seed, reader, round)
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: FuzzSeed.formats)
  func `a source that is cut off anywhere is refused or read`(seed: FuzzSeed) throws {
    let reader = try Self.reader(seed.reader)
    for cut in stride(from: 1, to: seed.bytes.count, by: max(1, seed.bytes.count / 12)) {
      _ = expectSound(Array(seed.bytes[..<cut]), seed, reader, cut * 3)
    }
  }
}
