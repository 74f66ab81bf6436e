import Testing

@testable import TenorGraph

/// A ring of nodes with names and sizes that differ, each tied to the next.
private func ring(_ nodes: Int) -> Graph {
  let names = (0..<nodes).map { "Probation Body \($0 + 100)" }
  let ties = names.indices.map { (node: Int) -> (String, String, Double) in
    (names[node], names[(node + 1) % nodes], Double(node % 7 + 1))
  }
  return Graph(ties: ties)
}

private func picture(
  _ graph: Graph, title: String = "Bodies", groupLabels: [String] = ["all"]
) -> GraphPicture {
  GraphPicture(
    of: graph,
    sizes: graph.names.indices.map { (node: Int) -> Double in Double(1 + node * 37 % 50) },
    colour: .groups(graph.names.map { _ in 0 }), title: title, sizeLabel: "mentions",
    weightLabel: "sentences together", groupLabels: groupLabels)
}

private struct Placed {
  var width = 0.0
  var height = 0.0
  var discs: [DrawnPlaces.Disc] = []

  /// Reads the discs of a picture back from its SVG.
  init(_ svg: String) throws {
    let box = try #require(svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/)).output
    (width, height) = (Double(box.1) ?? 0, Double(box.2) ?? 0)
    let nodes = try #require(
      svg.firstMatch(of: /<g class="nodes">((?s).*?)<\/g>/)
    ).output.1
    for circle in nodes.matches(of: /cx="([0-9.]+)" cy="([0-9.]+)" r="([0-9.]+)"/) {
      let (_, x, y, radius) = circle.output
      discs.append(
        DrawnPlaces.Disc(x: Double(x) ?? 0, y: Double(y) ?? 0, radius: Double(radius) ?? 0))
    }
  }
}

@Test(arguments: [1, 3, 40, 130])
func `no two discs of a picture touch, and none leaves the page`(nodes: Int) throws {
  let graph = nodes > 1 ? ring(nodes) : Graph(names: ["a"], edges: [])
  let placed = try Placed(picture(graph).svg(GraphLayout(of: graph)))
  #expect(placed.discs.count == nodes)
  for (index, disc) in placed.discs.enumerated() {
    #expect(disc.x - disc.radius >= 0 && disc.x + disc.radius <= placed.width)
    #expect(disc.y - disc.radius >= 0 && disc.y + disc.radius <= placed.height)
    for other in placed.discs[..<index] {
      let (x, y) = (disc.x - other.x, disc.y - other.y)
      #expect((x * x + y * y).squareRoot() >= disc.radius + other.radius)
    }
  }
}

@Test func `a disc's area is in proportion to its value`() throws {
  let graph = Graph(ties: [("a", "b", 1), ("b", "c", 1)])
  var drawn = picture(graph)
  drawn.sizes = [40, 10, 0]
  let radii = try Placed(drawn.svg(GraphLayout(of: graph))).discs.map(\.radius)
  // A quarter of the value is half as wide; nothing is smaller than 3.
  #expect(radii == [30, 15, 3])
}

@Suite struct DrawnPlacesTests {
  typealias Disc = DrawnPlaces.Disc
  private let page = DrawnPlaces.Box(left: 0, top: 0, width: 400, height: 300)

  @Test func `discs on one spot and in a corner come apart on the page`() {
    var discs = [Disc](repeating: Disc(x: 398, y: 2, radius: 20), count: 9)
    DrawnPlaces.separate(&discs, gap: 6, within: page)
    for (index, disc) in discs.enumerated() {
      #expect(disc.x >= 20 && disc.x <= 380 && disc.y >= 20 && disc.y <= 280)
      for other in discs[..<index] {
        let (x, y) = (disc.x - other.x, disc.y - other.y)
        #expect((x * x + y * y).squareRoot() >= 40)
      }
    }
  }

