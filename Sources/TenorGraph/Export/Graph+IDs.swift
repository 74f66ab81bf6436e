extension Graph {
  /// What an export calls each node: the name as `written`, and a number behind it where characters
  /// that the format cannot hold made it the same as another's.
  func distinctIDs(_ written: (String) -> String) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let id = written(name)
      var distinct = id
      var number = 2
      while !taken.insert(distinct).inserted {
        distinct = "\(id) \(number)"
        number += 1
      }
      return distinct
    }
  }
}
