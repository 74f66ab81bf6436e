/// The fields that a scan hands over: a tree of keys, made of dotted paths.
struct JSONFields: Sendable {
  /// A key that is looked for in an object.
  struct Key: Sendable {
    var bytes: [UInt8]
    /// Where its value goes; -1 for a key that only leads on.
    var slot: Int
    /// The node of the keys inside its value; -1 if none is looked for there.
    var inside: Int
  }

  /// The keys looked for in one object.
  struct Node: Sendable {
    var keys: [Key] = []
    /// A bit for each length that a key has, 63 for all that are longer.
    var lengths: UInt64 = 0
    /// What stands for every key that is not in ``keys``, where any will do.
    var any: Key?
  }

  private(set) var nodes = [Node()]
  /// How many values are handed over.
  let count: Int

  /// - Parameter paths: one for each value; parts joined by full stops. A key that has full stops
  ///   itself is found as well, at the top. `*` as a part stands for any key.
  init(_ paths: [String]) {
    count = paths.count
    for (slot, path) in paths.enumerated() {
      let parts = path.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count > 1 { put(Array(path.utf8), at: 0, slot: slot) }
      var node = 0
      for (index, part) in parts.enumerated() {
        if index == parts.count - 1 {
          put(Array(part.utf8), at: node, slot: slot)
        } else {
          node = lead(Array(part.utf8), at: node)
        }
      }
    }
  }

  private mutating func put(_ bytes: [UInt8], at node: Int, slot: Int) {
    if let index = nodes[node].keys.firstIndex(where: { $0.bytes == bytes }) {
      if nodes[node].keys[index].slot < 0 { nodes[node].keys[index].slot = slot }
    } else {
      add(Key(bytes: bytes, slot: slot, inside: -1), at: node)
    }
  }

  private mutating func lead(_ bytes: [UInt8], at node: Int) -> Int {
    let isAny = bytes == [UInt8(ascii: "*")]
    if isAny, let any = nodes[node].any { return any.inside }
    let index = nodes[node].keys.firstIndex { $0.bytes == bytes }
    if let index, nodes[node].keys[index].inside >= 0 { return nodes[node].keys[index].inside }
    nodes.append(Node())
    let inside = nodes.count - 1
    if isAny {
      nodes[node].any = Key(bytes: bytes, slot: -1, inside: inside)
    } else if let index {
      nodes[node].keys[index].inside = inside
    } else {
      add(Key(bytes: bytes, slot: -1, inside: inside), at: node)
    }
    return inside
  }

  private mutating func add(_ key: Key, at node: Int) {
    nodes[node].keys.append(key)
    nodes[node].lengths |= 1 << UInt64(min(63, key.bytes.count))
  }

  /// The slot and the inner node of a key; -1 for what is not asked for.
  @inline(__always)
  func find(
    _ key: UnsafePointer<UInt8>, _ length: Int, in node: Int
  ) -> (slot: Int, inside: Int) {
    let here = nodes[node]
    if here.lengths & (1 << UInt64(min(63, length))) != 0 {
      for candidate in here.keys where candidate.bytes.count == length {
        var at = 0
        while at < length, candidate.bytes[at] == key[at] { at &+= 1 }
        if at == length { return (candidate.slot, candidate.inside) }
      }
    }
    if let any = here.any { return (any.slot, any.inside) }
    return (-1, -1)
  }
}
