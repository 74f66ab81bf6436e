/// A heat map being drawn.
struct HeatMapDrawing {
  private let figure: Figure.HeatMap
  private let domain: (low: Double, middle: Double, high: Double)
  private let left: Double
  private let cellWidth: Double
  private let cellHeight: Double
  private(set) var canvas = FigureCanvas()

  init(_ figure: Figure.HeatMap) {
    self.figure = figure
    domain = figure.domain
    let labels = figure.rows.reduce(0) { max($0, TextMetrics.length($1)) }
    left = FigureCanvas.margin + min(FigureCanvas.names, labels) + 8
    // Few columns are as wide as their names, so that these need not be turned.
    let names = figure.columns.reduce(0) { max($0, TextMetrics.length($1)) }
    cellWidth = min(
      max(64, min(130, names + 8)),
      (FigureCanvas.right - left) / Double(max(1, figure.columns.count)))
    cellHeight = figure.rows.count > 30 ? 17 : 24
    draw()
  }

  /// How strong a colour is for a share of the way from the middle: never so strong that words on it are lost.
  private static func opacity(_ share: Double) -> Double {
    share == 0 ? 0 : 0.06 + 0.79 * share.magnitude
  }

  /// How far a value lies from the middle of the colours: -1 to 1.
  private func share(_ value: Double) -> Double {
    let middle = domain.middle
    let reach = value < middle ? middle / 2 - domain.low / 2 : domain.high / 2 - middle / 2
    // Beside a huge midpoint the reach may be nothing.
    return reach > 0 ? max(-1, min(1, (value / 2 - middle / 2) / reach)) : 0
  }

  private mutating func draw() {
    if figure.rows.isEmpty || figure.columns.isEmpty {
      canvas.words("There is no cell to draw.", FigureCanvas.margin, 18, .start, "muted")
      canvas.height = 28
      return
    }
    drawColumnNames()
    if cellWidth < Self.narrow {
      drawNarrowCells()
    } else {
      drawCells()
    }
    drawScale()
  }

  /// Below this a cell has no title of its own, since nobody points at it, and no gap beside it.
  private static let narrow = 6.0

  private var values: [Double] { figure.cells.joined().compactMap(\.drawn) }

  /// Whether the numbers have room in their cells.
  private var hasNumbers: Bool {
    values.allSatisfy {
      TextMetrics.length(FigureNumbers.words($0, decimals: figure.decimals)) + 4 <= cellWidth
    }
  }

  private mutating func drawNames() {
    for (row, name) in figure.rows.enumerated() {
      canvas.words(
        name, left - 7, canvas.height + (Double(row) + 0.5) * cellHeight + 4.5, .end, "",
        within: left - 7 - FigureCanvas.margin)
    }
  }

  private mutating func drawCells() {
    drawNames()
    let hasNumbers = hasNumbers
    for row in figure.rows.indices {
      let y = canvas.height + Double(row) * cellHeight
      for (column, cell) in figure.cells[row].enumerated() {
        draw(cell, row, column, y: y, hasNumber: hasNumbers)
      }
    }
    canvas.height += Double(figure.rows.count) * cellHeight + 8
  }

  /// Cells of one colour as one path, or a map of thousands would be a large file.
  private mutating func drawNarrowCells() {
    drawNames()
    var paths: [Int: String] = [:]
    var (void, dashes) = ("", "")
    for (row, cells) in figure.cells.enumerated() {
      let y = canvas.height + Double(row) * cellHeight
      for (column, cell) in cells.enumerated() {
        let x = left + Double(column) * cellWidth
        guard let value = cell.drawn else {
          void += "M\(x.drawn) \((y + cellHeight).drawn)L\((x + cellWidth).drawn) \(y.drawn)"
          continue
        }
        let share = share(value)
        let shade = Int((Self.opacity(share) * 100).rounded()) * (share < 0 ? -1 : 1)
        paths[shade, default: ""] +=
          "M\(x.drawn) \(y.drawn)h\(cellWidth.drawn)v\(cellHeight.drawn)h\((-cellWidth).drawn)z"
        if share < 0, cellWidth >= 3 {
          dashes += "M\((x + 1).drawn) \((y + cellHeight / 2).drawn)h\((cellWidth - 2).drawn)"
        }
      }
    }
    for shade in paths.keys.sorted() where shade != 0 {
      canvas.path(
        paths[shade] ?? "", shade < 0 ? "crisp f1" : "crisp f0",
        opacity: Double(abs(shade)) / 100)
    }
    canvas.path(void, "edge")
    canvas.path(dashes, "ink")
    let height = Double(figure.rows.count) * cellHeight
    canvas.rect(left, canvas.height, cellWidth * Double(figure.columns.count), height, "rule")
    canvas.height += height + 8
  }

