/// One panel of a figure over time.
struct TimePanel {
  var figure: Figure.TimeSeries
  var series: Figure.TimeSeries.Series
  var axis: AxisTicks
  var left: Double
  var top: Double
  var width: Double
  var height: Double
  /// The first day and the day after the last.
  var span: (Double, Double)

  private var bottom: Double { top + height }
  private var across: LinearScale {
    LinearScale(low: span.0, high: span.1, start: left, end: left + width)
  }
  private var up: LinearScale {
    LinearScale(low: axis.low, high: axis.high, start: bottom, end: top)
  }

  /// The middle of a bin.
  private func x(_ bin: Int) -> Double {
    across(Double(figure.bins[bin].start.number + figure.bins[bin].end.number) / 2)
  }

  func draw(
    events: [Figure.TimeSeries.Event], isLettered: Bool, isFirst: Bool, isLast: Bool,
    on canvas: inout FigureCanvas
  ) {
    for tick in axis.ticks {
      let y = up(tick.value)
      canvas.line(left, y, left + width, y, "grid")
      canvas.words(tick.words, left - 6, y + 4.5, .end, "muted")
    }
    canvas.line(left, bottom, left + width, bottom, "axis")
    drawTimes(isLabelled: isLast, on: &canvas)
    for (index, event) in events.enumerated() {
      let x = across(Double(event.day.number))
      canvas.line(x, top, x, bottom, "event", title: event.words)
      let flag = "M\(x.drawn) \((bottom - 6).drawn)L\((x + 3.5).drawn) \(bottom.drawn)"
      canvas.path("\(flag)H\((x - 3.5).drawn)Z", "flag", title: event.words)
      if isLettered, isFirst {
        // Two that are close share one place, the second above.
        let isClose = index > 0 && x - across(Double(events[index - 1].day.number)) < 11
        canvas.words(
          event.letter(index), x, top - (figure.series.count > 1 ? 26 : 5) - (isClose ? 12 : 0),
          .middle, "strong halo")
      }
    }
    drawSeries(on: &canvas)
    guard let reference = figure.reference, reference.value.isFinite else { return }
    let y = up(reference.value)
    canvas.line(left, y, left + width, y, "reference", title: reference.label)
    canvas.words(
      reference.label, left + width - 3, y - 4, .end, "muted halo", within: width - 6)
  }

  private func drawTimes(isLabelled: Bool, on canvas: inout FigureCanvas) {
    var free = -Double.infinity
    for (day, words) in times {
      let x = across(day)
      canvas.line(x, bottom, x, bottom + 4, "axis")
      let half = TextMetrics.length(words) / 2
      let place = min(max(x, half), FigureCanvas.width - half - 1)
      guard isLabelled, place - half > free else { continue }
      canvas.words(words, place, bottom + 17, .middle, "muted")
      free = place + half + 6
    }
  }

  /// The bins' own names in their middles where all have room, else dates; the first of a bin is marked in its
  /// middle, where its point stands.
  private var times: [(Double, String)] {
    let widest = figure.bins.reduce(0) { max($0, TextMetrics.length($1.label)) }
    let bins = figure.bins.map { (Double($0.start.number + $0.end.number) / 2, $0.label) }
    if Double(bins.count) * (widest + 10) <= width + 10 { return bins }
    let middles = Dictionary(
      zip(figure.bins.map(\.start), bins.map(\.0)), uniquingKeysWith: { first, _ in first })
    return DateTicks.ticks(
      from: .init(number: Int(span.0)), to: .init(number: Int(span.1) - 1), width: width
    ).map { (middles[$0.day] ?? Double($0.day.number), $0.words) }
  }

  private func drawSeries(on canvas: inout FigureCanvas) {
    let points = series.points
    let values = points.map(\.drawn)
    if values.allSatisfy({ $0 == nil }) {
      let why = points.compactMap(\.absence).first ?? "no value in any period"
      canvas.words(
        why, left + width / 2, top + height / 2 + 4, .middle, "muted halo", within: width)
      return
    }
    let time = TimeRuns(bins: figure.bins)
    let runs = time.runs { values[$0] != nil }
    func y(_ bin: Int) -> Double { up(values[bin] ?? 0) }
    func low(_ bin: Int) -> Double { up(points[bin].interval?.low ?? 0) }
    func high(_ bin: Int) -> Double { up(points[bin].interval?.high ?? 0) }
    let bands = time.runs { values[$0] != nil && points[$0].interval != nil }
    let isLine = figure.marks == .line
    if isLine { canvas.path(TimeRuns.band(bands, x, low: low, high: high), "band f0") }
    let step = width / Double(figure.bins.count)
    for run in bands {
      if !isLine {
        let lines = run.map { "M\(x($0).drawn) \(low($0).drawn)V\(high($0).drawn)" }
        canvas.path(lines.joined(), "whisker s0")
      } else if run.count == 1 {
        let (bin, wide) = (run.lowerBound, min(12, max(2, step * 0.7)))
        canvas.rect(
          x(bin) - wide / 2, high(bin), wide, max(0.75, low(bin) - high(bin)), "band f0")
      }
    }
    let isSmoothed = !series.smoothed.isEmpty
    if isLine { canvas.path(TimeRuns.path(runs, x, y), isSmoothed ? "thin s0" : "line s0") }
    if isSmoothed {
      let smoothed = series.smoothed.map { $0.flatMap { $0.isFinite ? $0 : nil } }
      canvas.path(
        TimeRuns.path(time.runs { smoothed[$0] != nil }, x) { up(smoothed[$0] ?? 0) }, "smooth s1")
    }
    let alone = Set(runs.filter { $0.count == 1 }.map(\.lowerBound))
    for bin in values.indices where values[bin] != nil {
      let isPart = figure.bins[bin].isPart
      guard isPart || !isLine || step >= 6 || alone.contains(bin) else { continue }
      let words = points[bin].words(decimals: figure.decimals, of: figure.countLabel)
      canvas.mark(
        .circle, x(bin), y(bin), radius: step >= 9 ? 3.2 : isPart ? 2.6 : 2.2,
        isPart ? "hollow outline s0" : "f0",
        title: "\(figure.bins[bin].label): \(words)" + (isPart ? ", covered in part" : ""))
    }
  }
}
