/// A statistic of several clustered samples, computed anew for clusters drawn with replacement.
///
/// For a statistic that `clusterBootstrap` does not know, such as the parts of a decomposition: `body`
/// gets for each sample how often each of its clusters was drawn.
///
/// - Input: the number of clusters of each sample, drawn within it.
/// - Output: the replicates for which `body` gives a value, in the order they were drawn.
/// - Complexity: O(replicates × clusters), and what `body` takes.
public func clusterReplicates<Value>(
  of clusterCounts: [Int], replicates: Int = 2000, seed: UInt64,
  _ body: (_ times: [[Int]]) -> Value?
) -> [Value] {
  var chance = SeededGenerator(seed: seed)
  var values: [Value] = []
  values.reserveCapacity(replicates)
  for _ in 0..<replicates {
    let times = clusterCounts.map { chance.multiplicities(of: $0) }
    if let value = body(times) { values.append(value) }
  }
  return values
}
