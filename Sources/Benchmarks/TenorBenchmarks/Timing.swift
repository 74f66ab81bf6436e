import Foundation

/// The seconds that some work takes by the clock on the wall.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  try ContinuousClock().measure(work) / .seconds(1)
}

/// The seconds that some work takes by the clock on the wall.
func seconds(_ work: () async throws -> Void) async rethrows -> Double {
  try await ContinuousClock().measure(work) / .seconds(1)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// The median of the ratios round by round, and their range.
func ratios(_ a: [Double], _ b: [Double]) -> String {
  let each = zip(a, b).map { $0 / $1 }.sorted()
  return "\(fixed(median(each), 2))  (\(fixed(each[0], 2)) to \(fixed(each[each.count - 1], 2)))"
}

func fixed(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }

func percent(_ part: Int, of whole: Int) -> String {
  fixed(whole > 0 ? Double(part) * 100 / Double(whole) : 0, 2) + " %"
}

func padded(_ name: String) -> String {
  name.padding(toLength: 20, withPad: " ", startingAt: 0)
}

/// A folder that is gone when the work is done.
func inTemporaryFolder<T>(_ work: (URL) async throws -> T) async throws -> T {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("tenor-benchmark-\(getpid())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await work(folder)
}
