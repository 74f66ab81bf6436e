extension Graph {
  /// The graph as GraphML with typed keys (graphml.graphdrawing.org), UTF-8.
  ///
  /// A node's `id` is its name, so that networkx and Gephi show names at once, and so is its value
  /// `name`, which igraph looks for. Keys are sorted by name; a value that a node or an edge lacks is
  /// left out. What XML 1.0 cannot hold becomes U+FFFD; should that make two ids equal, the later one
  /// gets a number. What is said about the graph is its attributes. Infinity and NaN are `INF` and `NaN`, as in XML Schema.
  public var graphML: String {
    let (nodeColumns, edgeColumns) = (nodeColumns, edgeColumns)
    let ids = distinctIDs(\.xmlEscaped)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
        <key id="name" for="node" attr.name="name" attr.type="string"/>

      """
    text += nodeColumns.graphMLKeys(for: "node", prefix: "n")
    text += edgeColumns.graphMLKeys(for: "edge", prefix: "e")
    let notes = notes
    for (index, note) in notes.enumerated() {
      text += "  <key id=\"g\(index)\" for=\"graph\" attr.name=\"\(note.name.xmlEscaped)\""
      text += " attr.type=\"string\"/>\n"
    }
    text += "  <graph edgedefault=\"undirected\">\n"
    for (index, note) in notes.enumerated() {
      text += "    <data key=\"g\(index)\">\(note.value.xmlEscaped)</data>\n"
    }
    for (node, name) in names.enumerated() {
      text += "    <node id=\"\(ids[node])\">\n"
      text += "      <data key=\"name\">\(name.xmlEscaped)</data>\n"
      text += nodeColumns.graphML(node, prefix: "n") + "    </node>\n"
    }
    for (index, edge) in edges.enumerated() {
      text += "    <edge source=\"\(ids[edge.a])\" target=\"\(ids[edge.b])\">\n"
      text += edgeColumns.graphML(index, prefix: "e") + "    </edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }
}

extension [(name: String, column: Graph.Column)] {
  fileprivate func graphMLKeys(for part: String, prefix: String) -> String {
    enumerated().map { index, column in
      "  <key id=\"\(prefix)\(index)\" for=\"\(part)\" attr.name=\"\(column.name.xmlEscaped)\""
        + " attr.type=\"\(column.column.xmlType)\"/>\n"
    }.joined()
  }

  fileprivate func graphML(_ place: Int, prefix: String) -> String {
    var text = ""
    for (index, column) in enumerated() {
      guard let value = column.column.xml(at: place) else { continue }
      text += "      <data key=\"\(prefix)\(index)\">\(value)</data>\n"
    }
    return text
  }
}

extension Graph.Column {
  /// The type as GraphML and GEXF name it; Swift's `Int` is their `long`.
  var xmlType: String {
    switch self {
    case .text: "string"
    case .integer: "long"
    case .number: "double"
    case .flag: "boolean"
    }
  }

  /// The value at a place for XML; infinity and NaN as XML Schema has them.
  func xml(at index: Int) -> String? {
    if case .number(let values) = self, let value = values[index] {
      if value.isInfinite { return value < 0 ? "-INF" : "INF" }
      if value.isNaN { return "NaN" }
    }
    return words(at: index)?.xmlEscaped
  }
}

extension String {
  /// The string for XML 1.0, inside an element or an attribute.
  var xmlEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;"
      case 0x3C: escaped += "&lt;"
      case 0x3E: escaped += "&gt;"
      case 0x22: escaped += "&quot;"
      // As they stand, a parser would make blanks or line feeds of them.
      case 0x09, 0x0A, 0x0D: escaped += "&#\(scalar.value);"
      case ..<0x20, 0xFFFE, 0xFFFF: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
