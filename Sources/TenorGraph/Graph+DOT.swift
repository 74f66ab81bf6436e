extension Graph {
  /// The graph in Graphviz's DOT language, UTF-8: all names and values quoted, so that no word of the
  /// language can be taken for one.
  ///
  /// A value with a name that Graphviz knows (`label`, `weight`, `color`) acts on the drawing.
  /// Backslashes are doubled, as its labels want them; control characters become U+FFFD.
  public var dot: String {
    let ids = distinctIDs(\.dotEscaped)
    var text = "graph {\n"
    for node in nodes { text += "  \"\(ids[node.name, default: node.name])\"\(node.values.dot);\n" }
    for edge in edges {
      text +=
        "  \"\(ids[edge.a, default: edge.a])\" -- \"\(ids[edge.b, default: edge.b])\"\(edge.values.dot);\n"
    }
    return text + "}\n"
  }
}

extension [String: Graph.Value] {
  fileprivate var dot: String {
    if isEmpty { return "" }
    let members = sorted { $0.key < $1.key }.map { name, value in
      "\"\(name.dotEscaped)\"=\"\(value.words.dotEscaped)\""
    }
    return " [" + members.joined(separator: ", ") + "]"
  }
}

extension String {
  /// The string for the inside of DOT's quotation marks.
  fileprivate var dotEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\t"
      case _ where scalar.properties.generalCategory == .control: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
