/// The look of all figures: Okabe and Ito's colours, which the colour-blind can tell apart, on white, and
/// lighter ones on black, as in the pictures of networks.
enum FigureStyle {
  /// How many groups have a colour of their own.
  static let colours = 7

  /// The number of a group's colour.
  static func colour(_ group: Int) -> Int { group % colours }

  private static let light = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#9a8c00",
  ]
  private static let dark = [
    "#4ba3dd", "#f08a3c", "#34c79a", "#e09cc2", "#f2bd4b", "#8fd0f4", "#d4c63a",
  ]

  /// A class, what it says, and what it says instead where the reader's page is dark.
  private static let rules: [(name: String, light: String, dark: String?)] =
    [
      ("muted", "fill:#555555", "fill:#a9b0bb"),
      ("strong", "font-weight:600", nil),
      ("over", "fill:#1a1a1a", "fill:#0b0d10"),
      ("halo", "paint-order:stroke;stroke:#ffffff;stroke-width:4px", "stroke:#14171c"),
      ("grid", "stroke:#e3e6ea", "stroke:#2b313a"),
      ("axis", "stroke:#6b7280", "stroke:#a9b0bb"),
      ("rule", "stroke:#6b7280;fill:none", "stroke:#a9b0bb"),
      ("reference", "stroke:#6b7280;stroke-dasharray:5 3", "stroke:#a9b0bb"),
      ("event", "stroke:#1a1a1a;stroke-dasharray:1.5 2.5", "stroke:#eceff4"),
      ("flag", "fill:#1a1a1a", "fill:#eceff4"),
      ("edge", "stroke:#6b7280;stroke-width:0.75;fill:none", "stroke:#a9b0bb"),
      ("line", "fill:none;stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round", nil),
      ("thin", "fill:none;stroke-width:1;stroke-opacity:0.75;stroke-linejoin:round", nil),
      ("smooth", "fill:none;stroke-width:2.6;stroke-linejoin:round;stroke-linecap:round", nil),
      ("band", "fill-opacity:0.18", nil),
      ("half", "fill-opacity:0.35", nil),
      ("whisker", "stroke-width:2;fill:none", nil),
      ("mark", "stroke-width:1;fill:none", nil),
      ("crisp", "shape-rendering:crispEdges", nil),
      ("outline", "stroke-width:1.5", nil),
      ("hollow", "fill:#ffffff", "fill:#14171c"),
      ("ink", "stroke:#1a1a1a;fill:none", "stroke:#eceff4"),
    ]
    + light.indices.map { ("f\($0)", "fill:\(light[$0])", "fill:\(dark[$0])") }
    + light.indices.map { ("s\($0)", "stroke:\(light[$0])", "stroke:\(dark[$0])") }

  /// The rules of the classes that a drawing uses, for nothing outside the element of an id. Paper is white
  /// whatever the screen.
  static func sheet(of used: Set<String>, id: String) -> String {
    let rules = rules.filter { used.contains($0.name) }
    let text = "font:\(TextMetrics.size.drawn)px system-ui,sans-serif"
    var sheet = "#\(id) text{fill:#1a1a1a;\(text)}\n#\(id) .tf-page{fill:#ffffff}\n"
    sheet += "#\(id) .tf-title{font-size:15px;font-weight:600}\n"
    sheet += rules.map { "#\(id) .tf-\($0.name){\($0.light)}\n" }.joined()
    sheet += "@media screen and (prefers-color-scheme:dark){\n"
    sheet += "#\(id) text{fill:#eceff4}\n#\(id) .tf-page{fill:#14171c}\n"
    for rule in rules {
      if let dark = rule.dark { sheet += "#\(id) .tf-\(rule.name){\(dark)}\n" }
    }
    return sheet + "}\n"
  }
}
