import TenorGraph
import Testing

/// Three nodes with a column of each type and values that are missing.
private let three = Graph(
  names: ["CRC", "NPS & Co", "PSO"],
  edges: [Graph.Edge(0, 1, weight: 2), Graph.Edge(1, 2, weight: 0.5)],
  nodeValues: ["kind": .text(["body", nil, "role"]), "mentions": .integer([3, 12, nil])],
  edgeValues: ["kept": .flag([true, nil]), "npmi": .number([nil, .infinity])])

@Test func `a static GEXF has typed attributes and leaves out what is missing`() {
  #expect(
    three.gexf == """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <meta><creator>Tenor</creator></meta>
        <graph defaultedgetype="undirected" mode="static">
          <attributes class="node" mode="static">
            <attribute id="n0" title="kind" type="string"/>
            <attribute id="n1" title="mentions" type="long"/>
          </attributes>
          <attributes class="edge" mode="static">
            <attribute id="e0" title="kept" type="boolean"/>
            <attribute id="e1" title="npmi" type="double"/>
          </attributes>
          <nodes>
            <node id="CRC" label="CRC">
              <attvalues>
                <attvalue for="n0" value="body"/>
                <attvalue for="n1" value="3"/>
              </attvalues>
            </node>
            <node id="NPS &amp; Co" label="NPS &amp; Co">
              <attvalues>
                <attvalue for="n1" value="12"/>
              </attvalues>
            </node>
            <node id="PSO" label="PSO">
              <attvalues>
                <attvalue for="n0" value="role"/>
              </attvalues>
            </node>
          </nodes>
          <edges>
            <edge id="0" source="CRC" target="NPS &amp; Co" weight="2.0">
              <attvalues>
                <attvalue for="e0" value="true"/>
              </attvalues>
            </edge>
            <edge id="1" source="NPS &amp; Co" target="PSO" weight="0.5">
              <attvalues>
                <attvalue for="e1" value="INF"/>
              </attvalues>
            </edge>
          </edges>
        </graph>
      </gexf>

      """)
}

@Test func `a dynamic GEXF has a spell for each run of periods and a count for each`() {
  let dynamic = DynamicGraph(
    graph: Graph(names: ["CRC", "PSO"], edges: [Graph.Edge(0, 1)]),
    periods: [
      .init(start: "2014-01-01", end: "2014-12-31"), .init(start: "2015-01-01", end: "2015-12-31"),
    ], nodeCounts: [[4, 2], [1, 0]], edgeCounts: [[1, 0]])
  #expect(
    dynamic.gexf == """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <meta><creator>Tenor</creator></meta>
        <graph defaultedgetype="undirected" mode="dynamic" timeformat="date" \
      timerepresentation="interval" start="2014-01-01" end="2015-12-31">
          <attributes class="node" mode="dynamic">
            <attribute id="nc" title="count in period" type="long"/>
          </attributes>
          <attributes class="edge" mode="dynamic">
            <attribute id="ec" title="count in period" type="long"/>
          </attributes>
          <nodes>
            <node id="CRC" label="CRC">
              <attvalues>
                <attvalue for="nc" value="4" start="2014-01-01" end="2014-12-31"/>
                <attvalue for="nc" value="2" start="2015-01-01" end="2015-12-31"/>
              </attvalues>
              <spells>
                <spell start="2014-01-01" end="2015-12-31"/>
              </spells>
            </node>
            <node id="PSO" label="PSO">
              <attvalues>
                <attvalue for="nc" value="1" start="2014-01-01" end="2014-12-31"/>
              </attvalues>
              <spells>
                <spell start="2014-01-01" end="2014-12-31"/>
              </spells>
            </node>
          </nodes>
          <edges>
            <edge id="0" source="CRC" target="PSO" weight="1.0">
              <attvalues>
                <attvalue for="ec" value="1" start="2014-01-01" end="2014-12-31"/>
              </attvalues>
              <spells>
                <spell start="2014-01-01" end="2014-12-31"/>
              </spells>
            </edge>
          </edges>
        </graph>
      </gexf>

      """)
}

/// The spells of one node that is there in the periods with a 1.
private func spells(_ periods: [(String, String)], _ counts: [Int]) -> [String] {
  let dynamic = DynamicGraph(
    graph: Graph(names: ["a"], edges: []),
    periods: periods.map { DynamicGraph.Period(start: $0.0, end: $0.1) }, nodeCounts: [counts],
    edgeCounts: [])
  return dynamic.gexf.matches(of: /<spell start="([^"]*)" end="([^"]*)"/).map {
    "\($0.output.1) \($0.output.2)"
  }
}

@Test(arguments: [
  // A leap year, none, a hundredth year that is none and one that is.
  ("2016-02-28", "2016-02-29"), ("2016-02-29", "2016-03-01"), ("2015-02-28", "2015-03-01"),
  ("1900-02-28", "1900-03-01"), ("2000-02-28", "2000-02-29"),
  // The ends of months and of a year.
  ("2015-04-30", "2015-05-01"), ("2015-01-30", "2015-01-31"), ("2015-12-31", "2016-01-01"),
  ("0999-12-31", "1000-01-01"),
])
func `a spell of one day ends on the day after`(day: String, after: String) {
  #expect(spells([(day, day)], [1]) == ["\(day) \(after)"])
}

@Test(arguments: [
  ([1, 1, 1, 1], ["2015-01-01 2015-04-30"]),
  ([1, 1, 0, 1], ["2015-01-01 2015-02-28", "2015-04-01 2015-04-30"]),
  ([0, 7, 2, 0], ["2015-02-01 2015-03-31"]),
  ([1, 0, 1, 0], ["2015-01-01 2015-01-31", "2015-03-01 2015-03-31"]), ([0, 0, 0, 0], []),
])
func `neighbouring periods are one spell, and a gap parts two`(counts: [Int], expected: [String]) {
  let months = [
    ("2015-01-01", "2015-01-31"), ("2015-02-01", "2015-02-28"), ("2015-03-01", "2015-03-31"),
    ("2015-04-01", "2015-04-30"),
  ]
  #expect(spells(months, counts) == expected)
}

@Test func `a run of days ends on its last day`() {
  #expect(
    spells([("2015-01-30", "2015-01-30"), ("2015-01-31", "2015-01-31")], [1, 1]) == [
      "2015-01-30 2015-01-31"
    ])
}

@Test func `names that XML makes equal stay two nodes in GEXF`() {
  let text = Graph(ties: [("a\u{1}", "a\u{2}", 1)]).gexf
  #expect(text.contains("<node id=\"a\u{FFFD}\" label=\"a\u{FFFD}\">"))
  #expect(text.contains("source=\"a\u{FFFD}\" target=\"a\u{FFFD} 2\""))
}

@Test func `a graph over time that contradicts itself is a mistake`() async {
  await #expect(processExitsWith: .failure) {
    // Two years that overlap.
    _ = DynamicGraph(
      graph: Graph(names: [], edges: []),
      periods: [
        .init(start: "2014-01-01", end: "2015-06-30"),
        .init(start: "2015-01-01", end: "2015-12-31"),
      ], nodeCounts: [], edgeCounts: [])
  }
  await #expect(processExitsWith: .failure) {
    // An edge in a period without one of its ends.
    _ = DynamicGraph(
      graph: Graph(ties: [("a", "b", 1)]),
      periods: [.init(start: "2014-01-01", end: "2014-12-31")], nodeCounts: [[1], [0]],
      edgeCounts: [[1]])
  }
}