  /// Side by side where all have room, else upwards, and not all where they would touch.
  private mutating func drawColumnNames() {
    let widest = figure.columns.reduce(0) { max($0, TextMetrics.length($1)) }
    let isFlat = widest + 2 <= cellWidth
    let height = isFlat ? 20 : min(120, widest) + 8
    let every = isFlat ? 1 : Int((14 / cellWidth).rounded(.up))
    for (column, name) in figure.columns.enumerated() where column % every == 0 {
      let x = left + (Double(column) + 0.5) * cellWidth
      if isFlat {
        canvas.words(name, x, height - 6, .middle)
      } else {
        canvas.words(name, x + 4.5, height - 4, .start, "", within: 120, turned: true)
      }
    }
    canvas.height = height
  }

  private mutating func draw(
    _ cell: Figure.Estimate, _ row: Int, _ column: Int, y: Double, hasNumber: Bool
  ) {
    let x = left + Double(column) * cellWidth
    let (width, height) = (cellWidth - 1, cellHeight - 1)
    let words = cell.words(decimals: figure.decimals, of: figure.countLabel)
    let title = "\(figure.rows[row]), \(figure.columns[column]): \(words)"
    guard let value = cell.drawn else {
      canvas.void(x, y, width, height, title: title)
      return
    }
    let share = share(value)
    let opacity = Self.opacity(share)
    if opacity < 0.12 { canvas.rect(x, y, width, height, "hollow grid") }
    canvas.rect(
      x, y, width, height, share < 0 ? "crisp f1" : "crisp f0", opacity: opacity,
      title: title)
    if hasNumber {
      canvas.words(
        FigureNumbers.words(value, decimals: figure.decimals), x + width / 2,
        y + height / 2 + 4.5, .middle, opacity > 0.6 ? "over" : "")
    } else if share < 0 {
      let half = min(4, width / 3)
      let (middle, centre) = (x + width / 2, y + height / 2)
      canvas.line(middle - half, centre, middle + half, centre, "ink")
    }
  }

  /// The colours with the values they stand for.
  private mutating func drawScale() {
    let pieces = 24
    let width = 180.0
    let left = FigureCanvas.margin
    let right = left + width
    canvas.words(
      figure.valueLabel, left, canvas.height + 13, .start, "muted",
      within: FigureCanvas.right - left)
    let y = canvas.height + (figure.valueLabel.isEmpty ? 4 : 20)
    let isDiverging = domain.middle > domain.low
    for piece in 0..<pieces {
      let share = (Double(piece) + 0.5) / Double(pieces)
      let signed = isDiverging ? 2 * share - 1 : share
      canvas.rect(
        left + width * Double(piece) / Double(pieces), y, width / Double(pieces), 12,
        signed < 0 ? "crisp f1" : "crisp f0", opacity: Self.opacity(signed))
    }
    canvas.rect(left, y, width, 12, "rule")
    let words = [domain.low, domain.middle, domain.high].map {
      FigureNumbers.words($0, decimals: figure.decimals)
    }
    canvas.words(words[0], left, y + 27)
    if isDiverging {
      canvas.line((left + right) / 2, y, (left + right) / 2, y + 15, "axis")
      canvas.words(words[1], (left + right) / 2, y + 27, .middle)
    }
    canvas.words(words[2], right, y + 27, .end)
    var legend = FigureLegend()
    if values.count < figure.rows.count * figure.columns.count {
      legend.entries.append((.void, "no value"))
    }
    if isDiverging, !hasNumbers {
      legend.entries.append((.line("ink"), "below \(words[1])"))
    }
    canvas.height = y - 4
    let below = y + 32
    legend.draw(on: &canvas, from: right + 24)
    canvas.height = max(below, canvas.height)
  }
}
