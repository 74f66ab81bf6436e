/// Writes a graph, of one time or of several, as GEXF 1.3.
struct GEXFWriter {
  private let graph: Graph
  private let spells: DynamicGraph?
  private let ids: [String]

  init(_ graph: Graph, spells: DynamicGraph?) {
    self.graph = graph
    self.spells = spells
    ids = graph.distinctIDs(\.xmlEscaped)
  }

  var text: String {
    let nodeColumns = graph.nodeColumns
    // The weight of an edge has a place of its own.
    let edgeColumns = graph.edgeColumns.filter { $0.name != "weight" }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <meta><creator>Tenor</creator>\(description)</meta>
        <graph defaultedgetype="undirected" \(mode)>

      """
    text += attributes(of: "node", nodeColumns, prefix: "n")
    text += attributes(of: "edge", edgeColumns, prefix: "e")
    text += "    <nodes>\n"
    for (node, id) in ids.enumerated() {
      text += "      <node id=\"\(id)\" label=\"\(id)\">\n"
      text += values(nodeColumns, node, prefix: "n", counts: spells?.nodeCounts[node])
      text += "      </node>\n"
    }
    text += "    </nodes>\n    <edges>\n"
    for (index, edge) in graph.edges.enumerated() {
      text += "      <edge id=\"\(index)\" source=\"\(ids[edge.a])\" target=\"\(ids[edge.b])\""
      text += " weight=\"\(edge.weight)\">\n"
      text += values(edgeColumns, index, prefix: "e", counts: spells?.edgeCounts[index])
      text += "      </edge>\n"
    }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  private var description: String {
    graph.about.isEmpty ? "" : "<description>\(graph.noted.xmlEscaped)</description>"
  }

  private var mode: String {
    guard let spells else { return "mode=\"static\"" }
    var mode = "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\""
    if let first = spells.periods.first, let last = spells.periods.last {
      mode += " start=\"\(first.start)\" end=\"\(last.closedEnd)\""
    }
    return mode
  }

  private func attributes(
    of part: String, _ columns: [(name: String, column: Graph.Column)], prefix: String
  ) -> String {
    var text = ""
    if !columns.isEmpty {
      text += "    <attributes class=\"\(part)\" mode=\"static\">\n"
      for (index, column) in columns.enumerated() {
        text += "      <attribute id=\"\(prefix)\(index)\" title=\"\(column.name.xmlEscaped)\""
        text += " type=\"\(column.column.xmlType)\"/>\n"
      }
      text += "    </attributes>\n"
    }
    if spells != nil {
      text += """
            <attributes class="\(part)" mode="dynamic">
              <attribute id="\(prefix)c" title="count in period" type="long"/>
            </attributes>

        """
    }
    return text
  }

  private func values(
    _ columns: [(name: String, column: Graph.Column)], _ place: Int, prefix: String, counts: [Int]?
  ) -> String {
    var lines: [String] = []
    for (index, column) in columns.enumerated() {
      guard let value = column.column.xml(at: place) else { continue }
      lines.append("<attvalue for=\"\(prefix)\(index)\" value=\"\(value)\"/>")
    }
    var spans = ""
    if let spells, let counts {
      for (period, count) in zip(spells.periods, counts) where count > 0 {
        lines.append(
          "<attvalue for=\"\(prefix)c\" value=\"\(count)\" start=\"\(period.start)\""
            + " end=\"\(period.closedEnd)\"/>")
      }
      let runs = Self.runs(counts)
      if !runs.isEmpty {
        spans += "        <spells>\n"
        for run in runs {
          let (first, last) = (spells.periods[run.lowerBound], spells.periods[run.upperBound])
          spans += "          <spell start=\"\(first.start)\""
          spans += " end=\"\(max(last.end, first.closedEnd))\"/>\n"
        }
        spans += "        </spells>\n"
      }
    }
    guard !lines.isEmpty else { return spans }
    return "        <attvalues>\n" + lines.map { "          \($0)\n" }.joined()
      + "        </attvalues>\n" + spans
  }

  /// The runs of periods with a count.
  private static func runs(_ counts: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (period, count) in counts.enumerated() where count > 0 {
      if let last = runs.last, last.upperBound == period - 1 {
        runs[runs.count - 1] = last.lowerBound...period
      } else {
        runs.append(period...period)
      }
    }
    return runs
  }
}

extension DynamicGraph.Period {
  /// The last day or, for a period of one day, the day after, so that the spell has a length.
  fileprivate var closedEnd: String {
    start < end ? end : Self.dayAfter(end)
  }

  private static func dayAfter(_ day: String) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return day }
    var (year, month, date) = (parts[0], parts[1], parts[2] + 1)
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if date > lengths[month - 1] { (month, date) = (month + 1, 1) }
    if month > 12 { (year, month) = (year + 1, 1) }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(date, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
