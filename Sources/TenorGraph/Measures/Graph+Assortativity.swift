internal import CIGraph

extension Graph {
  /// Whether edges join nodes of one category: 1 if all do, 0 as by chance, below 0 if they avoid it.
  ///
  ///     r = (Σ e(k,k) − Σ a(k)²) / (1 − Σ a(k)²)
  ///
  /// where e(k,k) is the share of edges within category k and a(k) the share of edges' ends in it.
  ///
  /// - Input: one category a node; nodes without one are left out, with their edges. Weights are not
  ///   looked at.
  /// - Output: at most 1; `nil` without edges, and where all ends are of one category.
  /// - Complexity: O(nodes + edges).
  /// - Source: Newman (2003), doi:10.1103/PhysRevE.67.026126.
  public func assortativity(by categories: [String?]) throws(IGraphError) -> Double? {
    precondition(
      categories.count == names.count,
      "There are \(categories.count) categories for \(names.count) nodes.")
    let part = keepingNodes { categories[$0] != nil }
    if part.edges.isEmpty { return nil }
    let known = categories.compactMap(\.self)
    let places = Dictionary(
      uniqueKeysWithValues: Set(known).sorted().enumerated().map { ($1, Int64($0)) })
    let numbers = known.map { places[$0, default: 0] }
    return try IGraph(part).ofAll("assortativity") { cigraph_assortativity($0, numbers, $1) }
  }
}
