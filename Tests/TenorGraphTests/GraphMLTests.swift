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
    names: ["CRC", "PSO"], edges: [Graph.Edge(0, 1, weight: 2)],
    nodeValues: ["mentions": .integer([3, 12]), "kind": .text([nil, "body"])],
    edgeValues: ["count": .integer([2]), "npmi": .number([0.5]), "kept": .flag([true])])
  #expect(
    graph.graphML == head + """
        <key id="n0" for="node" attr.name="kind" attr.type="string"/>
        <key id="n1" for="node" attr.name="mentions" attr.type="long"/>
        <key id="e0" for="edge" attr.name="count" attr.type="long"/>
        <key id="e1" for="edge" attr.name="kept" attr.type="boolean"/>
        <key id="e2" for="edge" attr.name="npmi" attr.type="double"/>
        <key id="e3" for="edge" attr.name="weight" attr.type="double"/>
        <graph edgedefault="undirected">
          <node id="CRC">
            <data key="name">CRC</data>
            <data key="n1">3</data>
          </node>
          <node id="PSO">
            <data key="name">PSO</data>
            <data key="n0">body</data>
            <data key="n1">12</data>
          </node>
          <edge source="CRC" target="PSO">
            <data key="e0">2</data>
            <data key="e1">true</data>
            <data key="e2">0.5</data>
            <data key="e3">2.0</data>
          </edge>
        </graph>
      </graphml>

      """)
}

@Test func `GraphML of nothing is a whole file`() {
  #expect(
    Graph(names: [], edges: []).graphML == head + """
        <key id="e0" for="edge" attr.name="weight" attr.type="double"/>
        <graph edgedefault="undirected">
        </graph>
      </graphml>

      """)
}

@Test(arguments: [
  ("Smith & <Sons>", "Smith &amp; &lt;Sons&gt;"), ("the \"Minister\"", "the &quot;Minister&quot;"),
  ("two\nlines\t\r", "two&#10;lines&#9;&#13;"), ("\u{0}\u{1B}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ("日本 👍🏽 e\u{301}", "日本 👍🏽 e\u{301}"),
])
func `GraphML names survive XML`(name: String, written: String) {
  let text = Graph(names: [name], edges: []).graphML
  #expect(text.contains("<node id=\"\(written)\">"))
  #expect(text.contains("<data key=\"name\">\(written)</data>"))
}

@Test func `names that XML makes equal stay two nodes`() {
  let graph = Graph(ties: [("a\u{1}", "a\u{2}", 1)])
  #expect(graph.graphML.contains("<edge source=\"a\u{FFFD}\" target=\"a\u{FFFD} 2\">"))
}

@Test(arguments: [(-Double.infinity, "-INF"), (.infinity, "INF"), (.nan, "NaN"), (0.1, "0.1")])
func `GraphML writes numbers as XML Schema does`(value: Double, written: String) {
  let text = Graph(names: ["a"], edges: [], nodeValues: ["x": .number([value])]).graphML
  #expect(text.contains("<data key=\"n0\">\(written)</data>"))
}
