import Foundation
import TenorAnalysis
import TenorTestSupport
import Testing

/// The fixtures' archive three times over, so that several workers have a shard each: the archive alone is
/// one shard, over which no number of workers makes a difference.
enum LargeArchive {
  private static let archive = SharedFolder.project.appendingPathComponent("Fixtures/archive")
  private static let years = 2012...2021

  /// Lends a folder of the copies, of which each has its own years.
  static func with<T>(_ body: (String) throws -> T) throws -> T {
    try Program.withFolder { folder in
      var bytes = 0
      let names = try FileManager.default.contentsOfDirectory(atPath: archive.path).sorted()
      for copy in 0..<3 {
        // Pages without a date would be the same again.
        for name in names where copy == 0 || !name.hasPrefix("flat-") {
          let page = try String(contentsOf: archive.appendingPathComponent(name), encoding: .utf8)
          let text = Data(shifted(page, by: 28 * copy).utf8)
          try text.write(to: folder.appendingPathComponent("\(copy)-\(name)"))
          bytes += text.count
        }
      }
      // Headings and markers are no part of a shard's bytes; they are far less than a third.
      try #require(2 * bytes > 3 * ShardPlan.defaultBytes)
      return try body(folder.path)
    }
  }

  /// The years of a page later: by 28, so that days of the week stay.
  private static func shifted(_ page: String, by count: Int) -> String {
    count == 0
      ? page
      : years.reversed().reduce(page) {
        $0.replacing("\($1)", with: "\($1 + count)")
      }
  }
}
