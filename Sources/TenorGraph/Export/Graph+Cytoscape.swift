internal import Foundation

extension Graph {
  /// The graph as Cytoscape's JSON (`.cyjs`), UTF-8, keys sorted: what Cytoscape, Cytoscape.js and
  /// networkx's `cytoscape_graph` read.
  ///
  /// What is said about the graph is its data. A node's `id`, `name` and `value` are its name; an edge's `source` and `target` are names. A value
  /// that a node or an edge lacks, or that JSON has no number for (infinity, NaN), is left out.
  public var cytoscapeJSON: String {
    let nodeColumns = nodeColumns
    let edgeColumns = edgeColumns
    let file = CytoscapeFile(
      nodes: names.enumerated().map { node, name in
        var data = nodeColumns.values(at: node)
        for key in ["id", "name", "value"] { data[key] = .text(name) }
        return data
      },
      edges: edges.enumerated().map { index, edge in
        var data = edgeColumns.values(at: index)
        data["source"] = .text(names[edge.a])
        data["target"] = .text(names[edge.b])
        return data
      }, about: about)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, whole and finite numbers and flags can always be encoded.
    guard let data = try? encoder.encode(file) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

private struct CytoscapeFile: Encodable {
  struct Element: Encodable { var data: [String: CytoscapeValue] }
  struct Elements: Encodable { var nodes, edges: [Element] }

  var data: [String: String]
  var directed = false
  var multigraph = false
  var elements: Elements

  init(
    nodes: [[String: CytoscapeValue]], edges: [[String: CytoscapeValue]], about: [String: String]
  ) {
    data = about
    elements = Elements(nodes: nodes.map(Element.init), edges: edges.map(Element.init))
  }
}

private enum CytoscapeValue: Encodable {
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .flag(let value): try container.encode(value)
    }
  }
}

extension [(name: String, column: Graph.Column)] {
  fileprivate func values(at place: Int) -> [String: CytoscapeValue] {
    var values: [String: CytoscapeValue] = [:]
    for (name, column) in self {
      switch column {
      case .text(let all): values[name] = all[place].map { .text($0) }
      case .integer(let all): values[name] = all[place].map { .integer($0) }
      case .number(let all):
        values[name] = all[place].flatMap { $0.isFinite ? .number($0) : nil }
      case .flag(let all): values[name] = all[place].map { .flag($0) }
      }
    }
    return values
  }
}
