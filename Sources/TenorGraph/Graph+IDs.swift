extension Graph {
  /// What an export calls each node, by name: the name as `written`, and a number behind it where
  /// characters that the format cannot hold made it the same as another's.
  func distinctIDs(_ written: (String) -> String) -> [String: String] {
    var taken: Set<String> = []
    var ids: [String: String] = [:]
    for node in nodes {
      let id = written(node.name)
      var distinct = id
      var number = 2
      while !taken.insert(distinct).inserted {
        distinct = "\(id) \(number)"
        number += 1
      }
      ids[node.name] = distinct
    }
    return ids
  }
}
