/// What colours, shapes and lines say: swatches with words, in as many rows as they need.
struct FigureLegend {
  /// A piece of the drawing.
  enum Swatch {
    /// A line with these classes, and a mark on it.
    case line(String, FigureShape? = nil, mark: String = "")
    /// A mark alone.
    case mark(FigureShape, String)
    /// A box as bars or bands are filled.
    case box(String)
    /// A cell without a value.
    case void
    /// A broken line.
    case gap(String)
    /// A letter, for what has no room.
    case letter(String)
  }

  var entries: [(swatch: Swatch, words: String)] = []

  private static let swatchWidth = 26.0
  private static let between = 18.0
  private static let rowHeight = 20.0

  /// Draws the rows below what the canvas holds.
  func draw(on canvas: inout FigureCanvas, from left: Double = FigureCanvas.margin) {
    if entries.isEmpty { return }
    let room = FigureCanvas.right - left - Self.swatchWidth
    var (x, y) = (left, canvas.height + Self.rowHeight / 2)
    for (swatch, words) in entries {
      let length = min(room, TextMetrics.length(words))
      if x > left, x + Self.swatchWidth + length > FigureCanvas.right {
        (x, y) = (left, y + Self.rowHeight)
      }
      Self.draw(swatch, x, y, on: &canvas)
      canvas.words(words, x + Self.swatchWidth, y + 4.5, within: room)
      x += Self.swatchWidth + length + Self.between
    }
    canvas.height = y + Self.rowHeight / 2
  }

  private static func draw(
    _ swatch: Swatch, _ x: Double, _ y: Double, on canvas: inout FigureCanvas
  ) {
    let middle = x + 10
    switch swatch {
    case .line(let classes, let shape, let mark):
      canvas.line(x, y, x + 20, y, classes)
      if let shape { canvas.mark(shape, middle, y, radius: 3.6, mark) }
    case .mark(let shape, let classes): canvas.mark(shape, middle, y, radius: 4.2, classes)
    case .box(let classes): canvas.rect(x + 2, y - 6, 16, 12, classes)
    case .void: canvas.void(x + 2, y - 6, 16, 12)
    case .gap(let classes):
      canvas.line(x, y, x + 6, y, classes)
      canvas.line(x + 14, y, x + 20, y, classes)
    case .letter(let letter): canvas.words(letter, middle, y + 4.5, .middle, "strong")
    }
  }
}

extension FigureCanvas {
  /// A cell without a value: hollow, crossed by a line.
  mutating func void(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, title: String? = nil
  ) {
    rect(x, y, width, height, "hollow edge", title: title)
    line(x, y + height, x + width, y, "edge")
  }
}
