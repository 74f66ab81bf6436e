import TenorGraph
import Testing

@Test func `Cytoscape's JSON has names for ends and leaves out what JSON has no number for`() {
  let graph = Graph(
    names: ["CRC", "NPS \"2\"", "PSO"],
    edges: [Graph.Edge(0, 1, weight: 2), Graph.Edge(1, 2, weight: 0.5)],
    nodeValues: ["kind": .text(["body", nil, "role"]), "mentions": .integer([3, 12, nil])],
    edgeValues: ["kept": .flag([true, nil]), "npmi": .number([.nan, -.infinity])])
  #expect(
    graph.cytoscapeJSON == """
      {
        "data" : {

        },
        "directed" : false,
        "elements" : {
          "edges" : [
            {
              "data" : {
                "kept" : true,
                "source" : "CRC",
                "target" : "NPS \\"2\\"",
                "weight" : 2
              }
            },
            {
              "data" : {
                "source" : "NPS \\"2\\"",
                "target" : "PSO",
                "weight" : 0.5
              }
            }
          ],
          "nodes" : [
            {
              "data" : {
                "id" : "CRC",
                "kind" : "body",
                "mentions" : 3,
                "name" : "CRC",
                "value" : "CRC"
              }
            },
            {
              "data" : {
                "id" : "NPS \\"2\\"",
                "mentions" : 12,
                "name" : "NPS \\"2\\"",
                "value" : "NPS \\"2\\""
              }
            },
            {
              "data" : {
                "id" : "PSO",
                "kind" : "role",
                "name" : "PSO",
                "value" : "PSO"
              }
            }
          ]
        },
        "multigraph" : false
      }

      """)
}

@Test(arguments: ["id", "name", "value", "label"])
func `a column of nodes may not be called as exports call a node`(name: String) async {
  // An exit test captures nothing: each name is tried in a process of its own.
  await #expect(processExitsWith: .failure) { [name] in
    _ = Graph(names: ["a"], edges: [], nodeValues: [name: .integer([1])])
  }
}
