/// SVG elements being drawn, x to the right and y downwards, and the styles they use.
///
/// Nothing but numbers, class names of ``FigureStyle`` and escaped words gets into the text.
struct FigureCanvas {
  /// The width of every figure. Text of 13 is 9 pixels high where a phone shows the figure 360 pixels wide.
  static let width = 520.0
  /// What stays free at the left and the right.
  static let margin = 10.0
  /// The place of the right margin.
  static let right = width - margin

  /// The most that the names of rows take.
  static let names = 205.0

  /// Where text is held: at its beginning, its middle or its end.
  enum Anchor: String { case start, middle, end }

  private(set) var text = ""
  private(set) var used: Set<String> = []
  /// What has been drawn so far reaches down to here.
  var height = 0.0

  private mutating func open(_ element: String, _ classes: String, _ title: String?) {
    for name in classes.split(separator: " ") { used.insert(String(name)) }
    let names = classes.split(separator: " ").map { "tf-\($0)" }.joined(separator: " ")
    let name = element.prefix { $0 != " " }
    text += "    <\(element)" + (names.isEmpty ? "" : " class=\"\(names)\"")
    text += title.map { "><title>\($0.figureEscaped)</title></\(name)>\n" } ?? "/>\n"
  }

  /// A straight line.
  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ classes: String,
    title: String? = nil
  ) {
    open(
      "line x1=\"\(x1.drawn)\" y1=\"\(y1.drawn)\" x2=\"\(x2.drawn)\" y2=\"\(y2.drawn)\"", classes,
      title)
  }

  /// A rectangle, in part transparent where an opacity below 1 is given.
  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ classes: String,
    opacity: Double? = nil, title: String? = nil
  ) {
    let opacity = opacity.map { " fill-opacity=\"\($0.drawn)\"" } ?? ""
    open(
      "rect x=\"\(x.drawn)\" y=\"\(y.drawn)\" width=\"\(max(0, width).drawn)\""
        + " height=\"\(max(0, height).drawn)\"\(opacity)", classes, title)
  }

  /// A path in SVG's own letters, its numbers written by `drawn`.
  mutating func path(
    _ steps: String, _ classes: String, opacity: Double? = nil, title: String? = nil
  ) {
    let opacity = opacity.map { " fill-opacity=\"\($0.drawn)\"" } ?? ""
    if !steps.isEmpty { open("path d=\"\(steps)\"\(opacity)", classes, title) }
  }

  /// A mark of a shape around a point.
  mutating func mark(
    _ shape: FigureShape, _ x: Double, _ y: Double, radius: Double, _ classes: String,
    title: String? = nil
  ) {
    if shape == .circle {
      open("circle cx=\"\(x.drawn)\" cy=\"\(y.drawn)\" r=\"\(radius.drawn)\"", classes, title)
    } else {
      path(shape.path(x, y, radius), classes, title: title)
    }
  }

  /// Words on a baseline, cut to a width where one is given; what is cut stands whole in their title.
  mutating func words(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ classes: String = "",
    within width: Double? = nil, turned: Bool = false
  ) {
    let whole = words.singleLine.trimmed
    if whole.isEmpty { return }
    let shown = width.map { TextMetrics.shortened(whole, to: $0) } ?? whole
    for name in classes.split(separator: " ") { used.insert(String(name)) }
    let names = classes.split(separator: " ").map { "tf-\($0)" }.joined(separator: " ")
    text += "    <text x=\"\(x.drawn)\" y=\"\(y.drawn)\""
    if anchor != .start { text += " text-anchor=\"\(anchor.rawValue)\"" }
    if turned { text += " transform=\"rotate(-90 \(x.drawn) \(y.drawn))\"" }
    if !names.isEmpty { text += " class=\"\(names)\"" }
    text += ">" + (shown == whole ? "" : "<title>\(whole.figureEscaped)</title>")
    text += "\(shown.figureEscaped)</text>\n"
  }

  /// Words around a place, moved so that they stay between the margins, and cut where these are too narrow.
  mutating func words(_ words: String, around x: Double, _ y: Double, _ classes: String) {
    let room = Self.right - Self.margin
    let half = min(room, TextMetrics.length(words.singleLine.trimmed)) / 2
    let place = min(max(x, Self.margin + half), Self.right - half)
    self.words(words, place, y, .middle, classes, within: room)
  }
}

/// The shape of a mark, so that nothing is told by colour alone.
enum FigureShape: Int, CaseIterable {
  case circle, square, triangle, diamond, cross, wedge, bar

  /// The shape of the group of a number, counted from 0; after the last the first comes again.
  init(group: Int) { self = Self.allCases[group % Self.allCases.count] }

  /// The outline around a point; of about the same area as the circle of the radius.
  func path(_ x: Double, _ y: Double, _ radius: Double) -> String {
    func polygon(_ points: [(Double, Double)]) -> String {
      "M"
        + points.map { "\((x + $0.0 * radius).drawn) \((y + $0.1 * radius).drawn)" }
        .joined(separator: "L") + "Z"
    }
    return switch self {
    case .circle, .square: polygon([(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)])
    case .triangle: polygon([(0, -1.25), (1.2, 0.85), (-1.2, 0.85)])
    case .diamond: polygon([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    case .cross:
      polygon([
        (-0.4, -1.1), (0.4, -1.1), (0.4, -0.4), (1.1, -0.4), (1.1, 0.4), (0.4, 0.4), (0.4, 1.1),
        (-0.4, 1.1), (-0.4, 0.4), (-1.1, 0.4), (-1.1, -0.4), (-0.4, -0.4),
      ])
    case .wedge: polygon([(0, 1.25), (1.2, -0.85), (-1.2, -0.85)])
    case .bar: polygon([(-0.5, -1.4), (0.5, -1.4), (0.5, 1.4), (-0.5, 1.4)])
    }
  }
}
