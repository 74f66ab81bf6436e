extension Graph {
  /// The graph in Graphviz's DOT language, UTF-8: all names and values quoted, so that no word of the
  /// language can be taken for one.
  ///
  /// A column with a name that Graphviz knows (`weight`, `color`) acts on the drawing.
  /// What is said about the graph is comments. Backslashes are doubled, as its labels want them; control characters become U+FFFD.
  public var dot: String {
    let ids = distinctIDs(\.dotEscaped)
    let (nodeColumns, edgeColumns) = (nodeColumns, edgeColumns)
    var text = "graph {\n"
    for note in notes {
      text += "  // \(note.name.onOneLine): \(note.value.onOneLine)\n"
    }
    for (node, id) in ids.enumerated() { text += "  \"\(id)\"\(nodeColumns.dot(node));\n" }
    for (index, edge) in edges.enumerated() {
      text += "  \"\(ids[edge.a])\" -- \"\(ids[edge.b])\"\(edgeColumns.dot(index));\n"
    }
    return text + "}\n"
  }
}

extension [(name: String, column: Graph.Column)] {
  fileprivate func dot(_ index: Int) -> String {
    let members = compactMap { name, column in
      column.words(at: index).map { "\"\(name.dotEscaped)\"=\"\($0.dotEscaped)\"" }
    }
    return members.isEmpty ? "" : " [" + members.joined(separator: ", ") + "]"
  }
}

extension String {
  /// The string without what could end a comment.
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

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
