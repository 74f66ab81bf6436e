/// What the sizes, widths and colours of a picture say, at its foot.
struct GraphLegend {
  private let picture: GraphPicture
  /// How many nodes have no name beside them.
  private let hidden: Int

  init(_ picture: GraphPicture, hidden: Int) {
    self.picture = picture
    self.hidden = hidden
  }

  func text(left: Double, bottom: Double, largest: Double) -> String {
    var text = "  <g class=\"legend\">\n"
    let y = bottom - 40
    var x = left
    if let greatest = picture.sizes.max(), greatest > 0 {
      // A quarter of the greatest value: half its radius.
      for share in [1, 0.25] {
        let radius = largest * share.squareRoot() * 0.6
        x += radius
        text += "    <circle class=\"hollow\" cx=\"\(x.drawn)\" cy=\"\(y.drawn)\""
        text += " r=\"\(radius.drawn)\"/>\n"
        x += radius + 4
      }
      let words =
        "\(greatest.drawn) and \((greatest / 4).drawn) \(picture.sizeLabel) (drawn at 0.6 of scale)"
      text += small(words, x, y)
      x += GraphDrawing.length(words) + 24
    }
    if let greatest = picture.graph.edges.map(\.weight).max() {
      text += "    <line class=\"edge\" x1=\"\(x.drawn)\" y1=\"\(y.drawn)\""
      text += " x2=\"\((x + 30).drawn)\" y2=\"\(y.drawn)\" stroke-width=\"8\"/>\n"
      text += small("\(greatest.drawn) \(picture.weightLabel)", x + 38, y)
    }
    text += colours(left: left, y: y + 26)
    if hidden > 0 {
      let words = "\(hidden) of \(picture.graph.names.count) names had no room; point at a disc."
      text += small(words, left, bottom - 82)
    }
    return text + "  </g>\n"
  }

  private func colours(left: Double, y: Double) -> String {
    var text = ""
    var x = left
    func key(_ classes: String, _ fill: String?, _ words: String) {
      text += "    <circle class=\"\(classes)\" cx=\"\((x + 5).drawn)\" cy=\"\(y.drawn)\" r=\"5\""
      text += (fill.map { " style=\"fill:\($0)\"" } ?? "") + "/>\n"
      text += small(words, x + 14, y)
      x += GraphDrawing.length(words) + 30
    }
    switch picture.colour {
    case .groups(let groups):
      for group in 0..<min(picture.groupLabels.count, GraphPicture.groupColours) {
        key("node g\(group)", nil, picture.groupLabels[group])
      }
      if groups.contains(where: { $0 >= GraphPicture.groupColours }) {
        key("node gx", nil, "other groups")
      }
    case .tones(let tones):
      for tone in [-0.5, 0, 0.5] {
        key("node", GraphPicture.toneColour(tone), "tone \(tone.drawn)")
      }
      if tones.contains(where: { $0 == nil }) { key("hollow", nil, "no tone") }
    }
    return text
  }

  private func small(_ words: String, _ x: Double, _ y: Double) -> String {
    "    <text class=\"small\" x=\"\(x.drawn)\" y=\"\((y + 4).drawn)\">\(words.xmlEscaped)</text>\n"
  }
}

extension GraphPicture {
  /// Whether the legend has a line on colours.
  var hasKey: Bool {
    switch colour {
    case .groups: !groupLabels.isEmpty
    case .tones: true
    }
  }

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
