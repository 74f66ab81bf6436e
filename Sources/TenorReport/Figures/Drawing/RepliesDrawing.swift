/// A reply tree being drawn.
struct RepliesDrawing {
  private let figure: Figure.Replies
  private let indent: Double
  private(set) var canvas = FigureCanvas()

  private static let rowHeight = 18.0
  /// What the tree may take of the width; the rest is for words.
  private static let treeWidth = 250.0

  init(_ figure: Figure.Replies) {
    self.figure = figure
    let depths = figure.depths
    let deepest = depths.max() ?? 0
    indent = min(16, Self.treeWidth / Double(max(1, deepest)))
    draw(depths)
  }

  private mutating func draw(_ depths: [Int]) {
    if figure.nodes.isEmpty {
      canvas.words("There is no utterance to draw.", FigureCanvas.margin, 18, .start, "muted")
      canvas.height = 28
      return
    }
    legend.draw(on: &canvas)
    let top = canvas.height + 2
    let shown = figure.readingOrder.prefix(Figure.Replies.mostDrawn)
    var rows = [Int?](repeating: nil, count: figure.nodes.count)
    for (row, node) in shown.enumerated() { rows[node] = row }
    func x(_ node: Int) -> Double { FigureCanvas.margin + 6 + Double(depths[node]) * indent }
    func y(_ row: Int) -> Double { top + (Double(row) + 0.5) * Self.rowHeight }
    canvas.path(edges(shown, rows, x, y), "edge")
    for (row, node) in shown.enumerated() {
      let kind = figure.nodes[node].kind
      let name = figure.kinds[kind]
      canvas.mark(
        FigureShape(group: kind), x(node), y(row), radius: 4.2, Self.classes(of: kind),
        title: "\(node + 1), \(name): \(figure.nodes[node].label)")
      canvas.words(
        figure.nodes[node].label, x(node) + 10, y(row) + 4.5, .start, "",
        within: FigureCanvas.right - x(node) - 10)
    }
    canvas.height = top + Double(shown.count) * Self.rowHeight
    if shown.count < figure.nodes.count {
      let rest = Numerals.grouped(figure.nodes.count - shown.count)
      canvas.words(
        "… and \(rest) more, in the table", FigureCanvas.margin, canvas.height + 14, .start,
        "muted")
      canvas.height += 22
    }
  }

  /// From each that is answered a line down to its last reply, and one to the right to each.
  private func edges(
    _ shown: ArraySlice<Int>, _ rows: [Int?], _ x: (Int) -> Double, _ y: (Int) -> Double
  ) -> String {
    var last: [Int: Int] = [:]
    var path = ""
    for node in shown {
      guard let parent = figure.nodes[node].parent, let row = rows[node] else { continue }
      last[parent] = row
      path += "M\(x(parent).drawn) \(y(row).drawn)H\(x(node).drawn)"
    }
    for parent in shown {
      guard let row = rows[parent], let end = last[parent] else { continue }
      path += "M\(x(parent).drawn) \(y(row).drawn)V\(y(end).drawn)"
    }
    return path
  }

  private static func classes(of kind: Int) -> String {
    let colour = FigureStyle.colour(kind)
    return kind % 2 == 0 ? "f\(colour)" : "hollow outline s\(colour)"
  }

  private var legend: FigureLegend {
    var legend = FigureLegend()
    let used = Set(figure.nodes.map(\.kind))
    for (kind, name) in figure.kinds.enumerated() where used.contains(kind) && used.count > 1 {
      legend.entries.append((.mark(FigureShape(group: kind), Self.classes(of: kind)), name))
    }
    return legend
  }
}
