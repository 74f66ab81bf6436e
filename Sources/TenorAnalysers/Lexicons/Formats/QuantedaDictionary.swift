internal import Yams

/// A dictionary of quanteda's in YAML: names with lists of globs below them, as deep as one likes; the
/// category of a list is the names above it, joined by dots.
enum QuantedaDictionary {
  static func read(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    draft.wildcards = .globs
    let root: Node?
    do {
      root = try YAMLFile(text.bytes, name: text.name).root
    } catch {
      throw text.error(error.line ?? 0, .yaml(error.reason))
    }
    guard let root, case .mapping = root else {
      throw text.error(
        root?.mark?.line ?? 0, .unexpected("no names", expected: "names with lists of words"))
    }
    try read(root, named: [], text, into: &draft)
  }

  private static func read(
    _ node: Node, named names: [String], _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    let line = node.mark?.line ?? 0
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          throw text.error(
            key.mark?.line ?? line, .unexpected("a list for a name", expected: "a name"))
        }
        // quanteda writes what stands beside nested names under `__`.
        try read(value, named: name == "__" ? names : names + [name], text, into: &draft)
      }
    case .sequence(let items):
      for item in items { try read(item, named: names, text, into: &draft) }
    case .scalar(let scalar):
      // A name with nothing below it.
      if scalar.string.isEmpty || scalar.style == .plain && scalar.string == "~" {
        _ = draft.category(names.joined(separator: "."))
        return
      }
      guard !names.isEmpty else {
        throw text.error(
          line, .unexpected("'\(scalar.string.prefix(40))'", expected: "a name with a list"))
      }
      let category = draft.category(names.joined(separator: "."))
      try draft.add(scalar.string, categories: [category], line: line, repeats: .merges)
    case .alias:
      throw text.error(line, .yaml(.anchor("an alias")))
    }
  }
}
