/// Rows of dots with intervals, or of bars, being drawn.
struct RowsDrawing {
  private let figure: Figure.Rows
  private let asBars: Bool
  private let axis: AxisTicks
  private let scale: LinearScale
  /// The middle of a row's first mark, from its top; the distance of its marks; the height of the row.
  private let (first, step, rowHeight): (Double, Double, Double)
  private(set) var canvas = FigureCanvas()

  init(_ figure: Figure.Rows, asBars: Bool) {
    self.figure = figure
    self.asBars = asBars
    (first, step, rowHeight) =
      figure.groups.count < 2 ? (11, 0, 22) : (12, 15, 15 * Double(figure.groups.count) + 9)
    let labels = figure.rows.reduce(0) { max($0, TextMetrics.length($1.label)) }
    let left = FigureCanvas.margin + min(FigureCanvas.names, labels) + 10
    let numbers = figure.rows.flatMap(\.estimates).reduce(0) {
      max($0, TextMetrics.length(Self.number($1, figure)))
    }
    let right = FigureCanvas.right - numbers - 8
    var values = figure.rows.flatMap(\.estimates).flatMap(\.extremes)
    if let reference = figure.reference?.value, reference.isFinite { values.append(reference) }
    if asBars { values.append(0) }
    axis = AxisTicks.fitting(values, width: right - left)
    scale = LinearScale(low: axis.low, high: axis.high, start: left, end: right)
    draw()
  }

  private static func number(_ estimate: Figure.Estimate, _ figure: Figure.Rows) -> String {
    estimate.drawn.map { FigureNumbers.words($0, decimals: figure.decimals) } ?? ""
  }

  private mutating func draw() {
    if figure.rows.isEmpty {
      canvas.words("There is no row to draw.", FigureCanvas.margin, 18, .start, "muted")
      canvas.height = 28
      return
    }
    legend.draw(on: &canvas)
    if !legend.entries.isEmpty { canvas.height += 4 }
    if let reference = figure.reference, reference.value.isFinite {
      canvas.words(
        reference.label, around: scale(reference.value), canvas.height + 13, "muted")
      canvas.height += 18
    }
    // Who reads the first of many rows does not see the axis at the foot.
    let hasUpperAxis = figure.rows.count > 25
    if hasUpperAxis { canvas.height += 18 }
    let top = canvas.height + 2
    let bottom = top + Double(figure.rows.count) * rowHeight
    drawAxis(top: top, bottom: bottom, isTwice: hasUpperAxis)
    for (index, row) in figure.rows.enumerated() {
      let y = top + Double(index) * rowHeight
      if index > 0, step > 0 {
        canvas.line(FigureCanvas.margin, y, FigureCanvas.right, y, "grid")
      } else if step == 0, !asBars {
        canvas.line(scale.start, y + first, scale.end, y + first, "grid")
      }
      canvas.words(
        row.label, scale.start - 10, y + rowHeight / 2 + 4.5, .end, "",
        within: scale.start - 10 - FigureCanvas.margin)
      for (group, estimate) in row.estimates.enumerated() {
        draw(estimate, of: row, group, y: y + first + Double(group) * step)
      }
    }
    canvas.height = bottom + 22
    if !figure.valueLabel.isEmpty {
      canvas.words(
        figure.valueLabel, around: (scale.start + scale.end) / 2, canvas.height + 12, "muted")
      canvas.height += 18
    }
  }

  private mutating func drawAxis(top: Double, bottom: Double, isTwice: Bool) {
    for tick in axis.ticks {
      let x = scale(tick.value)
      canvas.line(x, top, x, bottom, asBars && tick.value == 0 ? "axis" : "grid")
      let half = TextMetrics.length(tick.words) / 2
      let place = min(max(x, half + 2), FigureCanvas.width - half - 2)
      canvas.words(tick.words, place, bottom + 17, .middle, "muted")
      if isTwice { canvas.words(tick.words, place, top - 6, .middle, "muted") }
    }
    canvas.line(scale.start, bottom, scale.end, bottom, "axis")
    if let reference = figure.reference, reference.value.isFinite {
      let x = scale(reference.value)
      canvas.line(x, top - 4, x, bottom, "reference", title: reference.label)
    }
  }

  private mutating func draw(
    _ estimate: Figure.Estimate, of row: Figure.Rows.Row, _ group: Int, y: Double
  ) {
    let colour = FigureStyle.colour(group)
    guard let value = estimate.drawn else {
      let room = scale.end - scale.start - 8
      canvas.words(
        estimate.absence ?? "no value", scale.start + 5, y + 4.5, .start, "muted halo",
        within: room)
      return
    }
    let name = figure.groups.isEmpty ? row.label : "\(row.label), \(figure.groups[group])"
    let words = estimate.words(decimals: figure.decimals, of: figure.countLabel)
    let title = "\(name): \(words)"
    if asBars {
      let (from, to) = (scale(0), scale(value))
      let height = step == 0 ? 14.0 : 11
      canvas.rect(
        min(from, to), y - height / 2, max(0.75, abs(to - from)), height,
        Self.fill(of: group), title: title)
    }
    if let interval = estimate.interval {
      drawWhisker(interval, y: y, asBars ? "ink" : "whisker s\(colour)")
    }
    if !asBars {
      canvas.mark(
        FigureShape(group: group), scale(value), y, radius: 4.4,
        group % 2 == 0 ? "f\(colour)" : "hollow outline s\(colour)", title: title)
    }
    canvas.words(Self.number(estimate, figure), FigureCanvas.right, y + 4.5, .end)
  }

  /// A line from bound to bound, with an end, or an arrow where the bound lies beyond the plot.
  private mutating func drawWhisker(
    _ interval: (low: Double, high: Double), y: Double, _ classes: String
  ) {
    let (from, to) = (scale(interval.low), scale(interval.high))
    var path = "M\(from.drawn) \(y.drawn)H\(to.drawn)"
    for (bound, x, inwards) in [(interval.low, from, 4.0), (interval.high, to, -4.0)] {
      let tip =
        bound.isInfinite
        ? "M\((x + inwards).drawn) \((y - 3.5).drawn)L\(x.drawn) \(y.drawn)"
          + "L\((x + inwards).drawn) \((y + 3.5).drawn)"
        : "M\(x.drawn) \((y - 3).drawn)V\((y + 3).drawn)"
      path += tip
    }
    canvas.path(path, classes)
  }

  /// How a group's bars are filled: full, hollow, half, by turns.
  private static func fill(of group: Int) -> String {
    let colour = FigureStyle.colour(group)
    return ["f\(colour)", "hollow outline s\(colour)", "half outline f\(colour) s\(colour)"][
      group % 3]
  }

  private var legend: FigureLegend {
    var legend = FigureLegend()
    for (group, name) in figure.groups.enumerated() {
      let colour = FigureStyle.colour(group)
      let classes = group % 2 == 0 ? "f\(colour)" : "hollow outline s\(colour)"
      legend.entries.append(
        (
          asBars ? .box(Self.fill(of: group)) : .mark(FigureShape(group: group), classes), name
        ))
    }
    let hasIntervals = figure.rows.contains { row in
      row.estimates.contains { $0.drawn != nil && $0.interval != nil }
    }
    if hasIntervals {
      let words = figure.intervalLabel.isEmpty ? "interval" : figure.intervalLabel
      legend.entries.append((.line(asBars ? "ink" : "rule whisker"), words))
    }
    return legend
  }
}
