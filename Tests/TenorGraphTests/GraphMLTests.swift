import TenorGraph
import Testing

private let head = """
  <?xml version="1.0" encoding="UTF-8"?>
  <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
  http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
    <key id="name" for="node" attr.name="name" attr.type="string"/>

  """

@Test func `GraphML has typed keys and leaves out what is missing`() {
  // networkx 3.6.1 reads this back: names, 12 and 3 as int, 0.5 as float, "true" as bool.
  let graph = Graph(
    nodes: [
      Graph.Node("PSO", ["mentions": 12, "kind": "body"]), Graph.Node("CRC", ["mentions": 3]),
    ],
    edges: [Graph.Edge("PSO", "CRC", ["count": 2, "npmi": 0.5, "kept": true])])
  #expect(
    graph.graphML == head + """
        <key id="n0" for="node" attr.name="kind" attr.type="string"/>
        <key id="n1" for="node" attr.name="mentions" attr.type="long"/>
        <key id="e0" for="edge" attr.name="count" attr.type="long"/>
        <key id="e1" for="edge" attr.name="kept" attr.type="boolean"/>
        <key id="e2" for="edge" attr.name="npmi" attr.type="double"/>
        <graph edgedefault="undirected">
          <node id="PSO">
            <data key="name">PSO</data>
            <data key="n0">body</data>
            <data key="n1">12</data>
          </node>
          <node id="CRC">
            <data key="name">CRC</data>
            <data key="n1">3</data>
          </node>
          <edge source="CRC" target="PSO">
            <data key="e0">2</data>
            <data key="e1">true</data>
            <data key="e2">0.5</data>
          </edge>
        </graph>
      </graphml>

      """)
}

@Test func `GraphML of nothing is a whole file`() {
  #expect(
    Graph(nodes: [], edges: []).graphML
      == head + "  <graph edgedefault=\"undirected\">\n  </graph>\n</graphml>\n")
}

@Test(arguments: [
  ("Smith & <Sons>", "Smith &amp; &lt;Sons&gt;"), ("the \"Minister\"", "the &quot;Minister&quot;"),
  ("two\nlines\t\r", "two&#10;lines&#9;&#13;"), ("\u{0}\u{1B}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ("日本 👍🏽 e\u{301}", "日本 👍🏽 e\u{301}"),
])
func `GraphML names survive XML`(name: String, written: String) {
  let text = Graph(nodes: [Graph.Node(name)], edges: []).graphML
  #expect(text.contains("<node id=\"\(written)\">"))
  #expect(text.contains("<data key=\"name\">\(written)</data>"))
}

@Test func `names that XML makes equal stay two nodes`() {
  let graph = Graph(
    nodes: [Graph.Node("a\u{1}"), Graph.Node("a\u{2}")], edges: [Graph.Edge("a\u{1}", "a\u{2}")])
  #expect(graph.graphML.contains("<edge source=\"a\u{FFFD}\" target=\"a\u{FFFD} 2\"/>"))
}

@Test(
  arguments: [
    ([1, 2], "long"), ([1, 0.5], "double"), (["x", 1], "string"), ([true, false], "boolean"),
    ([true, 1], "string"),
  ] as [([Graph.Value], String)])
func `a GraphML key has the type that holds all its values`(values: [Graph.Value], type: String) {
  let nodes = values.enumerated().map { Graph.Node("n\($0)", ["x": $1]) }
  #expect(Graph(nodes: nodes, edges: []).graphML.contains("attr.name=\"x\" attr.type=\"\(type)\""))
}
