/// What the sizes, widths, colours and shapes of a picture say, at its foot.
struct GraphLegend {
  private let picture: GraphPicture
  /// How many nodes have no name beside them.
  private let hidden: Int
  private let width: Double
  private let entries: [Entry]

  init(_ picture: GraphPicture, hidden: Int, width: Double) {
    self.picture = picture
    self.hidden = hidden
    self.width = width
    entries = Self.entries(of: picture).map { entry in
      var entry = entry
      entry.words = GraphDrawing.shortened(entry.words, to: width - Self.besideWords)
      return entry
    }
  }

  private static let rowHeight = 20.0
  /// What an entry takes beside its words.
  private static let besideWords = 32.0

  /// The height of the whole: the sizes and widths, then the rows of the key, then what has no name.
  func height(largest: Double) -> Double {
    2 * largest + 34 + Double(rows + (hidden > 0 ? 1 : 0)) * Self.rowHeight
  }

  func text(left: Double, bottom: Double, largest: Double) -> String {
    var text = "  <g class=\"legend\">\n"
    let top = bottom - height(largest: largest)
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
      let room = left + width - x - 38
      let words = GraphDrawing.shortened("\(greatest.drawn) \(picture.weightLabel)", to: room)
      text += small(words, x + 38, y)
    }
    func rowY(_ row: Int) -> Double { top + 2 * largest + 38 + Double(row) * Self.rowHeight }
    for (entry, place) in zip(entries, places) {
      let y = rowY(place.row)
      let disc = DrawnPlaces.Disc(x: left + place.x + 5, y: y, radius: 5)
      text += "    <\(GraphDrawing.shape(disc, isSquare: entry.isSquare))"
      text += " class=\"\(entry.classes)\""
      text += (entry.fill.map { " style=\"fill:\($0)\"" } ?? "") + "/>\n"
      text += small(entry.words, left + place.x + 14, y)
    }
    if hidden > 0 {
      text += small(
        "\(hidden) of \(picture.graph.names.count) names had no room: point at a disc.", left,
        rowY(rows))
    }
    return text + "  </g>\n"
  }

  /// One colour or shape and what it says.
  private struct Entry {
    var classes: String
    var fill: String?
    var isSquare = false
    var words: String
  }

  private static func entries(of picture: GraphPicture) -> [Entry] {
    var entries: [Entry] = []
    if picture.squares.contains(true), picture.squares.contains(false) {
      entries = [
        Entry(classes: "hollow", words: picture.sortLabels.circle),
        Entry(classes: "hollow", isSquare: true, words: picture.sortLabels.square),
      ]
    }
    switch picture.colour {
    case .groups(let groups):
      let shown = min(picture.groupLabels.count, GraphPicture.groupColours)
      entries += (0..<shown).map {
        Entry(classes: "node g\($0)", words: picture.groupLabels[$0])
      }
      let others = Set(groups.filter { $0 >= GraphPicture.groupColours }).count
      if others > 0 {
        entries.append(
          Entry(classes: "node gx", words: "\(others) smaller \(others == 1 ? "group" : "groups")"))
      }
    case .tones(let tones):
      entries += [-0.5, 0, 0.5].map {
        Entry(classes: "node", fill: GraphPicture.toneColour($0), words: "tone \($0.drawn)")
      }
      if tones.contains(where: { $0 == nil }) {
        entries.append(Entry(classes: "hollow", words: "too few scored conversations to tell"))
      }
    }
    return entries
  }

  /// Where the entries stand, row by row.
  private var places: [(x: Double, row: Int)] {
    var (x, row) = (0.0, 0)
    return entries.map { entry in
      let length = GraphDrawing.length(entry.words) + Self.besideWords
      if x > 0, x + length > width { (x, row) = (0, row + 1) }
      defer { x += length }
      return (x, row)
    }
  }

  private var rows: Int { places.last.map { $0.row + 1 } ?? 0 }

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
