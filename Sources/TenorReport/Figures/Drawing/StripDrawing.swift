/// A dispersion strip being drawn.
struct StripDrawing {
  private let figure: Figure.Strip
  private let scale: LinearScale
  private(set) var canvas = FigureCanvas()

  private static let rowHeight = 24.0

  init(_ figure: Figure.Strip) {
    self.figure = figure
    let labels = figure.rows.reduce(0) { max($0, TextMetrics.length($1.label)) }
    let numbers = figure.rows.reduce(TextMetrics.length("n")) {
      max($0, TextMetrics.length(Self.count($1)))
    }
    let left = FigureCanvas.margin + min(FigureCanvas.names, labels) + 10
    let (low, high): (Double, Double) =
      switch figure.axis {
      case .share: (0, 1)
      // The last day is a stretch of its own.
      case .time(let first, let last): (Double(first.number), Double(last.number) + 1)
      }
    scale = LinearScale(
      low: low, high: high, start: left, end: FigureCanvas.right - numbers - 8)
    draw()
  }

  private static func count(_ row: Figure.Strip.Row) -> String {
    Numerals.grouped(row.places.count { !$0.isNaN })
  }

  private mutating func draw() {
    if figure.rows.isEmpty {
      canvas.words("There is no row to draw.", FigureCanvas.margin, 18, .start, "muted")
      canvas.height = 28
      return
    }
    canvas.words(
      figure.countLabel, FigureCanvas.right, 13, .end, "muted",
      within: FigureCanvas.right - FigureCanvas.margin)
    let boundaries = figure.boundaries.filter { !$0.place.isNaN }
      .enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
    canvas.height = 18
    if boundaries.contains(where: { !$0.label.isEmpty }) { canvas.height += TextMetrics.line }
    let top = canvas.height + 2
    let bottom = top + Double(figure.rows.count) * Self.rowHeight
    drawBoundaries(boundaries, top: top, bottom: bottom)
    for (index, row) in figure.rows.enumerated() {
      let y = top + (Double(index) + 0.5) * Self.rowHeight
      canvas.words(
        row.label, scale.start - 10, y + 4.5, .end, "",
        within: scale.start - 10 - FigureCanvas.margin)
      canvas.line(scale.start, y, scale.end, y, "grid")
      canvas.path(
        ticks(of: row, y: y), "mark s0",
        title: "\(row.label): \(Self.count(row)) \(figure.countLabel)")
      canvas.words(Self.count(row), FigureCanvas.right, y + 4.5, .end)
    }
    drawAxis(bottom: bottom)
  }

  /// A tick for each place; those that fall on the same quarter of a unit are one.
  private func ticks(of row: Figure.Strip.Row, y: Double) -> String {
    let quarters = Set(row.places.filter { !$0.isNaN }.map { Int((scale($0) * 4).rounded()) })
    return quarters.sorted().map {
      "M\((Double($0) / 4).drawn) \((y - 8).drawn)v16"
    }.joined()
  }

  /// Lines where parts begin, and as many of their names as have room.
  private mutating func drawBoundaries(
    _ boundaries: [Figure.Strip.Boundary], top: Double, bottom: Double
  ) {
    for (index, boundary) in boundaries.enumerated() {
      let x = scale(boundary.place)
      canvas.line(x, top, x, bottom, "reference", title: boundary.label)
      let next = index + 1 < boundaries.count ? scale(boundaries[index + 1].place) : scale.end
      let room = next - x - 5
      if TextMetrics.length(boundary.label) <= room || room > 50 {
        canvas.line(x, top - 14, x, top, "reference")
        canvas.words(boundary.label, x + 3, top - 5, .start, "muted", within: room)
      }
    }
  }

  private mutating func drawAxis(bottom: Double) {
    canvas.line(scale.start, bottom, scale.end, bottom, "axis")
    let ticks: [(Double, String)]
    var label = ""
    switch figure.axis {
    case .share(let name):
      ticks = AxisTicks.fitting([0, 1], width: scale.end - scale.start).ticks
        .map { ($0.value, $0.words) }
      label = name
    case .time(let first, let last):
      ticks = DateTicks.ticks(from: first, to: last, width: scale.end - scale.start)
        .map { (Double($0.day.number), $0.words) }
    }
    for (value, words) in ticks {
      let x = scale(value)
      canvas.line(x, bottom, x, bottom + 4, "axis")
      canvas.words(words, x, bottom + 17, .middle, "muted")
    }
    canvas.height = bottom + 22
    if !label.isEmpty {
      canvas.words(label, around: (scale.start + scale.end) / 2, canvas.height + 12, "muted")
      canvas.height += 18
    }
  }
}
