/// What the sizes, widths and colours of a picture say, at its foot.
struct GraphLegend {
  private let picture: GraphPicture
  /// How many nodes have no name beside them.
  private let hidden: Int

  init(_ picture: GraphPicture, hidden: Int) {
    self.picture = picture
    self.hidden = hidden
  }

  /// The height of the whole: the sizes and widths, then the rows of the key.
  static func height(_ picture: GraphPicture, width: Double, largest: Double) -> Double {
    let legend = GraphLegend(picture, hidden: 0)
    let rows = legend.places(legend.entries, width: width).last.map { $0.row + 1 } ?? 0
    return 2 * largest + 34 + Double(rows) * rowHeight
  }

  private static let rowHeight = 20.0

  func text(left: Double, bottom: Double, width: Double, largest: Double) -> String {
    var text = "  <g class=\"legend\">\n"
    let top = bottom - Self.height(picture, width: width, largest: largest)
    let y = top + largest + 20
    var x = left
    if let greatest = picture.sizes.max(), greatest > 0 {
      // As large as in the picture; about a quarter of the greatest is half as wide.
      let values = greatest >= 4 ? [greatest, (greatest / 4).rounded()] : [greatest]
      for value in values {
        let radius = max(3, largest * (value / greatest).squareRoot())
        x += radius
        text += "    <circle class=\"hollow\" cx=\"\(x.drawn)\" cy=\"\(y.drawn)\""
        text += " r=\"\(radius.drawn)\"/>\n"
        x += radius + 5
      }
      let words = "\(values.map(\.drawn).joined(separator: " and ")) \(picture.sizeLabel)"
      text += small(words, x, y)
      x += GraphDrawing.length(words) + 24
    }
    if let greatest = picture.graph.edges.map(\.weight).max() {
      text += "    <line class=\"edge\" x1=\"\(x.drawn)\" y1=\"\(y.drawn)\""
      text += " x2=\"\((x + 30).drawn)\" y2=\"\(y.drawn)\" stroke-width=\"8\"/>\n"
      let words = "\(greatest.drawn) \(picture.weightLabel)"
      text += small(words, x + 38, y)
      x += GraphDrawing.length(words) + 62
    }
    if hidden > 0 {
      text += small(
        "\(hidden) of \(picture.graph.names.count) names had no room: point at a disc.", x, y)
    }
    let entries = entries
    for (entry, place) in zip(entries, places(entries, width: width)) {
      let y = top + 2 * largest + 38 + Double(place.row) * Self.rowHeight
      text += "    <circle class=\"\(entry.classes)\" cx=\"\((left + place.x + 5).drawn)\""
      text += " cy=\"\(y.drawn)\" r=\"5\""
      text += (entry.fill.map { " style=\"fill:\($0)\"" } ?? "") + "/>\n"
      text += small(entry.words, left + place.x + 14, y)
    }
    return text + "  </g>\n"
  }

  /// One colour and what it says.
  private struct Entry {
    var classes: String
    var fill: String?
    var words: String
  }

  private var entries: [Entry] {
    switch picture.colour {
    case .groups(let groups):
      let shown = min(picture.groupLabels.count, GraphPicture.groupColours)
      let others = groups.contains { $0 >= GraphPicture.groupColours }
      return (0..<shown).map {
        Entry(classes: "node g\($0)", fill: nil, words: picture.groupLabels[$0])
      } + (others ? [Entry(classes: "node gx", fill: nil, words: "other groups")] : [])
    case .tones(let tones):
      let scale = [-0.5, 0, 0.5].map {
        Entry(classes: "node", fill: GraphPicture.toneColour($0), words: "tone \($0.drawn)")
      }
      let without = tones.contains { $0 == nil }
      return scale + (without ? [Entry(classes: "hollow", fill: nil, words: "no tone")] : [])
    }
  }

  /// Where the entries stand, row by row.
  private func places(_ entries: [Entry], width: Double) -> [(x: Double, row: Int)] {
    var (x, row) = (0.0, 0)
    return entries.map { entry in
      let length = GraphDrawing.length(entry.words) + 32
      if x > 0, x + length > width { (x, row) = (0, row + 1) }
      defer { x += length }
      return (x, row)
    }
  }

  private func small(_ words: String, _ x: Double, _ y: Double) -> String {
    "    <text class=\"small\" x=\"\(x.drawn)\" y=\"\((y + 4).drawn)\">\(words.xmlEscaped)</text>\n"
  }
}

extension GraphPicture {
  func colourClass(of node: Int) -> String {
    switch colour {
    case .groups(let groups): groups[node] < Self.groupColours ? "g\(groups[node])" : "gx"
    case .tones(let tones): tones[node] == nil ? "hollow" : "tone"
    }
  }

  /// The colour of a tone; groups have theirs from the style.
  func fill(of node: Int) -> String? {
    guard case .tones(let tones) = colour else { return nil }
    return tones[node].map(Self.toneColour)
  }

  /// From blue at -0.5 and below through grey at 0 to orange at 0.5 and above.
  static func toneColour(_ tone: Double) -> String {
    let ends = tone < 0 ? (33.0, 113.0, 181.0) : (230.0, 110.0, 20.0)
    let share = min(1, abs(tone) / 0.5)
    func mixed(_ end: Double) -> Int { Int((150 + (end - 150) * share).rounded()) }
    return "rgb(\(mixed(ends.0)),\(mixed(ends.1)),\(mixed(ends.2)))"
  }
}

extension Double {
  /// Two decimals at most, for a place in a picture.
  var drawn: String {
    let hundredths = Int((self * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

}