  /// Names in a crowd of discs: no two touch, none leaves the page.
  @Test func `names do not overlap each other, nor discs half as large as their own`() {
    let discs = (0..<60).map { (index: Int) -> Disc in
      let (row, column) = (Double(index / 10), Double(index % 10))
      return Disc(x: 30 + column * 38, y: 30 + row * 46, radius: index % 7 == 0 ? 16 : 5)
    }
    let labels = DrawnPlaces.labels(
      of: discs, widths: discs.map { _ in 70 }, height: 14, order: Array(discs.indices),
      within: page)
    let placed = labels.enumerated().compactMap { index, label in label.map { (index, $0.box) } }
    #expect(placed.count > 15 && placed.count < discs.count)
    for (place, (index, box)) in placed.enumerated() {
      #expect(box.left >= 0 && box.left + box.width <= 400)
      #expect(box.top >= 0 && box.top + box.height <= 300)
      for (_, other) in placed[..<place] { #expect(!box.overlaps(other)) }
      for (other, disc) in discs.enumerated()
      where other != index && disc.radius > discs[index].radius / 2 {
        #expect(!box.overlaps(disc))
      }
    }
  }

  @Test func `a name stands right of its disc where there is room, else left, else above`() {
    func anchors(_ others: [Disc]) -> String? {
      let discs = [Disc(x: 200, y: 150, radius: 10)] + others
      return DrawnPlaces.labels(
        of: discs, widths: [60] + others.map { _ in 1000 }, height: 16,
        order: Array(discs.indices), within: page)[0]?.anchor
    }
    let right = Disc(x: 240, y: 150, radius: 10)
    let left = Disc(x: 160, y: 150, radius: 10)
    #expect(anchors([]) == "start")
    #expect(anchors([right]) == "end")
    #expect(anchors([right, left]) == "middle")
  }
}

@Suite struct GraphDrawingTests {
  private let long = (0..<40).map { "probation\($0)" }.joined(separator: " ")

  @Test func `a long title is cut into lines that fit, and no word is lost`() {
    let lines = GraphDrawing.lines(of: long, width: 300)
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { GraphDrawing.length($0) <= 300 })
    #expect(lines.joined(separator: " ") == long)
    #expect(GraphDrawing.lines(of: "", width: 300) == [""])
    #expect(GraphDrawing.lines(of: "unbreakable", width: 10) == ["unbreakable"])
  }

  @Test func `long words of a legend end in an ellipsis`() {
    let short = GraphDrawing.shortened(long, to: 200)
    #expect(short.hasSuffix("…") && GraphDrawing.length(short) <= 200)
    #expect(long.hasPrefix(short.dropLast()))
    #expect(GraphDrawing.shortened("Napo", to: 200) == "Napo")
  }

  @Test func `title and legend stay on the page`() throws {
    let graph = ring(12)
    let svg = picture(graph, title: long, groupLabels: [long]).svg(try GraphLayout(of: graph))
    let placed = try Placed(svg)
    let texts = svg.matches(of: /<text class="(title|small)" x="([0-9.]+)" y="([0-9.]+)">([^<]*)</)
    #expect(texts.count > 3)
    for text in texts {
      let isTitle = text.output.1 == "title"
      let size: Double = isTitle ? 16 : 12
      let length: Double = GraphDrawing.length(String(text.output.4)) * size / 13
      let left: Double = Double(text.output.2) ?? 0
      #expect(left + length <= placed.width)
      #expect((Double(text.output.3) ?? 0) <= placed.height)
    }
    #expect(svg.contains("<title id=\"title\">\(long)</title>"))
  }

  @Test func `the legend names what the picture shows, and squares where there are some`() throws {
    let graph = Graph(ties: [("Napo", "vetting", 3), ("CRC", "vetting", 1)])
    var drawn = GraphPicture(
      of: graph, sizes: [4, 8, 6], colour: .tones([nil, 0.25, -0.5]), title: "T",
      sizeLabel: "mentions", weightLabel: "sentences together")
    let layout = try GraphLayout(of: graph)
    let plain = drawn.svg(layout)
    for words in [
      ">8 and 2 mentions<", ">3 sentences together<", ">tone -0.5<", ">tone 0<", ">tone 0.5<",
      ">too few scored conversations to tell<",
    ] { #expect(plain.contains(words), "\(words)") }
    #expect(plain.matches(of: /<rect/).count == 1)
    drawn.squares = [false, false, true]
    drawn.sortLabels = ("actor", "term")
    drawn.details = ["no tone", "tone 0.25", "tone -0.5"]
    let sorts = drawn.svg(layout)
    // The page, a square for the term and one in the legend.
    #expect(sorts.matches(of: /<rect/).count == 3)
    #expect(sorts.contains(">actor<") && sorts.contains(">term<"))
    #expect(sorts.contains("<title>vetting; mentions: 6; tone -0.5</title></rect>"))
  }

  @Test func `groups beyond the colours are counted`() throws {
    let graph = ring(9)
    var drawn = picture(graph, groupLabels: (1...9).map { "group \($0)" })
    drawn.colour = .groups(Array(0..<9))
    let svg = drawn.svg(try GraphLayout(of: graph))
    #expect(svg.contains(">group 7<") && !svg.contains(">group 8<"))
    #expect(svg.contains(">2 smaller groups<"))
  }
}
