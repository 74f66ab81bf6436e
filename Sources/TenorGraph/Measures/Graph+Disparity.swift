internal import Glibc

extension Graph {
  /// How surprising each edge's weight is for its ends, whose strength might be spread over their edges
  /// by chance: the disparity filter keeps edges below a level.
  ///
  ///     α(i,j) = (1 − w(i,j) / s(i)) ^ (k(i) − 1), and the edge's is the lesser of α(i,j) and α(j,i)
  ///
  /// - Output: one p-value an edge, in 0...1; an end with one edge gives 1.
  /// - Complexity: O(nodes + edges).
  /// - Source: Serrano, Boguñá & Vespignani (2009), doi:10.1073/pnas.0808904106.
  /// - Differs: it knows the edges' weights alone, not in how many units an actor was mentioned: a
  ///   second view beside a test against chance co-mention.
  public var disparities: [Double] {
    let (degrees, strengths) = (degrees, strengths)
    func alpha(_ weight: Double, _ end: Int) -> Double {
      degrees[end] < 2 ? 1 : pow(max(0, 1 - weight / strengths[end]), Double(degrees[end] - 1))
    }
    return edges.map { min(alpha($0.weight, $0.a), alpha($0.weight, $0.b)) }
  }
}
