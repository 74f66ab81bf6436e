internal import Yams

extension RegisterReader {
  /// Whether a file is a dictionary of quanteda's: names with lists of words, or with names, and no register.
  static func isDictionary(_ root: Node?) -> Bool {
    guard case .mapping(let mapping)? = root, !mapping.isEmpty else { return false }
    return mapping.allSatisfy { key, value in
      Register.Content(rawValue: key.scalar?.string ?? "") == nil
        && (isList(value) || isDictionary(value))
    }
  }

  private static func isList(_ node: Node) -> Bool {
    guard case .sequence(let items) = node else { return false }
    return !items.isEmpty && items.allSatisfy { $0.scalar != nil }
  }

  /// The lists of a dictionary of quanteda's, each a term, its words and globs as patterns, so that two lists
  /// may have a word in common. A list below other names is called by all of them: `staff.absence`.
  mutating func dictionaryEntries(of root: Node?) -> [Register.Entry] {
    var entries: [Register.Entry] = []
    do throws(YAMLError) {
      if let root { try add(root, named: [], to: &entries) }
    } catch {
      note(error)
    }
    return entries
  }

  private func add(
    _ node: Node, named names: [String], to entries: inout [Register.Entry]
  ) throws(YAMLError) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        let name = try nodes.words(key, named: "a name")
        // quanteda writes what stands beside nested names under `__`.
        try add(value, named: name == "__" ? names : names + [name], to: &entries)
      }
    case .sequence(let items):
      for item in items { try add(item, named: names, to: &entries) }
    case .scalar, .alias:
      let name = names.joined(separator: ".")
      let words = try nodes.words(node, named: "a form of \(name)")
      let alias = Register.Alias(words, as: .pattern, line: nodes.line(node) ?? 0)
      guard let place = entries.firstIndex(where: { $0.name == name }) else {
        entries.append(.init(name: name, aliases: [alias], line: alias.line))
        return
      }
      entries[place].aliases.append(alias)
    }
  }
}
