/// Where things stand in a picture, in its units, x to the right and y downwards.
struct DrawnPlaces {
  struct Disc {
    var x: Double
    var y: Double
    var radius: Double

    /// Moves it onto a page on which it has room.
    mutating func keep(within page: Box) {
      x = min(max(x, page.left + radius), page.left + page.width - radius)
      y = min(max(y, page.top + radius), page.top + page.height - radius)
    }
  }

  /// A rectangle that a name takes up.
  struct Box {
    var left: Double
    var top: Double
    var width: Double
    var height: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.left + other.width && other.left < left + width
        && top < other.top + other.height && other.top < top + height
    }

    func overlaps(_ disc: Disc) -> Bool {
      let x = min(max(disc.x, left), left + width) - disc.x
      let y = min(max(disc.y, top), top + height) - disc.y
      return x * x + y * y < disc.radius * disc.radius
    }
  }

  /// Moves discs apart until they leave a gap between them, or for so many rounds, and keeps them on the
  /// page.
  ///
  /// In each round, in the order of the discs, two that are too near step back from each other by half of
  /// what they lack; then what has left the page comes back, so that discs neither touch nor leave it where a
  /// round moves none. O(discs²) a round.
  static func separate(_ discs: inout [Disc], gap: Double, within page: Box, rounds: Int = 200) {
    for index in discs.indices { discs[index].keep(within: page) }
    for round in 0..<rounds {
      var moved = false
      for a in discs.indices {
        for b in discs.indices.dropFirst(a + 1) {
          var (x, y) = (discs[b].x - discs[a].x, discs[b].y - discs[a].y)
          var distance = (x * x + y * y).squareRoot()
          let wanted = discs[a].radius + discs[b].radius + gap
          guard distance < wanted else { continue }
          if distance < 1e-9 { (x, y, distance) = (1, Double(round % 2), 1) }
          let step = (wanted - min(distance, wanted)) / 2 + 0.01
          discs[a].x -= x / distance * step
          discs[a].y -= y / distance * step
          discs[b].x += x / distance * step
          discs[b].y += y / distance * step
          moved = true
        }
      }
      if !moved { return }
      for index in discs.indices { discs[index].keep(within: page) }
    }
  }

  /// The place of a name beside a disc.
  struct Label {
    var box: Box
    /// Where the text is anchored, on its baseline.
    var x: Double
    var y: Double
    /// `start`, `middle` or `end`.
    var anchor: String
  }

  /// Places beside discs for as many names as have room, in an order of the discs: right of it, left, above,
  /// below, then at the corners. Where each would touch a disc, one that touches only discs much smaller than
  /// its own; `nil` where there is none. No two names touch. O(discs²).
  static func labels(
    of discs: [Disc], widths: [Double], height: Double, order: [Int], within: Box
  ) -> [Label?] {
    var labels = [Label?](repeating: nil, count: discs.count)
    var taken: [Box] = []
    for index in order {
      let onPage = candidates(discs[index], width: widths[index], height: height).filter { label in
        label.box.left >= within.left && label.box.top >= within.top
          && label.box.left + label.box.width <= within.left + within.width
          && label.box.top + label.box.height <= within.top + within.height
          && !taken.contains { $0.overlaps(label.box) }
      }
      func fits(_ label: Label, besideAbove least: Double) -> Bool {
        !discs.indices.contains {
          $0 != index && discs[$0].radius > least && label.box.overlaps(discs[$0])
        }
      }
      let small = discs[index].radius * 0.5
      guard
        let fitting = onPage.first(where: { fits($0, besideAbove: 0) })
          ?? onPage.first(where: { fits($0, besideAbove: small) })
      else { continue }
      labels[index] = fitting
      taken.append(fitting.box)
    }
    return labels
  }

  private static func candidates(_ disc: Disc, width: Double, height: Double) -> [Label] {
    let gap = disc.radius + 3
    let corner = gap * 0.7
    // Where the middle of the name's near edge stands, and how it is anchored there.
    let places: [(x: Double, y: Double, anchor: String)] = [
      (gap, 0, "start"), (-gap, 0, "end"), (0, -gap - height / 2, "middle"),
      (0, gap + height / 2, "middle"), (corner, -corner - height / 4, "start"),
      (corner, corner + height / 4, "start"), (-corner, -corner - height / 4, "end"),
      (-corner, corner + height / 4, "end"),
    ]
    return places.map { place in
      let (x, y) = (disc.x + place.x, disc.y + place.y)
      let left = place.anchor == "start" ? x : place.anchor == "end" ? x - width : x - width / 2
      return Label(
        box: Box(left: left, top: y - height / 2, width: width, height: height), x: x,
        y: y + height * 0.28, anchor: place.anchor)
    }
  }
}
