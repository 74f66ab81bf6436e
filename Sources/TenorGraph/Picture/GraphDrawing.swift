internal import Glibc

/// A graph picture being drawn.
struct GraphDrawing {
  private let picture: GraphPicture
  private let discs: [DrawnPlaces.Disc]
  private let labels: [DrawnPlaces.Label?]
  private let title: [String]
  private let width: Double
  private let height: Double

  private static let margin = 70.0
  private static let largest = 30.0
  private static let fontSize = 13.0
  private static let titleSize = 16.0
  private static let titleLine = 22.0

  init(_ picture: GraphPicture, _ layout: GraphLayout) {
    self.picture = picture
    let sizes = picture.sizes
    // A page of 960 has room for some sixty names; twice that width for four times as many.
    width = (960 * min(2, max(1, (Double(sizes.count) / 60).squareRoot()))).rounded()
    let inner = width - 2 * Self.margin
    title = Self.lines(of: picture.title, width: inner * Self.fontSize / Self.titleSize)
    let top = 50 + Double(title.count - 1) * Self.titleLine
    let points = Self.spread(layout.points)
    let ys = points.map(\.y)
    // The layout fills the unit square in one direction; what it leaves free in the other is cut off.
    let least = ys.min() ?? 0
    let used = max(0.35, (ys.max() ?? 0) - least) * inner
    let greatest = sizes.max() ?? 0
    var discs = points.enumerated().map { node, point in
      let share = greatest > 0 ? sizes[node] / greatest : 0
      return DrawnPlaces.Disc(
        x: Self.margin + point.x * inner, y: top + Self.margin / 2 + (point.y - least) * inner,
        radius: max(3, Self.largest * share.squareRoot()))
    }
    // What the discs and the gaps between them take, twice over, must have room.
    let needed = discs.reduce(0) { $0 + 8 * ($1.radius + 6) * ($1.radius + 6) } / width
    let area = DrawnPlaces.Box(
      left: 0, top: top - 10, width: width, height: max(used + Self.margin, needed))
    let page = DrawnPlaces.Box(
      left: 4, top: area.top + 4, width: width - 8, height: area.height - 8)
    DrawnPlaces.separate(&discs, gap: 6, within: page)
    self.discs = discs
    labels = DrawnPlaces.labels(
      of: discs, widths: picture.graph.names.map(Self.length), height: Self.fontSize + 3,
      order: discs.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }, within: area)
    let legend = GraphLegend(picture, hidden: labels.count { $0 == nil }, width: inner)
    height = area.top + area.height + legend.height(largest: Self.largest)
  }

  /// Words cut into lines of at most a width, at blanks; a longer word stands alone.
  static func lines(of words: String, width: Double) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, length("\(last) \(word)") <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// Words cut to a width, with an ellipsis where something is left out.
  static func shortened(_ words: String, to width: Double) -> String {
    if length(words) <= width { return words }
    var kept = Substring(words)
    while !kept.isEmpty, length("\(kept)…") > width { kept.removeLast() }
    while kept.last == " " || kept.last == "," { kept.removeLast() }
    return "\(kept)…"
  }

  /// The points with their distances from the middle drawn together, r ↦ r^0.6 beside the greatest: a few
  /// that lie far out would leave the others little room.
  private static func spread(_ points: [GraphLayout.Point]) -> [GraphLayout.Point] {
    guard points.count > 2 else { return points }
    let count = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    func distance(_ point: GraphLayout.Point) -> Double {
      ((point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)).squareRoot()
    }
    let greatest = points.reduce(0) { max($0, distance($1)) }
    guard greatest > 0 else { return points }
    return GraphLayout.scaled(
      points.map { x + ($0.x - x) * factor(distance($0) / greatest) },
      points.map { y + ($0.y - y) * factor(distance($0) / greatest) })
  }

  private static func factor(_ share: Double) -> Double { share > 0 ? pow(share, -0.4) : 1 }

  /// About how wide a name is drawn, a little more rather than less.
  static func length(_ name: String) -> Double {
    fontSize
      * name.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar {
        case "i", "j", "l", "t", "f", "I", " ", ".", ",", "'", "’", "-": sum + 0.36
        case "m", "w", "M", "W": sum + 0.92
        case _ where scalar.properties.isUppercase: sum + 0.74
        default: sum + 0.6
        }
      }
  }

  /// The whole file.
  var text: String {
    let box = "0 0 \(width.drawn) \(height.drawn)"
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="\(box)" width="\(width.drawn)" \
      height="\(height.drawn)" role="img" aria-labelledby="title">
        <title id="title">\(picture.title.xmlEscaped)</title>\(about)
        <style>
      \(Self.style)
        </style>
        <rect class="page" width="100%" height="100%"/>

      """
    for (index, line) in title.enumerated() {
      text += "  <text class=\"title\" x=\"\(Self.margin.drawn)\""
      text += " y=\"\((30 + Double(index) * Self.titleLine).drawn)\">\(line.xmlEscaped)</text>\n"
    }
    text += edges + nodes + names
    let legend = GraphLegend(
      picture, hidden: labels.count { $0 == nil }, width: width - 2 * Self.margin)
    text += legend.text(left: Self.margin, bottom: height, largest: Self.largest)
    return text + "</svg>\n"
  }

  /// What the graph was made from, for who opens the file.
  private var about: String {
    picture.graph.about.isEmpty
      ? "" : "\n  <desc>\(picture.graph.noted.xmlEscaped)</desc>"
  }

  private var edges: String {
    var text = "  <g class=\"edges\">\n"
    let greatest = picture.graph.edges.reduce(0) { max($0, $1.weight) }
    // The weakest first, so that the strong ones lie above them.
    let edges = picture.graph.edges.enumerated().sorted {
      ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset)
    }
    for (_, edge) in edges {
      let (a, b) = (discs[edge.a], discs[edge.b])
      let names = "\(picture.graph.names[edge.a]) – \(picture.graph.names[edge.b])"
      text += "    <line x1=\"\(a.x.drawn)\" y1=\"\(a.y.drawn)\" x2=\"\(b.x.drawn)\""
      text += " y2=\"\(b.y.drawn)\" stroke-width=\"\((0.5 + 7.5 * edge.weight / greatest).drawn)\">"
      text += "<title>\(names.xmlEscaped): \(edge.weight.drawn)</title></line>\n"
    }
    return text + "  </g>\n"
  }

  private var nodes: String {
    var text = "  <g class=\"nodes\">\n"
    for node in discs.indices {
      let disc = discs[node]
      let fill = picture.fill(of: node).map { " style=\"fill:\($0)\"" } ?? ""
      text += "    <\(GraphDrawing.shape(disc, isSquare: picture.isSquare(node)))"
      text += " class=\"\(picture.colourClass(of: node))\"\(fill)>"
      text += "<title>\(picture.graph.names[node].xmlEscaped); \(picture.sizeLabel.xmlEscaped): "
      text += picture.sizes[node].drawn
      if !picture.details.isEmpty { text += "; \(picture.details[node].xmlEscaped)" }
      text += "</title></\(picture.isSquare(node) ? "rect" : "circle")>\n"
    }
    return text + "  </g>\n"
  }

  /// The element of a circle, or of a square of the same area, without what closes it.
  static func shape(_ disc: DrawnPlaces.Disc, isSquare: Bool) -> String {
    guard isSquare else {
      return "circle cx=\"\(disc.x.drawn)\" cy=\"\(disc.y.drawn)\" r=\"\(disc.radius.drawn)\""
    }
    let side = disc.radius * Double.pi.squareRoot()
    return "rect x=\"\((disc.x - side / 2).drawn)\" y=\"\((disc.y - side / 2).drawn)\""
      + " width=\"\(side.drawn)\" height=\"\(side.drawn)\""
  }

  private var names: String {
    var text = "  <g class=\"names\">\n"
    for (node, label) in labels.enumerated() {
      guard let label else { continue }
      text += "    <text x=\"\(label.x.drawn)\" y=\"\(label.y.drawn)\""
      text += " text-anchor=\"\(label.anchor)\">\(picture.graph.names[node].xmlEscaped)</text>\n"
    }
    return text + "  </g>\n"
  }

  /// Okabe and Ito's colours, which the colour-blind can tell apart, on white; lighter ones on black.
  private static let style = """
        .page { fill: #ffffff } text { fill: #1a1a1a; font: 13px system-ui, sans-serif }
        .title { font-size: 16px; font-weight: 600 } .small { font-size: 12px; fill: #555555 }
        .edges line, .edge { stroke: #6b7280; stroke-opacity: 0.38; stroke-linecap: round }
        .nodes circle, .nodes rect, .node { stroke: #ffffff; stroke-width: 1.2 }
        .names text { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round }
        .g0 { fill: #0072b2 } .g1 { fill: #d55e00 } .g2 { fill: #009e73 } .g3 { fill: #cc79a7 }
        .g4 { fill: #e69f00 } .g5 { fill: #56b4e9 } .g6 { fill: #9a8c00 } .gx { fill: #8a8f98 }
        .nodes .hollow, .hollow { fill: #ffffff; stroke: #6b7280 }
        @media (prefers-color-scheme: dark) {
          .page { fill: #14171c } text { fill: #eceff4 } .small { fill: #a9b0bb }
          .edges line, .edge { stroke: #a9b0bb }
          .nodes circle, .nodes rect, .node { stroke: #14171c }
          .names text { stroke: #14171c }
          .g0 { fill: #4ba3dd } .g1 { fill: #f08a3c } .g2 { fill: #34c79a } .g3 { fill: #e09cc2 }
          .g4 { fill: #f2bd4b } .g5 { fill: #8fd0f4 } .g6 { fill: #d4c63a } .gx { fill: #8a8f98 }
          .nodes .hollow, .hollow { fill: #14171c; stroke: #a9b0bb }
        }
    """
}
