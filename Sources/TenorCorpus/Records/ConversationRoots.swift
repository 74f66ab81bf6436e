/// Finds the conversation of each record where records name only what they answer.
///
/// Holds some 40 bytes a record: numbers made of the ids, and the ids that stand at a root.
struct ConversationRoots {
  /// From an id to the id that it answers; to itself at a root.
  private var parents: [UInt64: UInt64] = [:]
  /// The ids of roots, and those that are answered but are not there.
  private var names: [UInt64: String] = [:]

  private static func number(_ id: String) -> UInt64 {
    // FNV-1a, with a last mix: the same from run to run.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
  }

  mutating func add(_ id: String, answering parent: String?) {
    let own = Self.number(id)
    if let parent, parent != id {
      let other = Self.number(parent)
      parents[own] = other
      names[own] = nil
      if parents[other] == nil { names[other] = parent }
    } else {
      parents[own] = own
      names[own] = id
    }
  }

  /// The id at the root of the record's tree: a record that answers none, or an id that is not there. Of a
  /// circle it is the first of its records, or of those that lead to it, that is asked for.
  ///
  /// - Complexity: O(log records), amortised.
  mutating func root(of id: String) -> String {
    let own = Self.number(id)
    var at = own
    var passed: [UInt64] = []
    // Brent's way to find a circle: an earlier stop, moved on at each doubling of the steps.
    var mark = own
    var limit = 1
    while let next = parents[at], next != at {
      passed.append(at)
      at = next
      if at == mark {
        names[own] = id
        at = own
        parents[own] = own
        break
      }
      if passed.count == limit {
        mark = at
        limit *= 2
      }
    }
    guard let name = names[at] else { return id }
    // The way is short next time.
    for step in passed where step != at { parents[step] = at }
    return name
  }
}
