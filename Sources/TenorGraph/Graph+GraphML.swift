extension Graph {
  /// The graph as GraphML with typed keys (graphml.graphdrawing.org), UTF-8.
  ///
  /// A node's `id` is its name, so that networkx and Gephi show names at once, and so is its value
  /// `name`, which igraph looks for. Keys are sorted by name; a value that a node or an edge lacks is
  /// left out. What XML 1.0 cannot hold becomes U+FFFD; should that make two ids equal, the later one
  /// gets a number. Infinity and NaN are `INF` and `NaN`, as in XML Schema.
  public var graphML: String {
    let nodeKeys = GraphAttribute.all(in: nodes.map(\.values))
    let edgeKeys = GraphAttribute.all(in: edges.map(\.values))
    let ids = distinctIDs(\.xmlEscaped)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
        <key id="name" for="node" attr.name="name" attr.type="string"/>

      """
    for (index, key) in nodeKeys.enumerated() { text += key.graphML(id: "n\(index)", for: "node") }
    for (index, key) in edgeKeys.enumerated() { text += key.graphML(id: "e\(index)", for: "edge") }
    text += "  <graph edgedefault=\"undirected\">\n"
    for node in nodes {
      text += "    <node id=\"\(ids[node.name, default: node.name])\">\n"
      text += "      <data key=\"name\">\(node.name.xmlEscaped)</data>\n"
      text += nodeKeys.graphML(node.values, prefix: "n") + "    </node>\n"
    }
    for edge in edges {
      let ends =
        "source=\"\(ids[edge.a, default: edge.a])\" target=\"\(ids[edge.b, default: edge.b])\""
      let data = edgeKeys.graphML(edge.values, prefix: "e")
      text += data.isEmpty ? "    <edge \(ends)/>\n" : "    <edge \(ends)>\n\(data)    </edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }
}

extension GraphAttribute {
  fileprivate func graphML(id: String, for part: String) -> String {
    "  <key id=\"\(id)\" for=\"\(part)\" attr.name=\"\(name.xmlEscaped)\""
      + " attr.type=\"\(kind.rawValue)\"/>\n"
  }
}

extension [GraphAttribute] {
  fileprivate func graphML(_ values: [String: Graph.Value], prefix: String) -> String {
    var text = ""
    for (index, attribute) in enumerated() {
      guard let value = values[attribute.name] else { continue }
      text += "      <data key=\"\(prefix)\(index)\">\(value.xml)</data>\n"
    }
    return text
  }
}

extension Graph.Value {
  fileprivate var xml: String {
    if case .number(let value) = self, value.isInfinite { return value < 0 ? "-INF" : "INF" }
    if case .number(let value) = self, value.isNaN { return "NaN" }
    return words.xmlEscaped
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
