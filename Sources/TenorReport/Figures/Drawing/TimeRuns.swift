/// What of a series can be joined by a line: runs of bins that touch and have values.
struct TimeRuns {
  var bins: [Figure.TimeSeries.Bin]

  /// The runs of bins in which something is there, each without a gap in it or in time.
  func runs(where isThere: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for bin in bins.indices where isThere(bin) {
      if let last = runs.last, last.upperBound == bin, bins[bin - 1].end >= bins[bin].start {
        runs[runs.count - 1] = last.lowerBound..<(bin + 1)
      } else {
        runs.append(bin..<(bin + 1))
      }
    }
    return runs
  }

  /// A path with a stretch for each run of at least two values.
  static func path(_ runs: [Range<Int>], _ x: (Int) -> Double, _ y: (Int) -> Double) -> String {
    runs.filter { $0.count > 1 }.map { run in
      "M" + run.map { "\(x($0).drawn) \(y($0).drawn)" }.joined(separator: "L")
    }.joined()
  }

  /// A path around the band of each run of at least two intervals.
  static func band(
    _ runs: [Range<Int>], _ x: (Int) -> Double, low: (Int) -> Double, high: (Int) -> Double
  ) -> String {
    runs.filter { $0.count > 1 }.map { run in
      let there = run.map { "\(x($0).drawn) \(high($0).drawn)" }
      let back = run.reversed().map { "\(x($0).drawn) \(low($0).drawn)" }
      return "M" + (there + back).joined(separator: "L") + "Z"
    }.joined()
  }
}
