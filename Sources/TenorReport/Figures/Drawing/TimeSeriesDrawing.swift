/// A figure over time being drawn.
struct TimeSeriesDrawing {
  private let figure: Figure.TimeSeries
  private let axes: [AxisTicks]
  private let columns: Int
  private let plotLeft: Double
  private let plotWidth: Double
  private let plotHeight: Double
  private(set) var canvas = FigureCanvas()
  /// The marks' places: the top of the uppermost panels is drawn to.
  private var eventsTop = 0.0

  private static let between = 14.0

  init(_ figure: Figure.TimeSeries) {
    self.figure = figure
    columns = figure.series.count > 4 ? 2 : 1
    plotHeight = figure.series.count == 1 ? 190 : columns == 1 ? 90 : 76
    let steps = figure.series.count == 1 ? 5 : 3
    let values = figure.series.map { Self.values(of: $0, in: figure) }
    axes =
      figure.scale == .shared
      ? Array(
        repeating: AxisTicks(over: values.flatMap { $0 }, steps: steps), count: values.count)
      : values.map { AxisTicks(over: $0, steps: steps) }
    plotLeft = 8 + (axes.map(\.width).max() ?? 0)
    let columnWidth =
      (FigureCanvas.right - FigureCanvas.margin - Double(columns - 1) * Self.between)
      / Double(columns)
    plotWidth = columnWidth - plotLeft - 4
    draw()
  }

  /// What an axis must reach.
  private static func values(
    of series: Figure.TimeSeries.Series, in figure: Figure.TimeSeries
  ) -> [Double] {
    var values = series.points.flatMap(\.extremes)
    values += series.smoothed.compactMap { $0 }.filter(\.isFinite)
    if let reference = figure.reference?.value, reference.isFinite { values.append(reference) }
    if figure.includesZero, !values.isEmpty { values.append(0) }
    return values
  }

  private mutating func draw() {
    guard let first = figure.bins.first, let last = figure.bins.last, !figure.series.isEmpty else {
      canvas.words("There is no period to draw.", FigureCanvas.margin, 18, .start, "muted")
      canvas.height = 28
      return
    }
    canvas.words(
      figure.valueLabel, FigureCanvas.margin, 14, .start, "muted",
      within: FigureCanvas.right - FigureCanvas.margin)
    canvas.height = figure.valueLabel.isEmpty ? 4 : 22
    let events = figure.events.filter { first.start <= $0.day && $0.day < last.end }
      .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    let span = (Double(first.start.number), Double(last.end.number))
    let isLettered = drawNames(of: events, span)
    let rowHeight = plotHeight + (figure.series.count > 1 ? 38 : 18)
    let top = canvas.height
    for (index, series) in figure.series.enumerated() {
      let x =
        FigureCanvas.margin + plotLeft
        + Double(index % columns) * (plotLeft + plotWidth + 4 + Self.between)
      let heading = figure.series.count > 1 ? 24.0 : 6
      let y = top + Double(index / columns) * rowHeight + heading
      let panel = TimePanel(
        figure: figure, series: series, axis: axes[index], left: x, top: y, width: plotWidth,
        height: plotHeight, span: span)
      panel.draw(
        events: events, isLettered: isLettered, isFirst: index < columns,
        isLast: index + columns >= figure.series.count, on: &canvas)
      if figure.series.count > 1 {
        canvas.words(
          series.label, x - plotLeft, y - 10, .start, "strong halo",
          within: (plotLeft + plotWidth) / TextMetrics.bold)
      }
      canvas.height = max(canvas.height, y + plotHeight + 24)
    }
    legend(events: isLettered ? events : []).draw(on: &canvas)
  }

  /// Writes the events' names above the panels; whether letters must stand for them instead.
  private mutating func drawNames(
    of events: [Figure.TimeSeries.Event], _ span: (Double, Double)
  ) -> Bool {
    if events.isEmpty { return false }
    let left = FigureCanvas.margin + plotLeft
    let scale = LinearScale(low: span.0, high: span.1, start: left, end: left + plotWidth)
    let xs = events.map { scale(Double($0.day.number)) }
    var room = 0.0
    var places: [EventLabels.Place]?
    for width in stride(from: 480.0, to: 150, by: -30) where columns == 1 && places == nil {
      room = width
      places = EventLabels.places(
        zip(xs, events).map { ($0, min(width, TextMetrics.length($1.words))) },
        left: FigureCanvas.margin, right: FigureCanvas.right, rows: 4)
    }
    guard let places else {
      canvas.height += TextMetrics.line
      return true
    }
    let rows = (places.map(\.row).max() ?? 0) + 1
    canvas.height += Double(rows) * TextMetrics.line
    // The lines rise from the first panel, below its heading.
    let bottom = canvas.height + (figure.series.count > 1 ? 24 : 6)
    for (index, place) in places.enumerated() {
      let y = canvas.height - Double(place.row) * TextMetrics.line - 5
      canvas.line(xs[index], y - 9, xs[index], bottom, "event")
      let x = xs[index] + (place.isLeft ? -4 : 4)
      canvas.words(
        events[index].words, x, y, place.isLeft ? .end : .start, "", within: room)
    }
    return false
  }

  private func legend(events: [Figure.TimeSeries.Event]) -> FigureLegend {
    var legend = FigureLegend()
    let isSmoothed = figure.series.contains { !$0.smoothed.isEmpty }
    let points = figure.series.flatMap(\.points)
    if isSmoothed {
      legend.entries.append(
        (figure.marks == .line ? .line("thin s0") : .mark(.circle, "f0"), "each period"))
      legend.entries.append((.line("smooth s1"), figure.smoothedLabel))
    }
    if points.contains(where: { $0.drawn != nil && $0.interval != nil }) {
      let words = figure.intervalLabel.isEmpty ? "interval" : figure.intervalLabel
      legend.entries.append(
        (figure.marks == .line ? .box("band f0") : .line("whisker s0"), words))
    }
    let hasPart = figure.series.contains { series in
      zip(figure.bins, series.points).contains { $0.0.isPart && $0.1.drawn != nil }
    }
    if hasPart {
      legend.entries.append((.mark(.circle, "hollow outline s0"), "period covered in part"))
    }
    if figure.marks == .line, points.contains(where: { $0.drawn == nil }),
      points.contains(where: { $0.drawn != nil })
    {
      legend.entries.append((.gap("line s0"), "no value"))
    }
    for (index, event) in events.enumerated() {
      legend.entries.append((.letter(event.letter(index)), event.words))
    }
    return legend
  }
}

extension Figure.TimeSeries.Event {
  /// `June 2014: something happened`.
  var words: String { date.isEmpty ? label : "\(date): \(label)" }

  /// `A` to `Z`, then numbers.
  func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : "\(index + 1)"
  }
}
